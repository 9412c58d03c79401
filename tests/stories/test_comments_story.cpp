// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/articles.h"
#include "core/desk/check/doctor.h"
#include "core/desk/comments.h"
#include "core/desk/journal/journal.h"
#include "core/review/quote_anchor.h"
#include "tests/stories/story_window.h"
#include "tests/support/raw_database.h"
#include "tests/support/test_registry.h"
#include "ui/editor/article_form.h"
#include "ui/editor/comments/comments_panel.h"
#include "ui/editor/text_mirror.h"
#include "ui/shell/recovery_bar.h"
#include "ui/widgets/notice_bar.h"
#include "ui/widgets/word_diff_view.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QCheckBox>
#include <QContextMenuEvent>
#include <QDialog>
#include <QListView>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTabWidget>

using namespace stet;
using namespace stet::test;

namespace {

const QString body = QStringLiteral("The port has four cranes.\n\nThe yard has two gates.");

void press(int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
{
    QTest::keyClick(QApplication::focusWidget(), Qt::Key(key), modifiers);
}

void type(const QString &text)
{
    for (const QChar c : text)
        QTest::keyClicks(QApplication::focusWidget(), QString(c));
}

/// The words that are marked as commented, in order.
QStringList marked(const QPlainTextEdit &editor)
{
    QStringList words;
    for (const QTextEdit::ExtraSelection &mark : editor.extraSelections()) {
        if (mark.format.underlineStyle() == QTextCharFormat::DashUnderline)
            words << mark.cursor.selectedText();
    }
    return words;
}

QListView &listIn(const StoryWindow &story)
{
    return *story.workspace().findChild<QListView *>(QStringLiteral("commentList"));
}

/// "Mara: Who counted? (four)" for each row, with "+n" for replies and a sign for its state.
QStringList rows(const StoryWindow &story)
{
    QStringList all;
    const QAbstractItemModel *model = listIn(story).model();
    for (int row = 0; row < model->rowCount(); ++row) {
        const auto entry =
            model->index(row, 0).data(CommentsModel::EntryRole).value<CommentEntry>();
        QString line = entry.comment.text + QStringLiteral(" (") + entry.comment.quoted + u')';
        for (const CommentReply &reply : entry.comment.replies) {
            if (reply.state == CommentState::Open)
                line += QStringLiteral(" > ") + reply.text;
        }
        if (entry.comment.state != CommentState::Open)
            line += u' ' + nameOf(entry.comment.state);
        else if (entry.start < 0)
            line += QStringLiteral(" gone");
        all << line;
    }
    return all;
}

/// Opens the article that the stories are about.
ArticleId writePort(StoryWindow &story)
{
    const ArticleId article = story.addArticle(QStringLiteral("Port"), body);
    story.open();
    story.write();
    return article;
}

void choose(StoryWindow &story, const QString &words)
{
    MarkdownEditor &editor = story.workspace().editor();
    editor.goTo(editor.mirror().text().indexOf(words), words.size());
}

/// As a person does it: words, the keys, the comment.
void commentOn(StoryWindow &story, const QString &words, const QString &text)
{
    choose(story, words);
    press(Qt::Key_M, Qt::ControlModifier | Qt::AltModifier);
    QTRY_COMPARE(QApplication::focusWidget()->objectName(), QStringLiteral("commentText"));
    type(text);
    press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(story.workspace().editor().hasFocus());
}

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

void click(const StoryWindow &story, const QString &button)
{
    auto *found = story.workspace().findChild<QPushButton *>(button);
    QVERIFY(found != nullptr && found->isVisible() && found->isEnabled());
    QTest::mouseClick(found, Qt::LeftButton);
}

void undo(const StoryWindow &story)
{
    auto *notice = story.workspace().findChild<NoticeBar *>(QStringLiteral("commentNotice"));
    QTRY_VERIFY(notice->isVisible());
    QTest::mouseClick(notice->findChild<QPushButton *>(QStringLiteral("noticeAction")),
                      Qt::LeftButton);
}

} // namespace

/// Comments on chosen words by key and click, what becomes of them, and that readers get none.
class TestCommentsStory : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void theTextIsTypedOnAfterAComment()
    {
        StoryWindow story;
        writePort(story);
        commentOn(story, QStringLiteral("four"), QStringLiteral("Who counted?"));
        press(Qt::Key_Right); // behind the words
        type(QStringLiteral("teen"));
        QTRY_VERIFY(story.workspace().editor().mirror().text().contains(QLatin1String("fourteen")));
        // The same where the comment was thought better of.
        choose(story, QStringLiteral("two"));
        press(Qt::Key_M, Qt::ControlModifier | Qt::AltModifier);
        QTRY_COMPARE(QApplication::focusWidget()->objectName(), QStringLiteral("commentText"));
        press(Qt::Key_Escape);
        QTRY_VERIFY(story.workspace().editor().hasFocus());
        press(Qt::Key_Right);
        type(QStringLiteral("fold"));
        QTRY_VERIFY(story.workspace().editor().mirror().text().contains(QLatin1String("twofold")));
    }

