// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/articles.h"
#include "core/desk/checking.h"
#include "tests/stories/story_window.h"
#include "tests/support/menu_hand.h"
#include "tests/support/test_registry.h"
#include "ui/desk/article_columns.h"
#include "ui/desk/bulk_verbs.h"
#include "ui/desk/desk_commands.h"
#include "ui/desk/desk_numbers.h"
#include "ui/desk/desk_sidebar.h"
#include "ui/desk/list_question.h"
#include "ui/desk/saved_searches.h"
#include "ui/palette/palette_popup.h"
#include "ui/palette/quick_open.h"
#include "ui/widgets/column_layout.h"
#include "ui/widgets/list_head.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QPushButton>

#include <algorithm>

using namespace stet;
using namespace stet::test;

/// The list as an editor works it: queues, filters, searches, columns, many articles at once,
/// quick open and commands, by key and by mouse.
class TestDeskStories : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void queuesAndFiltersNarrow();
    void savedSearchesAreKeptRenamedAndBroughtBack();
    void columnsAreChosenByMouseAndKey();
    void severalRowsAreChangedAndUndone();
    void rowsThatChangedSinceAreLeftAlone();
    void quickOpenFindsByLetters();
    void commandsAreFoundAndGiven();
    void longNamesAreTaken();

private:
    static void fill(StoryWindow &story, int count);
    static PalettePopup *palette();
    static void answer(const QString &typed);
    static void waitForLine(const QString &title);
};

void TestDeskStories::init()
{
    QSettings().clear();
}

void TestDeskStories::fill(StoryWindow &story, int count)
{
    for (int i = 0; i < count; ++i)
        story.addArticle(QStringLiteral("Article %1").arg(i), QStringLiteral("Body %1.").arg(i));
    story.open();
    QTRY_VERIFY(story.list().model()->rowCount() >= count);
    QTRY_COMPARE(story.page().selectedRows().size(), size_t(1));
    story.list().setFocus();
}

PalettePopup *TestDeskStories::palette()
{
    return qobject_cast<PalettePopup *>(QApplication::activePopupWidget());
}

void TestDeskStories::waitForLine(const QString &title)
{
    QTRY_VERIFY(palette() != nullptr);
    QTRY_VERIFY(palette()->model().index(0).data().toString().contains(title));
}

/// Types into the palette that is open and takes its first line.
void TestDeskStories::answer(const QString &typed)
{
    QTRY_VERIFY(palette() != nullptr);
    auto *field = palette()->findChild<QLineEdit *>(QStringLiteral("paletteField"));
    field->clear();
    QTest::keyClicks(field, typed);
    QTRY_VERIFY(palette()->model().rowCount() > 0);
    QTest::keyClick(field, Qt::Key_Return);
    QTRY_VERIFY(palette() == nullptr);
}

