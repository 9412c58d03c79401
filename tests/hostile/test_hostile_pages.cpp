// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/hostile/hostile_words.h"
#include "tests/hostile/page_audit.h"
#include "tests/support/page_fixture.h"
#include "tests/support/test_registry.h"
#include "tests/ui/preview/preview_fixture.h"
#include "ui/preview/page_patch.h"

#include <QFile>
#include <QSignalSpy>
#include <QWebEnginePage>
#include <QWebEngineProfile>
#include <QWebEngineScript>
#include <QWebEngineSettings>
#include <QWebEngineView>

using namespace stet;
using namespace stet::test;
using namespace Qt::StringLiterals;

namespace {

constexpr int settleMs = 250; // long enough for a request or a script to show

/// A page with `words` in every place that a person fills.
PageFixture withLines(const QString &words)
{
    PageFixture made = PageFixture::full();
    made.content.headline = words;
    made.content.dek = words;
    made.content.category = words;
    made.content.tags = {words};
    made.content.authors = {{words, words}};
    made.content.language = words;
    made.content.facts = {{words, words}};
    made.content.corrections = {{QDate(2026, 1, 1), CorrectionClass::Update, words}};
    made.content.body = u"x [@s, "_s + words + u"] [["_s + words + u"]]\n\n## "_s + words;
    made.addSource(u"s"_s, words, words, words);
    made.desk.name = words;
    made.desk.address = words;
    made.checkedBy = words;
    made.readNext = {{words, u"another.html"_s}}; // the address is never anyone's words
    return made;
}

} // namespace

/// What hostile words come to in the preview, and in a browser with everything allowed that opens
/// the published page.
class TestHostilePages : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();

    void bodies_data() { addRows(hostileBodies()); }

    void bodies();

    void lines_data() { addRows(hostileLines()); }

    void lines();

    void addresses_data() { addRows(hostileAddresses()); }

    void addresses();
    void theAuditFindsWhatItLooksFor();
    void aFloodOfAccentsHoldsNoWindowUp();

private:
    static void addRows(const std::vector<HostileWords> &rows);
    [[nodiscard]] QString wordsOfRow() const;
    void checkBoth(const PageFixture &fixture);
    void checkPublished(const PageFixture &fixture);
    void checkPreview(const PageFixture &fixture);
    QVariant browserValue(const QString &script);

    QTemporaryDir m_folder;
    std::unique_ptr<CanaryServer> m_canary;
    std::unique_ptr<QWebEngineProfile> m_profile;
    std::unique_ptr<QWebEngineView> m_browser;
    std::unique_ptr<PreviewView> m_preview;
    quint64 m_generation = 0;
};

void TestHostilePages::initTestCase()
{
    m_canary = std::make_unique<CanaryServer>();
    QFile css(m_folder.filePath(u"theme.css"_s));
    QVERIFY(css.open(QIODevice::WriteOnly));
    css.write(builtInTheme().css());
    QVERIFY(QDir().mkpath(m_folder.filePath(u"news"_s)));
    m_profile = std::make_unique<QWebEngineProfile>();
    m_profile->settings()->setAttribute(QWebEngineSettings::LocalContentCanAccessRemoteUrls, true);
    m_browser = std::make_unique<QWebEngineView>();
    m_browser->setPage(new QWebEnginePage(m_profile.get(), m_browser.get()));
    m_browser->resize(800, 600);
    m_browser->show();
    m_preview = shownPreview(std::make_shared<const Page>(PageFixture::plain().page()));
}

void TestHostilePages::cleanupTestCase()
{
    m_preview.reset();
    m_browser.reset(); // the page before its profile
    m_profile.reset();
}

void TestHostilePages::addRows(const std::vector<HostileWords> &rows)
{
    QTest::addColumn<QString>("words");
    for (const HostileWords &row : rows)
        QTest::newRow(row.name.left(60).constData()) << row.text;
}

QString TestHostilePages::wordsOfRow() const
{
    QFETCH(QString, words);
    return words.replace(u"CANARY"_s, QString::fromLatin1(m_canary->address()));
}

void TestHostilePages::bodies()
{
    PageFixture fixture = PageFixture::plain();
    fixture.content.body = u"before\n\n"_s + wordsOfRow() + u"\n\nafter\n"_s;
    checkBoth(fixture);
}

void TestHostilePages::lines()
{
    checkBoth(withLines(wordsOfRow()));
}

void TestHostilePages::addresses()
{
    PageFixture fixture = PageFixture::plain();
    fixture.content.body = u"before [@s]\n"_s;
    fixture.addSource(u"s"_s, u"P"_s, u"T"_s, wordsOfRow());
    fixture.sources[u"s"_s].doi = wordsOfRow();
    checkBoth(fixture);
}

