// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/library.h"
#include "tests/stories/list_hand.h"
#include "tests/stories/source_hand.h"
#include "tests/support/foreground.h"
#include "tests/support/menu_hand.h"
#include "tests/support/test_registry.h"
#include "ui/desk/desk_numbers.h"
#include "ui/desk/desk_sidebar.h"
#include "ui/sources/library_columns.h"
#include "ui/sources/library_model.h"
#include "ui/sources/library_page.h"
#include "ui/sources/library_view.h"
#include "ui/sources/source_editor.h"
#include "ui/sources/source_page.h"
#include "ui/sources/sources_area.h"
#include "ui/widgets/column_layout.h"
#include "ui/widgets/list_head.h"
#include "ui/widgets/plain_label.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QCompleter>
#include <QContextMenuEvent>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSettings>

#include <algorithm>

using namespace stet;
using namespace stet::test;
using namespace Qt::StringLiterals;

/// The list of the library as one works with it: walking, finding, sorting.
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
    void theOriginIsOfferedFromWhatIsKnown();
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
    const QList<QAction *> offered = menu->actions();
    const auto shown = std::ranges::find(offered,
                                         columnTitle(LibraryColumn::Articles),
                                         [](const QAction *one) { return one->text(); });
    QVERIFY(shown != offered.end());
    clickInMenu(*menu, **shown);
    QVERIFY(!sources(story).columns().isShown(articles));
    bringForward(story.window());
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

void TestSourcesStory::theOriginIsOfferedFromWhatIsKnown()
{
    StoryWindow story;
    story.addSource(u"ledger-a"_s, u"The Ledger"_s, u"Alpha"_s);
    story.addSource(u"wire-c"_s, u"Harbour Wire"_s, u"Gamma"_s);
    story.open();
    goToSources(story, 2);
    QTRY_COMPARE(words(story.window(), u"sourceTitle"_s), u"Alpha"_s);
    QTest::keyClick(&sources(story), Qt::Key_E, Qt::ControlModifier);
    SourceEditor *editor = nullptr;
    QTRY_VERIFY((editor = story.window().findChild<SourceEditor *>()) != nullptr);
    QTRY_VERIFY(editor->isVisible());
    auto *origin = named<QLineEdit>(*editor, u"sourceField11"_s);
    QTRY_VERIFY(origin->completer() != nullptr);
    origin->setFocus();
    QTest::keyClicks(origin, u"wire"_s);
    QAbstractItemView *offered = origin->completer()->popup();
    QTRY_VERIFY(offered->isVisible());
    QCOMPARE(offered->model()->rowCount(), 1);
    QTest::keyClick(offered, Qt::Key_Down);
    QTest::keyClick(offered, Qt::Key_Return);
    QTRY_COMPARE(origin->text(), u"Harbour Wire"_s);
    QVERIFY(editor->isVisible()); // it was for the line alone
    click(named<QPushButton>(*editor, u"sourceSave"_s));
    QTRY_VERIFY(story.window().findChild<SourceEditor *>() == nullptr);
    QCOMPARE(must(Library(story.area().session()).byKey(u"ledger-a"_s)).origin, u"Harbour Wire"_s);
}

STET_TEST(TestSourcesStory)

#include "test_sources_story.moc"
