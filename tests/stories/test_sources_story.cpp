// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/library.h"
#include "core/desk/snapshots.h"
#include "tests/stories/list_hand.h"
#include "tests/stories/story_window.h"
#include "tests/support/hostile_server.h"
#include "tests/support/test_registry.h"
#include "ui/desk/desk_numbers.h"
#include "ui/desk/desk_sidebar.h"
#include "ui/editor/markdown_editor.h"
#include "ui/editor/text_mirror.h"
#include "ui/editor/workspace.h"
#include "ui/sources/compare_pane.h"
#include "ui/sources/library_columns.h"
#include "ui/sources/library_model.h"
#include "ui/sources/library_page.h"
#include "ui/sources/library_view.h"
#include "ui/sources/snapshot_text_view.h"
#include "ui/sources/source_editor.h"
#include "ui/sources/source_page.h"
#include "ui/sources/sources_area.h"
#include "ui/widgets/column_layout.h"
#include "ui/widgets/list_head.h"
#include "ui/widgets/plain_label.h"
#include "ui/widgets/word_diff_view.h"

#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QPushButton>
#include <QSettings>
#include <QTabWidget>

using namespace stet;
using namespace stet::test;
using namespace Qt::StringLiterals;

namespace {

QByteArray gripperPage(const QByteArray &words)
{
    return "<!doctype html><html lang=en><head><meta charset=utf-8><title>Gripper opened</title>"
           "<script type=\"application/ld+json\">{\"@context\":\"https://schema.org\","
           "\"@type\":\"NewsArticle\",\"headline\":\"Gripper opened\","
           "\"datePublished\":\"2026-02-11\",\"author\":{\"name\":\"Ana Lima\"},"
           "\"publisher\":{\"name\":\"The Ledger\"}}</script></head><body><nav><a href=/>Home</a>"
           "</nav><article><h1>Gripper opened</h1><p>" +
           words +
           "</p><p>The licence cannot be taken back, the company says, and the code has been on "
           "its own server since this morning. Three arms share the reducer that it drives.</p>"
           "</article></body></html>";
}

LibraryView &sources(const StoryWindow &story)
{
    return *story.window().findChild<LibraryView *>();
}

QString cell(const StoryWindow &story, int row, LibraryColumn column)
{
    return sources(story).model()->index(row, sectionOf(column)).data().toString();
}

int shownSources(const StoryWindow &story)
{
    const auto *view = story.window().findChild<LibraryView *>();
    return view == nullptr ? -1 : view->model()->rowCount();
}

/// Leads to the library by key, and waits until it shows `count` sources.
void goToSources(const StoryWindow &story, int count)
{
    QTest::keyClick(&story.window(), Qt::Key_B, Qt::ControlModifier | Qt::AltModifier);
    QTRY_VERIFY(story.area().isInLibrary());
    QTRY_COMPARE(shownSources(story), count);
}

template <class T>
T *named(const QWidget &window, const QString &name)
{
    return window.findChild<T *>(name);
}

void click(QPushButton *button)
{
    QVERIFY(button != nullptr);
    QTRY_VERIFY(button->isVisible() && button->isEnabled());
    QTest::mouseClick(button, Qt::LeftButton);
}

QString words(const QWidget &window, const QString &label)
{
    const auto *found = named<PlainLabel>(window, label);
    return found == nullptr ? QString() : found->plainText();
}

void addLinked(const StoryWindow &story, const QString &key, const QString &url)
{
    const SystemClock clock;
    const auto session =
        must(DeskSession::open(story.deskPath(), OpenMode::ReadWrite, testActor(), clock));
    Source source;
    source.key = key;
    source.title = key;
    source.url = url;
    must(Library(*session).add(source));
}

SourcePage &sourcePage(const StoryWindow &story)
{
    return *story.area().sources()->page();
}

} // namespace

