// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/stories/settings_story.h"
#include "tests/support/foreground.h"
#include "tests/support/test_registry.h"
#include "ui/editor/panels/problems_panel.h"
#include "ui/palette/command_palette.h"
#include "ui/settings/settings_dialog.h"
#include "ui/settings/shortcut_model.h"
#include "ui/settings/shortcut_rules.h"
#include "ui/settings/shortcut_sheet.h"

#include <QAction>
#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>

using namespace stet;
using namespace stet::test;
using namespace Qt::StringLiterals;

namespace {

QAction *action(StoryWindow &story, const QString &id)
{
    for (QAction *one : story.workspace().formatActions()) {
        if (one->objectName() == id)
            return one;
    }
    return nullptr;
}

void focus(StoryWindow &story, QWidget &widget)
{
    bringForward(story.window());
    widget.setFocus();
    QTRY_VERIFY(widget.hasFocus());
}

QString keysOf(const QTableView *table, int row)
{
    return table->model()->index(row, ShortcutModel::Keys).data().toString();
}

} // namespace

/// The keys of commands: changed, looked up, and those that go from problem to problem.
class TestKeyboardStories : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void init() { QSettings().clear(); }

    void aShortcutIsChangedAndUsed()
    {
        StoryWindow story;
        writeWord(story);
        SettingsDialog *dialog = openSettings(story, u"Keyboard"_s);
        auto *search = dialog->findChild<QLineEdit *>(u"findShortcut"_s);
        auto *table = dialog->findChild<QTableView *>(u"shortcutTable"_s);
        auto *recorder = dialog->findChild<QLineEdit *>(u"recordKeys"_s);
        auto *said = dialog->findChild<QLabel *>(u"shortcutSaid"_s);
        search->setFocus();
        QTest::keyClicks(search, u"bold"_s);
        QCOMPARE(table->model()->rowCount(), 1);
        QTest::keyClick(search, Qt::Key_Return);
        QVERIFY(table->hasFocus());
        QTest::keyClick(table, Qt::Key_Return);
        QVERIFY(recorder->hasFocus());

        // A letter alone is refused, keys of another command are named; nothing changes.
        QTest::keyClick(recorder, Qt::Key_J);
        QVERIFY(said->text().contains(u"needed for writing"_s));
        QTest::keyClick(recorder, Qt::Key_I, Qt::ControlModifier);
        QVERIFY2(said->text().contains(u"Italic"_s), qPrintable(said->text()));
        QCOMPARE(keysOf(table, 0), u"Ctrl+B"_s);

        QTest::keyClick(recorder, Qt::Key_J, Qt::ControlModifier);
        QCOMPARE(keysOf(table, 0), u"Ctrl+J"_s);
        QVERIFY(table->hasFocus());
        QTest::keyClick(table, Qt::Key_Escape);
        QTRY_VERIFY(story.window().findChild<SettingsDialog *>() == nullptr);

        // The new keys work, the old ones do nothing, and palette and menus show the new ones.
        MarkdownEditor &editor = story.workspace().editor();
        focus(story, editor);
        editor.selectAll();
        QTest::keyClick(&editor, Qt::Key_B, Qt::ControlModifier);
        QCOMPARE(editor.toPlainText(), u"word"_s);
        QTest::keyClick(&editor, Qt::Key_J, Qt::ControlModifier);
        QCOMPARE(editor.toPlainText(), u"**word**"_s);
        QString shown;
        for (const PaletteEntry &entry : commandEntries(story.window())) {
            if (entry.title == u"Bold"_s)
                shown = entry.note;
        }
        QCOMPARE(shown, u"Ctrl+J"_s);

        // So it is in the next window, and until it is reset.
        story.open();
        story.write();
        QCOMPARE(action(story, u"bold"_s)->shortcut(), QKeySequence(u"Ctrl+J"_s));
        story.preferences().shortcuts().resetAll();
        QCOMPARE(action(story, u"bold"_s)->shortcut(), QKeySequence(u"Ctrl+B"_s));
    }

    void keysAreTakenFromAnotherCommandAndGivenBack()
    {
        StoryWindow story;
        story.open();
        SettingsDialog *dialog = openSettings(story, u"Keyboard"_s);
        auto *search = dialog->findChild<QLineEdit *>(u"findShortcut"_s);
        auto *table = dialog->findChild<QTableView *>(u"shortcutTable"_s);
        auto *recorder = dialog->findChild<QLineEdit *>(u"recordKeys"_s);
        search->setText(u"full screen"_s);
        QTest::mouseDClick(table->viewport(),
                           Qt::LeftButton,
                           Qt::NoModifier,
                           table->visualRect(table->model()->index(0, 0)).center());
        recorder->setFocus();
        QTest::keyClick(recorder, Qt::Key_N, Qt::ControlModifier);
        auto *take = dialog->findChild<QPushButton *>(u"takeKeys"_s);
        QTRY_VERIFY(take->isVisible());
        QTest::mouseClick(take, Qt::LeftButton);
        QCOMPARE(story.window().actions().fullScreen->shortcut(), QKeySequence(u"Ctrl+N"_s));
        QVERIFY(story.window().actions().newArticle->shortcut().isEmpty());
        auto *reset = dialog->findChild<QPushButton *>(u"resetAllKeys"_s);
        QTest::mouseClick(reset, Qt::LeftButton);
        QCOMPARE(story.window().actions().fullScreen->shortcut(), QKeySequence(u"Ctrl+N"_s));
        QTest::mouseClick(reset, Qt::LeftButton);
        QCOMPARE(story.window().actions().newArticle->shortcut(), QKeySequence(u"Ctrl+N"_s));
        QCOMPARE(story.window().actions().fullScreen->shortcut(), QKeySequence(u"F11"_s));
    }

    void everyCommandHasKeysOfItsOwn()
    {
        StoryWindow story;
        writeWord(story);
        const ShortcutBook &book = story.preferences().shortcuts();
        for (int index = 0; index < int(book.entries().size()); ++index) {
            const ShortcutBook::Entry &entry = book.entries()[size_t(index)];
            for (const QKeySequence &keys : entry.keys) {
                QVERIFY2(book.rival(index, keys) < 0,
                         qPrintable(entry.command.id + u' ' + keys.toString()));
            }
        }
        // The usual keys of the plain text commands are those that the book has for it.
        for (const auto &[named, group] : namedCommands(story.window())) {
            const int index = book.indexOf(named->objectName());
            QVERIFY2(index >= 0, qPrintable(named->objectName()));
            QCOMPARE(named->shortcuts(), book.entries()[size_t(index)].keys);
            QVERIFY(!group.isEmpty());
        }
    }

    void theSheetIsSearchedAndLeadsToTheSettings()
    {
        StoryWindow story;
        story.open();
        QTest::keyClick(&story.window(), Qt::Key_Slash, Qt::ControlModifier);
        auto *sheet = story.window().findChild<ShortcutSheet *>();
        QVERIFY(sheet != nullptr);
        auto *search = sheet->findChild<QLineEdit *>(u"findKeys"_s);
        auto *table = sheet->findChild<QTableView *>(u"sheetTable"_s);
        QTRY_VERIFY(search->hasFocus());
        QVERIFY(table->model()->rowCount() > 20);
        QTest::keyClicks(search, u"snippet"_s);
        QCOMPARE(table->model()->rowCount(), 1);
        QCOMPARE(keysOf(table, 0), u"Ctrl+Shift+J"_s);
        QTest::keyClick(search, Qt::Key_Escape);
        QVERIFY(search->text().isEmpty());
        QTest::keyClick(search, Qt::Key_Escape);
        QTRY_VERIFY(story.window().findChild<ShortcutSheet *>() == nullptr);
    }

    void theKeysOfProblemsGoFromOneToTheNext()
    {
        StoryWindow story;
        const QString body = u"## First\n\n## Second\n\nA word [@nobody].\n"_s;
        story.addArticle(u"One"_s, body);
        story.open();
        story.write();
        MarkdownEditor &editor = story.workspace().editor();
        focus(story, editor);
        auto *panel = story.workspace().findChild<ProblemsPanel *>();
        QTRY_COMPARE(panel->count(), 2);
        const auto at = [&] {
            return editor.textCursor().selectionStart();
        };
        editor.moveCursor(QTextCursor::Start);
        const int section = int(body.indexOf(u"## First"_s));
        const int key = int(body.indexOf(u"@nobody"_s));
        const auto isAtKey = [&] {
            return at() >= key - 1 && at() <= key + 1;
        };
        for (int i = 0; i < 2 && !isAtKey(); ++i)
            QTest::keyClick(&editor, Qt::Key_F8);
        QVERIFY2(isAtKey(), qPrintable(QString::number(at())));
        // Around the end, and back.
        QTest::keyClick(&editor, Qt::Key_F8);
        QCOMPARE(at(), section);
        QTest::keyClick(&editor, Qt::Key_F8, Qt::ShiftModifier);
        QVERIFY(isAtKey());
        QTest::keyClick(&editor, Qt::Key_F8, Qt::ShiftModifier);
        QCOMPARE(at(), section);
    }
};

STET_TEST(TestKeyboardStories)

#include "test_keyboard_stories.moc"
