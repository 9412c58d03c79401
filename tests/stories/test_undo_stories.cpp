// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/stories/story_window.h"
#include "tests/support/foreground.h"
#include "tests/support/test_registry.h"
#include "ui/editor/article_form.h"
#include "ui/editor/text_mirror.h"
#include "ui/history/history_dialog.h"
#include "ui/widgets/word_diff_view.h"

#include <QApplication>
#include <QLineEdit>
#include <QListView>
#include <QMenuBar>
#include <QPushButton>

using namespace stet;
using namespace stet::test;

namespace {

QString undoText(const StoryWindow &story)
{
    return story.workspace().undoActions().first()->text().remove(u'&');
}

/// As a user: where the keyboard is.
void press(int key, Qt::KeyboardModifiers modifiers = Qt::ControlModifier)
{
    QTest::keyClick(QApplication::focusWidget(), Qt::Key(key), modifiers);
}

void undoAll(const StoryWindow &story)
{
    for (int i = 0; i < 100 && story.workspace().undoActions().first()->isEnabled(); ++i)
        press(Qt::Key_Z);
}

} // namespace

/// Undo by key: one stack over all fields, over restarts.
class TestUndoStories : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void wordsOfAllFieldsComeBackAndGo()
    {
        StoryWindow story;
        story.addArticle(QStringLiteral("Port"), QStringLiteral("Old words."));
        story.open();
        story.write();
        MarkdownEditor &editor = story.workspace().editor();
        auto *form = story.workspace().findChild<ArticleForm *>();
        QWidget *headline = form->field(DraftField::Headline);
        auto *category = qobject_cast<QLineEdit *>(form->field(DraftField::Category));
        editor.moveCursor(QTextCursor::End);
        QTest::keyClicks(&editor, QStringLiteral(" Two more"));
        QCOMPARE(undoText(story), QStringLiteral("Undo typing “more”"));
        headline->setFocus();
        press(Qt::Key_End);
        QTest::keyClicks(headline, QStringLiteral(" news"));
        category->setFocus();
        QTest::keyClicks(category, QStringLiteral("Ports"));
        QCOMPARE(undoText(story), QStringLiteral("Undo change of the category"));

        press(Qt::Key_Z);
        QCOMPARE(category->text(), QString());
        press(Qt::Key_Z);
        QCOMPARE(form->mirror(DraftField::Headline).text(), QStringLiteral("Port"));
        QVERIFY(headline->hasFocus());
        press(Qt::Key_Z);
        QCOMPARE(editor.mirror().text(), QStringLiteral("Old words. Two "));
        QVERIFY(editor.hasFocus());
        QCOMPARE(editor.textCursor().position(), 15);
        press(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(editor.mirror().text(), QStringLiteral("Old words. Two more"));
        press(Qt::Key_Y);
        QCOMPARE(form->mirror(DraftField::Headline).text(), QStringLiteral("Port news"));
        undoAll(story);
        QCOMPARE(editor.mirror().text(), QStringLiteral("Old words."));
        QTRY_VERIFY(story.window().status().savedText().startsWith(QStringLiteral("Kept")));
    }

    void anEarlierVersionIsRestored()
    {
        StoryWindow story;
        story.addArticle(QStringLiteral("Port"), QStringLiteral("Old words."));
        story.open();
        story.write();
        MarkdownEditor &editor = story.workspace().editor();
        editor.moveCursor(QTextCursor::End);
        QTest::keyClicks(&editor, QStringLiteral(" New words."));
        QTest::keyClick(
            &editor, Qt::Key_H, Qt::ControlModifier | Qt::AltModifier | Qt::ShiftModifier);
        QListView *list = nullptr;
        const auto versions = [&] {
            const auto *dialog = story.workspace().findChild<HistoryDialog *>();
            list =
                dialog ? dialog->findChild<QListView *>(QStringLiteral("versionsList")) : nullptr;
            return list ? list->model()->rowCount() : 0;
        };
        QTRY_COMPARE(versions(), 2);
        auto *diff = list->window()->findChild<WordDiffView *>();
        QTRY_VERIFY(diff->rightText().contains(QStringLiteral("New words.")));
        // The newest is the text as it stands; nothing is to be taken back of it.
        auto *take = list->window()->findChild<QPushButton *>(QStringLiteral("versionsRestore"));
        QTRY_COMPARE(diff->changes(), 0);
        QVERIFY(!take->isEnabled());
        QVERIFY(list->hasFocus());
        press(Qt::Key_Down, {});
        QTRY_VERIFY(take->isEnabled());
        QVERIFY(!diff->leftText().contains(QStringLiteral("New words.")));
        QVERIFY(diff->changes() > 0);
        QTest::mouseClick(take, Qt::LeftButton);
        QTRY_COMPARE(editor.mirror().text(), QStringLiteral("Old words."));
        QTRY_VERIFY(!story.workspace().findChild<HistoryDialog *>());
        bringForward(story.window()); // as a window manager does
        QTRY_VERIFY(editor.hasFocus());
        QTest::keyClick(&editor, Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(editor.mirror().text(), QStringLiteral("Old words. New words."));
    }

    void theStackOutlivesTheProgram()
    {
        StoryWindow story;
        story.addArticle(QStringLiteral("Port"), QStringLiteral("Old words."));
        story.open();
        story.write();
        story.workspace().editor().moveCursor(QTextCursor::End);
        QTest::keyClicks(&story.workspace().editor(), QStringLiteral(" One two three"));
        press(Qt::Key_Z);

        story.open();
        story.write();
        TextMirror &text = story.workspace().editor().mirror();
        QCOMPARE(text.text(), QStringLiteral("Old words. One two "));
        press(Qt::Key_Y);
        QCOMPARE(text.text(), QStringLiteral("Old words. One two three"));
        press(Qt::Key_Z);
        press(Qt::Key_Z);
        QCOMPARE(text.text(), QStringLiteral("Old words. One "));

        story.open();
        story.write();
        undoAll(story);
        QCOMPARE(story.workspace().editor().mirror().text(), QStringLiteral("Old words."));
        QTRY_VERIFY(
            story.previewText(QStringLiteral("main p")).contains(QStringLiteral("|Old words.|")));
    }

    void theEditMenuSaysWhatItUndoes()
    {
        StoryWindow story;
        story.addArticle(QStringLiteral("Port"));
        story.open();
        story.write();
        QTest::keyClicks(&story.workspace().editor(), QStringLiteral("Cranes"));
        QMenu *edit = nullptr;
        for (QAction *action : story.window().menuBar()->actions()) {
            if (action->text() == QStringLiteral("&Edit"))
                edit = action->menu();
        }
        QVERIFY(edit != nullptr);
        QAction *undo = edit->actions().first();
        QCOMPARE(undo->text().remove(u'&'), QStringLiteral("Undo typing “Cranes”"));
        undo->trigger();
        QCOMPARE(story.workspace().editor().mirror().text(), QString());
        QTest::keyClick(&story.window(), Qt::Key_W, Qt::ControlModifier);
        QTRY_VERIFY(!story.area().isWriting());
        QVERIFY(!edit->actions().contains(undo));
    }

    void halfADateIsPutBackFirst()
    {
        StoryWindow story;
        story.addArticle(QStringLiteral("Port"), QStringLiteral("Old"));
        story.open();
        story.write();
        QTest::keyClicks(&story.workspace().editor(), QStringLiteral("New "));
        auto *form = story.workspace().findChild<ArticleForm *>();
        auto *date = qobject_cast<QLineEdit *>(form->field(DraftField::Published));
        date->setFocus();
        QTest::keyClicks(date, QStringLiteral("2026-0"));
        press(Qt::Key_Z);
        QCOMPARE(date->text(), QString());
        QCOMPARE(story.workspace().editor().mirror().text(), QStringLiteral("New Old"));
        press(Qt::Key_Z);
        QCOMPARE(story.workspace().editor().mirror().text(), QStringLiteral("Old"));
    }
};

STET_TEST(TestUndoStories)

#include "test_undo_stories.moc"