/// The library of sources as one works with it: finding, opening, looking again, changing.
class TestSourcesStory : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void init() { QSettings().clear(); }

    void theLibraryIsWalkedByKey();
    void theListIsSearchedNarrowedAndSorted();
    void columnsAndSortOfTheListAreRemembered();
    void theTitleOfTheWindowSaysWhereOneIs();
    void anEmptyLibrarySaysWhatToDo();
    void aLinkBecomesASourceAndItsChangeIsSeen();
    void severalAreLookedAtAndThatCanBeStopped();
    void whatIsNotTakenIsSaidAndTheLinkStays();
    void aSourceIsChangedAndTheChangeTakenBack();
    void whatRestsOnASourceOpensTheArticleThere();
    void twoSourcesBecomeOneAndTwoAgain();
    void aPastedLinkIsReadAndCited();

private:
    static Source written(StoryWindow &story, const QString &title);
};

void TestSourcesStory::theLibraryIsWalkedByKey()
{
    StoryWindow story;
    story.addSource(u"ledger-a"_s, u"The Ledger"_s, u"Alpha"_s);
    story.addSource(u"ledger-b"_s, u"The Ledger"_s, u"Beta"_s);
    story.addSource(u"wire-c"_s, u"Harbour Wire"_s, u"Gamma"_s);
    story.addArticle(u"An article"_s, u"Words [@ledger-b]."_s);
    story.open();
    QTRY_COMPARE(story.headlines().size(), 1);
    QVERIFY(story.area().sources() == nullptr); // it costs nothing until it is wanted
    goToSources(story, 3);
    QTRY_VERIFY(sources(story).hasFocus());
    QCOMPARE(cell(story, 0, LibraryColumn::Title), u"Alpha"_s);
    QCOMPARE(cell(story, 1, LibraryColumn::Articles), u"1"_s);
    const auto *sidebar = story.window().findChild<DeskSidebar *>();
    QCOMPARE(sidebar->currentItem()->text(), u"Sources"_s);
    QTRY_VERIFY(sidebar->currentItem()->data(Qt::AccessibleTextRole).toString().startsWith(u'3'));
    // Beside the list stands the chosen one.
    QTest::keyClick(&sources(story), Qt::Key_Down);
    QTRY_COMPARE(words(story.window(), u"sourceTitle"_s), u"Beta"_s);
    QTest::keyClick(&sources(story), Qt::Key_Return);
    QTRY_VERIFY(story.area().sources()->isPageShown());
    QTRY_COMPARE(words(story.window(), u"sourcePageTitle"_s), u"Beta"_s);
    // Back to it, and from there to the articles.
    QTest::keyClick(story.window().focusWidget(), Qt::Key_Escape);
    QTRY_VERIFY(!story.area().sources()->isPageShown());
    QTRY_VERIFY(sources(story).hasFocus());
    QCOMPARE(sources(story).currentIndex().row(), 1);
    QTest::keyClick(&sources(story), Qt::Key_Escape);
    QTRY_VERIFY(!story.area().isInLibrary());
    QTRY_VERIFY(story.list().hasFocus());
    QCOMPARE(sidebar->currentItem()->text(), u"All articles"_s);
    // The side bar leads there by mouse too, and a queue leads away.
    const QList<QListWidgetItem *> entries = sidebar->findItems(u"Sources"_s, Qt::MatchExactly);
    QCOMPARE(entries.size(), 1);
    QTest::mouseClick(
        sidebar->viewport(), Qt::LeftButton, {}, sidebar->visualItemRect(entries.front()).center());
    QTRY_VERIFY(story.area().isInLibrary());
    story.area().showQueue(Queue::Drafts, {});
    QVERIFY(!story.area().isInLibrary());
    QTRY_COMPARE(story.headlines().size(), 1);
}

