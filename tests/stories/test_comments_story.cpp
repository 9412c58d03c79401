// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/check/doctor.h"
#include "core/desk/comments.h"
#include "core/review/quote_anchor.h"
#include "tests/stories/comments_hand.h"
#include "tests/support/menu_hand.h"
#include "tests/support/raw_database.h"
#include "tests/support/test_registry.h"
#include "ui/editor/article_form.h"
#include "ui/editor/text_mirror.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QCheckBox>
#include <QContextMenuEvent>
#include <QMenu>
#include <QPushButton>
#include <QTabWidget>

using namespace stet;
using namespace stet::test;

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
                         portText + QStringLiteral("\n\nOnce more: four boats."));
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
        const TextQuote place = quoteAt(portText, {portText.indexOf(QStringLiteral("yard")), 4});
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
        clickInMenu(*menu, *show);
        QTRY_VERIFY(listIn(story).isVisible());
        QCOMPARE(listIn(story).currentIndex().row(), 0);
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
