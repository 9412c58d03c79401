// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/articles.h"
#include "core/desk/branches.h"
#include "tests/stories/list_hand.h"
#include "tests/support/foreground.h"
#include "tests/support/test_registry.h"
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
#include <QDialog>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QSettings>

using namespace stet;
using namespace stet::test;
using namespace Qt::StringLiterals;

/// From the list to an article and back: what the desk does with the one that is open.
class TestOpenArticleStory : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void init() { QSettings().clear(); }

    void oneComesBackToAnArticleFarDown();
    void arrowsDoNotLeaveTheArticle();
    void whoWorksOnWhatIsSeen();
    void theOpenArticleIsSentAndGoesToTheTrash();
    void placesAreCommands();
    void whatOthersTrashIsSaidAboveTheText();
};

void TestOpenArticleStory::oneComesBackToAnArticleFarDown()
{
    StoryWindow story;
    addMany(story, 450);
    open(story, 450);
    clickHead(story, ArticleColumn::Headline);
    QTRY_COMPARE(story.headlines().value(0), u"Article 0000"_s);
    QTest::keyClick(&story.window(), Qt::Key_P, Qt::ControlModifier);
    answer(u"article 0440"_s);
    QTRY_COMPARE(story.area().openedArticle().content.headline, u"Article 0440"_s);
    QTest::keyClick(&story.window(), Qt::Key_W, Qt::ControlModifier);
    QTRY_VERIFY(!story.area().isWriting());
    QTRY_COMPARE(chosen(story), QStringList{u"Article 0440"_s});
    QVERIFY(story.list().rect().contains(
        story.list().visualRect(story.list().currentIndex()).center()));
}

void TestOpenArticleStory::arrowsDoNotLeaveTheArticle()
{
    StoryWindow story;
    addMany(story, 1);
    story.open();
    story.write();
    DeskSidebar &bar = sidebar(story.window());
    QTRY_VERIFY(bar.isVisible());
    bar.setFocus();
    while (current(bar) != u"Due today"_s) {
        const QString before = current(bar);
        QTest::keyClick(&bar, Qt::Key_Down);
        QVERIFY(current(bar) != before);
    }
    QVERIFY(story.area().isWriting());
    QTest::keyClick(&bar, Qt::Key_Return);
    QTRY_VERIFY(!story.area().isWriting());
    QTRY_COMPARE(story.page().question().query().queue, Queue::DueToday);
}

void TestOpenArticleStory::whoWorksOnWhatIsSeen()
{
    StoryWindow story;
    addMany(story, 2);
    open(story, 2);
    const ArticleRow row = story.page().selectedRows().front();
    SystemClock clock;
    const auto other = must(
        DeskSession::open(story.deskPath(), OpenMode::ReadWrite, testActor(u"Ana Lima"_s), clock));
    const QUuid window = QUuid::createUuid();
    (void)must(Branches(*other).beat(window, row.id));
    const auto people = [&] {
        return story.list().model()->index(0, 0).data(ArticleListModel::PeopleRole).toStringList();
    };
    QTRY_COMPARE(people(), QStringList{u"Ana Lima"_s});
    QVERIFY(story.list()
                .model()
                ->index(0, 0)
                .data(Qt::AccessibleTextRole)
                .toString()
                .contains(u"Ana Lima"_s));
    const auto labels = story.page().side().findChildren<PlainLabel *>();
    QVERIFY(std::any_of(labels.begin(), labels.end(), [](const PlainLabel *label) {
        return label->isVisible() && label->plainText() == u"Ana Lima"_s;
    }));
    command(story, u"Who works on what now…"_s);
    QTRY_VERIFY(palette() != nullptr && palette()->model().rowCount() == 1 &&
                palette()->model().entryAt(0)->detail.startsWith(u"Ana Lima"_s));
    QTest::keyClick(paletteField(), Qt::Key_Return);
    QTRY_COMPARE(story.area().openedArticle().id, row.id);
    QTest::keyClick(&story.window(), Qt::Key_W, Qt::ControlModifier);
    QTRY_VERIFY(!story.area().isWriting());
    QVERIFY(stet::test::answer(Branches(*other).leave(window, row.id)).has_value());
    QTRY_VERIFY(people().isEmpty());
}