void TestSourcesStory::theListIsSearchedNarrowedAndSorted()
{
    StoryWindow story;
    story.addSource(u"ledger-a"_s, u"The Ledger"_s, u"Alpha"_s);
    story.addSource(u"ledger-b"_s, u"The Ledger"_s, u"Beta"_s);
    story.addSource(u"wire-c"_s, u"Harbour Wire"_s, u"Gamma"_s);
    story.open();
    goToSources(story, 3);
    QTest::keyClick(&story.window(), Qt::Key_F, Qt::ControlModifier);
    auto *search = named<QLineEdit>(story.window(), u"search"_s);
    QTRY_VERIFY(search->hasFocus());
    QTest::keyClicks(search, u"gam"_s);
    QTRY_COMPARE(shownSources(story), 1);
    QCOMPARE(cell(story, 0, LibraryColumn::Key), u"wire-c"_s);
    // The articles keep their own words.
    story.area().showQueue(Queue::All, {});
    QCOMPARE(search->text(), QString());
    goToSources(story, 1);
    QCOMPARE(search->text(), u"gam"_s);
    QTest::keyClick(&sources(story), Qt::Key_F, Qt::ControlModifier);
    QTest::keyClicks(search, u"zz"_s);
    QTRY_COMPARE(shownSources(story), 0);
    QTRY_VERIFY(named<QWidget>(story.window(), u"libraryEmpty"_s)->isVisible());
    QPushButton *clear = nullptr;
    for (auto *button :
         named<QWidget>(story.window(), u"libraryEmpty"_s)->findChildren<QPushButton *>()) {
        if (button->isVisible())
            clear = button;
    }
    click(clear);
    QTRY_COMPARE(shownSources(story), 3);
    QCOMPARE(search->text(), QString());
    // By a publisher, chosen by key.
    click(named<QPushButton>(story.window(), u"sourceFilter1"_s));
    test::answer(u"Ledger"_s);
    QTRY_COMPARE(shownSources(story), 2);
    click(named<QPushButton>(story.window(), u"sourceFilterClear1"_s));
    QTRY_COMPARE(shownSources(story), 3);
    // Each head sorts, a second click the other way round.
    auto *head = sources(story).findChild<ListHead *>();
    const QPoint onKey(head->sectionViewportPosition(sectionOf(LibraryColumn::Title)) + 20, 10);
    QTest::mouseClick(head->viewport(), Qt::LeftButton, {}, onKey);
    QTRY_COMPARE(cell(story, 0, LibraryColumn::Title), u"Gamma"_s);
    QTest::mouseClick(head->viewport(), Qt::LeftButton, {}, onKey);
    QTRY_COMPARE(cell(story, 0, LibraryColumn::Title), u"Alpha"_s);
}

