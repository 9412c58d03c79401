// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/clock.h"
#include "core/desk/desk_session.h"
#include "core/desk/settings.h"
#include "tests/stories/keys.h"
#include "tests/stories/story_window.h"
#include "tests/support/foreground.h"
#include "tests/support/test_registry.h"
#include "ui/editor/text_mirror.h"
#include "ui/settings/desk/desk_keeper.h"
#include "ui/settings/settings_dialog.h"

#include <QApplication>
#include <QLineEdit>
#include <QListView>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QTextBlock>

using namespace stet;
using namespace stet::test;

namespace {

void trigger(const StoryWindow &story, const char *name)
{
    for (QAction *action : story.workspace().actions()) {
        if (action->objectName() == QString::fromLatin1(name))
            action->trigger();
    }
}

bool isMarkedWrong(const QPlainTextEdit &editor)
{
    const QList<QTextEdit::ExtraSelection> marks = editor.extraSelections();
    return std::any_of(marks.begin(), marks.end(), [](const QTextEdit::ExtraSelection &mark) {
        return mark.format.underlineStyle() == QTextCharFormat::WaveUnderline;
    });
}

/// At the settings' page of words, where "Gripo" is the one word of the desk.
void wordsAreKeptBesideOthers(StoryWindow &story, SettingsDialog &dialog)
{
    auto *words = dialog.findChild<QPlainTextEdit *>(QStringLiteral("deskWords"));
    auto *keep = dialog.findChild<QPushButton *>(QStringLiteral("keepWords"));
    auto *keeper = dialog.findChild<DeskKeeper *>();
    words->moveCursor(QTextCursor::End);
    QTest::keyClick(words, Qt::Key_Return);
    QTest::keyClicks(words, QStringLiteral("Mine"));
    {
        const SystemClock clock;
        const auto other =
            must(DeskSession::open(story.deskPath(), OpenMode::ReadWrite, testActor(), clock));
        must(Settings(*other).addWord(QStringLiteral("Theirs")));
    }
    QTRY_COMPARE(keeper->settings().words.size(), 2);
    // What is refused is still there, and not left without a word.
    const QString typed = words->toPlainText() + u'\n' + QString(5'000, u'x');
    words->setPlainText(typed);
    QSignalSpy refused(keeper, &DeskKeeper::refused);
    QTest::mouseClick(keep, Qt::LeftButton);
    QTRY_COMPARE(refused.size(), 1);
    QCOMPARE(words->toPlainText(), typed);
    QVERIFY(keep->isEnabled());
    dialog.close();
    QVERIFY(dialog.isVisible());
    words->setPlainText(typed.section(u'\n', 0, 1));
    QTest::mouseClick(keep, Qt::LeftButton);
    QTRY_COMPARE(words->toPlainText(), QStringLiteral("Gripo\nMine\nTheirs"));
}

} // namespace

/// Tables edited as tables, and snippets of the desk.
class TestTablesStory : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void aTableIsMadeAndFilledByKeys()
    {
        StoryWindow story;
        story.addArticle(QStringLiteral("Port"), QStringLiteral("Before."));
        story.open();
        story.write();
        MarkdownEditor &editor = story.workspace().editor();
        editor.goTo(7, 0);
        press(Qt::Key_T, Qt::ControlModifier | Qt::ShiftModifier);
        auto *columns = qobject_cast<QSpinBox *>(QApplication::focusWidget());
        QVERIFY(columns != nullptr);
        QTest::keyClicks(columns, QStringLiteral("2"));
        press(Qt::Key_Tab);
        QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("1"));
        press(Qt::Key_Return);
        QTRY_VERIFY(editor.hasFocus());
        QCOMPARE(editor.mirror().text(),
                 QStringLiteral("Before.\n\n|     |     |\n| --- | --- |\n|     |     |"));
        QTest::keyClicks(&editor, QStringLiteral("Robot"));
        press(Qt::Key_Tab);
        QTest::keyClicks(&editor, QStringLiteral("Lift"));
        press(Qt::Key_Tab);
        QTest::keyClicks(&editor, QStringLiteral("A"));
        press(Qt::Key_Tab);
        QTest::keyClicks(&editor, QStringLiteral("5 kg"));
        press(Qt::Key_Tab); // behind the last cell
        QTest::keyClicks(&editor, QStringLiteral("B"));
        press(Qt::Key_Backtab);
        QCOMPARE(editor.mirror().text(),
                 QStringLiteral("Before.\n\n| Robot | Lift |\n| ----- | ---- |\n| A     | 5 kg |\n"
                                "| B     |      |"));
        QCOMPARE(editor.textCursor().block().text().left(editor.textCursor().positionInBlock()),
                 QStringLiteral("| A     | 5 kg"));
        // Down, and out of an empty last row.
        press(Qt::Key_Return);
        press(Qt::Key_Return);
        QVERIFY(editor.mirror().text().endsWith(QStringLiteral("\n|       |      |")));
        press(Qt::Key_Return);
        QVERIFY(editor.mirror().text().endsWith(QStringLiteral("| B     |      |\n\n")));
        QVERIFY(editor.textCursor().atEnd());
        QTRY_COMPARE(story.previewText(QStringLiteral("main td")), QStringLiteral("A|5 kg|B|"));
    }

    void rowsAndColumnsAreOneStepEach()
    {
        StoryWindow story;
        const QString body = QStringLiteral("| a   | b   |\n| --- | --- |\n| 1   | 2   |\n\nEnd.");
        story.addArticle(QStringLiteral("Port"), body);
        story.open();
        story.write();
        MarkdownEditor &editor = story.workspace().editor();
        editor.goTo(body.indexOf(u'2'), 0);
        trigger(story, "columnRight");
        QTest::keyClicks(&editor, QStringLiteral("3"));
        trigger(story, "alignColumn");
        trigger(story, "rowAbove");
        QCOMPARE(editor.mirror().text(),
                 QStringLiteral("| a   | b   |     |\n| --- | --- | :-- |\n|     |     |     |\n"
                                "| 1   | 2   | 3   |\n\nEnd."));
        press(Qt::Key_Z, Qt::ControlModifier);
        press(Qt::Key_Z, Qt::ControlModifier);
        press(Qt::Key_Z, Qt::ControlModifier);
        press(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(editor.mirror().text(), body);

        // What was typed is put under each other once the caret leaves.
        editor.goTo(body.indexOf(u'1') + 1, 0);
        QTest::keyClicks(&editor, QStringLiteral("23456"));
        QVERIFY(editor.mirror().text().startsWith(QStringLiteral("| a   | b")));
        press(Qt::Key_End, Qt::ControlModifier);
        QTRY_COMPARE(
            editor.mirror().text(),
            QStringLiteral("| a      | b   |\n| ------ | --- |\n| 123456 | 2   |\n\nEnd."));
        press(Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(editor.mirror().text().startsWith(QStringLiteral("| a   | b")));
    }

    void onlyWhatWasTypedIsTidied()
    {
        StoryWindow story;
        const QString body = QStringLiteral("Before.\n\n|a|b|\n|-|-|\n|1|2|\n\nEnd.");
        story.addArticle(QStringLiteral("Port"), body);
        story.open();
        story.write();
        MarkdownEditor &editor = story.workspace().editor();
        // Not while something is being selected: it would no longer begin where it began.
        editor.goTo(body.indexOf(u'2'), 0);
        QTest::keyClicks(&editor, QStringLiteral("3"));
        const QString typed = editor.mirror().text();
        press(Qt::Key_Home, Qt::ControlModifier | Qt::ShiftModifier);
        QApplication::processEvents();
        QCOMPARE(editor.mirror().text(), typed);
        press(Qt::Key_Down);
        QTRY_VERIFY(editor.mirror().text().contains(QStringLiteral("| 1   | 32  |")));
        // An undo that stood in the table and left it tidies nothing, and can be redone.
        press(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(editor.mirror().text(), typed);
        press(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(editor.mirror().text(), body);
        press(Qt::Key_Home, Qt::ControlModifier);
        QApplication::processEvents();
        QCOMPARE(editor.mirror().text(), body);
        press(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(editor.mirror().text(), typed);
    }

    void openingAnArticleTidiesNothing()
    {
        StoryWindow story;
        const QString body = QStringLiteral("|a|b|\n|-|-|\n|1|2|");
        story.addArticle(QStringLiteral("Port"), body);
        story.open();
        story.write();
        MarkdownEditor &editor = story.workspace().editor();
        QCOMPARE(editor.mirror().text(), body);
        editor.goTo(0, 0);
        press(Qt::Key_End, Qt::ControlModifier);
        QApplication::processEvents();
        QCOMPARE(editor.mirror().text(), body);
    }

    void tabIsStillTheKeyboards()
    {
        StoryWindow story;
        story.addArticle(QStringLiteral("Port"), QStringLiteral("No | table.\n\n- item"));
        story.open();
        story.write();
        MarkdownEditor &editor = story.workspace().editor();
        editor.goTo(3, 0);
        press(Qt::Key_Tab);
        QVERIFY(!editor.hasFocus());
        QCOMPARE(editor.mirror().text(), QStringLiteral("No | table.\n\n- item"));
    }

    void snippetsAreMadeInTheSettingsAndInserted()
    {
        StoryWindow story;
        story.addArticle(QStringLiteral("Port"), QStringLiteral("We own Gripo."));
        story.open();
        story.write();
        MarkdownEditor &editor = story.workspace().editor();

        press(Qt::Key_Comma, Qt::ControlModifier);
        auto *dialog = story.window().findChild<SettingsDialog *>();
        QVERIFY(dialog != nullptr);
        auto *pages = dialog->findChild<QListWidget *>(QStringLiteral("settingsPages"));
        QTRY_VERIFY(pages->count() > 7);
        pages->setCurrentRow(7);
        auto *name = dialog->findChild<QLineEdit *>(QStringLiteral("snippetName"));
        auto *text = dialog->findChild<QPlainTextEdit *>(QStringLiteral("snippetText"));
        auto *keep = dialog->findChild<QPushButton *>(QStringLiteral("keepSnippet"));
        QVERIFY(name->isVisible());
        QTRY_VERIFY(name->isEnabled());
        QTest::keyClicks(name, QStringLiteral("Disclosure"));
        QTest::keyClicks(text, QStringLiteral("*Note: {} is ours.*"));
        QTRY_VERIFY(keep->isEnabled());
        QTest::mouseClick(keep, Qt::LeftButton);
        auto *list = dialog->findChild<QListWidget *>(QStringLiteral("snippetList"));
        QTRY_COMPARE(list->count(), 1);
        auto *words = dialog->findChild<QPlainTextEdit *>(QStringLiteral("deskWords"));
        QTest::keyClicks(words, QStringLiteral("Gripo"));
        QTest::mouseClick(dialog->findChild<QPushButton *>(QStringLiteral("keepWords")),
                          Qt::LeftButton);
        QTRY_VERIFY(!dialog->findChild<QPushButton *>(QStringLiteral("keepWords"))->isEnabled());
        wordsAreKeptBesideOthers(story, *dialog);
        dialog->close();
        bringForward(story.window());

        editor.goTo(7, 5);
        auto *popup = story.workspace().findChild<QWidget *>(QStringLiteral("snippetPopup"));
        QTRY_VERIFY([&] {
            if (!popup->isVisible())
                trigger(story, "snippet"); // until the window has read the settings again
            return popup->isVisible();
        }());
        auto *find = popup->findChild<QLineEdit *>(QStringLiteral("findSnippet"));
        QTRY_VERIFY(find->hasFocus());
        QTest::keyClicks(find, QStringLiteral("discl"));
        press(Qt::Key_Return);
        QCOMPARE(editor.mirror().text(), QStringLiteral("We own *Note: Gripo is ours.*."));
        QVERIFY(editor.hasFocus());
        press(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(editor.mirror().text(), QStringLiteral("We own Gripo."));
        // And the word is the desk's: nothing is marked once it was looked for.
        QTRY_VERIFY(!isMarkedWrong(editor));
    }
};

STET_TEST(TestTablesStory)

#include "test_tables_story.moc"
