// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/check/doctor.h"
#include "core/desk/export/sources_export.h"
#include "core/desk/import/importing.h"
#include "core/desk/library.h"
#include "core/desk/snapshots.h"
#include "tests/core/desk/import_files.h"
#include "tests/support/raw_database.h"
#include "tests/support/test_desk.h"
#include "tests/support/test_registry.h"

#include <QThread>

#include <atomic>

using namespace stet;
using namespace stet::test;
using namespace Qt::StringLiterals;

namespace {

QStringList keysIn(TestDesk &desk)
{
    QStringList keys;
    for (const LibraryRow &row : must(Library(desk.session()).list({})))
        keys.append(row.key);
    return keys;
}

} // namespace

/// Works that come into the library another way while an import brings them too.
class TestImportingMeanwhile : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void init()
    {
        m_desk = std::make_unique<TestDesk>();
        m_goOn = false;
    }

    void cleanup()
    {
        QVERIFY(must(Doctor(m_desk->session()).check(CheckDepth::Thorough)).clean());
        m_desk.reset();
    }

    void whatCameMeanwhileIsOneWithIt()
    {
        QFuture<Result<ImportReport>> import = beginWith(
            u"a.bib"_s, "@misc{first, title={One}, publisher={P}, doi={10.1000/1}, volume={7}}\n");
        must(Library(m_desk->session()).add(captured()));
        m_goOn = true;
        const ImportReport report = must(std::move(import));
        QCOMPARE(report.sources, 1);
        QCOMPARE(report.merged, 1);
        QCOMPARE(report.lines.front().outcome, ImportLine::Outcome::Merged);
        QVERIFY2(report.lines.front().reason.contains(u"captured"_s),
                 qPrintable(report.lines.front().reason));
        QCOMPARE(keysIn(*m_desk), (QStringList{u"captured"_s, u"second"_s}));
        // Its key leads there, and what was lacking is filled in.
        const Source one = must(Library(m_desk->session()).byKey(u"first"_s));
        QCOMPARE(one.key, u"captured"_s);
        QCOMPARE(one.extra.value(u"volume"_s).toString(), u"7"_s);
        // Taken back, what came another way is as it was.
        must(Library(m_desk->session()).takeBack(report.step));
        QCOMPARE(keysIn(*m_desk), QStringList{u"captured"_s});
        QVERIFY(must(Library(m_desk->session()).byKey(u"captured"_s)).extra.isEmpty());
    }

    void underOtherTermsItStaysApart()
    {
        QFuture<Result<ImportReport>> import =
            beginWith(u"a.json"_s,
                      R"([{"id": "first", "type": "book", "title": "One", "publisher": "P",
                           "DOI": "10.1000/1", "custom": {"stet": {"terms": "background"}}}])");
        must(Library(m_desk->session()).add(captured()));
        m_goOn = true;
        const ImportReport report = must(std::move(import));
        QCOMPARE(report.sources, 2);
        QCOMPARE(report.merged, 0);
        QCOMPARE(keysIn(*m_desk), (QStringList{u"captured"_s, u"first"_s, u"second"_s}));
        QVERIFY2(report.lines.front().reason.contains(u"other terms"_s),
                 qPrintable(report.lines.front().reason));
    }

    void aLinkMeetsWhatALongListBroughtMeanwhile()
    {
        std::vector<Source> many;
        for (int number = 0; number < 300; ++number) {
            Source one;
            one.title = u"Work %1"_s.arg(number);
            one.publisher = u"P"_s;
            many.push_back(one);
        }
        must(Importing(m_desk->session()).take(many, {}));
        // Its page was asked for before that, and is kept now.
        Source link;
        link.title = u"Work 1"_s;
        link.publisher = u"P"_s;
        link.url = u"https://p.example/work"_s;
        NewSnapshot page;
        page.url = link.url;
        page.mediaType = u"text/html"_s;
        page.bytes = "<p>It has 12 Nm.</p>";
        page.text = {u"It has 12 Nm."_s, {}, {}, u"html 1"_s};
        const LookedSource looked =
            must(Snapshots(m_desk->session()).addLooked(link, page, NewLook()));
        QVERIFY(looked.isKnown);
        QCOMPARE(looked.source.title, u"Work 1"_s);
        QCOMPARE(keysIn(*m_desk).size(), 300);
    }

    void aLinkMeetsALongListByItsDoiAndItsAddress_data()
    {
        QTest::addColumn<QString>("url");
        QTest::addColumn<QString>("canonicalUrl");
        QTest::addColumn<QString>("doi");
        QTest::addColumn<bool>("isRead");
        QTest::addColumn<bool>("isKnown");
        const QString elsewhere = u"https://p.example/other"_s;
        QTest::newRow("DOI") << elsewhere << QString() << u"10.1000/w_1"_s << true << true;
        QTest::newRow("DOI in the link")
            << u"https://doi.org/10.1000/W_1"_s << QString() << QString() << true << true;
        QTest::newRow("canonical address")
            << elsewhere << u"https://journal.example/works/1"_s << QString() << true << true;
        QTest::newRow("address of a page that cannot be read")
            << u"http://www.journal.example/works/1?utm_source=mail"_s << QString() << QString()
            << false << true;
        QTest::newRow("neither") << elsewhere << QString() << u"10.1000/wx1"_s << true << false;
    }

    void aLinkMeetsALongListByItsDoiAndItsAddress()
    {
        QFETCH(QString, url);
        QFETCH(QString, canonicalUrl);
        QFETCH(QString, doi);
        QFETCH(bool, isRead);
        QFETCH(bool, isKnown);
        std::vector<Source> many;
        for (int number = 0; number < 300; ++number) {
            Source one;
            one.title = u"Work %1"_s.arg(number);
            one.publisher = u"P"_s;
            one.doi = u"10.1000/W_%1"_s.arg(number);
            one.url = u"https://journal.example/works/%1"_s.arg(number);
            many.push_back(one);
        }
        must(Importing(m_desk->session()).take(many, {}));
        Source link;
        link.title = u"As its page calls it"_s;
        link.publisher = u"A host"_s;
        link.url = url;
        link.canonicalUrl = canonicalUrl;
        link.doi = doi;
        NewSnapshot page;
        page.url = link.url;
        page.mediaType = u"text/html"_s;
        page.bytes = "<p>It has 12 Nm.</p>";
        page.text = {u"It has 12 Nm."_s, {}, {}, u"html 1"_s};
        const LookedSource looked =
            must(Snapshots(m_desk->session())
                     .addLooked(link, isRead ? std::optional(page) : std::nullopt, NewLook()));
        QCOMPARE(looked.isKnown, isKnown);
        QCOMPARE(looked.source.title, isKnown ? u"Work 1"_s : link.title);
        QCOMPARE(keysIn(*m_desk).size(), isKnown ? 300 : 301);
    }