void TestSourcesStory::columnsAndSortOfTheListAreRemembered()
{
    StoryWindow story;
    story.addSource(u"ledger-a"_s, u"The Ledger"_s, u"Alpha"_s);
    story.addSource(u"wire-c"_s, u"Harbour Wire"_s, u"Gamma"_s);
    story.open();
    goToSources(story, 2);
    const int key = sectionOf(LibraryColumn::Key);
    const int articles = sectionOf(LibraryColumn::Articles);
    const int link = sectionOf(LibraryColumn::Link);
    QVERIFY(sources(story).columns().isShown(articles));
    // A column goes by the menu of the heads, another one moves and grows by key.
    auto *head = sources(story).findChild<ListHead *>();
    QContextMenuEvent event(
        QContextMenuEvent::Mouse, QPoint(40, 10), head->mapToGlobal(QPoint(40, 10)));
    QApplication::sendEvent(head->viewport(), &event);
    auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
    QVERIFY(menu != nullptr);
    for (QAction *action : menu->actions()) {
        if (action->text() == columnTitle(LibraryColumn::Articles))
            QTest::mouseClick(menu, Qt::LeftButton, {}, menu->actionGeometry(action).center());
    }
    QVERIFY(!sources(story).columns().isShown(articles));
    story.window().activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&story.window()));
    sources(story).focusHead();
    QTRY_VERIFY(head->hasFocus());
    while (head->currentSection() != link)
        QTest::keyClick(head, Qt::Key_Right);
    const int width = head->sectionSize(link);
    QTest::keyClick(head, Qt::Key_Right, Qt::ShiftModifier);
    QVERIFY(head->sectionSize(link) > width);
    const int place = head->visualIndex(link);
    QTest::keyClick(head, Qt::Key_Left, Qt::ControlModifier);
    QVERIFY(head->visualIndex(link) < place);
    QTest::keyClick(head, Qt::Key_Return); // sorts
    QTRY_COMPARE(story.area().sources()->library().query().sort, LibraryColumn::Link);
    command(story, u"Key"_s);
    QTRY_COMPARE(story.area().sources()->library().query().sort, LibraryColumn::Key);
    const int moved = head->visualIndex(link);

    // The window is another, the articles have their own columns.
    story.open();
    QTRY_VERIFY(story.page().numbers().areKnown());
    goToSources(story, 2);
    head = sources(story).findChild<ListHead *>();
    QVERIFY(!sources(story).columns().isShown(articles));
    QCOMPARE(head->visualIndex(link), moved);
    QVERIFY(head->sectionSize(link) > width);
    QCOMPARE(story.area().sources()->library().query().sort, LibraryColumn::Key);
    QCOMPARE(head->sortIndicatorSection(), key);
    QVERIFY(story.list().columns().isShown(int(ArticleColumn::State)));
    QVERIFY(!story.list().columns().isShown(int(ArticleColumn::Tags)));
    command(story, u"Usual columns"_s);
    QTRY_VERIFY(sources(story).columns().isShown(articles));
    QCOMPARE(head->visualIndex(link), link);
    story.open();
    goToSources(story, 2);
    QVERIFY(sources(story).columns().isShown(articles));
}

void TestSourcesStory::theTitleOfTheWindowSaysWhereOneIs()
{
    StoryWindow story;
    story.addSource(u"ledger-a"_s, u"The Ledger"_s, u"Alpha"_s);
    story.addSource(u"wire-c"_s, u"Harbour Wire"_s, QString());
    story.addArticle(u"An article"_s, u"Words."_s);
    story.open();
    const QString desk = testSettings().name + u" – Stet"_s;
    const auto title = [&] {
        return story.window().windowTitle();
    };
    QTRY_COMPARE(title(), u"All articles – "_s + desk);
    story.area().showQueue(Queue::Drafts, {});
    QTRY_COMPARE(title(), u"Drafts – "_s + desk);
    goToSources(story, 2);
    QTRY_COMPARE(title(), u"Library – "_s + desk);
    story.area().showShelf(LibraryShelf::Changed);
    QTRY_COMPARE(title(), u"Changed sources – Library – "_s + desk);
    goToSources(story, 2);
    story.area().openSource(must(Library(story.area().session()).byKey(u"ledger-a"_s)).id);
    QTRY_COMPARE(title(), u"Alpha – Library – "_s + desk);
    story.area().openSource(must(Library(story.area().session()).byKey(u"wire-c"_s)).id);
    QTRY_COMPARE(title(), u"Harbour Wire – Library – "_s + desk);
    story.area().showQueue(Queue::All, {});
    QTRY_COMPARE(title(), u"All articles – "_s + desk);
    story.write();
    QTRY_COMPARE(title(), u"An article – "_s + desk);
}

