// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/library.h"
#include "core/sources/extractor.h"
#include "core/sources/keeping.h"
#include "tests/stories/story_window.h"
#include "tests/support/hostile_server.h"
#include "tests/support/test_registry.h"
#include "ui/preview/preview_view.h"
#include "ui/sources/snapshot_page_pane.h"
#include "ui/sources/snapshot_text_view.h"
#include "ui/sources/source_page.h"
#include "ui/sources/sources_area.h"
#include "ui/widgets/notice_bar.h"
#include "ui/widgets/plain_label.h"

#include <QLineEdit>
#include <QSettings>
#include <QTabWidget>

using namespace stet;
using namespace stet::test;
using namespace Qt::StringLiterals;

namespace {

/// A page of a newspaper with what such pages have around their words.
const char newsPage[] =
    "<!doctype html><html lang=en><head><meta charset=utf-8><title>Gripper opened</title></head>"
    "<body><nav><ul><li><a href=/>Home</a><li><a href=/tech>Technology</a></ul></nav><article>"
    "<h1>Gripper opened</h1><p>The maker of robot arms has put the firmware of its gripper under a "
    "<a href=https://ledger.example/licence>permissive licence</a>. It has 12 Nm of torque.</p>"
    "<p style='display:none'>Subscribers see more</p><h2>What it costs</h2>"
    "<ol><li>The arm is 900 euros.<li>The gripper is 240 euros.</ol>"
    "<table><tr><th>Year<th>Units<tr><td>2025<td>1200</table>"
    "<blockquote>The licence cannot be taken back, the company says, and the code has been on its "
    "own server since this morning.</blockquote></article></body></html>";

/// Keeps a file as a snapshot of the source, before the window is open.
void keepFile(const StoryWindow &story, const QString &key, const QString &name, QByteArray bytes)
{
    const SystemClock clock;
    const auto session =
        must(DeskSession::open(story.deskPath(), OpenMode::ReadWrite, testActor(), clock));
    Extractor extractor(Extractor::installedProgram());
    Keeping keeping(*session, extractor);
    Material material;
    material.bytes = std::move(bytes);
    material.fileName = name;
    const auto kept = keeping.keep(must(Library(*session).byKey(key)).id, material);
    QTRY_VERIFY_WITH_TIMEOUT(kept.isFinished(), 30'000);
    QVERIFY2(kept.result().has_value(),
             kept.result() ? "" : qPrintable(kept.result().error().message));
}

/// Opens the source's page, and the page as it was kept by its key.
void openKeptPage(const StoryWindow &story)
{
    const Source source = must(Library(story.area().session()).all()).front();
    story.area().openSource(source.id);
    QTRY_VERIFY(story.area().sources() != nullptr && story.area().sources()->isPageShown());
    QTRY_VERIFY(story.area().sources()->page()->row().snapshots > 0);
    QTest::keyClick(&story.window(), Qt::Key_2, Qt::AltModifier);
}

const PreviewView &keptPage(const StoryWindow &story)
{
    return story.window().findChild<SnapshotPagePane *>()->view();
}

QString keptValue(const StoryWindow &story, const QString &script)
{
    return StoryWindow::valueIn(keptPage(story), script);
}

/// How many elements of the page `selector` names.
QString countOf(const StoryWindow &story, const QString &selector)
{
    return keptValue(story, u"String(document.querySelectorAll('%1').length)"_s.arg(selector));
}

} // namespace

/// A snapshot is looked at as the page that it was.
class TestKeptPageStory : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void init() { QSettings().clear(); }

    void theKeptPageHasItsForm();
    void wordsAreFoundOnThePage();
    void pageAndWordsAreAtOnePlace();
    void aHostilePageIsInert();
    void aDocumentHasItsPages();
};