    void wordsAreCommentedAndMarked()
    {
        StoryWindow story;
        const ArticleId article = writePort(story);
        const QAbstractItemModelTester tester(listIn(story).model());
        commentOn(story, QStringLiteral("two gates"), QStringLiteral("Both open?"));
        commentOn(story, QStringLiteral("four"), QStringLiteral("Who counted?"));
        // In the order of the text, kept at once, beside the text.
        const QStringList both{QStringLiteral("Who counted? (four)"),
                               QStringLiteral("Both open? (two gates)")};
        QTRY_COMPARE(rows(story), both);
        MarkdownEditor &editor = story.workspace().editor();
        const QStringList words{QStringLiteral("four"), QStringLiteral("two gates")};
        QTRY_COMPARE(marked(editor), words);
        const SystemClock clock;
        const auto other =
            must(DeskSession::open(story.deskPath(), OpenMode::ReadOnly, testActor(), clock));
        QCOMPARE(must(Comments(*other).of(article)).size(), size_t(2));

        // Enter on a comment leads to its words.
        press(Qt::Key_5, Qt::AltModifier);
        QCOMPARE(QApplication::focusWidget(), &listIn(story));
        press(Qt::Key_End);
        press(Qt::Key_Return);
        QVERIFY(editor.hasFocus());
        QCOMPARE(editor.textCursor().selectedText(), QStringLiteral("two gates"));
        // And the caret in words leads to their comment.
        editor.goTo(editor.mirror().text().indexOf(QStringLiteral("four")) + 2, 0);
        QTRY_COMPARE(listIn(story).currentIndex().row(), 0);
        QCOMPARE(story.workspace().findChild<QTabWidget *>()->tabText(4),
                 QStringLiteral("Comments 2"));
    }

    void marksFollowTheText()
    {
        StoryWindow story;
        const ArticleId article = writePort(story);
        commentOn(story, QStringLiteral("four cranes"), QStringLiteral("Who counted?"));
        MarkdownEditor &editor = story.workspace().editor();
        QTRY_COMPARE(marked(editor), QStringList{QStringLiteral("four cranes")});
        editor.goTo(0, 0);
        type(QStringLiteral("Now: "));
        editor.goTo(editor.mirror().text().indexOf(QStringLiteral(" cranes")), 0);
        type(QStringLiteral("teen tall"));
        QTRY_COMPARE(marked(editor), QStringList{QStringLiteral("fourteen tall cranes")});
        // The desk is told of it, so that a window that opens later has the same.
        story.close();
        {
            const SystemClock clock;
            const auto other =
                must(DeskSession::open(story.deskPath(), OpenMode::ReadWrite, testActor(), clock));
            QCOMPARE(must(Comments(*other).of(article)).front().place.exact,
                     QStringLiteral("fourteen tall cranes"));
        }
        story.open();
        story.write();
        QTRY_COMPARE(marked(story.workspace().editor()),
                     QStringList{QStringLiteral("fourteen tall cranes")});
        QCOMPARE(rows(story), QStringList{QStringLiteral("Who counted? (four cranes)")});
    }

