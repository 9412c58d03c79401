// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/check/doctor.h"
#include "core/desk/export/sources_export.h"
#include "core/desk/import/importing.h"
#include "core/desk/library.h"
#include "tests/core/desk/import_files.h"
#include "tests/support/test_desk.h"
#include "tests/support/test_registry.h"

#include <QFile>

using namespace stet;
using namespace stet::test;

namespace {

/// Reads in this process; programs have it done by another.
Result<> readHere(const QByteArray &bytes,
                  SourcesFormat format,
                  const CslEntriesSink &sink,
                  const std::function<bool()> &)
{
    return readForeignEntries(bytes, format, sink);
}

class SourceFiles
{
public:
    explicit SourceFiles(TestDesk &desk)
        : m_desk(desk)
    {}

    ImportReport take(const QString &name, const QByteArray &text)
    {
        const QString path = m_folder.filePath(name);
        writeText(path, text);
        return must(Importing(m_desk.session()).takePaths({path}, {}, readHere));
    }

    ImportReport takeBib(const QByteArray &text)
    {
        return take(QStringLiteral("library.bib"), text);
    }

    [[nodiscard]] QString path(const char *name) const
    {
        return m_folder.filePath(QLatin1StringView(name));
    }

private:
    TestDesk &m_desk;
    QTemporaryDir m_folder;
};

QStringList keysOf(TestDesk &desk)
{
    return must(Library(desk.session()).keys());
}

const ImportLine &lastLine(const ImportReport &report)
{
    return report.lines.back();
}

} // namespace

