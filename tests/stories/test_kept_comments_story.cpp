// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/check/doctor.h"
#include "core/desk/comments.h"
#include "core/desk/journal/journal.h"
#include "tests/stories/comments_hand.h"
#include "tests/support/test_registry.h"
#include "ui/editor/text_mirror.h"
#include "ui/shell/recovery_bar.h"
#include "ui/widgets/word_diff_view.h"

#include <QApplication>
#include <QDialog>
#include <QPushButton>

using namespace stet;
using namespace stet::test;

namespace {

/// A desk that takes nothing as long as this lives: its folder has another name.
class MovedDesk
{
public:
    explicit MovedDesk(const QString &desk)
        : m_desk(desk)
    {
        QVERIFY(QFile::rename(m_desk, away()));
    }

    ~MovedDesk() { (void)QFile::rename(away(), m_desk); }

    MovedDesk(const MovedDesk &) = delete;
    MovedDesk &operator=(const MovedDesk &) = delete;

private:
    QString away() const { return m_desk + QStringLiteral("-away"); }

    QString m_desk;
};

} // namespace

/// A comment that is being written is not lost: whatever closes, fails or refuses it meanwhile.
class TestKeptCommentsStory : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void aWrittenCommentIsNotLostWhenTheArticleCloses()
    {
        StoryWindow story;
        const ArticleId article = writePort(story);
        choose(story, QStringLiteral("four"));
        press(Qt::Key_M, Qt::ControlModifier | Qt::AltModifier);
        QTRY_COMPARE(QApplication::focusWidget()->objectName(), QStringLiteral("commentText"));
        type(QStringLiteral("Who counted?"));
        story.close();
        const SystemClock clock;
        const auto desk =
            must(DeskSession::open(story.deskPath(), OpenMode::ReadWrite, testActor(), clock));
        const std::vector<Comment> kept = must(Comments(*desk).of(article));
        QCOMPARE(kept.size(), size_t(1));
        QCOMPARE(kept.front().text, QStringLiteral("Who counted?"));
        QVERIFY(must(Doctor(*desk).check(CheckDepth::Thorough)).clean());
    }

    void aStepInThePanelClosesNoCardThatIsWritten()
    {
        StoryWindow story;
        writePort(story);
        commentOn(story, QStringLiteral("four"), QStringLiteral("Who counted?"));
        QTRY_COMPARE(rows(story).size(), 1);
        choose(story, QStringLiteral("yard"));
        press(Qt::Key_M, Qt::ControlModifier | Qt::AltModifier);
        QTRY_COMPARE(QApplication::focusWidget()->objectName(), QStringLiteral("commentText"));
        auto *text = qobject_cast<QPlainTextEdit *>(QApplication::focusWidget());
        const QString tooLong(MostCommentUnits + 1, u'x'); // the desk will refuse it
        text->setPlainText(tooLong);
        // Both on their way at once: the step is done, and the comment is not.
        click(story, QStringLiteral("settleComment"));
        click(story, QStringLiteral("giveComment"));
        QTRY_VERIFY(rows(story).isEmpty());
        QTRY_VERIFY(!text->isReadOnly());
        QVERIFY(text->isVisible());
        QCOMPARE(text->toPlainText(), tooLong);
        text->setPlainText(QStringLiteral("Which one?"));
        click(story, QStringLiteral("giveComment"));
        QTRY_COMPARE(rows(story), QStringList{QStringLiteral("Which one? (yard)")});
        QTRY_VERIFY(!text->isVisible());
    }

    void aCommentThatTheDeskRefusesIsOfferedAgain()
    {
        StoryWindow story;
        const ArticleId article = writePort(story);
        choose(story, QStringLiteral("four"));
        press(Qt::Key_M, Qt::ControlModifier | Qt::AltModifier);
        QTRY_COMPARE(QApplication::focusWidget()->objectName(), QStringLiteral("commentText"));
        type(QStringLiteral("Who counted?"));
        auto *offer = story.window().findChild<RecoveryBar *>();
        {
            const MovedDesk moved(story.deskPath());
            story.area().backToDesk();
            QTRY_VERIFY(!story.area().isWriting());
            QTRY_VERIFY(offer->isVisible());
        }
        QTest::mouseClick(offer->findChild<QPushButton *>(QStringLiteral("noticeAction")),
                          Qt::LeftButton);
        QTRY_VERIFY(story.window().findChild<QPushButton *>(QStringLiteral("recoveryTake")));
        const auto *shown = story.window().findChild<WordDiffView *>();
        QTRY_VERIFY(shown->rightText().contains(QStringLiteral("Who counted?")));
        QTest::mouseClick(story.window().findChild<QPushButton *>(QStringLiteral("recoveryTake")),
                          Qt::LeftButton);
        QTRY_VERIFY(!story.window().findChild<QDialog *>(QStringLiteral("recoveryDialog")));
        QVERIFY(!offer->isVisible());
        const std::vector<Comment> said = must(Comments(story.area().session()).of(article));
        QCOMPARE(said.size(), size_t(1));
        QCOMPARE(said.front().text, QStringLiteral("Who counted?"));
        QCOMPARE(said.front().quoted, QStringLiteral("four"));
        story.close();
    }

    void aReplyThatAnswersNothingCanOnlyBeSetAside()
    {
        StoryWindow story;
        const ArticleId article = writePort(story);
        const DeskSession &session = story.area().session();
        {
            const SystemClock clock;
            Journal journal({session.id(), session.path(), session.actor(), 0}, clock);
            JournalEntry entry{article, 1, {}, story.area().openedArticle().content};
            entry.comment.emplace();
            entry.comment->what = CommentWish::What::Reply;
            entry.comment->comment = CommentId::create(7);
            entry.comment->text = QStringLiteral("The master.");
            QVERIFY(answer(journal.keep(entry)));
        }
        story.window().lookForLeftWords();
        auto *offer = story.window().findChild<RecoveryBar *>();
        QTRY_VERIFY(offer->isVisible());
        QTest::mouseClick(offer->findChild<QPushButton *>(QStringLiteral("noticeAction")),
                          Qt::LeftButton);
        const auto button = [&story](const QString &name) {
            return story.window().findChild<QPushButton *>(name);
        };
        QTRY_VERIFY(button(QStringLiteral("recoveryTake")));
        QVERIFY(!button(QStringLiteral("recoveryTake"))->isEnabled());
        QTest::mouseClick(button(QStringLiteral("recoveryAside")), Qt::LeftButton);
        QTRY_VERIFY(!story.window().findChild<QDialog *>(QStringLiteral("recoveryDialog")));
        QTRY_VERIFY(!offer->isVisible());
    }

    void aCommentOnWordsThatAreTakenOutMeanwhileIsKept()
    {
        StoryWindow story;
        writePort(story);
        choose(story, QStringLiteral("four"));
        press(Qt::Key_M, Qt::ControlModifier | Qt::AltModifier);
        QTRY_COMPARE(QApplication::focusWidget()->objectName(), QStringLiteral("commentText"));
        type(QStringLiteral("Who counted?"));
        story.workspace().editor().setFocus();
        choose(story, QStringLiteral("has four cranes"));
        press(Qt::Key_Delete);
        click(story, QStringLiteral("giveComment"));
        QTRY_COMPARE(rows(story), QStringList{QStringLiteral("Who counted? (four) gone")});
        story.close();
    }

    void aStepThatFailsWhileACommentIsGivenIsTold()
    {
        StoryWindow story;
        const ArticleId article = writePort(story);
        commentOn(story, QStringLiteral("four"), QStringLiteral("Who counted?"));
        QTRY_COMPARE(rows(story).size(), 1);
        choose(story, QStringLiteral("yard"));
        press(Qt::Key_M, Qt::ControlModifier | Qt::AltModifier);
        QTRY_COMPARE(QApplication::focusWidget()->objectName(), QStringLiteral("commentText"));
        type(QStringLiteral("Which one?"));
        // Answered by another before the window knows of it.
        const SystemClock clock;
        const auto other = must(DeskSession::open(
            story.deskPath(), OpenMode::ReadWrite, testActor(QStringLiteral("Jon Ade")), clock));
        const Comment first = must(Comments(*other).of(article)).front();
        (void)must(Comments(*other).reply(first.id, QStringLiteral("I did.")));
        click(story, QStringLiteral("settleComment"));
        story.area().backToDesk();
        QTRY_VERIFY(!story.area().isWriting());
        QTRY_VERIFY(story.window().noticeText().contains(QStringLiteral("change this comment")));
        QCOMPARE(must(Comments(*other).of(article)).back().text, QStringLiteral("Which one?"));
    }
};

STET_TEST(TestKeptCommentsStory)

#include "test_kept_comments_story.moc"