    void wordsThatAreGoneMarkNothingElse()
    {
        StoryWindow story;
        story.addArticle(QStringLiteral("Port"),
                         body + QStringLiteral("\n\nOnce more: four boats."));
        story.open();
        story.write();
        commentOn(story, QStringLiteral("four"), QStringLiteral("Who counted?"));
        MarkdownEditor &editor = story.workspace().editor();
        QTRY_COMPARE(marked(editor), QStringList{QStringLiteral("four")});
        choose(story, QStringLiteral("has four cranes"));
        press(Qt::Key_Delete);
        QTRY_COMPARE(rows(story), QStringList{QStringLiteral("Who counted? (four) gone")});
        QVERIFY(marked(editor).isEmpty());
        // Not when the article is opened again either: the other "four" is none of it.
        story.open();
        story.write();
        QTRY_COMPARE(rows(story), QStringList{QStringLiteral("Who counted? (four) gone")});
        QVERIFY(marked(story.workspace().editor()).isEmpty());
        // Undo brings the words back, and with them their comment.
        press(Qt::Key_Z, Qt::ControlModifier);
        QTRY_COMPARE(marked(story.workspace().editor()), QStringList{QStringLiteral("four")});
        QTRY_COMPARE(rows(story), QStringList{QStringLiteral("Who counted? (four)")});
    }

    void commentsAreSettledAndTakenBack()
    {
        StoryWindow story;
        writePort(story);
        commentOn(story, QStringLiteral("four"), QStringLiteral("Who counted?"));
        QTRY_COMPARE(rows(story).size(), 1);
        MarkdownEditor &editor = story.workspace().editor();
        QTRY_COMPARE(marked(editor).size(), 1);

        click(story, QStringLiteral("settleComment"));
        QTRY_VERIFY(rows(story).isEmpty());
        QTRY_VERIFY(marked(editor).isEmpty());
        auto *settledToo = story.workspace().findChild<QCheckBox *>(QStringLiteral("settledToo"));
        QVERIFY(settledToo->isVisible());
        QCOMPARE(QApplication::focusWidget(), settledToo); // the button went, the panel keeps it
        undo(story);
        QTRY_COMPARE(rows(story), QStringList{QStringLiteral("Who counted? (four)")});
        QTRY_COMPARE(marked(editor).size(), 1);

        // Withdrawn by key; it stays to be looked at and brought back.
        press(Qt::Key_5, Qt::AltModifier);
        press(Qt::Key_Delete);
        QTRY_VERIFY(rows(story).isEmpty());
        settledToo->click();
        QTRY_COMPARE(rows(story), QStringList{QStringLiteral("Who counted? (four) withdrawn")});
        press(Qt::Key_5, Qt::AltModifier);
        press(Qt::Key_Home);
        click(story, QStringLiteral("settleComment"));
        QTRY_COMPARE(rows(story), QStringList{QStringLiteral("Who counted? (four)")});
    }

    void commentsAreAnsweredAndEdited()
    {
        StoryWindow story;
        writePort(story);
        commentOn(story, QStringLiteral("four"), QStringLiteral("Who counted?"));
        QTRY_COMPARE(rows(story).size(), 1);
        click(story, QStringLiteral("replyComment"));
        QTRY_COMPARE(QApplication::focusWidget()->objectName(), QStringLiteral("commentText"));
        type(QStringLiteral("The master."));
        press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(rows(story), QStringList{QStringLiteral("Who counted? (four) > The master.")});
        undo(story);
        QTRY_COMPARE(rows(story), QStringList{QStringLiteral("Who counted? (four)")});

        press(Qt::Key_5, Qt::AltModifier);
        press(Qt::Key_F2);
        QTRY_COMPARE(QApplication::focusWidget()->objectName(), QStringLiteral("commentText"));
        type(QStringLiteral(" And when?"));
        press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(rows(story), QStringList{QStringLiteral("Who counted? And when? (four)")});
        undo(story);
        QTRY_COMPARE(rows(story), QStringList{QStringLiteral("Who counted? (four)")});

        // Escape leaves without a word, and words that were typed stay while one looks elsewhere.
        press(Qt::Key_5, Qt::AltModifier);
        press(Qt::Key_F2);
        QTRY_COMPARE(QApplication::focusWidget()->objectName(), QStringLiteral("commentText"));
        press(Qt::Key_Escape);
        QTRY_COMPARE(QApplication::focusWidget(), &listIn(story));
        QCOMPARE(rows(story), QStringList{QStringLiteral("Who counted? (four)")});
    }

