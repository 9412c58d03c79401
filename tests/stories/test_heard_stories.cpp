// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/stories/keys.h"
#include "tests/stories/story_window.h"
#include "tests/support/heard.h"
#include "tests/support/test_registry.h"
#include "ui/settings/settings_dialog.h"
#include "ui/shell/settings_door.h"

#include <QAction>
#include <QApplication>
#include <QLineEdit>
#include <QSettings>

using namespace stet;
using namespace stet::test;
using namespace Qt::StringLiterals;

namespace {

QString fieldName()
{
    const QWidget *keys = QApplication::focusWidget();
    return keys != nullptr ? keys->objectName() : QString();
}

QString lastPlace(const Heard &heard)
{
    return heard.places().isEmpty() ? QString() : heard.places().last();
}

} // namespace

/// What a screen reader is told while the keyboard stays where it is.
class TestHeardStories : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void init() { QSettings().clear(); }

    void anArticleIsOpenedByEar()
    {
        StoryWindow story;
        story.addArticle(u"Harbour"_s, u"Words."_s);
        story.addArticle(u"Harness"_s, u"Words."_s);
        story.open();
        QTRY_COMPARE(story.headlines().size(), 2);
        Heard heard;
        story.window().actions().quickOpen->trigger();
        QTRY_COMPARE(fieldName(), u"paletteField"_s);
        type(u"Harb"_s);
        QTRY_VERIFY2(lastPlace(heard).startsWith(u"Harbour"_s), qPrintable(lastPlace(heard)));
        heard.forget();
        press(Qt::Key_Escape);
        QTRY_VERIFY(QApplication::activePopupWidget() == nullptr);
    }

    void commandsAreChosenByEar()
    {
        StoryWindow story;
        story.addArticle(u"Harbour"_s, u"Words."_s);
        story.open();
        QTRY_COMPARE(story.headlines().size(), 1);
        Heard heard;
        story.window().actions().commands->trigger();
        QTRY_COMPARE(fieldName(), u"paletteField"_s);
        type(u"new"_s);
        QTRY_VERIFY2(lastPlace(heard).contains(u"new"_s, Qt::CaseInsensitive),
                     qPrintable(heard.places().join(u" | "_s)));
        const QString first = lastPlace(heard);
        press(Qt::Key_Down);
        QTRY_VERIFY(lastPlace(heard) != first);
        press(Qt::Key_Up);
        QTRY_COMPARE(lastPlace(heard), first);
        type(u"zzzz"_s);
        QTRY_COMPARE(lastPlace(heard), u"Nothing is called so; try fewer letters"_s);
        press(Qt::Key_Escape);
        QTRY_VERIFY(QApplication::activePopupWidget() == nullptr);
    }

    void aSourceIsCitedByEar()
    {
        StoryWindow story;
        story.addSource(u"port"_s, u"Port Office"_s, u"Yearbook"_s);
        story.addSource(u"city"_s, u"City"_s, u"Plans"_s);
        story.addArticle(u"Harbour"_s, u"Words."_s);
        story.open();
        story.write();
        QTRY_VERIFY(story.workspace().editor().hasFocus());
        Heard heard;
        press(Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_COMPARE(QApplication::focusWidget()->objectName(), u"findSource"_s);
        // At once: each letter has an answer of its own, which comes when it comes.
        qobject_cast<QLineEdit *>(QApplication::focusWidget())->setText(u"year"_s);
        QTRY_COMPARE(lastPlace(heard), u"Port Office: Yearbook"_s);
        press(Qt::Key_Down);
        QTRY_COMPARE(lastPlace(heard), u"New source…"_s);
        press(Qt::Key_Escape);
        QTRY_VERIFY(story.workspace().editor().hasFocus());
    }

    void aLinkIsChosenByEarWhileTheTextKeepsTheKeys()
    {
        StoryWindow story;
        story.addArticle(u"Harbour"_s, u"Words."_s);
        story.open();
        story.write();
        MarkdownEditor &editor = story.workspace().editor();
        editor.moveCursor(QTextCursor::End);
        Heard heard;
        type(u" [[harb"_s);
        QTRY_COMPARE(lastPlace(heard), u"Harbour, harbour"_s);
        QVERIFY(editor.hasFocus());
        heard.forget();
        press(Qt::Key_Escape); // the text is the place again, though the keys never left it
        QTRY_COMPARE(heard.places().size(), 1);
        QVERIFY(lastPlace(heard) != u"Harbour, harbour"_s);
    }

    void whatIsFoundIsHeard()
    {
        StoryWindow story;
        story.addArticle(u"Harbour"_s, u"Crane, crane and crane."_s);
        story.open();
        story.write();
        Heard heard;
        press(Qt::Key_F, Qt::ControlModifier);
        QTRY_VERIFY(qobject_cast<QLineEdit *>(QApplication::focusWidget()) != nullptr);
        type(u"crane"_s);
        QTRY_VERIFY2(heard.alerts().contains(u"1 of 3"_s),
                     qPrintable(heard.alerts().join(u" | "_s)));
    }

    void aTableOfTheSettingsTellsItsRows()
    {
        StoryWindow story;
        story.open();
        story.window().settings().open(SettingsPage::Keyboard);
        auto *dialog = story.window().findChild<SettingsDialog *>();
        QTRY_COMPARE(QApplication::activeWindow(), dialog);
        auto *search = dialog->findChild<QLineEdit *>(u"findShortcut"_s);
        Heard heard;
        // With the keyboard in the table it is Qt that tells of its rows.
        search->setFocus();
        type(u"bold"_s);
        QTRY_VERIFY2(lastPlace(heard).startsWith(u"Bold"_s), qPrintable(lastPlace(heard)));
        dialog->close();
    }

    void aNoticeIsHeardWhereverTheKeysAre()
    {
        StoryWindow story;
        story.addArticle(u"Harbour"_s, u"Words."_s);
        story.open();
        QTRY_COMPARE(story.headlines().size(), 1);
        story.list().setFocus();
        story.list().setCurrentIndex(story.list().model()->index(0, 0));
        story.window().actions().commands->trigger();
        QTRY_VERIFY(qobject_cast<QLineEdit *>(QApplication::focusWidget()) != nullptr);
        const Heard heard;
        type(u"move to trash"_s);
        press(Qt::Key_Return);
        QTRY_VERIFY(story.window().noticeText().contains(u"moved to the trash"_s));
        QVERIFY(heard.alerts().contains(story.window().noticeText()));
    }
};

STET_TEST(TestHeardStories)

#include "test_heard_stories.moc"