void TestKeptPageStory::theKeptPageHasItsForm()
{
    StoryWindow story;
    story.addSource(u"ledger-a"_s, u"The Ledger"_s, u"Gripper opened"_s);
    keepFile(story, u"ledger-a"_s, u"gripper.html"_s, newsPage);
    story.open();
    openKeptPage(story);
    QTRY_COMPARE_WITH_TIMEOUT(countOf(story, u"main h1"_s), u"1"_s, 20'000);
    QCOMPARE(countOf(story, u"main ul li.numbered"_s), u"2"_s);
    QCOMPARE(countOf(story, u"main table td"_s), u"4"_s);
    QCOMPARE(countOf(story, u"main blockquote"_s), u"1"_s);
    QCOMPARE(keptValue(story, u"document.querySelector('.hidden').textContent"_s),
             u"Subscribers see more"_s);
    QVERIFY(countOf(story, u"main .menu"_s) != u"0"_s);
    // A link is words with its address, and nothing that a click could follow.
    QCOMPARE(countOf(story, u"a, [href]:not(link)"_s), u"0"_s);
    QCOMPARE(keptValue(story, u"document.querySelector('p .link').title"_s),
             u"https://ledger.example/licence"_s);
    QCOMPARE(keptValue(story, u"document.querySelector('p .link').dataset.to"_s),
             u"ledger.example/licence"_s);
}

void TestKeptPageStory::wordsAreFoundOnThePage()
{
    StoryWindow story;
    story.addSource(u"ledger-a"_s, u"The Ledger"_s, u"Gripper opened"_s);
    keepFile(story, u"ledger-a"_s, u"gripper.html"_s, newsPage);
    story.open();
    openKeptPage(story);
    QTRY_COMPARE_WITH_TIMEOUT(countOf(story, u"main h1"_s), u"1"_s, 20'000);
    QTest::keyClick(&story.window(), Qt::Key_F, Qt::ControlModifier);
    auto *find = story.window().findChild<QLineEdit *>(u"findInPage"_s);
    QTRY_VERIFY(find->hasFocus());
    QTest::keyClicks(find, u"GRIPPER"_s);
    QTRY_COMPARE(countOf(story, u"mark"_s), u"3"_s);
    const auto *found = story.window().findChild<PlainLabel *>(u"foundInPage"_s);
    QCOMPARE(found->plainText(), u"1 of 3"_s);
    const QString current = u"document.querySelector('mark.now').closest('[id]').tagName"_s;
    QTRY_COMPARE(keptValue(story, current), u"H1"_s);
    QTest::keyClick(find, Qt::Key_Return);
    QTRY_COMPARE(keptValue(story, current), u"P"_s);
    QTest::keyClick(&story.window(), Qt::Key_F3, Qt::ShiftModifier);
    QTRY_COMPARE(keptValue(story, current), u"H1"_s);
    QCOMPARE(found->plainText(), u"1 of 3"_s);
    find->clear();
    QTRY_COMPARE(countOf(story, u"mark"_s), u"0"_s);
}

void TestKeptPageStory::pageAndWordsAreAtOnePlace()
{
    QByteArray page = "<html><body><article><h1>Port</h1>";
    for (int i = 0; i < 200; ++i)
        page += "<p>Paragraph " + QByteArray::number(i) +
                " says that four cranes were moved before winter and nobody asked why.</p>";
    StoryWindow story;
    story.addSource(u"ledger-a"_s, u"The Ledger"_s, u"Port"_s);
    keepFile(story, u"ledger-a"_s, u"port.html"_s, page + "</article></body></html>");
    story.open();
    openKeptPage(story);
    QTRY_COMPARE_WITH_TIMEOUT(countOf(story, u"main p"_s), u"200"_s, 20'000);
    QTest::keyClick(&story.window(), Qt::Key_F, Qt::ControlModifier);
    auto *find = story.window().findChild<QLineEdit *>(u"findInPage"_s);
    QTRY_VERIFY(find->hasFocus());
    QTest::keyClicks(find, u"Paragraph 150"_s);
    QTRY_COMPARE(countOf(story, u"mark"_s), u"1"_s);
    QTest::keyClick(find, Qt::Key_Return);
    QTRY_VERIFY(keptValue(story, u"String(window.scrollY)"_s).toDouble() > 1'000);
    // Over to the words, and back to another place of the page.
    QTest::keyClick(&story.window(), Qt::Key_1, Qt::AltModifier);
    auto *text = story.window().findChild<SnapshotTextView *>(u"snapshotText"_s);
    QTRY_VERIFY(text->isVisible());
    QTRY_VERIFY(text->textCursor().block().text().startsWith(u"Paragraph 150 "_s));
    text->setFocus();
    QTest::keyClick(text, Qt::Key_Home, Qt::ControlModifier);
    QTest::keyClick(&story.window(), Qt::Key_2, Qt::AltModifier);
    QTRY_VERIFY(keptValue(story, u"String(window.scrollY)"_s).toDouble() < 500);
}

void TestKeptPageStory::aHostilePageIsInert()
{
    HostileServer canary;
    QByteArray page =
        "<html><head><title>x</title><script>document.title='PWNED'</script>"
        "<meta http-equiv=refresh content='0;url=CANARY/1'><base href='CANARY/'>"
        "<link rel=stylesheet href='CANARY/2'><style>@import 'CANARY/3';</style></head><body>"
        "<article><h1>&lt;script&gt;document.title='PWNED'&lt;/script&gt;</h1>"
        "<p onclick=\"document.title='PWNED'\">Words of the page that are long enough to be its "
        "own main text, and more of them, so that it is kept. <a href=\"javascript:document.title="
        "'PWNED'\" ping='CANARY/4'>click</a> <a href='file:///etc/passwd'>shadow</a> "
        "<img src='CANARY/5' onerror=\"document.title='PWNED'\"></p>"
        "<p>10.1000/&lt;img src=CANARY/6&gt; and &lt;iframe src=CANARY/7&gt;</p>"
        "<iframe src='CANARY/8'></iframe><form action='CANARY/9'><button>Go</button></form>"
        "<svg><image href='CANARY/10'/></svg></article></body></html>";
    page.replace("CANARY", canary.url("").toUtf8());
    StoryWindow story;
    story.addSource(u"bad"_s, u"The Ledger"_s, u"Bad"_s);
    keepFile(story, u"bad"_s, u"bad.html"_s, page);
    story.open();
    openKeptPage(story);
    QTRY_COMPARE_WITH_TIMEOUT(countOf(story, u"main h1"_s), u"1"_s, 20'000);
    // Whoever clicks on words that led somewhere stays here.
    keptValue(story, u"document.querySelectorAll('.link').forEach(a => a.click()); 'x'"_s);
    QTest::qWait(400); // long enough for a request or a script to show
    QCOMPARE(countOf(story,
                     u"main script, main img, main iframe, main form, main svg, main style, "
                     "main a, main button, main meta, main link, main base"_s),
             u"0"_s);
    QVERIFY(keptValue(story, u"document.title"_s) != u"PWNED"_s);
    QCOMPARE(keptValue(story, u"document.querySelector('h1').textContent"_s),
             u"<script>document.title='PWNED'</script>"_s);
    QCOMPARE(keptValue(story, u"location.href"_s), u"stet://page/snapshot.html"_s);
    QCOMPARE(canary.accepts(), 0);
}

void TestKeptPageStory::aDocumentHasItsPages()
{
    StoryWindow story;
    story.addSource(u"minutes"_s, u"Port"_s, u"Minutes"_s);
    keepFile(story, u"minutes"_s, u"minutes.txt"_s, "Page one of it.\nSecond line.\n\fPage two.\n");
    story.open();
    openKeptPage(story);
    QTRY_COMPARE_WITH_TIMEOUT(countOf(story, u"main h6.sheet"_s), u"2"_s, 20'000);
    QCOMPARE(countOf(story, u"main p"_s), u"2"_s);
    QCOMPARE(
        keptValue(story, u"document.querySelectorAll('h6')[1].nextElementSibling.textContent"_s)
            .trimmed(),
        u"Page two."_s);
}

STET_TEST(TestKeptPageStory)

#include "test_kept_page_story.moc"