void TestHostilePages::checkBoth(const PageFixture &fixture)
{
    checkPublished(fixture);
    checkPreview(fixture);
    QCOMPARE(m_canary->connections(), 0);
}

void TestHostilePages::checkPublished(const PageFixture &fixture)
{
    const QString path = m_folder.filePath(u"news/page.html"_s);
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(fixture.document());
    file.close();
    QSignalSpy loaded(m_browser->page(), &QWebEnginePage::loadFinished);
    m_browser->load(QUrl::fromLocalFile(path));
    QVERIFY(loaded.wait(20'000));
    QTest::qWait(settleMs);
    QCOMPARE(browserValue(pageAudit()).toString(), QString());
    QVERIFY(m_browser->title() != u"PWNED"_s);
    QCOMPARE(m_browser->page()->url().toLocalFile(), path);
    // The structured data is one value, and says what the article says.
    const QString headline =
        browserValue(u"JSON.parse(document.querySelector('script').textContent).headline"_s)
            .toString();
    QCOMPARE(headline, fixture.content.headline);
}

void TestHostilePages::checkPreview(const PageFixture &fixture)
{
    // As the workspace does: the page is cut to what the preview shows.
    CappedPage capped = capPage(fixture.page(), previewLimit);
    QSignalSpy loaded(m_preview.get(), &PreviewView::loaded);
    QSignalSpy painted(m_preview.get(), &PreviewView::patchPainted);
    PreviewUpdate update;
    update.page = std::make_shared<const Page>(std::move(capped.page));
    update.generation = ++m_generation;
    m_preview->showUpdate(update);
    QTRY_VERIFY_WITH_TIMEOUT(!loaded.isEmpty() || !painted.isEmpty(), 20'000);
    QTest::qWait(settleMs);
    QCOMPARE(ask(*m_preview, pageAudit()).toString(), QString());
    QVERIFY(pageOf(*m_preview).title() != u"PWNED"_s);
    QCOMPARE(pageOf(*m_preview).url().scheme(), u"stet"_s);
    QVERIFY(!ask(*m_preview, u"document.body.innerText"_s).toString().contains(u"root:"_s));
}

QVariant TestHostilePages::browserValue(const QString &script)
{
    QVariant value;
    bool answered = false;
    m_browser->page()->runJavaScript(
        script, QWebEngineScript::ApplicationWorld, [&](const QVariant &v) {
            value = v;
            answered = true;
        });
    if (!QTest::qWaitFor([&] { return answered; }, 20'000))
        qWarning("the browser did not answer");
    return value;
}

void TestHostilePages::theAuditFindsWhatItLooksFor()
{
    const QByteArray bad = "<style>a{}</style><iframe></iframe><p onclick=x style='a:b'>"
                           "<a href='javascript:x'>x</a><a href='//x'>x</a><img src='/etc/passwd'>"
                           "<img src='http://x/'><form><input></form></p><script>1</script>";
    const auto page = rawPage({rawPart(bad)});
    PreviewUpdate update;
    update.page = page;
    update.generation = ++m_generation;
    m_preview->showUpdate(update);
    QTRY_VERIFY(ask(*m_preview, u"document.querySelectorAll('form').length"_s).toInt() == 1);
    const QString found = ask(*m_preview, pageAudit()).toString();
    for (const char *line : {"element style",
                             "element iframe",
                             "p with onclick",
                             "p with style",
                             "link to javascript:x",
                             "link to //x",
                             "picture of /etc/passwd",
                             "picture of http://x/",
                             "element form",
                             "input text",
                             "scripts: 2"})
        QVERIFY2(found.contains(QLatin1String(line)), line);
}

void TestHostilePages::aFloodOfAccentsHoldsNoWindowUp()
{
    // A38: the engine takes very long to shape this line. That is its renderer's affair alone.
    PageFixture fixture = PageFixture::plain();
    fixture.content.body = u'a' + QString(100'000, QChar(0x301));
    const auto page = std::make_shared<const Page>(capPage(fixture.page(), previewLimit).page);
    const std::unique_ptr<PreviewView> preview =
        shownPreview(std::make_shared<const Page>(PageFixture::plain().page()));
    PreviewUpdate update;
    update.page = page;
    update.generation = 1'000;
    preview->showUpdate(update);
    int ticks = 0;
    QTimer timer;
    connect(&timer, &QTimer::timeout, this, [&ticks] { ++ticks; });
    timer.start(50);
    QTRY_VERIFY(ticks > 30);
}

STET_TEST(TestHostilePages)

#include "test_hostile_pages.moc"
