// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/articles.h"
#include "core/desk/branches.h"
#include "tests/stories/desk_obstacle.h"
#include "tests/stories/list_hand.h"
#include "tests/support/foreground.h"
#include "tests/support/test_registry.h"
#include "ui/desk/article_list_model.h"
#include "ui/desk/bulk_verbs.h"
#include "ui/desk/desk_numbers.h"
#include "ui/desk/desk_sidebar.h"
#include "ui/desk/list_question.h"
#include "ui/desk/open_articles.h"
#include "ui/desk/saved_searches.h"
#include "ui/desk/side_pane.h"
#include "ui/palette/palette_popup.h"
#include "ui/widgets/plain_label.h"

#include <QApplication>
#include <QDirIterator>
#include <QFileDialog>
#include <QHeaderView>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QSettings>

using namespace stet;
using namespace stet::test;
using namespace Qt::StringLiterals;

/// The list while its question, its order and its articles change under one's hands.
class TestListStory : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void init() { QSettings().clear(); }

    void bothWindowsKeepTheirSearches();
    void anUndoThatIsCancelledCanBeDoneAgain();
    void theLastRowShowsBesideTheList();
    void theChoiceStaysInAnotherOrderAndBehindASearch();
    void allOfOneListAreNotAllOfAnother();
    void whereTheListIsEmptyTheStepIsUndoneByKey();
    void arrowsPassEntriesThatAskTheSame();
    void aQueueLeavesASavedSearchWithAllThatItAsked();
    void whatIsNotInTheListIsTold();
    void rowsStayInPlaceWhileOthersWrite();
    void whoBeginsAnArticleHasIt();
    void lettersBeginASearch();
    void dueCheckerIntervalAndTagsAreSetByKeyAndMenu();
    void whatIsChosenIsExported();
    void everyFilterNarrows();
};

void TestListStory::bothWindowsKeepTheirSearches()
{
    StoryWindow story;
    addMany(story, 2);
    open(story, 2);
    MainWindow other(story.context());
    other.show();
    other.openDesk(story.deskPath());
    QTRY_VERIFY(other.deskArea() != nullptr);
    const auto keep = [](const MainWindow &window, const QString &text, const QString &name) {
        DeskPage &page = window.deskArea()->deskPage();
        page.question().search(text);
        QTRY_COMPARE(page.question().query().text, text);
        auto *save = window.findChild<QPushButton *>(u"filterSave"_s);
        QTRY_VERIFY(save->isVisible());
        QTest::mouseClick(save, Qt::LeftButton);
        answer(name);
    };
    keep(story.window(), u"ports"_s, u"Ports"_s);
    // Each sees what the other keeps, and keeps its own beside it.
    QTRY_COMPARE(sidebar(other).findItems(u"Ports"_s, Qt::MatchExactly).size(), 1);
    keep(other, u"chips"_s, u"Chips"_s);
    QTRY_COMPARE(sidebar(story.window()).findItems(u"Chips"_s, Qt::MatchExactly).size(), 1);
    other.close();
    QTRY_VERIFY(!other.isVisible());
    story.open();
    QCOMPARE(story.page().savedSearches().all().size(), size_t(2));
}