void TestSourcesStory::anEmptyLibrarySaysWhatToDo()
{
    StoryWindow story;
    story.open();
    goToSources(story, 0);
    auto *empty = named<QWidget>(story.window(), u"libraryEmpty"_s);
    QTRY_VERIFY(empty->isVisible());
    const auto title = [empty] {
        return empty->findChild<PlainLabel *>(u"emptyTitle"_s)->plainText();
    };
    QCOMPARE(title(), u"Add the first source"_s);
    story.area().showShelf(LibraryShelf::Changed);
    QTRY_COMPARE(title(), u"No change waits to be seen"_s);
    // The line for a link is a command away, from wherever one is.
    story.area().showQueue(Queue::All, {});
    QTest::keyClick(&story.window(), Qt::Key_A, Qt::ControlModifier | Qt::AltModifier);
    QTRY_VERIFY(named<QLineEdit>(story.window(), u"addSourceLink"_s)->hasFocus());
    // What needs no link is written by hand.
    click(named<QPushButton>(story.window(), u"writeSource"_s));
    SourceEditor *editor = nullptr;
    QTRY_VERIFY((editor = story.window().findChild<SourceEditor *>()) != nullptr);
    QTRY_VERIFY(editor->isVisible());
    QTest::keyClicks(named<QLineEdit>(*editor, u"sourceField1"_s), u"A call with the yard"_s);
    click(named<QPushButton>(*editor, u"sourceSave"_s));
    QTRY_COMPARE(shownSources(story), 1);
    QTRY_COMPARE(cell(story, 0, LibraryColumn::Title), u"A call with the yard"_s);
}