    void whatOthersSayIsSeenAtOnce()
    {
        StoryWindow story;
        const ArticleId article = writePort(story);
        const SystemClock clock;
        const auto other = must(DeskSession::open(
            story.deskPath(), OpenMode::ReadWrite, testActor(QStringLiteral("Jon Ade")), clock));
        const TextQuote place = quoteAt(body, {body.indexOf(QStringLiteral("yard")), 4});
        const Comment comment =
            must(Comments(*other).add(article, place, QStringLiteral("Which one?")));
        QTRY_COMPARE(rows(story), QStringList{QStringLiteral("Which one? (yard)")});
        QTRY_COMPARE(marked(story.workspace().editor()), QStringList{QStringLiteral("yard")});
        // It is another's: to be answered and resolved, not to be edited.
        press(Qt::Key_5, Qt::AltModifier);
        press(Qt::Key_Home);
        const auto enabled = [&story](const QString &name) {
            return story.workspace().findChild<QPushButton *>(name)->isEnabled();
        };
        QTRY_VERIFY(enabled(QStringLiteral("replyComment")));
        QVERIFY(enabled(QStringLiteral("settleComment")));
        QVERIFY(!enabled(QStringLiteral("editComment")));
        (void)must(Comments(*other).setState(comment.id, comment.version, CommentState::Resolved));
        QTRY_VERIFY(rows(story).isEmpty());
        QTRY_VERIFY(marked(story.workspace().editor()).isEmpty());
    }

    void twoWindowsAgreeWhereWordsAre()
    {
        StoryWindow story;
        const ArticleId article = writePort(story);
        commentOn(story, QStringLiteral("four cranes"), QStringLiteral("Who counted?"));
        MarkdownEditor &editor = story.workspace().editor();
        QTRY_COMPARE(marked(editor).size(), 1);
        MainWindow second(story.context());
        second.show();
        second.openDesk(story.deskPath());
        QTRY_VERIFY(second.deskArea() != nullptr);
        second.deskArea()->openArticle(article);
        QTRY_VERIFY(second.deskArea()->isWriting());
        auto *beside = second.findChild<MarkdownEditor *>();
        QTRY_COMPARE(marked(*beside), QStringList{QStringLiteral("four cranes")});
        story.window().activateWindow();
        editor.setFocus();
        editor.goTo(17, 0);
        QTRY_VERIFY(editor.hasFocus());
        type(QStringLiteral("teen tall"));
        QTRY_COMPARE(marked(*beside), QStringList{QStringLiteral("fourteen tall cranes")});
        QTRY_COMPARE(marked(editor), QStringList{QStringLiteral("fourteen tall cranes")});
        editor.setFocus();
        editor.goTo(editor.mirror().text().indexOf(QStringLiteral(" tall")), 0);
        type(QStringLiteral(" very"));
        QTRY_COMPARE(marked(*beside), QStringList{QStringLiteral("fourteen very tall cranes")});
        // One of them tells the desk, once for all of it.
        second.close();
        QTRY_VERIFY(!second.isVisible());
        story.close();
        QCOMPARE(rawValue(story.deskPath() + QStringLiteral("/desk.sqlite"),
                          "SELECT count(*) FROM event WHERE verb = 'comment.moved'"),
                 QByteArray("1"));
    }