void TestListStory::anUndoThatIsCancelledCanBeDoneAgain()
{
    StoryWindow story;
    addMany(story, 3);
    open(story, 3);
    QTest::keyClick(&story.list(), Qt::Key_A, Qt::ControlModifier);
    QTest::keyClick(&story.window(), Qt::Key_G, Qt::ControlModifier | Qt::AltModifier);
    answer(u"Wrong"_s);
    QTRY_VERIFY(story.page().bulk().canUndo());
    {
        const DeskObstacle held(
            DeskObstacle::What::Held, story.deskPath(), QCoreApplication::applicationPid());
        QVERIFY(held.stands());
        QTest::keyClick(&story.list(), Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(!story.page().bulk().canUndo());
        QPushButton *cancel = nullptr;
        QTRY_VERIFY((cancel = noticeButton(story.window())) != nullptr &&
                    cancel->text() == u"Cancel"_s);
        QTest::mouseClick(cancel, Qt::LeftButton);
    }
    QTRY_VERIFY(story.page().bulk().canUndo());
    story.list().setFocus();
    QTest::keyClick(&story.list(), Qt::Key_Z, Qt::ControlModifier);
    const auto inWrong = [&] {
        ArticleQuery query;
        query.category = u"Wrong"_s;
        return must(Articles(story.area().session()).list(query)).total;
    };
    QTRY_COMPARE(inWrong(), 0);
}

void TestListStory::theLastRowShowsBesideTheList()
{
    StoryWindow story;
    addMany(story, 450);
    open(story, 450);
    QTRY_COMPARE(glance(story), u"Article 0449"_s);
    QTest::keyClick(&story.list(), Qt::Key_End);
    QTRY_COMPARE(glance(story), u"Article 0000"_s);
    QTest::keyClick(&story.list(), Qt::Key_Home);
    QTRY_COMPARE(glance(story), u"Article 0449"_s);
}

void TestListStory::theChoiceStaysInAnotherOrderAndBehindASearch()
{
    StoryWindow story;
    addMany(story, 30);
    open(story, 30);
    QTest::keyClick(&story.list(), Qt::Key_Down);
    QTest::keyClick(&story.list(), Qt::Key_Down, Qt::ShiftModifier);
    QTest::keyClick(&story.list(), Qt::Key_Down, Qt::ShiftModifier);
    const QStringList three{u"Article 0026"_s, u"Article 0027"_s, u"Article 0028"_s};
    QCOMPARE(chosen(story), three);
    clickHead(story, ArticleColumn::Headline);
    QTRY_COMPARE(story.headlines().value(0), u"Article 0000"_s);
    QTRY_COMPARE(chosen(story), three);
    // The head of a new order is seen by who has chosen nothing.
    clickEntry(sidebar(story.window()), u"Drafts"_s);
    QTRY_COMPARE(chosen(story), QStringList{u"Article 0000"_s});
    clickHead(story, ArticleColumn::Headline);
    QTRY_COMPARE(chosen(story), QStringList{u"Article 0029"_s});

    // What a search found is still chosen when the search is over.
    story.list().setFocus();
    QTest::keyClick(&story.list(), '/');
    auto *search = story.window().findChild<QLineEdit *>(u"search"_s);
    QTRY_VERIFY(search->hasFocus());
    QTest::keyClicks(search, u"0017"_s);
    QTRY_COMPARE(story.headlines(), QStringList{u"Article 0017"_s});
    QTRY_COMPARE(chosen(story), QStringList{u"Article 0017"_s});
    QTest::keyClick(search, Qt::Key_Escape);
    QTRY_COMPARE(story.list().model()->rowCount(), 30);
    QTRY_COMPARE(chosen(story), QStringList{u"Article 0017"_s});
}

void TestListStory::allOfOneListAreNotAllOfAnother()
{
    StoryWindow story;
    story.addArticle(u"Only cranes"_s, u"cranes"_s);
    story.addArticle(u"Only berths"_s, u"berths"_s);
    story.addArticle(u"Both"_s, u"cranes and berths"_s);
    open(story, 3);
    story.page().question().search(u"berths"_s);
    QTRY_COMPARE(story.list().model()->rowCount(), 2);
    QTRY_COMPARE(chosen(story).size(), 1);
    QTest::keyClick(&story.list(), Qt::Key_Home);
    QTest::keyClick(&story.list(), Qt::Key_A, Qt::ControlModifier);
    QTRY_COMPARE(chosen(story), (QStringList{u"Both"_s, u"Only berths"_s}));
    // As many again, and the current one among them: the other was never chosen.
    story.page().question().search(u"cranes"_s);
    QTRY_COMPARE(story.headlines(), (QStringList{u"Both"_s, u"Only cranes"_s}));
    QTRY_COMPARE(chosen(story), QStringList{u"Both"_s});
}

void TestListStory::whereTheListIsEmptyTheStepIsUndoneByKey()
{
    StoryWindow story;
    addMany(story, 1);
    open(story, 1);
    QTest::keyClick(&story.list(), Qt::Key_Delete);
    QTRY_COMPARE(story.list().model()->rowCount(), 0);
    QTRY_VERIFY(!story.list().isVisible());
    QTRY_VERIFY(story.page().bulk().canUndo());
    QVERIFY(QApplication::focusWidget() != nullptr);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(story.list().model()->rowCount(), 1);
    QTRY_VERIFY(story.list().hasFocus());
    // And again from the side bar.
    sidebar(story.window()).setFocus();
    QTRY_VERIFY(story.page().bulk().canRedo());
    QTest::keyClick(&sidebar(story.window()), Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_COMPARE(story.list().model()->rowCount(), 0);
}

void TestListStory::arrowsPassEntriesThatAskTheSame()
{
    StoryWindow story;
    addMany(story, 2);
    open(story, 2);
    SavedSearches &searches = story.page().savedSearches();
    ArticleQuery drafts;
    drafts.queue = Queue::Drafts;
    searches.add(u"My drafts"_s, drafts);
    // Keeping the same again is giving it another name.
    searches.add(u"My own drafts"_s, drafts);
    QCOMPARE(searches.all().size(), size_t(1));
    DeskSidebar &bar = sidebar(story.window());
    clickEntry(bar, u"In fact-check"_s);
    bar.setFocus();
    QTest::keyClick(&bar, Qt::Key_Up);
    QTRY_COMPARE(current(bar), u"Drafts"_s);
    QTest::keyClick(&bar, Qt::Key_Up);
    QTRY_COMPARE(current(bar), u"Due today"_s);
    QTest::keyClick(&bar, Qt::Key_Down);
    QTRY_COMPARE(current(bar), u"Drafts"_s);
    // What is chosen is what is renamed.
    clickEntry(bar, u"My own drafts"_s);
    QCOMPARE(current(bar), u"My own drafts"_s);
    QTest::keyClick(&bar, Qt::Key_F2);
    answer(u"Nearly done"_s);
    QTRY_COMPARE(searches.all().front().name, u"Nearly done"_s);
}

void TestListStory::aQueueLeavesASavedSearchWithAllThatItAsked()
{
    StoryWindow story;
    addMany(story, 3);
    open(story, 3);
    ArticleQuery query;
    query.text = u"0001"_s;
    query.sort = SortColumn::Headline;
    story.page().savedSearches().add(u"First things"_s, query);
    DeskSidebar &bar = sidebar(story.window());
    clickEntry(bar, u"First things"_s);
    QTRY_COMPARE(story.headlines(), QStringList{u"Article 0001"_s});
    clickEntry(bar, u"Drafts"_s);
    QTRY_COMPARE(story.list().model()->rowCount(), 3);
    QCOMPARE(story.page().question().query().sort, SortColumn::Changed);
    QVERIFY(story.window().findChild<QLineEdit *>(u"search"_s)->text().isEmpty());
}

void TestListStory::whatIsNotInTheListIsTold()
{
    StoryWindow story;
    addMany(story, 3);
    open(story, 3);
    const ArticleId one = story.page().selectedRows().front().id;
    clickEntry(sidebar(story.window()), u"Ready"_s);
    QTRY_COMPARE(story.list().model()->rowCount(), 0);
    QTest::keyClick(&story.window(), Qt::Key_P, Qt::ControlModifier);
    answer(u"article 0002"_s);
    QTRY_COMPARE(story.area().openedArticle().id, one);
    bringForward(story.window()); // as a window manager does when the palette goes
    QTest::keyClick(&story.window(), Qt::Key_W, Qt::ControlModifier);
    QTRY_VERIFY(!story.area().isWriting());
    QTRY_VERIFY_WITH_TIMEOUT(story.window().noticeText().contains(u"not in this list"_s), 20'000);
    QTest::mouseClick(noticeButton(story.window()), Qt::LeftButton);
    QTRY_COMPARE(story.list().model()->rowCount(), 3);
    QTRY_COMPARE(chosen(story), QStringList{u"Article 0002"_s});
}

void TestListStory::rowsStayInPlaceWhileOthersWrite()
{
    StoryWindow story;
    addMany(story, 120);
    open(story, 120);
    story.list().verticalScrollBar()->setValue(
        40 * story.list().verticalHeader()->defaultSectionSize() + 7);
    const auto under = [&] {
        return story.list().model()->index(story.list().rowAt(50), 1).siblingAtColumn(0).data();
    };
    const QVariant before = under();
    QVERIFY(before.isValid());
    // The last one of the list goes to its head.
    ArticleQuery query;
    query.order = Qt::AscendingOrder;
    const ArticleListing listing = must(Articles(story.area().session()).list(query, 0, 1));
    const Article last = articleOf(story, listing.rows.front().id);
    (void)must(
        Articles(story.area().session()).setState(last.id, last.version, WorkState::InCheck));
    QTRY_COMPARE(story.list().model()->index(0, 0).data().toString(), u"Article 0000"_s);
    QCOMPARE(under(), before);
}

void TestListStory::whoBeginsAnArticleHasIt()
{
    StoryWindow story;
    story.open();
    QTRY_VERIFY(story.page().numbers().areKnown());
    QTest::keyClick(&story.window(), Qt::Key_N, Qt::ControlModifier);
    auto *headline = story.window().findChild<QLineEdit *>(u"newHeadline"_s);
    QTRY_VERIFY(headline != nullptr && headline->hasFocus());
    QTest::keyClicks(headline, u"Mine alone"_s);
    QTest::keyClick(headline, Qt::Key_Return);
    QTRY_VERIFY(story.area().isWriting());
    QTest::keyClick(&story.window(), Qt::Key_W, Qt::ControlModifier);
    QTRY_VERIFY(!story.area().isWriting());
    clickEntry(sidebar(story.window()), u"Mine"_s);
    QTRY_COMPARE(story.headlines(), QStringList{u"Mine alone"_s});
    QTRY_COMPARE(story.page().numbers().counts().mine, 1);
}

void TestListStory::lettersBeginASearch()
{
    StoryWindow story;
    addMany(story, 12);
    open(story, 12);
    QTest::keyClick(&story.list(), Qt::Key_0);
    auto *search = story.window().findChild<QLineEdit *>(u"search"_s);
    QTRY_VERIFY(search->hasFocus());
    QTest::keyClicks(QApplication::focusWidget(), u"011"_s);
    QCOMPARE(search->text(), u"0011"_s);
    QTRY_COMPARE(story.headlines(), QStringList{u"Article 0011"_s});
}

void TestListStory::dueCheckerIntervalAndTagsAreSetByKeyAndMenu()
{
    StoryWindow story;
    addMany(story, 3);
    open(story, 3);
    // Two of three, by mouse.
    const auto clickRow = [&](int row, Qt::KeyboardModifiers keys) {
        QTest::mouseClick(story.list().viewport(),
                          Qt::LeftButton,
                          keys,
                          story.list().visualRect(story.list().model()->index(row, 0)).center());
    };
    clickRow(0, Qt::NoModifier);
    clickRow(2, Qt::ControlModifier);
    QCOMPARE(chosen(story), (QStringList{u"Article 0000"_s, u"Article 0002"_s}));
    const ArticleId id = story.page().selectedRows().front().id;
    const ArticleId other = story.page().selectedRows().back().id;
    const auto settled = [&] {
        QTRY_VERIFY(!story.page().bulk().isBusy());
    };
    QTest::keyClick(&story.window(), Qt::Key_D, Qt::ControlModifier | Qt::AltModifier);
    answer(u"2031-05-06 16:30"_s);
    const QDateTime due(QDate(2031, 5, 6), QTime(16, 30), story.page().numbers().zone());
    QTRY_COMPARE(articleOf(story, id).dueMs, due.toMSecsSinceEpoch());
    QTRY_COMPARE(articleOf(story, other).dueMs, due.toMSecsSinceEpoch());
    settled();
    QTest::keyClick(&story.window(), Qt::Key_K, Qt::ControlModifier | Qt::AltModifier);
    answer(u"Ana Lima"_s);
    QTRY_COMPARE(articleOf(story, other).checker, u"Ana Lima"_s);
    settled();
    command(story, u"Review interval…"_s);
    answer(u"45"_s);
    QTRY_COMPARE(articleOf(story, other).content.reviewDays, 45);
    settled();
    QTest::keyClick(&story.window(), Qt::Key_T, Qt::ControlModifier | Qt::AltModifier);
    answer(u"Ai"_s);
    QTRY_COMPARE(articleOf(story, id).content.tags, QStringList{u"Ai"_s});
    settled();
    // What is typed means itself, before names that have its letters somewhere.
    QTest::keyClick(&story.window(), Qt::Key_T, Qt::ControlModifier | Qt::AltModifier);
    answer(u"i"_s);
    QTRY_COMPARE(articleOf(story, id).content.tags, (QStringList{u"Ai"_s, u"i"_s}));
    settled();
    command(story, u"Remove a tag…"_s);
    answer(u"Ai"_s);
    QTRY_COMPARE(articleOf(story, id).content.tags, QStringList{u"i"_s});
    settled();
    command(story, u"In fact-check"_s);
    QTRY_COMPARE(articleOf(story, other).state, WorkState::InCheck);
    settled();
    for (int steps = 0; steps < 7; ++steps) {
        QTRY_VERIFY(story.page().bulk().canUndo());
        story.list().setFocus();
        QTest::keyClick(&story.list(), Qt::Key_Z, Qt::ControlModifier);
        settled();
    }
    QVERIFY(!story.page().bulk().canUndo());
    const Article back = articleOf(story, other);
    QCOMPARE(back.dueMs, 0);
    QVERIFY(back.checker.isEmpty() && back.content.tags.isEmpty());
    QCOMPARE(back.state, WorkState::Draft);
}

void TestListStory::whatIsChosenIsExported()
{
    QTemporaryDir folder;
    StoryWindow story;
    addMany(story, 2);
    open(story, 2);
    QTest::keyClick(&story.list(), Qt::Key_A, Qt::ControlModifier);
    command(story, u"Export as Markdown…"_s);
    QFileDialog *dialog = nullptr;
    QTRY_VERIFY((dialog = story.window().findChild<QFileDialog *>()) != nullptr);
    QTRY_VERIFY(dialog->isVisible());
    auto *name = dialog->findChild<QLineEdit *>(u"fileNameEdit"_s);
    name->setText(folder.path());
    QTest::keyClick(name, Qt::Key_Return);
    QTRY_VERIFY(story.window().noticeText().startsWith(u"2 Markdown files"_s));
    QDirIterator files(folder.path(), {u"*.md"_s}, QDir::Files, QDirIterator::Subdirectories);
    int count = 0;
    while (files.hasNext()) {
        files.next();
        ++count;
    }
    QCOMPARE(count, 2);
}

void TestListStory::everyFilterNarrows()
{
    StoryWindow story;
    SystemClock clock;
    {
        const auto session =
            must(DeskSession::open(story.deskPath(), OpenMode::ReadWrite, testActor(), clock));
        ArticleContent content;
        content.headline = u"Plain"_s;
        content.kind = u"news"_s;
        content.language = u"en"_s;
        (void)must(Articles(*session).create(content));
        content.headline = u"Special"_s;
        content.kind = u"tool"_s;
        content.language = u"de"_s;
        content.category = u"Ports"_s;
        content.tags = {u"cranes"_s};
        (void)must(Articles(*session).create(content, u"Ana Lima"_s));
    }
    open(story, 2);
    const std::pair<int, QString> filters[] = {
        {0, u"Ports"_s}, {1, u"cranes"_s}, {2, u"Tool"_s}, {3, u"de"_s}, {4, u"Ana Lima"_s}};
    for (const auto &[filter, typed] : filters) {
        QTest::mouseClick(story.window().findChild<QPushButton *>(u"filter%1"_s.arg(filter)),
                          Qt::LeftButton);
        answer(typed);
        QTRY_COMPARE(story.headlines(), QStringList{u"Special"_s});
        auto *clear = story.window().findChild<QPushButton *>(u"filterClear%1"_s.arg(filter));
        QTRY_VERIFY(clear->isVisible());
        QTest::mouseClick(clear, Qt::LeftButton);
        QTRY_COMPARE(story.list().model()->rowCount(), 2);
    }
}

STET_TEST(TestListStory)
#include "test_list_story.moc"
