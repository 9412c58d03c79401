// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/stories/story_window.h"
#include "tests/support/test_registry.h"
#include "ui/palette/command_palette.h"
#include "ui/settings/settings_dialog.h"
#include "ui/settings/shortcut_model.h"
#include "ui/settings/shortcut_rules.h"
#include "ui/settings/shortcut_sheet.h"
#include "ui/widgets/tokens.h"

#include <QAction>
#include <QApplication>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QRadioButton>
#include <QTableView>

using namespace stet;
using namespace stet::test;
using namespace Qt::StringLiterals;

/// The settings as a user works them, by key and by mouse.
class TestSettingsStories : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void init() { QSettings().clear(); }

    void aShortcutIsChangedAndUsed()
    {
        StoryWindow story;
        openArticle(story);
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
        openOnly(story);
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
        openArticle(story);
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
        QTest::keyClicks(search, u"cite"_s);
        QCOMPARE(table->model()->rowCount(), 1);
        QCOMPARE(keysOf(table, 0), u"Ctrl+Shift+C"_s);
        QTest::keyClick(search, Qt::Key_Escape);
        QVERIFY(search->text().isEmpty());
        QTest::keyClick(search, Qt::Key_Escape);
        QTRY_VERIFY(story.window().findChild<ShortcutSheet *>() == nullptr);
    }

    void highContrastIsSeenAtOnceAndKept()
    {
        StoryWindow story;
        story.open();
        SettingsDialog *dialog = openSettings(story, u"Appearance"_s);
        auto *contrast = dialog->findChild<QRadioButton *>(u"scheme-contrast"_s);
        QTest::mouseClick(
            contrast, Qt::LeftButton, Qt::NoModifier, QPoint(8, contrast->height() / 2));
        QVERIFY(tokensFor(story.list().palette()).contrast);
        QVERIFY(tokensFor(contrast->palette()).contrast);
        QCOMPARE(story.window().grab().toImage().pixelColor(3, 3), contrastTokens().window);
        QCOMPARE(QSettings().value(u"window/appearance"_s).toString(), u"contrast"_s);
        // On by the arrow key; the menu agrees.
        QTest::keyClick(contrast, Qt::Key_Up);
        QVERIFY(!tokensFor(story.list().palette()).contrast);
        QVERIFY(tokensFor(story.list().palette()).dark);
        story.context().appearance.setScheme(Scheme::Light);
    }

    void theTextIsLargerAtOnce()
    {
        StoryWindow story;
        openArticle(story);
        const qreal before = story.workspace().editor().document()->defaultFont().pointSizeF();
        SettingsDialog *dialog = openSettings(story, u"Appearance"_s);
        auto *size = dialog->findChild<QWidget *>(u"textZoom"_s);
        size->setFocus();
        for (int i = 0; i < 5; ++i)
            QTest::keyClick(size, Qt::Key_Down);
        QVERIFY(story.workspace().editor().document()->defaultFont().pointSizeF() > before * 1.4);
        dialog->close();
    }

    void theNameIsChangedAndTheDeskOpenedAgain()
    {
        StoryWindow story;
        story.open();
        QCOMPARE(story.area().session().actor().name, testActor().name);
        SettingsDialog *dialog = openSettings(story, u"You"_s);
        auto *name = dialog->findChild<QLineEdit *>(u"yourName"_s);
        name->setFocus();
        QTest::keyClicks(name, u"Ada Brandt"_s);
        QTest::keyClick(name, Qt::Key_Return);
        auto *again = dialog->findChild<QPushButton *>(u"reopenDesk"_s);
        QTRY_VERIFY(again->isVisible());
        const QPointer<DeskArea> before(story.window().deskArea());
        QTest::mouseClick(again, Qt::LeftButton);
        QTRY_VERIFY(before.isNull() && story.window().deskArea() != nullptr);
        QCOMPARE(story.area().session().actor().name, u"Ada Brandt"_s);
        QCOMPARE(story.area().session().actor().account, testActor().account);
    }

private:
    static void openArticle(StoryWindow &story)
    {
        story.addArticle(u"One"_s, u"word"_s);
        story.open();
        openOnly(story);
    }

    static void openOnly(StoryWindow &story) { story.write(); }

    static QAction *action(StoryWindow &story, const QString &id)
    {
        for (QAction *one : story.area().formatActions()) {
            if (one->objectName() == id)
                return one;
        }
        return nullptr;
    }

    static void focus(StoryWindow &story, QWidget &widget)
    {
        story.window().activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&story.window()));
        widget.setFocus();
        QTRY_VERIFY(widget.hasFocus());
    }

    static QString keysOf(const QTableView *table, int row)
    {
        return table->model()->index(row, ShortcutModel::Keys).data().toString();
    }

    // By the key, then to the page by mouse.
    static SettingsDialog *openSettings(StoryWindow &story, const QString &page)
    {
        QTest::keyClick(&story.window(), Qt::Key_Comma, Qt::ControlModifier);
        auto *dialog = story.window().findChild<SettingsDialog *>();
        if (dialog == nullptr)
            return nullptr;
        dialog->activateWindow();
        // The window would count as active while a dialog of its own is.
        if (!QTest::qWaitFor([&] { return QApplication::activeWindow() == dialog; }))
            return nullptr;
        auto *titles = dialog->findChild<QListWidget *>(u"settingsPages"_s);
        const QList<QListWidgetItem *> found = titles->findItems(page, Qt::MatchExactly);
        if (found.isEmpty())
            return nullptr;
        QTest::mouseClick(titles->viewport(),
                          Qt::LeftButton,
                          Qt::NoModifier,
                          titles->visualItemRect(found.front()).center());
        return dialog;
    }
};

STET_TEST(TestSettingsStories)

#include "test_settings_stories.moc"