void TestDeskStories::queuesAndFiltersNarrow()
{
    StoryWindow story;
    fill(story, 4);
    // One becomes mine and is tagged, by keys.
    QTest::keyClick(&story.window(), Qt::Key_O, Qt::ControlModifier | Qt::AltModifier);
    answer(testActor().name);
    QTRY_COMPARE(story.page().numbers().counts().mine, 1);
    QTRY_VERIFY(!story.page().bulk().isBusy());
    QTest::keyClick(&story.window(), Qt::Key_T, Qt::ControlModifier | Qt::AltModifier);
    answer(QStringLiteral("harbour"));
    QTRY_VERIFY(!story.page().bulk().isBusy());
    const QString mine = story.page().selectedRows().front().headline;

    // The queue by mouse.
    auto *sidebar = story.window().findChild<DeskSidebar *>();
    const QList<QListWidgetItem *> entries =
        sidebar->findItems(QStringLiteral("Mine"), Qt::MatchExactly);
    QTest::mouseClick(sidebar->viewport(),
                      Qt::LeftButton,
                      Qt::NoModifier,
                      sidebar->visualItemRect(entries.front()).center());
    QTRY_COMPARE(story.headlines(), QStringList{mine});

    // And a filter with it, by mouse; then cleared.
    auto *tag = story.window().findChild<QPushButton *>(QStringLiteral("filter1"));
    QTest::mouseClick(tag, Qt::LeftButton);
    waitForLine(QStringLiteral("harbour"));
    auto *lines = palette()->findChild<QListView *>(QStringLiteral("paletteList"));
    QTest::mouseClick(lines->viewport(),
                      Qt::LeftButton,
                      Qt::NoModifier,
                      lines->visualRect(lines->model()->index(0, 0)).center());
    QTRY_COMPARE(story.page().question().query().tag, QStringLiteral("harbour"));
    QTRY_COMPARE(story.headlines(), QStringList{mine});
    QCOMPARE(story.page().question().query().queue, Queue::Mine);
    story.page().question().showQueue(Queue::All, {});
    QTRY_COMPARE(story.headlines(), QStringList{mine});
    auto *clear = story.window().findChild<QPushButton *>(QStringLiteral("filterClearAll"));
    QTRY_VERIFY(clear->isVisible());
    QTest::mouseClick(clear, Qt::LeftButton);
    QTRY_COMPARE(story.list().model()->rowCount(), 4);
}

void TestDeskStories::savedSearchesAreKeptRenamedAndBroughtBack()
{
    StoryWindow story;
    fill(story, 3);
    QTest::keyClick(&story.list(), '/');
    auto *search = story.window().findChild<QLineEdit *>(QStringLiteral("search"));
    QTRY_VERIFY(search->hasFocus());
    QTest::keyClicks(search, QStringLiteral("body 2"));
    QTRY_COMPARE(story.headlines(), QStringList{QStringLiteral("Article 2")});
    auto *save = story.window().findChild<QPushButton *>(QStringLiteral("filterSave"));
    QTest::mouseClick(save, Qt::LeftButton);
    answer(QStringLiteral("Second things"));
    auto *sidebar = story.window().findChild<DeskSidebar *>();
    const auto entry = [&](const QString &name) {
        return sidebar->findItems(name, Qt::MatchExactly).value(0);
    };
    QTRY_VERIFY(entry(QStringLiteral("Second things")) != nullptr);

    // It is there again in another window, and found by mouse.
    story.open();
    QTRY_COMPARE(story.list().model()->rowCount(), 3);
    sidebar = story.window().findChild<DeskSidebar *>();
    QTest::mouseClick(sidebar->viewport(),
                      Qt::LeftButton,
                      Qt::NoModifier,
                      sidebar->visualItemRect(entry(QStringLiteral("Second things"))).center());
    QTRY_COMPARE(story.headlines(), QStringList{QStringLiteral("Article 2")});
    QTRY_COMPARE(story.window().findChild<QLineEdit *>(QStringLiteral("search"))->text(),
                 QStringLiteral("body 2"));

    // Renamed and removed by key, and brought back.
    QTest::keyClick(sidebar, Qt::Key_F2);
    answer(QStringLiteral("Other things"));
    QTRY_VERIFY(entry(QStringLiteral("Other things")) != nullptr);
    QTest::keyClick(sidebar, Qt::Key_Delete);
    QTRY_VERIFY(entry(QStringLiteral("Other things")) == nullptr);
    auto *undo = story.window().findChildren<QPushButton *>(QStringLiteral("noticeAction")).last();
    QTRY_VERIFY(undo->isVisible());
    QTest::mouseClick(undo, Qt::LeftButton);
    QTRY_VERIFY(entry(QStringLiteral("Other things")) != nullptr);
}