void TestSourcesStory::aLinkBecomesASourceAndItsChangeIsSeen()
{
    HostileServer server;
    server.play("/gripper", stet::test::answer(gripperPage("It has 12 Nm of torque.")));
    StoryWindow story;
    story.letIn(server.privateHost());
    story.open();
    goToSources(story, 0);
    auto *link = named<QLineEdit>(story.window(), u"addSourceLink"_s);
    link->setFocus();
    QTest::keyClicks(link, server.url("/gripper"));
    QTest::keyClick(link, Qt::Key_Return);
    QTRY_COMPARE_WITH_TIMEOUT(shownSources(story), 1, 20'000);
    QTRY_COMPARE(cell(story, 0, LibraryColumn::Title), u"Gripper opened"_s);
    QCOMPARE(cell(story, 0, LibraryColumn::Publisher), u"The Ledger"_s);
    QTRY_COMPARE(cell(story, 0, LibraryColumn::Link), u"live"_s);
    QTRY_COMPARE(link->text(), QString());
    // What it says is kept and shown.
    sources(story).setFocus();
    QTest::keyClick(&sources(story), Qt::Key_Return);
    QTRY_VERIFY(story.area().sources()->isPageShown());
    auto *text = named<SnapshotTextView>(story.window(), u"snapshotText"_s);
    QTRY_VERIFY(text->toPlainText().contains(u"12 Nm"_s));
    QVERIFY(!text->toPlainText().contains(u"Home"_s)); // the menu is not the source's own words
    QTest::keyClick(&story.window(), Qt::Key_F, Qt::ControlModifier);
    auto *find = named<QLineEdit>(story.window(), u"findInSnapshot"_s);
    QTRY_VERIFY(find->hasFocus());
    QTest::keyClicks(find, u"TORQUE"_s);
    QTRY_COMPARE(text->textCursor().selectedText(), u"torque"_s);
    // The page says something else.
    server.play("/gripper", stet::test::answer(gripperPage("It has 14 Nm of torque.")));
    QTest::keyClick(&story.window(), Qt::Key_F5);
    QTRY_VERIFY_WITH_TIMEOUT(story.window().noticeText().contains(u"1 changed"_s), 20'000);
    QTRY_VERIFY(text->toPlainText().contains(u"14 Nm"_s));
    QTest::keyClick(&story.window(), Qt::Key_3, Qt::AltModifier);
    const WordDiffView &diff = story.window().findChild<ComparePane *>()->view();
    QTRY_COMPARE(diff.changes(), 1);
    QVERIFY(diff.leftText().contains(u"12 Nm"_s) && diff.rightText().contains(u"14 Nm"_s));
    // A refusal says nothing about the source: the change still waits.
    server.play("/gripper", stet::test::answer("no", {}, "403 Forbidden"));
    QTest::keyClick(&story.window(), Qt::Key_F5);
    QTRY_VERIFY_WITH_TIMEOUT(story.window().noticeText().contains(u"1 blocked"_s), 20'000);
    QTRY_COMPARE(sourcePage(story).row().link.state, LinkState::Blocked);
    QVERIFY(sourcePage(story).row().link.awaitsPerson);
    QCOMPARE(sourcePage(story).row().snapshots, 2);
    auto *seen = named<QPushButton>(story.window(), u"sourcePageSeen"_s);
    click(seen);
    QTRY_VERIFY(!seen->isVisible());
    QVERIFY(!sourcePage(story).row().link.awaitsPerson);
    QTest::keyClick(story.window().focusWidget(), Qt::Key_Escape);
    QTRY_COMPARE(cell(story, 0, LibraryColumn::Link), u"blocked"_s);
    story.area().showShelf(LibraryShelf::Changed);
    QTRY_COMPARE(shownSources(story), 0);
}

void TestSourcesStory::severalAreLookedAtAndThatCanBeStopped()
{
    HostileServer server;
    server.play("/a", stet::test::answer(gripperPage("It has 12 Nm of torque.")));
    server.play("/b", stet::test::answer("no", {}, "403 Forbidden"));
    StoryWindow story;
    story.letIn(server.privateHost());
    addLinked(story, u"linked-a"_s, server.url("/a"));
    addLinked(story, u"linked-b"_s, server.url("/b"));
    story.addSource(u"call-c"_s, u"Notes"_s, u"A call"_s); // nothing to look at
    story.open();
    goToSources(story, 3);
    QTest::keyClick(&sources(story), Qt::Key_A, Qt::ControlModifier);
    QTRY_COMPARE(story.area().sources()->target().size(), size_t(3));
    QTest::keyClick(&sources(story), Qt::Key_F5);
    QTRY_VERIFY_WITH_TIMEOUT(story.window().noticeText().contains(u"1 blocked"_s), 20'000);
    QCOMPARE(server.accepts(), 2);
    const auto linkOf = [&story](const QString &key) {
        for (int row = 0; row < shownSources(story); ++row) {
            if (cell(story, row, LibraryColumn::Key) == key)
                return cell(story, row, LibraryColumn::Link);
        }
        return QString();
    };
    QTRY_COMPARE(linkOf(u"linked-a"_s), u"live"_s);
    QTRY_COMPARE(linkOf(u"linked-b"_s), u"blocked"_s);
    QCOMPARE(linkOf(u"call-c"_s), u"no link"_s);
    // A server that never answers is not waited for.
    server.play("/a", rawThenSilence("HTTP/1.1 200 OK\r\n"));
    QTest::keyClick(&sources(story), Qt::Key_F5);
    QPushButton *cancel = nullptr;
    QTRY_VERIFY((cancel = noticeButton(story.window())) != nullptr &&
                cancel->text() == u"Cancel"_s);
    QTest::mouseClick(cancel, Qt::LeftButton);
    QTRY_VERIFY(story.window().noticeText().startsWith(u"Stopped"_s));
    QCOMPARE(linkOf(u"linked-a"_s), u"live"_s);
}

void TestSourcesStory::whatIsNotTakenIsSaidAndTheLinkStays()
{
    HostileServer server; // of this machine, and nobody named it
    server.play("/gripper", stet::test::answer(gripperPage("It has 12 Nm of torque.")));
    StoryWindow story;
    story.open();
    goToSources(story, 0);
    auto *link = named<QLineEdit>(story.window(), u"addSourceLink"_s);
    link->setFocus();
    QTest::keyClicks(link, server.url("/gripper"));
    QTest::keyClick(link, Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(!story.window().noticeText().isEmpty(), 20'000);
    QCOMPARE(link->text(), server.url("/gripper"));
    QCOMPARE(server.accepts(), 0);
    QCOMPARE(shownSources(story), 0);
}

Source TestSourcesStory::written(StoryWindow &story, const QString &title)
{
    for (const Source &source : must(Library(story.area().session()).all())) {
        if (source.title == title)
            return source;
    }
    return {};
}

void TestSourcesStory::aSourceIsChangedAndTheChangeTakenBack()
{
    StoryWindow story;
    story.addSource(u"ledger-a"_s, u"The Ledger"_s, u"Alpha"_s);
    story.open();
    goToSources(story, 1);
    QTRY_COMPARE(words(story.window(), u"sourceTitle"_s), u"Alpha"_s);
    QTest::keyClick(&sources(story), Qt::Key_E, Qt::ControlModifier);
    SourceEditor *editor = nullptr;
    QTRY_VERIFY((editor = story.window().findChild<SourceEditor *>()) != nullptr);
    QTRY_VERIFY(editor->isVisible());
    // A refusal stands at the field that it is about, and nothing that was typed goes.
    auto *url = named<QLineEdit>(*editor, u"sourceField6"_s);
    url->setText(u"ftp://ledger.example/a"_s);
    click(named<QPushButton>(*editor, u"sourceSave"_s));
    QTRY_VERIFY(named<PlainLabel>(*editor, u"sourceFault6"_s)->isVisible());
    QCOMPARE(url->text(), u"ftp://ledger.example/a"_s);
    auto *issued = named<QLineEdit>(*editor, u"sourceField4"_s);
    url->setText(u"https://ledger.example/a"_s);
    issued->setText(u"11 Feb"_s);
    click(named<QPushButton>(*editor, u"sourceSave"_s));
    QTRY_VERIFY(named<PlainLabel>(*editor, u"sourceFault4"_s)->isVisible());
    issued->setText(u"2026-02"_s);
    // Escape does not lose what was typed.
    QTest::keyClick(editor, Qt::Key_Escape);
    QVERIFY(editor->isVisible());
    named<QLineEdit>(*editor, u"sourceField11"_s)->setText(u"Reuters"_s);
    click(named<QPushButton>(*editor, u"sourceSave"_s));
    QTRY_VERIFY(story.window().findChild<SourceEditor *>() == nullptr);
    story.window().activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&story.window()));
    Source changed = written(story, u"Alpha"_s);
    QCOMPARE(changed.url, u"https://ledger.example/a"_s);
    QCOMPARE(changed.issued, (PartialDate{2026, 2, 0}));
    QCOMPARE(changed.origin, u"Reuters"_s);
    // The change is one step.
    sources(story).setFocus();
    QTest::keyClick(&sources(story), Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(written(story, u"Alpha"_s).origin, QString());
    QCOMPARE(written(story, u"Alpha"_s).url, QString());
}

void TestSourcesStory::whatRestsOnASourceOpensTheArticleThere()
{
    StoryWindow story;
    story.addSource(u"ledger-a"_s, u"The Ledger"_s, u"Alpha"_s);
    const ArticleId article = story.addArticle(
        u"An article"_s, u"Nobody cites this.\n\nIt weighs 4 kg. It has 12 Nm [@ledger-a]."_s);
    story.open();
    goToSources(story, 1);
    QTest::keyClick(&sources(story), Qt::Key_Return);
    QTRY_VERIFY(story.area().sources()->isPageShown());
    auto *tabs = named<QTabWidget>(story.window(), u"sourceTabs"_s);
    QTRY_COMPARE(tabs->tabText(int(SourcePage::View::Rests)), u"Uses (1)"_s);
    QTest::keyClick(&story.window(), Qt::Key_4, Qt::AltModifier);
    auto *rests = named<QListView>(story.window(), u"restsList"_s);
    QTRY_VERIFY(rests->hasFocus());
    QTest::keyClick(rests, Qt::Key_Down);
    QTest::keyClick(rests, Qt::Key_Return);
    QTRY_VERIFY(story.area().isWriting());
    QTRY_COMPARE(story.workspace().article(), article);
    QTRY_VERIFY(
        story.workspace().editor().textCursor().selectedText().startsWith(u"It has 12 Nm"_s));
    // Back to the source that one comes from.
    QTest::keyClick(&story.window(), Qt::Key_W, Qt::ControlModifier);
    QTRY_VERIFY(!story.area().isWriting());
    QVERIFY(story.area().sources()->isPageShown());
}

void TestSourcesStory::twoSourcesBecomeOneAndTwoAgain()
{
    StoryWindow story;
    story.addSource(u"ledger-a"_s, u"The Ledger"_s, u"Alpha"_s);
    story.addSource(u"wire-b"_s, u"Harbour Wire"_s, u"Beta"_s);
    story.addArticle(u"An article"_s, u"Words [@wire-b]."_s);
    story.open();
    goToSources(story, 2);
    QTest::keyClick(&sources(story), Qt::Key_Down);
    QTRY_COMPARE(words(story.window(), u"sourceTitle"_s), u"Beta"_s);
    QTest::keyClick(&story.window(), Qt::Key_P, Qt::ControlModifier | Qt::ShiftModifier);
    stet::test::answer(u"Merge into another"_s);
    stet::test::answer(u"alpha"_s);
    QTRY_COMPARE(shownSources(story), 1);
    QCOMPARE(cell(story, 0, LibraryColumn::Title), u"Alpha"_s);
    QTRY_COMPARE(cell(story, 0, LibraryColumn::Articles), u"1"_s);
    // One key takes it back, as any change.
    sources(story).setFocus();
    QTest::keyClick(&sources(story), Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(shownSources(story), 2);
    QTRY_COMPARE(cell(story, 1, LibraryColumn::Articles), u"1"_s);
    QCOMPARE(cell(story, 0, LibraryColumn::Articles), u"0"_s);
}

void TestSourcesStory::aPastedLinkIsReadAndCited()
{
    HostileServer server;
    server.play("/gripper", stet::test::answer(gripperPage("It has 12 Nm of torque.")));
    StoryWindow story;
    story.letIn(server.privateHost());
    story.addArticle(u"Port"_s, u"The gripper is open "_s);
    story.open();
    story.write();
    MarkdownEditor &editor = story.workspace().editor();
    editor.goTo(int(editor.mirror().text().size()), 0);
    QApplication::clipboard()->setText(server.url("/gripper"));
    QTest::keyClick(&editor, Qt::Key_V, Qt::ControlModifier);
    QTest::keyClick(&editor, Qt::Key_Period, Qt::ControlModifier);
    QMenu *menu = nullptr;
    QTRY_VERIFY((menu = qobject_cast<QMenu *>(QApplication::activePopupWidget())) != nullptr);
    for (QAction *action : menu->actions()) {
        if (action->objectName() == u"citePage")
            QTest::mouseClick(menu, Qt::LeftButton, {}, menu->actionGeometry(action).center());
    }
    story.window().activateWindow();
    auto *read = named<QPushButton>(story.window(), u"readPage"_s);
    QTRY_VERIFY(read != nullptr && read->isVisible());
    QTRY_VERIFY(qobject_cast<QLineEdit *>(QApplication::focusWidget()) != nullptr);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return); // nothing has to be typed
    QTRY_COMPARE_WITH_TIMEOUT(
        editor.mirror().text(), u"The gripper is open [@ledger-gripper-opened]"_s, 20'000);
    // Readers see the number and the source, and the desk keeps what it said.
    QTRY_VERIFY(story.previewText(u"main"_s).contains(u"Gripper opened"_s));
    QTRY_VERIFY(editor.hasFocus());
    goToSources(story, 1);
    QCOMPARE(cell(story, 0, LibraryColumn::Publisher), u"The Ledger"_s);
    QCOMPARE(cell(story, 0, LibraryColumn::Snapshots), u"1"_s);
    QTRY_COMPARE(cell(story, 0, LibraryColumn::Articles), u"1"_s);
}

STET_TEST(TestSourcesStory)

#include "test_sources_story.moc"