/// Bibliographies of other programs in a desk's library.
class TestImportingSources : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void bibliographiesAreTaken()
    {
        TestDesk desk;
        SourceFiles files(desk);
        const ImportReport bib =
            files.takeBib("@book{one, title={One}, publisher={P}}\n"
                          "@book{bad, title={Open}\n"
                          "@book{two, title={Two}, publisher={P}}\n"
                          "@misc{a b, title={A page}, publisher={The Ledger}}\n");
        QCOMPARE(bib.sources, 3);
        QCOMPARE(bib.refused, 1);
        const auto refused = std::find_if(bib.lines.begin(), bib.lines.end(), [](const auto &line) {
            return line.outcome == ImportLine::Outcome::Refused;
        });
        QCOMPARE(refused->line, 2);
        QCOMPARE(refused->name, QStringLiteral("bad"));
        QVERIFY2(refused->reason.startsWith(u"line 2: "), qPrintable(refused->reason));
        const ImportReport ris =
            files.take(QStringLiteral("more.RIS"), "TY  - BOOK\nTI  - Three\nPB  - Q\nER  - \n");
        QCOMPARE(ris.sources, 1);
        QCOMPARE(keysOf(desk),
                 (QStringList{QStringLiteral("ledger-page"),
                              QStringLiteral("one"),
                              QStringLiteral("q-three"),
                              QStringLiteral("two")}));
        QVERIFY(must(Doctor(desk.session()).check(CheckDepth::Thorough)).clean());
    }

    void nothingIsReadWithoutAReader()
    {
        TestDesk desk;
        const QTemporaryDir folder;
        writeText(folder.filePath(QStringLiteral("a.bib")), "@book{a, title={A}}");
        const ImportReport report = must(Importing(desk.session()).takePaths({folder.path()}));
        QCOMPARE(report.refused, 1);
        QVERIFY(keysOf(desk).isEmpty());
    }

    void theSameFileTwiceBringsNothing()
    {
        TestDesk desk;
        SourceFiles files(desk);
        const QByteArray bib = "@book{one, title={One}, publisher={P}, note={N}}\n"
                               "@misc{, title={No key}, publisher={P}}\n";
        QCOMPARE(files.takeBib(bib).sources, 2);
        const ImportReport again = files.takeBib(bib);
        QCOMPARE(again.sources + again.merged + again.refused, 0);
        QCOMPARE(countOf(again, ImportLine::Outcome::Skipped), 2);
        QCOMPARE(keysOf(desk).size(), 2);
    }

    void aKnownWorkIsFilledAndNeverDoubled_data()
    {
        QTest::addColumn<QByteArray>("known");
        QTest::addColumn<QByteArray>("other");
        QTest::newRow("by DOI") << QByteArray("doi={10.1000/ABC}, title={Old title}")
                                << QByteArray("doi={https://doi.org/10.1000/abc}, title={New}");
        QTest::newRow("by address")
            << QByteArray("url={http://a.example/x/}, title={Old title}")
            << QByteArray("url={https://A.example/x?utm_source=n#p}, title={New}");
        QTest::newRow("by title") << QByteArray("title={Old title}, publisher={The Ledger}")
                                  << QByteArray("title={{OLD} Title!}, publisher={the ledger}");
    }

    void aKnownWorkIsFilledAndNeverDoubled()
    {
        QFETCH(QByteArray, known);
        QFETCH(QByteArray, other);
        TestDesk desk;
        SourceFiles files(desk);
        QCOMPARE(files.takeBib("@misc{ours, " + known + "}").sources, 1);
        const ImportReport report =
            files.takeBib("\n@misc{theirs, " + other + ", author={Doe, Jane}, volume={7}}");
        QCOMPARE(report.sources, 0);
        QCOMPARE(report.merged, 1);
        QCOMPARE(report.refused, 0);
        QCOMPARE(lastLine(report).outcome, ImportLine::Outcome::Merged);
        QCOMPARE(lastLine(report).name, QStringLiteral("ours"));
        QCOMPARE(lastLine(report).line, 2);
        QVERIFY(lastLine(report).reason.contains(u"\"theirs\" does not lead to it"));
        QCOMPARE(keysOf(desk), QStringList{QStringLiteral("ours")});
        const Source source = must(Library(desk.session()).byKey(QStringLiteral("ours")));
        QCOMPARE(source.title, QStringLiteral("Old title"));
        QCOMPARE(source.authors.size(), size_t(1));
        QCOMPARE(source.extra.value(u"volume").toString(), QStringLiteral("7"));
        QCOMPARE(source.version, 2);
        QVERIFY(must(Doctor(desk.session()).check(CheckDepth::Thorough)).clean());
    }

    void twoOfOneWorkInOneFileAreOne()
    {
        TestDesk desk;
        SourceFiles files(desk);
        const ImportReport report =
            files.takeBib("@misc{a, title={A}, doi={10.1000/x}}\n"
                          "@misc{b, title={A}, doi={10.1000/X}, volume={3}}\n"
                          "@misc{c, title={A}, doi={10.1000/x}, issue={4}, volume={5}}\n");
        QCOMPARE(report.sources, 1);
        QCOMPARE(report.merged, 2);
        const Source source = must(Library(desk.session()).byKey(QStringLiteral("a")));
        QCOMPARE(source.extra.value(u"volume").toString(), QStringLiteral("3"));
        QCOMPARE(source.extra.value(u"issue").toString(), QStringLiteral("4"));
        QVERIFY(must(Doctor(desk.session()).check(CheckDepth::Thorough)).clean());
    }

    void anotherWorkUnderAKeyIsRefused()
    {
        TestDesk desk;
        SourceFiles files(desk);
        QCOMPARE(files.takeBib("@book{k, title={One}, publisher={P}}").sources, 1);
        const ImportReport report = files.takeBib("@book{k, title={Another}, publisher={Q}}");
        QCOMPARE(report.refused, 1);
        QCOMPARE(must(Library(desk.session()).byKey(QStringLiteral("k"))).title,
                 QStringLiteral("One"));
    }

    // What a desk exports comes back source for source, whatever two of them have in common.
    void anExportIsTakenAsItIs()
    {
        TestDesk desk;
        SourceFiles files(desk);
        for (const char *key : {"one", "two"}) {
            Source source;
            source.key = QString::fromLatin1(key);
            source.title = QStringLiteral("The same page");
            source.url = QStringLiteral("https://a.example/x");
            (void)must(Library(desk.session()).add(source));
        }
        SourcesExportRequest request;
        request.file = files.path("out.json");
        QCOMPARE(must(exportSources(desk.session(), request)).sources, 2);
        TestDesk other;
        const ImportReport report =
            must(Importing(other.session()).takePaths({request.file}, {}, readHere));
        QCOMPARE(report.sources, 2);
        QCOMPARE(keysOf(other), keysOf(desk));
    }

    // A source in confidence gets nothing, and gives its words to none.
    void termsHold()
    {
        TestDesk desk;
        SourceFiles files(desk);
        Source label;
        label.key = QStringLiteral("label");
        label.title = QStringLiteral("A person");
        label.terms = SourceTerms::Confidential;
        (void)must(Library(desk.session()).add(label));
        Source open;
        open.key = QStringLiteral("open");
        open.title = QStringLiteral("A talk");
        open.doi = QStringLiteral("10.1000/talk");
        (void)must(Library(desk.session()).add(open));
        QCOMPARE(files.takeBib("@misc{x, title={A person}, publisher={P}}").sources, 1);
        const ImportReport report =
            files.take(QStringLiteral("held.json"),
                       R"([{"id":"held","type":"speech","title":"A talk","DOI":"10.1000/talk",)"
                       R"("abstract":"secret words","custom":{"stet":{"terms":"background"}}}])");
        QCOMPARE(report.refused, 1);
        QVERIFY(must(Library(desk.session()).byKey(QStringLiteral("open"))).extra.isEmpty());
    }

    void cancellingLeavesNothing()
    {
        TestDesk desk;
        SourceFiles files(desk);
        QCOMPARE(files.takeBib("@misc{known, title={K}, doi={10.1000/0}}").sources, 1);
        QByteArray bib;
        for (int i = 0; i < 5'000; ++i)
            bib += "@misc{k" + QByteArray::number(i) + ", title={T}, volume={7}, doi={10.1000/" +
                   QByteArray::number(i) + "}}\n";
        writeText(files.path("many.bib"), bib);
        QFuture<Result<ImportReport>> import =
            Importing(desk.session())
                .takePaths({files.path("many.bib")},
                           {},
                           [](const QByteArray &,
                              SourcesFormat,
                              const std::function<void(CslEntries)> &,
                              const std::function<bool()> &stopped) -> Result<> {
                               while (!stopped())
                                   QThread::msleep(1);
                               return fail(ErrorCode::Cancelled, QStringLiteral("Stopped."));
                           });
        import.cancel();
        import.waitForFinished();
        QCOMPARE(keysOf(desk), QStringList{QStringLiteral("known")});
        const ImportReport report =
            must(Importing(desk.session()).takePaths({files.path("many.bib")}, {}, readHere));
        QCOMPARE(report.sources, 4'999);
        QCOMPARE(report.merged, 1);
        QCOMPARE(keysOf(desk).size(), 5'000);
        QVERIFY(must(Doctor(desk.session()).check(CheckDepth::Usual)).findings.empty());
    }

    void aLibraryGoesOutAndComesBack_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<int>("format");
        QTest::newRow("bib") << QStringLiteral("out.bib") << int(SourcesFormat::BibTeX);
        QTest::newRow("ris") << QStringLiteral("out.ris") << int(SourcesFormat::Ris);
        QTest::newRow("json") << QStringLiteral("out.json") << int(SourcesFormat::CslJson);
    }

    void aLibraryGoesOutAndComesBack()
    {
        QFETCH(QString, name);
        QFETCH(int, format);
        TestDesk desk;
        SourceFiles files(desk);
        QCOMPARE(files
                     .takeBib("@article{a, title={A}, journaltitle={J}, author={Doe, Jane},"
                              " date={2026-03-04}, volume={1}, doi={10.1000/a}}\n"
                              "@book{b, title={B}, publisher={P}, isbn={3-16}, date={1999}}\n")
                     .sources,
                 2);
        SourcesExportRequest request;
        request.file = files.path(qPrintable(name));
        request.format = SourcesFormat(format);
        QCOMPARE(must(exportSources(desk.session(), request)).sources, 2);
        // It is not written over unless that is asked for.
        QCOMPARE(answer(exportSources(desk.session(), request)).error().code,
                 ErrorCode::InvalidInput);
        request.existing = ExistingFile::Replace;
        QCOMPARE(must(exportSources(desk.session(), request)).sources, 2);
        TestDesk other;
        QCOMPARE(must(Importing(other.session()).takePaths({request.file}, {}, readHere)).sources,
                 2);
        const auto saysTheSame = [](Source source) {
            source.id = {};
            source.version = source.createdMs = source.changedMs = 0;
            return source;
        };
        const std::vector<Source> before = must(Library(desk.session()).all());
        const std::vector<Source> after = must(Library(other.session()).all());
        for (size_t i = 0; i < before.size(); ++i)
            QCOMPARE(saysTheSame(after.at(i)), saysTheSame(before.at(i)));
    }

    void theChosenAloneAreWritten()
    {
        TestDesk desk;
        SourceFiles files(desk);
        QCOMPARE(files
                     .takeBib("@book{a, title={A}, publisher={P}}\n"
                              "@book{b, title={B}, publisher={P}}\n")
                     .sources,
                 2);
        SourcesExportRequest request;
        request.file = files.path("some.bib");
        request.format = SourcesFormat::BibTeX;
        request.only = {must(Library(desk.session()).byKey(QStringLiteral("b"))).id};
        QCOMPARE(must(exportSources(desk.session(), request)).sources, 1);
        QFile file(request.file);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray bytes = file.readAll();
        QVERIFY(bytes.contains("@book{b,") && !bytes.contains("@book{a,"));
    }

    void heldWordsStayAtHome()
    {
        TestDesk desk;
        SourceFiles files(desk);
        Source held;
        held.key = QStringLiteral("talk");
        held.title = QStringLiteral("A talk");
        held.terms = SourceTerms::Background;
        held.extra = {
            {QStringLiteral("abstract"), QStringLiteral("xylophone")},
            {QStringLiteral("volume"), QStringLiteral("7")},
            {QStringLiteral("bibtex"),
             QJsonObject{{QStringLiteral("fields"),
                          QJsonObject{{QStringLiteral("remark"), QStringLiteral("xylophone")}}}}}};
        (void)must(Library(desk.session()).add(held));
        for (const char *name : {"h.bib", "h.ris", "h.json"}) {
            SourcesExportRequest request;
            request.file = files.path(name);
            request.format = sourcesFormatOfName(request.file).value();
            const SourcesExported report = must(exportSources(desk.session(), request));
            QCOMPARE(report.withheld, QStringList{QStringLiteral("talk")});
            QFile file(request.file);
            QVERIFY(file.open(QIODevice::ReadOnly));
            const QByteArray bytes = file.readAll();
            QVERIFY(bytes.contains("A talk") && !bytes.contains("xylophone"));
            request.file = files.path("asked.out");
            request.existing = ExistingFile::Replace;
            request.wordsOf = {QStringLiteral("talk")};
            QCOMPARE(answer(exportSources(desk.session(), request)).error().code,
                     ErrorCode::InvalidInput);
            request.reason = QStringLiteral("counsel asked");
            QVERIFY(must(exportSources(desk.session(), request)).withheld.isEmpty());
        }
    }
};

STET_TEST(TestImportingSources)

#include "test_importing_sources.moc"
