// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/articles.h"
#include "tests/stories/story_window.h"
#include "tests/support/test_registry.h"
#include "ui/editor/cite/cite_popup.h"
#include "ui/widgets/follow_work.h"

#include <QAction>
#include <QtConcurrent>
#include <QThread>

#include <atomic>

using namespace stet;
using namespace stet::test;

/// The way out of the window, whatever stands open in it.
class TestLeaving : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void initTestCase() { QSettings().clear(); }

    void thePopupOfACitationHoldsNothingUp()
    {
        StoryWindow story;
        story.addSource(QStringLiteral("a"), QStringLiteral("P"), QStringLiteral("T"));
        writeIn(story);
        QTest::keyClick(
            &story.workspace().editor(), Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_VERIFY(story.workspace().findChild<CitePopup *>()->isVisible());
        story.close();
        checkKept(story);
    }

    void aWindowThatIsLeavingItsDeskStillCloses()
    {
        StoryWindow story;
        writeIn(story);
        story.window().actions().closeDesk->trigger();
        story.close();
        checkKept(story);
    }

    void twoWindowsThatCloseTogetherBothClose()
    {
        StoryWindow story;
        writeIn(story);
        const ShellContext context = story.context();
        MainWindow second(context);
        second.show();
        connect(&story.window(), &MainWindow::newWindowRequested, &second, &MainWindow::takeLease);
        story.window().actions().newWindow->trigger();
        QTRY_VERIFY(second.deskArea() != nullptr);
        second.close();
        story.window().close();
        QTRY_VERIFY(!second.isVisible());
        QTRY_VERIFY(!story.window().isVisible());
        checkKept(story);
    }

    void wishesOnTheWayOutDoNotHoldEachOtherUp()
    {
        StoryWindow story;
        writeIn(story);
        DeskArea &area = story.area();
        area.backToDesk();
        area.backToDesk();
        QTRY_VERIFY(!area.isWriting());
        openFirst(story);
        QTest::keyClicks(&story.workspace().editor(), QStringLiteral("More "));
        area.backToDesk();
        story.window().actions().closeDesk->trigger();
        story.close();
        story.open();
        openFirst(story);
        QTRY_COMPARE(story.workspace().editor().toPlainText(), QStringLiteral("Words More "));
    }

    void workThatTakesLongIsCancelledAndNothingIsTypedMeanwhile()
    {
        StoryWindow story;
        writeIn(story);
        std::atomic<bool> begun = false;
        std::atomic<bool> cancelled = false;
        std::atomic<bool> mayEnd = false;
        const QFuture<Result<int>> work = QtConcurrent::run(
            [&, held = story.area().session().hold()](QPromise<Result<int>> &promise) {
                begun = true;
                while (!promise.isCanceled())
                    QThread::msleep(5);
                cancelled = true;
                while (!mayEnd)
                    QThread::msleep(5);
            });
        followWork<int>(
            &story.area(),
            work,
            QStringLiteral("Working…"),
            [](const Notice &) {},
            [](const Result<int> *) {});
        QTRY_VERIFY(begun);
        story.window().close();
        QTRY_VERIFY(cancelled);
        // The desk still works: what would be typed now would be nowhere.
        QVERIFY(story.window().isVisible());
        QVERIFY(!story.workspace().editor().isEnabled());
        mayEnd = true;
        story.close();
        checkKept(story);
    }

    void nothingIsTypedIntoTheArticleBefore()
    {
        StoryWindow story;
        writeIn(story);
        const ArticleId other = must(Articles(story.area().session()).create([] {
                                    ArticleContent content;
                                    content.headline = QStringLiteral("Another");
                                    content.body = QStringLiteral("Its own.");
                                    return content;
                                }()))
                                    .id;
        story.workspace().open(other);
        QVERIFY(story.workspace().editor().isReadOnly());
        QTest::keyClicks(&story.workspace().editor(), QStringLiteral("lost?"));
        QTRY_COMPARE(story.workspace().article(), other);
        QCOMPARE(story.workspace().editor().toPlainText(), QStringLiteral("Its own."));
        QVERIFY(!story.workspace().editor().isReadOnly());
    }

    void anArticleThatCannotBeReadLeavesNoOtherText()
    {
        StoryWindow story;
        writeIn(story);
        story.area().openArticle(ArticleId::create(9));
        QTRY_VERIFY(!story.area().isWriting());
        QTRY_VERIFY(story.window().noticeText().contains(QStringLiteral("open this article")));
        QVERIFY(story.workspace().editor().toPlainText().isEmpty());
        QVERIFY(story.workspace().article().isNull());
        checkKept(story);
    }

private:
    static void writeIn(StoryWindow &story)
    {
        story.addArticle(QStringLiteral("One"));
        story.open();
        openFirst(story);
        story.workspace().editor().setFocus();
        QTest::keyClicks(&story.workspace().editor(), QStringLiteral("Words "));
    }

    static void openFirst(StoryWindow &story)
    {
        QTRY_COMPARE(story.list().model()->rowCount(), 1);
        story.list().setFocus();
        QTest::keyClick(&story.list(), Qt::Key_Return);
        QTRY_VERIFY(story.area().isWriting());
        QTRY_COMPARE(story.workspace().article(), story.area().openedArticle().id);
    }

    static void checkKept(StoryWindow &story)
    {
        story.open();
        openFirst(story);
        QTRY_COMPARE(story.workspace().editor().toPlainText(), QStringLiteral("Words "));
    }
};

STET_TEST(TestLeaving)

#include "test_leaving.moc"