void TestOpenArticleStory::theOpenArticleIsSentAndGoesToTheTrash()
{
    StoryWindow story;
    const ArticleId id = story.addArticle(u"One"_s, u"word"_s);
    story.open();
    story.write();
    QTest::keyClicks(QApplication::focusWidget(), u"More of it. "_s);
    QTest::keyClick(&story.window(), Qt::Key_S, Qt::ControlModifier | Qt::AltModifier);
    answer(u"Ana Lima"_s);
    QTRY_COMPARE(articleOf(story, id).checker, u"Ana Lima"_s);
    QCOMPARE(articleOf(story, id).state, WorkState::InCheck);
    QVERIFY(articleOf(story, id).content.body.contains(u"More of it."_s));
    QVERIFY(story.area().isWriting());
    QTRY_VERIFY(story.window().noticeText().contains(u"sent to Ana Lima"_s));
    QTRY_VERIFY(!story.page().bulk().isBusy());
    command(story, u"Ready"_s); // not before it is signed: there it is asked for
    QTRY_VERIFY(story.area().isReviewing());
    QTRY_VERIFY(story.window().findChild<QDialog *>(u"signOffDialog"_s) != nullptr);
    QDialog *sign = story.window().findChild<QDialog *>(u"signOffDialog"_s);
    QTRY_VERIFY(sign->isVisible());
    sign->findChild<QLineEdit *>(u"signOffReason"_s)->setText(u"A test"_s);
    QTest::mouseClick(sign->findChild<QPushButton *>(u"signOffGive"_s), Qt::LeftButton);
    QTRY_COMPARE(articleOf(story, id).state, WorkState::Ready);
    bringForward(story.window());
    command(story, u"Move to trash"_s);
    QTRY_VERIFY(articleOf(story, id).spiked);
    QTRY_VERIFY(!story.area().isWriting());
    QTRY_VERIFY(story.window().noticeText().contains(u"moved to the trash"_s));
    QTest::mouseClick(noticeButton(story.window()), Qt::LeftButton);
    QTRY_VERIFY(!articleOf(story, id).spiked);
}

void TestOpenArticleStory::placesAreCommands()
{
    StoryWindow story;
    addMany(story, 2);
    story.addArticle(u"Other"_s);
    open(story, 3);
    command(story, u"Go to “Mine”"_s);
    QTRY_COMPARE(story.page().question().query().queue, Queue::Mine);
    command(story, u"Go to “All articles”"_s);
    QTRY_COMPARE(story.list().model()->rowCount(), 3);
    ArticleQuery query;
    query.text = u"other"_s;
    story.page().savedSearches().add(u"The other ones"_s, query);
    command(story, u"The other ones"_s);
    QTRY_COMPARE(story.headlines(), QStringList{u"Other"_s});
    command(story, u"Clear the filters"_s);
    QTRY_COMPARE(story.list().model()->rowCount(), 3);
    command(story, u"Go to the side bar"_s);
    QTRY_VERIFY(sidebar(story.window()).hasFocus());
    // From an article too.
    QTest::keyClick(&story.window(), Qt::Key_P, Qt::ControlModifier);
    answer(u"other"_s);
    QTRY_VERIFY(story.area().isWriting());
    command(story, u"Go to “Drafts”"_s);
    QTRY_VERIFY(!story.area().isWriting());
    QTRY_COMPARE(story.page().question().query().queue, Queue::Drafts);
}

void TestOpenArticleStory::whatOthersTrashIsSaidAboveTheText()
{
    StoryWindow story;
    const ArticleId id = story.addArticle(u"One"_s, u"word"_s);
    story.open();
    story.write();
    SystemClock clock;
    const auto other =
        must(DeskSession::open(story.deskPath(), OpenMode::ReadWrite, testActor(), clock));
    BulkChange change;
    change.spiked = true;
    (void)must(ArticlesBulk(*other).apply({id}, change));
    QTRY_VERIFY(noticeButton(story.workspace()) != nullptr);
    // It goes on being written, and comes back by the button.
    QTest::keyClicks(&story.workspace().editor(), u"More "_s);
    QTRY_VERIFY(articleOf(story, id).content.body.contains(u"More"_s));
    QVERIFY(articleOf(story, id).spiked);
    QTest::mouseClick(noticeButton(story.workspace()), Qt::LeftButton);
    QTRY_VERIFY(!articleOf(story, id).spiked);
    QTRY_VERIFY(noticeButton(story.workspace()) == nullptr);
    QVERIFY(story.area().isWriting());
}

STET_TEST(TestOpenArticleStory)

#include "test_open_article_story.moc"
