// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/articles.h"
#include "core/desk/bulk/articles_bulk.h"
#include "core/desk/settings.h"
#include "tests/stories/story_window.h"
#include "tests/support/test_registry.h"
#include "ui/editor/panels/problems_panel.h"
#include "ui/editor/text_mirror.h"
#include "ui/palette/command_palette.h"
#include "ui/settings/settings_dialog.h"
#include "ui/settings/shortcut_model.h"
#include "ui/settings/shortcut_rules.h"
#include "ui/settings/shortcut_sheet.h"
#include "ui/shell/settings_door.h"
#include "ui/widgets/notice_bar.h"
#include "ui/widgets/tokens.h"

#include <QAbstractItemModelTester>
#include <QAccessible>
#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QScrollArea>
#include <QSpinBox>
#include <QStackedWidget>
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

    void theDesksNameIsChangedAndSeenOnThePage()
    {
        StoryWindow story;
        openArticle(story);
        QTRY_VERIFY(!story.previewText(u"body"_s).isEmpty());
        SettingsDialog *dialog = openSettings(story, u"Desk"_s);
        auto *name = dialog->findChild<QLineEdit *>(u"deskSettingName"_s);
        auto *apply = dialog->findChild<QPushButton *>(u"applyDesk"_s);
        QTRY_COMPARE(name->text(), testSettings().name);
        QVERIFY(!apply->isEnabled());
        name->setFocus();
        name->selectAll();
        QTest::keyClicks(name, u"The Lantern"_s);
        QVERIFY(apply->isEnabled());
        QTest::keyClick(name, Qt::Key_Return);
        QTRY_COMPARE(story.area().settings().name, u"The Lantern"_s);
        QTRY_VERIFY(!apply->isEnabled());
        QTRY_VERIFY(story.previewText(u"body"_s).contains(u"The Lantern"_s));
        QTRY_VERIFY(story.window().windowTitle().contains(u"The Lantern"_s));

        // Undone by the button in the bar.
        auto *undo = dialog->findChild<QPushButton *>(u"noticeAction"_s);
        QTRY_VERIFY(undo->isVisible());
        QTest::mouseClick(undo, Qt::LeftButton);
        QTRY_COMPARE(story.area().settings().name, testSettings().name);
        QTRY_COMPARE(name->text(), testSettings().name);
        dialog->close();
    }

    void aWrongBaseAddressIsRefusedBesideItsField()
    {
        StoryWindow story;
        story.open();
        SettingsDialog *dialog = openSettings(story, u"Desk"_s);
        auto *url = dialog->findChild<QLineEdit *>(u"deskSettingBaseUrl"_s);
        auto *said = dialog->findChild<QLabel *>(u"deskSettingBaseUrlSaid"_s);
        const QString before = testSettings().baseUrl;
        QTRY_COMPARE(url->text(), before);
        url->setFocus();
        url->selectAll();
        QTest::keyClicks(url, u"ftp://desk.example"_s);
        QVERIFY(said->text().isEmpty());
        QTest::keyClick(url, Qt::Key_Return);
        QVERIFY(said->isVisible());
        QVERIFY2(said->text().contains(u"http"_s), qPrintable(said->text()));
        QCOMPARE(url->accessibleDescription(), said->text());
        QVERIFY(url->hasFocus());
        QCOMPARE(story.area().settings().baseUrl, before);

        // Closing asks once; the words are still there.
        QTest::keyClick(url, Qt::Key_Escape);
        QVERIFY(dialog->isVisible());
        QCOMPARE(url->text(), u"ftp://desk.example"_s);
        url->selectAll();
        QTest::keyClicks(url, u"https://desk.example/news/"_s);
        QVERIFY(said->text().isEmpty());
        QTest::keyClick(url, Qt::Key_Return);
        QTRY_COMPARE(story.area().settings().baseUrl, u"https://desk.example/news"_s);
        QTRY_COMPARE(url->text(), u"https://desk.example/news"_s);
        QTest::keyClick(url, Qt::Key_Escape);
        QTRY_VERIFY(story.window().findChild<SettingsDialog *>() == nullptr);
    }

    void whatSomeoneElseChangesIsShownAndWhatIsTypedStays()
    {
        StoryWindow story;
        story.open();
        SettingsDialog *dialog = openSettings(story, u"Desk"_s);
        auto *name = dialog->findChild<QLineEdit *>(u"deskSettingName"_s);
        auto *address = dialog->findChild<QLineEdit *>(u"deskSettingAddress"_s);
        QTRY_COMPARE(name->text(), testSettings().name);
        name->setFocus();
        name->selectAll();
        QTest::keyClicks(name, u"Mine"_s);
        {
            const SystemClock clock;
            const auto other = must(DeskSession::open(
                story.deskPath(), OpenMode::ReadWrite, testActor(u"Ada Brandt"_s), clock));
            DeskSettings theirs = must(Settings(*other).get());
            theirs.name = u"Theirs"_s;
            theirs.address = u"theirs@desk.example"_s;
            must(Settings(*other).update(theirs));
        }
        QTRY_COMPARE(address->text(), u"theirs@desk.example"_s);
        QCOMPARE(name->text(), u"Mine"_s);
        auto *said = dialog->findChild<QLabel *>(u"deskSettingNameSaid"_s);
        QVERIFY2(said->text().contains(u"Theirs"_s), qPrintable(said->text()));
        QTest::keyClick(name, Qt::Key_Return);
        QTRY_COMPARE(story.area().settings().name, u"Mine"_s);
        QCOMPARE(story.area().settings().address, u"theirs@desk.example"_s);
        QTRY_VERIFY(said->text().isEmpty());
        dialog->close();
    }

    void categoriesAreAddedRenamedMovedAndRemoved()
    {
        StoryWindow story;
        const ArticleId article = story.addArticle(u"One"_s, u"word"_s);
        story.open();
        SettingsDialog *dialog = openSettings(story, u"Categories"_s);
        auto *table = dialog->findChild<QTableView *>(u"categoryTable"_s);
        auto *field = dialog->findChild<QLineEdit *>(u"newCategory"_s);
        const QAbstractItemModelTester tester(
            table->model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        const auto names = [&] {
            QStringList all;
            for (int row = 0; row < table->model()->rowCount(); ++row)
                all << table->model()->index(row, 0).data().toString();
            return all;
        };
        QTRY_COMPARE(names(), testSettings().categories);
        QStringList wanted = names();
        field->setFocus();
        for (const QString &name : {u"Rivers"_s, u"Lakes"_s}) {
            QTest::keyClicks(field, name);
            QTest::keyClick(field, Qt::Key_Return);
            wanted << name;
            QTRY_COMPARE(names(), wanted);
        }
        // The article gets one of them, in the window behind.
        BulkChange change;
        change.category = u"Lakes"_s;
        must(ArticlesBulk(story.area().session()).apply({article}, change));
        QTRY_COMPARE(table->model()->index(int(wanted.size()) - 1, 1).data().toInt(), 1);
        table->selectRow(int(wanted.size()) - 1);
        auto *remove = dialog->findChild<QPushButton *>(u"removeCategory"_s);
        QTRY_VERIFY(!remove->isEnabled());

        // Renamed in its place: the article goes with it.
        table->setFocus();
        QTest::keyClick(table, Qt::Key_F2);
        QTRY_VERIFY(qobject_cast<QLineEdit *>(QApplication::focusWidget()) != nullptr);
        auto *editor = static_cast<QLineEdit *>(QApplication::focusWidget());
        editor->selectAll();
        QTest::keyClicks(editor, u"Waters"_s);
        QTest::keyClick(editor, Qt::Key_Return);
        wanted.last() = u"Waters"_s;
        QTRY_COMPARE(names(), wanted);
        QCOMPARE(must(Articles(story.area().session()).get(article)).content.category, u"Waters"_s);

        // Up, and the unused one away.
        QTest::mouseClick(dialog->findChild<QPushButton *>(u"categoryUp"_s), Qt::LeftButton);
        wanted.swapItemsAt(wanted.size() - 1, wanted.size() - 2);
        QTRY_COMPARE(names(), wanted);
        table->selectRow(int(wanted.size()) - 1);
        QTRY_VERIFY(remove->isEnabled());
        QTest::mouseClick(remove, Qt::LeftButton);
        wanted.removeLast();
        QTRY_COMPARE(names(), wanted);
        QTRY_COMPARE(story.area().settings().categories, wanted);
        dialog->close();
    }

    void kindsAndPeopleAreChanged()
    {
        StoryWindow story;
        story.open();
        SettingsDialog *dialog = openSettings(story, u"People"_s);
        auto *people = dialog->findChild<QTableView *>(u"peopleTable"_s);
        auto *kinds = dialog->findChild<QTableView *>(u"kindTable"_s);
        const QAbstractItemModelTester peopleTester(
            people->model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        const QAbstractItemModelTester kindsTester(
            kinds->model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        const int before = people->model()->rowCount();
        auto *name = dialog->findChild<QLineEdit *>(u"newPerson"_s);
        name->setFocus();
        QTest::keyClicks(name, u"Zoe Quill"_s);
        QTest::keyClick(name, Qt::Key_Return);
        QTRY_COMPARE(people->model()->rowCount(), before + 1);
        const QModelIndex zoe = people->model()->index(before, 0);
        QCOMPARE(zoe.data().toString(), u"Zoe Quill"_s);
        QVERIFY(people->model()->setData(zoe, Qt::Unchecked, Qt::CheckStateRole));
        QTRY_COMPARE(people->model()->index(before, 0).data(Qt::CheckStateRole).toInt(),
                     int(Qt::Unchecked));

        QTRY_VERIFY(kinds->model()->rowCount() > 0);
        QVERIFY(kinds->model()->setData(kinds->model()->index(0, 1), 45, Qt::EditRole));
        QTRY_COMPARE(kinds->model()->index(0, 1).data(Qt::EditRole).toInt(), 45);
        // Refused with words, and the table shows what the desk has.
        QVERIFY(kinds->model()->setData(kinds->model()->index(0, 1), -3, Qt::EditRole));
        auto *bar = dialog->findChild<NoticeBar *>();
        QTRY_VERIFY2(bar->text().contains(u"3650"_s), qPrintable(bar->text()));
        QCOMPARE(kinds->model()->index(0, 1).data(Qt::EditRole).toInt(), 45);
        dialog->close();
    }

    void newArticlesBeginAsTheirKindDoes()
    {
        StoryWindow story;
        story.open();
        SettingsDialog *dialog = openSettings(story, u"Kinds"_s);
        auto *kinds = dialog->findChild<QTableView *>(u"kindTable"_s);
        auto *text = dialog->findChild<QPlainTextEdit *>(u"kindText"_s);
        auto *keep = dialog->findChild<QPushButton *>(u"keepKindText"_s);
        auto *usual = dialog->findChild<QPushButton *>(u"usualKindText"_s);
        // The headings of its sections, until the desk says otherwise.
        QTRY_VERIFY(text->toPlainText().startsWith(u"## What changed\n"_s));
        QVERIFY(!keep->isEnabled() && !usual->isEnabled());
        const QString sections = text->toPlainText();
        text->setFocus();
        text->selectAll();
        QTest::keyClicks(text, u"**PORT** Lead."_s);
        QTRY_VERIFY(keep->isEnabled());
        // What is typed stays while one looks at another kind.
        kinds->setCurrentIndex(kinds->model()->index(1, 0));
        QTRY_VERIFY(text->toPlainText() != u"**PORT** Lead."_s);
        kinds->setCurrentIndex(kinds->model()->index(0, 0));
        QTRY_COMPARE(text->toPlainText(), u"**PORT** Lead."_s);
        QTest::mouseClick(keep, Qt::LeftButton);
        QTRY_VERIFY(!keep->isEnabled());
        QVERIFY(kinds->model()->setData(kinds->model()->index(0, 2), 700, Qt::EditRole));
        QTRY_COMPARE(kinds->model()->index(0, 2).data().toString(), u"700 words"_s);
        QCOMPARE(text->toPlainText(), u"**PORT** Lead."_s);
        dialog->close();
        QTRY_VERIFY(story.window().findChild<SettingsDialog *>() == nullptr);
        story.window().actions().newArticle->trigger();
        auto *headline = story.window().findChild<QLineEdit *>(u"newHeadline"_s);
        QTRY_VERIFY(headline->isVisible());
        QTest::keyClicks(headline, u"Pilots"_s);
        QTest::keyClick(headline, Qt::Key_Return);
        QTRY_VERIFY(story.area().isWriting());
        MarkdownEditor &editor = story.workspace().editor();
        QTRY_COMPARE(editor.mirror().text(), u"**PORT** Lead."_s);
        auto *target = story.workspace().findChild<QPushButton *>(u"wordTarget"_s);
        QTRY_COMPARE(target->text(), u"2 of 700 words"_s);

        // A text that says nothing yet becomes that of another kind; one that does stays.
        auto *kind = story.workspace().findChild<QComboBox *>(u"articleKind"_s);
        kind->setFocus();
        kind->setCurrentIndex(1);
        QTRY_VERIFY(editor.mirror().text().startsWith(u"## "_s));
        kind->setCurrentIndex(0);
        QTRY_COMPARE(editor.mirror().text(), u"**PORT** Lead."_s);
        editor.goTo(editor.mirror().text().size(), 0);
        QTest::keyClicks(&editor, u" More."_s);
        kind->setCurrentIndex(1);
        QCOMPARE(editor.mirror().text(), u"**PORT** Lead. More."_s);

        // Undo in the settings, and the sections again.
        story.window().activateWindow();
        QTRY_VERIFY(story.window().isActiveWindow());
        dialog = openSettings(story, u"Kinds"_s);
        QVERIFY(dialog != nullptr);
        text = dialog->findChild<QPlainTextEdit *>(u"kindText"_s);
        keep = dialog->findChild<QPushButton *>(u"keepKindText"_s);
        usual = dialog->findChild<QPushButton *>(u"usualKindText"_s);
        QTRY_COMPARE(text->toPlainText(), u"**PORT** Lead."_s);
        QTest::mouseClick(usual, Qt::LeftButton);
        QTest::mouseClick(keep, Qt::LeftButton);
        QTRY_VERIFY(!keep->isEnabled());
        QCOMPARE(text->toPlainText(), sections);
        auto *back = dialog->findChild<NoticeBar *>()->findChild<QPushButton *>(u"noticeAction"_s);
        QTRY_VERIFY(back->isVisible());
        QTest::mouseClick(back, Qt::LeftButton);
        QTRY_COMPARE(text->toPlainText(), u"**PORT** Lead."_s);
        dialog->close();
    }

    void anArticleAimsAtItsOwnNumberOfWords()
    {
        StoryWindow story;
        story.addArticle(u"Port"_s, u"One two three."_s);
        story.open();
        story.write();
        auto *target = story.workspace().findChild<QPushButton *>(u"wordTarget"_s);
        QVERIFY(!target->isVisible());
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_4, Qt::AltModifier);
        auto *number = story.workspace().findChild<QSpinBox *>(u"targetWords"_s);
        number->setFocus();
        number->selectAll();
        QTest::keyClicks(number, u"4"_s);
        QTest::keyClick(number, Qt::Key_Return);
        QTRY_COMPARE(target->text(), u"3 of 4 words"_s);
        QTRY_VERIFY(target->isVisible());
        QTest::keyClick(number, Qt::Key_Z, Qt::ControlModifier);
        QTRY_VERIFY(!target->isVisible());
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Y, Qt::ControlModifier);
        QTRY_VERIFY(target->isVisible());
        story.workspace().editor().setFocus();
        QTest::mouseClick(target, Qt::LeftButton);
        QTRY_VERIFY(number->hasFocus());
        story.open();
        story.write();
        target = story.workspace().findChild<QPushButton *>(u"wordTarget"_s);
        QTRY_COMPARE(target->text(), u"3 of 4 words"_s);
    }

    void anEmptyDeskLeadsToItsSettings()
    {
        StoryWindow story;
        story.open();
        auto *way = story.window().findChild<QPushButton *>(u"emptySettings"_s);
        QTRY_VERIFY(way->isVisible());
        QTest::mouseClick(way, Qt::LeftButton);
        auto *dialog = story.window().findChild<SettingsDialog *>();
        QVERIFY(dialog != nullptr);
        QTRY_VERIFY(dialog->findChild<QLineEdit *>(u"deskSettingName"_s)->isVisible());
        dialog->close();
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

    void aDeskThatCanOnlyBeReadSaysSo()
    {
        StoryWindow story;
        story.open();
        story.close();
        const SystemClock clock;
        std::shared_ptr<DeskSession> session =
            must(DeskSession::open(story.deskPath(), OpenMode::ReadOnly, testActor(), clock));
        MainWindow window(story.context());
        window.show();
        window.showDesk(session);
        session.reset();
        QTRY_VERIFY(window.deskArea() != nullptr);
        window.settings().open(SettingsPage::Desk);
        auto *dialog = window.findChild<SettingsDialog *>();
        auto *name = dialog->findChild<QLineEdit *>(u"deskSettingName"_s);
        QTRY_COMPARE(name->text(), testSettings().name);
        QVERIFY(!name->isEnabled());
        QVERIFY(!dialog->findChild<QPushButton *>(u"applyDesk"_s)->isEnabled());
        QVERIFY(!dialog->findChild<QPushButton *>(u"addPerson"_s)->isEnabled());
        auto *hint = dialog->findChild<QLabel *>(u"readOnlyHint"_s);
        QVERIFY(hint != nullptr && hint->text().contains(u"not changed"_s));
        dialog->close();
        window.close();
        QTRY_VERIFY(!window.isVisible());
    }

    void everyFieldHasANameAndFitsASmallScreen()
    {
        StoryWindow story;
        story.open();
        story.window().resize(1280, 720);
        SettingsDialog *dialog = openSettings(story, u"You"_s);
        QVERIFY(dialog->height() <= 680 && dialog->width() <= 1200);
        auto *pages = dialog->findChild<QStackedWidget *>();
        for (int page = 0; page < pages->count(); ++page) {
            dialog->findChild<QListWidget *>(u"settingsPages"_s)->setCurrentRow(page);
            QApplication::processEvents();
            auto *scroll = qobject_cast<QScrollArea *>(pages->currentWidget());
            QVERIFY(scroll->widget()->minimumSizeHint().width() <= scroll->viewport()->width());
            for (QWidget *field : scroll->widget()->findChildren<QWidget *>()) {
                if (!field->isVisible() || (field->focusPolicy() & Qt::TabFocus) == 0)
                    continue;
                const QAccessibleInterface *face = QAccessible::queryAccessibleInterface(field);
                const QString name = face == nullptr ? QString() : face->text(QAccessible::Name);
                QVERIFY2(!name.isEmpty(),
                         qPrintable(field->objectName() + u" on page %1"_s.arg(page)));
            }
        }
        dialog->close();
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