private:
    static Source captured()
    {
        Source source;
        source.key = u"captured"_s;
        source.title = u"One"_s;
        source.publisher = u"P"_s;
        source.doi = u"10.1000/1"_s;
        return source;
    }

    /// Begins an import of `first` and, behind it, of another work. Comes back when `first` is
    /// taken, which nobody sees yet; the other one is read when the test goes on.
    QFuture<Result<ImportReport>> beginWith(const QString &name, const QByteArray &first)
    {
        writeText(m_folder.filePath(name), first);
        writeText(m_folder.filePath(u"b.bib"_s), "@misc{second, title={Two}, doi={10.1000/2}}\n");
        QFuture<Result<ImportReport>> import =
            Importing(m_desk->session())
                .takePaths({m_folder.filePath(name), m_folder.filePath(u"b.bib"_s)},
                           {},
                           [this](const QByteArray &bytes,
                                  SourcesFormat format,
                                  const CslEntriesSink &sink,
                                  const std::function<bool()> &stopped) {
                               while (bytes.contains("second") && !m_goOn && !stopped())
                                   QThread::msleep(1);
                               return readForeignEntries(bytes, format, sink);
                           });
        [this] {
            QTRY_COMPARE(
                rawValue(m_desk->path() + u"/desk.sqlite"_s, "SELECT count(*) FROM source"),
                QByteArray("1"));
        }();
        return import;
    }

    std::unique_ptr<TestDesk> m_desk;
    QTemporaryDir m_folder;
    std::atomic<bool> m_goOn = false;
};

STET_TEST(TestImportingMeanwhile)

#include "test_importing_meanwhile.moc"
