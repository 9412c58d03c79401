// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/settings.h"
#include "tests/stories/keys.h"
#include "tests/stories/story_window.h"
#include "tests/support/menu_hand.h"
#include "tests/support/test_registry.h"
#include "ui/editor/article_form.h"
#include "ui/editor/details/details_panel.h"
#include "ui/editor/details/row_table.h"
#include "ui/editor/panels/problems_panel.h"
#include "ui/editor/spelling/line_spelling.h"
#include "ui/editor/spelling/speller.h"
#include "ui/editor/text_mirror.h"

#include <QApplication>
#include <QComboBox>
#include <QContextMenuEvent>
#include <QImage>
#include <QLineEdit>
#include <QMenu>
#include <QPixmap>
#include <QSettings>

#include <algorithm>

using namespace stet;
using namespace stet::test;

namespace {

/// The words with a wavy line, in order.
QStringList misspelt(const QPlainTextEdit &field)
{
    QStringList words;
    for (const QTextEdit::ExtraSelection &mark : field.extraSelections()) {
        if (mark.format.underlineStyle() == QTextCharFormat::WaveUnderline)
            words << mark.cursor.selectedText();
    }
    return words;
}

QMenu *openMenu()
{
    return qobject_cast<QMenu *>(QApplication::activePopupWidget());
}

QStringList offered(const QMenu *menu)
{
    QStringList words;
    if (menu == nullptr)
        return words;
    for (const QAction *action : menu->actions()) {
        if (action->objectName() == QStringLiteral("suggestion"))
            words << action->data().toString();
    }
    return words;
}

/// As a click would choose it.
void clickIn(QMenu &menu, const QString &objectName)
{
    for (QAction *action : menu.actions()) {
        if (action->objectName() != objectName)
            continue;
        clickInMenu(menu, *action);
        return;
    }
    QFAIL("there is no such action");
}

void rightClick(MarkdownEditor &editor, int position)
{
    QTextCursor cursor(editor.document());
    cursor.setPosition(position);
    const QPoint place = editor.cursorRect(cursor).center();
    QContextMenuEvent event(QContextMenuEvent::Mouse, place, editor.viewport()->mapToGlobal(place));
    QApplication::sendEvent(editor.viewport(), &event);
}

} // namespace