void TestDeskStories::columnsAreChosenByMouseAndKey()
{
    StoryWindow story;
    fill(story, 2);
    auto *head = story.window().findChild<ListHead *>();
    ColumnLayout &columns = story.list().columns();
    QVERIFY(!columns.isShown(int(ArticleColumn::Tags)));
    QContextMenuEvent event(
        QContextMenuEvent::Mouse, QPoint(40, 10), head->mapToGlobal(QPoint(40, 10)));
    QApplication::sendEvent(head->viewport(), &event);
    auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
    QVERIFY(menu != nullptr);
    const QList<QAction *> offered = menu->actions();
    const auto tags = std::ranges::find(
        offered, columnTitle(ArticleColumn::Tags), [](const QAction *one) { return one->text(); });
    QVERIFY(tags != offered.end());
    clickInMenu(*menu, **tags);
    QVERIFY(columns.isShown(int(ArticleColumn::Tags)));

    // By keyboard: to the heads, along, moved, wider, sorted.
    story.list().focusHead();
    QTRY_VERIFY(head->hasFocus());
    QTest::keyClick(head, Qt::Key_Right);
    QCOMPARE(head->currentSection(), int(ArticleColumn::State));
    const int width = head->sectionSize(int(ArticleColumn::State));
    QTest::keyClick(head, Qt::Key_Right, Qt::ShiftModifier);
    QVERIFY(head->sectionSize(int(ArticleColumn::State)) > width);
    QTest::keyClick(head, Qt::Key_Left, Qt::ControlModifier);
    QCOMPARE(head->visualIndex(int(ArticleColumn::State)), 0);
    QTest::keyClick(head, Qt::Key_Return);
    QTRY_COMPARE(story.page().question().query().sort, SortColumn::State);
    QTRY_VERIFY(head->spokenSection().contains(QStringLiteral("sorted")));
    // The one that cannot be sorted by says so, to the eye and to the ear.
    while (head->currentSection() != int(ArticleColumn::Tags)) {
        const int before = head->currentSection();
        QTest::keyClick(head, Qt::Key_Right);
        QVERIFY(head->currentSection() != before);
    }
    QVERIFY(head->spokenSection().contains(QStringLiteral("sorts nothing")));
    QTest::keyClick(head, Qt::Key_Return);
    QCOMPARE(story.page().question().query().sort, SortColumn::State);
    QVERIFY(head->model()
                ->headerData(int(ArticleColumn::Tags), Qt::Horizontal, Qt::ToolTipRole)
                .toString()
                .contains(QStringLiteral("not sorted")));
    QTest::keyClick(head, Qt::Key_Down);
    QTRY_VERIFY(story.list().hasFocus());

    story.open();
    QTRY_COMPARE(story.list().model()->rowCount(), 2);
    head = story.window().findChild<ListHead *>();
    QVERIFY(story.list().columns().isShown(int(ArticleColumn::Tags)));
    QCOMPARE(head->visualIndex(int(ArticleColumn::State)), 0);
    QVERIFY(head->sectionSize(int(ArticleColumn::State)) > width);
    QCOMPARE(story.page().question().query().sort, SortColumn::State);
    story.list().columns().reset();
    QVERIFY(!story.list().columns().isShown(int(ArticleColumn::Tags)));
    QCOMPARE(head->visualIndex(int(ArticleColumn::State)), int(ArticleColumn::State));
}