    void theTextsMenuLeadsToAComment()
    {
        StoryWindow story;
        writePort(story);
        // At a word, without choosing it.
        MarkdownEditor &editor = story.workspace().editor();
        editor.goTo(14, 0);
        press(Qt::Key_M, Qt::ControlModifier | Qt::AltModifier);
        QTRY_COMPARE(QApplication::focusWidget()->objectName(), QStringLiteral("commentText"));
        type(QStringLiteral("Hm."));
        click(story, QStringLiteral("giveComment"));
        QTRY_COMPARE(rows(story), QStringList{QStringLiteral("Hm. (four)")});
        QTRY_VERIFY(editor.hasFocus());
        press(Qt::Key_1, Qt::AltModifier);
        QTextCursor cursor(editor.document());
        cursor.setPosition(15);
        const QPoint place = editor.cursorRect(cursor).center();
        QContextMenuEvent event(
            QContextMenuEvent::Mouse, place, editor.viewport()->mapToGlobal(place));
        QApplication::sendEvent(editor.viewport(), &event);
        auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
        QVERIFY(menu != nullptr);
        auto *show = menu->findChild<QAction *>(QStringLiteral("showComment"));
        QVERIFY(show != nullptr);
        QTest::mouseClick(menu, Qt::LeftButton, {}, menu->actionGeometry(show).center());
        QTRY_VERIFY(listIn(story).isVisible());
        QCOMPARE(listIn(story).currentIndex().row(), 0);
    }

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

    void headlineAndDekAreCommentedToo()
    {
        StoryWindow story;
        const ArticleId article = writePort(story);
        commentOn(story, QStringLiteral("four"), QStringLiteral("Who counted?"));
        QTRY_COMPARE(rows(story).size(), 1);
        auto *headline = story.workspace().findChild<ArticleForm *>()->field(DraftField::Headline);
        headline->setFocus();
        press(Qt::Key_A, Qt::ControlModifier);
        press(Qt::Key_M, Qt::ControlModifier | Qt::AltModifier);
        QTRY_COMPARE(QApplication::focusWidget()->objectName(), QStringLiteral("commentText"));
        type(QStringLiteral("Which port?"));
        press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY(headline->hasFocus());
        // First in the panel, marked in its field and nowhere else.
        const QStringList both{QStringLiteral("Which port? (Port)"),
                               QStringLiteral("Who counted? (four)")};
        QTRY_COMPARE(rows(story), both);
        auto *field = qobject_cast<QPlainTextEdit *>(headline);
        QTRY_COMPARE(marked(*field), QStringList{QStringLiteral("Port")});
        QCOMPARE(marked(story.workspace().editor()), QStringList{QStringLiteral("four")});
        // It follows what is typed, and leads back to its words.
        press(Qt::Key_Home);
        type(QStringLiteral("A "));
        QTRY_COMPARE(marked(*field), QStringList{QStringLiteral("Port")});
        press(Qt::Key_5, Qt::AltModifier);
        press(Qt::Key_Home);
        press(Qt::Key_Return);
        QVERIFY(headline->hasFocus());
        QCOMPARE(field->textCursor().selectedText(), QStringLiteral("Port"));
        story.close();
        const SystemClock clock;
        const auto desk =
            must(DeskSession::open(story.deskPath(), OpenMode::ReadWrite, testActor(), clock));
        const std::vector<Comment> said = must(Comments(*desk).of(article));
        QVERIFY(said.back().place.field == DraftField::Headline);
        QCOMPARE(placeOf(said.back().place, QStringLiteral("A Port"))->start, 2);
        QVERIFY(must(Doctor(*desk).check(CheckDepth::Thorough)).clean());
    }

    void thePageHasNone()
    {
        StoryWindow story;
        writePort(story);
        commentOn(story, QStringLiteral("four"), QStringLiteral("Zyx counted?"));
        QTRY_COMPARE(rows(story).size(), 1);
        MarkdownEditor &editor = story.workspace().editor();
        editor.goTo(editor.mirror().text().size(), 0);
        type(QStringLiteral(" And more."));
        QTRY_VERIFY(story.previewText(QStringLiteral("main")).contains(QStringLiteral("And more")));
        QVERIFY(!story.previewText(QStringLiteral("html")).contains(QStringLiteral("Zyx")));
    }
};

STET_TEST(TestCommentsStory)

#include "test_comments_story.moc"