/// Spelling by key and click, and what is offered for other problems at the caret.
class TestSpellingStory : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void aKeyLeadsFromWordToWord()
    {
        StoryWindow story;
        story.addArticle(QStringLiteral("The robbot"),
                         QStringLiteral("A robbot came.\n\n").repeated(1) +
                             QStringLiteral("Fine words.\n\n").repeated(200) +
                             QStringLiteral("The _lasst_ one."));
        story.open();
        story.write();
        MarkdownEditor &editor = story.workspace().editor();
        auto *form = story.workspace().findChild<ArticleForm *>();
        auto *headline = qobject_cast<QPlainTextEdit *>(form->field(DraftField::Headline));
        editor.goTo(0, 0);
        press(Qt::Key_F7, Qt::AltModifier);
        QTRY_COMPARE(editor.textCursor().selectedText(), QStringLiteral("robbot"));
        // The next one is far out of view, and the one behind it in the headline.
        press(Qt::Key_F7, Qt::AltModifier);
        QTRY_COMPARE(editor.textCursor().selectedText(), QStringLiteral("lasst"));
        QVERIFY(editor.topPosition() > 0);
        press(Qt::Key_F7, Qt::AltModifier);
        QTRY_VERIFY(headline->hasFocus());
        QCOMPARE(headline->textCursor().selectedText(), QStringLiteral("robbot"));
        press(Qt::Key_F7, Qt::AltModifier);
        QTRY_VERIFY(editor.hasFocus());
        QCOMPARE(editor.textCursor().selectedText(), QStringLiteral("robbot"));
        press(Qt::Key_Period, Qt::ControlModifier);
        QTRY_VERIFY(openMenu() != nullptr);
        QTRY_VERIFY(offered(openMenu()).contains(QStringLiteral("robot")));
        QTest::keyClick(openMenu(), Qt::Key_Escape);
    }

    void init() { QSettings().remove(QStringLiteral("editor")); }

    void misspeltWordsAreMarkedAndMended()
    {
        StoryWindow story;
        story.addArticle(QStringLiteral("Harbor newss"),
                         QStringLiteral("The robbot `wrongg` [@nosuch-keyy] lifts.\n\n"
                                        "```\ncodde\n```\n\nSee [[wrongslugg|this page]]."));
        story.open();
        story.write();
        MarkdownEditor &editor = story.workspace().editor();
        QTRY_COMPARE(misspelt(editor), QStringList{QStringLiteral("robbot")});
        auto *headline = qobject_cast<QPlainTextEdit *>(
            story.workspace().findChild<ArticleForm *>()->field(DraftField::Headline));
        QTRY_COMPARE(misspelt(*headline), QStringList{QStringLiteral("newss")});

        // By key: the first suggestion is at hand, and one undo takes it back.
        editor.goTo(6, 0);
        press(Qt::Key_Period, Qt::ControlModifier);
        QTRY_VERIFY(openMenu() != nullptr);
        QTRY_VERIFY(!offered(openMenu()).isEmpty());
        QVERIFY(offered(openMenu()).contains(QStringLiteral("robot")));
        while (openMenu()->activeAction()->data().toString() != QStringLiteral("robot"))
            QTest::keyClick(openMenu(), Qt::Key_Down);
        QTest::keyClick(openMenu(), Qt::Key_Return);
        QTRY_VERIFY(editor.mirror().text().startsWith(QStringLiteral("The robot `")));
        QTRY_VERIFY(editor.hasFocus());
        QTRY_VERIFY(misspelt(editor).isEmpty());
        press(Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(editor.mirror().text().startsWith(QStringLiteral("The robbot `")));
        QTRY_COMPARE(misspelt(editor), QStringList{QStringLiteral("robbot")});

        // By click, in the menu that the text has anyway.
        rightClick(editor, 6);
        QTRY_VERIFY(openMenu() != nullptr);
        QTRY_VERIFY(!offered(openMenu()).isEmpty());
        const QString first = offered(openMenu()).first();
        clickIn(*openMenu(), QStringLiteral("suggestion"));
        QTRY_VERIFY(editor.mirror().text().startsWith(QStringLiteral("The ") + first));

        // A word that is just being typed is left alone until the caret goes on.
        editor.goTo(editor.mirror().text().size(), 0);
        QTest::keyClicks(&editor, QStringLiteral(" Zyxx"));
        QTest::keyClicks(&editor, QStringLiteral(" a"));
        QTRY_COMPARE(misspelt(editor), QStringList{QStringLiteral("Zyxx")});
    }

    void factsAndCaptionsAreSpeltToo()
    {
        StoryWindow story;
        story.addArticle(QStringLiteral("Port"), QStringLiteral("Fine words."));
        story.open();
        story.write();
        press(Qt::Key_4, Qt::AltModifier);
        auto *details = story.workspace().findChild<DetailsPanel *>();
        auto *facts = static_cast<RowTable *>(details->field(DraftField::Facts));
        QTRY_VERIFY(facts->isVisible());
        facts->setFocus();
        facts->setCurrentIndex(facts->model()->index(0, 0));
        for (const QChar letter : QStringLiteral("\"A robbot\""))
            QTest::keyClicks(QApplication::focusWidget(), letter);
        const auto fact = [facts] {
            return facts->model()->index(0, 0).data(Qt::EditRole).toString();
        };
        QCOMPARE(fact(), QStringLiteral("“A robbot”"));
        press(Qt::Key_Left);
        press(Qt::Key_Left);
        const auto asks = [] {
            if (openMenu() == nullptr)
                press(Qt::Key_Period, Qt::ControlModifier);
            return openMenu() != nullptr;
        };
        QTRY_VERIFY(asks()); // once the dictionary was asked
        QTRY_VERIFY(offered(openMenu()).contains(QStringLiteral("robot")));
        while (openMenu()->activeAction()->data().toString() != QStringLiteral("robot"))
            QTest::keyClick(openMenu(), Qt::Key_Down);
        QTest::keyClick(openMenu(), Qt::Key_Return);
        QTRY_COMPARE(fact(), QStringLiteral("“A robot”"));

        // It is seen that something is wrong.
        QLineEdit line(&story.workspace());
        Speller speller(&line);
        speller.setLanguage(QStringLiteral("en-GB"));
        LineSpelling spelling(line, speller);
        line.resize(300, 40);
        line.show();
        line.setText(QStringLiteral("A robbot here"));
        const QImage unmarked = line.grab().toImage();
        spelling.setChecked(true);
        QTRY_VERIFY(line.grab().toImage() != unmarked);
        QVERIFY(spelling.misspeltAt(4).has_value());
        QVERIFY(!spelling.misspeltAt(0).has_value());
        spelling.setChecked(false);
        QCOMPARE(line.grab().toImage(), unmarked);
    }

    void theDesksWordsAreItsOwn()
    {
        StoryWindow story;
        story.addArticle(QStringLiteral("Port"), QStringLiteral("Grippo and gripo."));
        story.open();
        story.write();
        MarkdownEditor &editor = story.workspace().editor();
        const QStringList both{QStringLiteral("Grippo"), QStringLiteral("gripo")};
        QTRY_COMPARE(misspelt(editor), both);
        editor.goTo(3, 0);
        press(Qt::Key_Period, Qt::ControlModifier);
        QTRY_VERIFY(openMenu() != nullptr);
        clickIn(*openMenu(), QStringLiteral("addWord"));
        QTRY_COMPARE(misspelt(editor), QStringList{QStringLiteral("gripo")});
        QTRY_COMPARE(story.workspace().findChildren<QMenu *>(QStringLiteral("fixMenu")).size(), 0);

        // Another session adds one; this window follows.
        const SystemClock clock;
        const auto other =
            must(DeskSession::open(story.deskPath(), OpenMode::ReadWrite, testActor(), clock));
        must(Settings(*other).addWord(QStringLiteral("gripo")));
        QTRY_VERIFY(misspelt(editor).isEmpty());
    }

    void theKeySwitchesItOffAndItIsRemembered()
    {
        StoryWindow story;
        story.addArticle(QStringLiteral("Port"), QStringLiteral("A robbot."));
        story.open();
        story.write();
        QTRY_COMPARE(misspelt(story.workspace().editor()).size(), 1);
        press(Qt::Key_F7);
        QVERIFY(misspelt(story.workspace().editor()).isEmpty());
        story.open();
        story.write();
        press(Qt::Key_F7);
        QTRY_COMPARE(misspelt(story.workspace().editor()).size(), 1);
    }

    void theLanguageOfTheArticleCounts()
    {
        QStringList said; // outlives the window, which may still speak as it closes
        StoryWindow story;
        story.addArticle(QStringLiteral("Hafen"), QStringLiteral("Die Straße der Maschinen."));
        story.open();
        story.write();
        MarkdownEditor &editor = story.workspace().editor();
        QTRY_VERIFY(!misspelt(editor).isEmpty());
        auto *language = story.workspace().findChild<ArticleForm *>()->findChild<QComboBox *>(
            QStringLiteral("articleLanguage"));
        QVERIFY(language != nullptr);
        language->setFocus();
        language->setCurrentText(QStringLiteral("de"));
        QTRY_VERIFY(misspelt(editor).isEmpty());
        QObject::connect(&story.workspace(),
                         &Workspace::statusMessage,
                         &editor,
                         [&said](const QString &text) { said << text; });
        language->setCurrentText(QStringLiteral("tlh"));
        QTRY_VERIFY(!said.filter(QStringLiteral("no dictionary for “tlh”")).isEmpty());
    }

    void problemsAtTheCaretAreMended()
    {
        StoryWindow story;
        story.addArticle(QStringLiteral("Port"),
                         QStringLiteral("Words [@ledger].\n\n#### Deep\n\nMore."));
        story.open();
        story.write();
        MarkdownEditor &editor = story.workspace().editor();
        auto *panel = story.workspace().findChild<ProblemsPanel *>();
        QTRY_VERIFY(!panel->problemsAt(10).empty());
        editor.goTo(editor.mirror().text().indexOf(QStringLiteral("Deep")), 0);
        press(Qt::Key_Period, Qt::ControlModifier);
        QTRY_VERIFY(openMenu() != nullptr);
        QTest::keyClick(openMenu(), Qt::Key_Return);
        QTRY_VERIFY(editor.mirror().text().contains(QStringLiteral("\n## Deep\n")));

        editor.goTo(10, 0);
        QTRY_VERIFY(!panel->problemsAt(10).empty());
        press(Qt::Key_Period, Qt::ControlModifier);
        QTRY_VERIFY(openMenu() != nullptr);
        QTest::keyClick(openMenu(), Qt::Key_Return);
        QTRY_VERIFY(qobject_cast<QLineEdit *>(QApplication::focusWidget()) != nullptr);
        QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("The Ledger"));
        press(Qt::Key_Return);
        // A menu that closed takes the window's activity along on this platform.
        QTRY_VERIFY(openMenu() == nullptr);
        story.window().activateWindow();
        QTRY_VERIFY(editor.hasFocus());
        QTRY_VERIFY(panel->problemsAt(10).empty());
        QVERIFY(editor.mirror().text().startsWith(QStringLiteral("Words [@ledger].")));
    }
};

STET_TEST(TestSpellingStory)

#include "test_spelling_story.moc"