void TestDeskStories::severalRowsAreChangedAndUndone()
{
    StoryWindow story;
    fill(story, 5);
    const QAbstractItemModelTester tester(story.list().model());
    QTest::keyClick(&story.list(), Qt::Key_A, Qt::ControlModifier);
    QCOMPARE(story.page().selection().count, 5);
    QTest::keyClick(&story.window(), Qt::Key_G, Qt::ControlModifier | Qt::AltModifier);
    answer(QStringLiteral("Ports"));
    const auto inPorts = [&] {
        ArticleQuery query;
        query.category = QStringLiteral("Ports");
        return must(Articles(story.area().session()).list(query)).total;
    };
    QTRY_COMPARE(inPorts(), 5);
    QTRY_VERIFY(story.page().bulk().canUndo());
    QTRY_VERIFY(story.window().noticeText().contains(QStringLiteral("Ports")));
    QCOMPARE(story.page().selection().count, 5);

    QTest::keyClick(&story.list(), Qt::Key_Delete);
    QTRY_COMPARE(story.list().model()->rowCount(), 0);
    QTRY_VERIFY(story.page().bulk().canUndo());
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(story.list().model()->rowCount(), 5);
    QTRY_VERIFY(story.page().bulk().canUndo());
    QTRY_VERIFY(story.list().hasFocus());
    QTest::keyClick(&story.list(), Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(inPorts(), 0);
    QTRY_VERIFY(story.page().bulk().canRedo());
    QTest::keyClick(&story.list(), Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_COMPARE(inPorts(), 5);
}

void TestDeskStories::rowsThatChangedSinceAreLeftAlone()
{
    StoryWindow story;
    fill(story, 3);
    QTest::keyClick(&story.list(), Qt::Key_A, Qt::ControlModifier);
    story.area().commands().setState(WorkState::InCheck);
    QTRY_VERIFY(story.page().bulk().canUndo());
    const ArticleListing listing = must(Articles(story.area().session()).list({}));
    const Article one = must(Articles(story.area().session()).get(listing.rows.front().id));
    must(Checking(story.area().session()).signOff(one.id, one.version, QStringLiteral("A test")));
    QTest::keyClick(&story.list(), Qt::Key_Z, Qt::ControlModifier);
    QTRY_VERIFY(story.window().noticeText().contains(QStringLiteral("1 left alone")));
    QCOMPARE(must(Articles(story.area().session()).get(one.id)).state, WorkState::Ready);
    QTRY_COMPARE(story.page().numbers().counts().inCheck, 0);
}

void TestDeskStories::quickOpenFindsByLetters()
{
    StoryWindow story;
    story.addArticle(QStringLiteral("Harbour cranes are late"));
    story.addArticle(QStringLiteral("Ärger im Hafen"));
    fill(story, 2);
    const auto titles = [] {
        QStringList shown;
        for (int row = 0; palette() != nullptr && row < palette()->model().rowCount(); ++row)
            shown << palette()->model().index(row).data().toString();
        return shown;
    };
    QTest::keyClick(&story.window(), Qt::Key_P, Qt::ControlModifier);
    QTRY_COMPARE(titles().size(), 4); // the newest, before anything is typed
    auto *field = palette()->findChild<QLineEdit *>(QStringLiteral("paletteField"));
    QTest::keyClicks(field, QStringLiteral("hacrl"));
    QTRY_COMPARE(titles(), QStringList{QStringLiteral("Harbour cranes are late")});
    QTest::keyClicks(field, QStringLiteral("zz"));
    QTRY_COMPARE(titles(),
                 QStringList{QStringLiteral("No article has these letters; try fewer of them")});
    field->clear();
    QTest::keyClicks(field, QStringLiteral("arger"));
    QTRY_COMPARE(titles(), QStringList{QStringLiteral("Ärger im Hafen")});
    field->clear();
    QTest::keyClicks(field, QStringLiteral("cra har"));
    QTRY_COMPARE(titles(), QStringList{QStringLiteral("Harbour cranes are late")});
    QTest::keyClick(field, Qt::Key_Return);
    QTRY_VERIFY(story.area().isWriting());
    QTRY_COMPARE(story.area().openedArticle().content.slug,
                 QStringLiteral("harbour-cranes-are-late"));

    // From the article to another one; what was made meanwhile is found.
    ArticleContent content;
    content.headline = QStringLiteral("Quite new");
    content.kind = QStringLiteral("news");
    must(Articles(story.area().session()).create(content));
    QTest::keyClick(&story.window(), Qt::Key_P, Qt::ControlModifier);
    QTRY_VERIFY(palette() != nullptr);
    QTest::keyClicks(palette()->findChild<QLineEdit *>(), QStringLiteral("quinew"));
    QTRY_COMPARE(titles(), QStringList{QStringLiteral("Quite new")});
    QTest::keyClick(palette()->findChild<QLineEdit *>(), Qt::Key_Return);
    QTRY_COMPARE(story.area().openedArticle().content.slug, QStringLiteral("quite-new"));
}

void TestDeskStories::commandsAreFoundAndGiven()
{
    StoryWindow story;
    fill(story, 2);
    QTest::keyClick(&story.window(), Qt::Key_P, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_VERIFY(palette() != nullptr);
    QVERIFY(palette()->model().rowCount() > 30);
    auto *field = palette()->findChild<QLineEdit *>(QStringLiteral("paletteField"));
    QTest::keyClicks(field, QStringLiteral("move to trash"));
    QCOMPARE(palette()->model().entryAt(0)->title, QStringLiteral("Move to trash"));
    QVERIFY(!palette()->model().entryAt(0)->note.isEmpty());
    QTest::keyClick(field, Qt::Key_Return);
    QTRY_COMPARE(story.list().model()->rowCount(), 1);
    // What cannot be done now is listed, and Enter on it does nothing.
    QTest::keyClick(&story.window(), Qt::Key_P, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_VERIFY(palette() != nullptr);
    field = palette()->findChild<QLineEdit *>(QStringLiteral("paletteField"));
    QTest::keyClicks(field, QStringLiteral("restore from trash"));
    QVERIFY(!palette()->model().entryAt(0)->enabled);
    QTest::keyClick(field, Qt::Key_Return);
    QVERIFY(palette() != nullptr);
    QTest::keyClick(field, Qt::Key_Escape);
    QTRY_VERIFY(palette() == nullptr);
}

void TestDeskStories::longNamesAreTaken()
{
    StoryWindow story;
    fill(story, 1);
    for (const QString &name : {QString(8'000, u'w'),
                                QString::fromUtf16(u"بحث محفوظ <b>x</b>"),
                                QString::fromUtf16(u"保存された検索 😀"),
                                QStringLiteral("&File %1 [*]"),
                                QString(u'a') + QString(2'000, QChar(0x0301))}) {
        ArticleQuery query = story.page().question().query();
        query.tag = name;
        story.page().question().setQuery(query);
        QTRY_COMPARE(story.list().model()->rowCount(), 0);
        const QUuid id = story.page().savedSearches().add(name, query);
        QVERIFY(!id.isNull());
        QVERIFY(story.page().savedSearches().byId(id)->name.size() <= 200);
        QVERIFY(name.startsWith(story.page().savedSearches().byId(id)->name.left(20)));
        story.area().commands().askNewName(id);
        QTRY_VERIFY(palette() != nullptr);
        QTest::keyClick(palette()->findChild<QLineEdit *>(), Qt::Key_Escape);
        QTRY_VERIFY(palette() == nullptr);
        BulkChange change;
        change.addTags = {name};
        change.owner = name;
        story.page().question().setQuery({});
        QTRY_COMPARE(story.list().model()->rowCount(), 1);
        QTRY_COMPARE(story.page().selection().count, 1);
        story.page().bulk().apply(story.list().selectedKeys(), change, {});
        QTRY_VERIFY(!story.page().bulk().isBusy());
        story.page().question().setQuery(query);
        QTRY_COMPARE(story.list().model()->rowCount(), 1);
        QVERIFY(!story.window().grab().isNull());
        story.page().question().setQuery({});
        QTRY_COMPARE(story.list().model()->rowCount(), 1);
    }
    story.open();
    QTRY_COMPARE(story.page().savedSearches().all().size(), size_t(5));
}

STET_TEST(TestDeskStories)
#include "test_desk_stories.moc"
