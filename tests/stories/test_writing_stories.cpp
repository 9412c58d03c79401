// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/stories/keys.h"
#include "tests/stories/story_window.h"
#include "tests/support/test_registry.h"
#include "ui/editor/outline/outline_model.h"
#include "ui/editor/outline/outline_panel.h"
#include "ui/editor/text_mirror.h"
#include "ui/widgets/plain_label.h"

#include <QApplication>
#include <QDropEvent>
#include <QListView>
#include <QMimeData>
#include <QTabWidget>
#include <QTextBlock>

using namespace stet;
using namespace stet::test;

namespace {

QListView *outline(const StoryWindow &story)
{
    auto *list = story.workspace().findChild<QListView *>(QStringLiteral("outlineList"));
    auto *tabs = story.workspace().findChild<QTabWidget *>();
    tabs->setCurrentWidget(story.workspace().findChild<OutlinePanel *>());
    return list;
}

QStringList rows(const QListView &list)
{
    QStringList shown;
    for (int row = 0; row < list.model()->rowCount(); ++row)
        shown << list.model()->index(row, 0).data().toString();
    return shown;
}

QPoint middleOf(const QListView &list, int row)
{
    return list.visualRect(list.model()->index(row, 0)).center();
}

void trigger(const StoryWindow &story, const char *name)
{
    for (QAction *action : story.workspace().actions()) {
        if (action->objectName() == QString::fromLatin1(name))
            action->trigger();
    }
}

const QString sections =
    QStringLiteral("Lead.\n\n## One\n\nFirst words.\n\n## Two\n\nMore words.\n\n"
                   "## Three\n\nLast words.");

} // namespace

/// Finding one's way in an article, and what helps while typing.
class TestWritingStories : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void init() { QSettings().remove(QStringLiteral("editor")); }

    void theOutlineLeadsAndReorders()
    {
        StoryWindow story;
        story.addArticle(QStringLiteral("Port"), sections);
        story.open();
        story.write();
        MarkdownEditor &editor = story.workspace().editor();
        QListView *list = outline(story);
        QTRY_COMPARE(list->model()->rowCount(), 3);
        QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, middleOf(*list, 1));
        QCOMPARE(editor.textCursor().block().text(), QStringLiteral("## Two"));
        QVERIFY(editor.hasFocus());
        QVERIFY(list->model()->index(1, 0).data(OutlineModel::CurrentRole).toBool());

        list->setFocus();
        list->setCurrentIndex(list->model()->index(2, 0));
        press(Qt::Key_Up, Qt::AltModifier);
        QTRY_COMPARE(
            rows(*list),
            QStringList({QStringLiteral("One"), QStringLiteral("Three"), QStringLiteral("Two")}));
        QCOMPARE(editor.mirror().text(),
                 QStringLiteral("Lead.\n\n## One\n\nFirst words.\n\n## Three\n\nLast words.\n\n"
                                "## Two\n\nMore words."));
        QVERIFY(list->hasFocus());
        QCOMPARE(list->currentIndex().row(), 1);
        press(Qt::Key_Return);
        QVERIFY(editor.hasFocus());
        press(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(editor.mirror().text(), sections);
    }

    void aDraggedSectionIsMoved()
    {
        StoryWindow story;
        story.addArticle(QStringLiteral("Port"), sections);
        story.open();
        story.write();
        QListView *list = outline(story);
        QTRY_COMPARE(list->model()->rowCount(), 3);
        // What the platform sends at the end of a drag: the last row, above the first.
        const std::unique_ptr<QMimeData> row(list->model()->mimeData({list->model()->index(2, 0)}));
        const QPoint place = list->visualRect(list->model()->index(0, 0)).topLeft() + QPoint(20, 1);
        QDragEnterEvent enter(place, Qt::MoveAction, row.get(), Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(list->viewport(), &enter);
        QDragMoveEvent move(place, Qt::MoveAction, row.get(), Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(list->viewport(), &move);
        QDropEvent drop(place, Qt::MoveAction, row.get(), Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(list->viewport(), &drop);
        QTRY_COMPARE(
            rows(*list),
            QStringList({QStringLiteral("Three"), QStringLiteral("One"), QStringLiteral("Two")}));
        QVERIFY(story.workspace().editor().mirror().text().startsWith(
            QStringLiteral("Lead.\n\n## Three\n\nLast words.\n\n## One\n\n")));
    }

    void focusAndZoomAreRemembered()
    {
        StoryWindow story;
        story.addArticle(QStringLiteral("Port"), sections);
        story.open();
        story.write();
        MarkdownEditor &editor = story.workspace().editor();
        const double points = editor.font().pointSizeF();
        press(Qt::Key_Plus, Qt::ControlModifier);
        press(Qt::Key_Plus, Qt::ControlModifier);
        QVERIFY(editor.font().pointSizeF() > points);
        press(Qt::Key_F11, Qt::ShiftModifier);
        QTest::keyClick(&editor, Qt::Key_End, Qt::ControlModifier);
        QCOMPARE(editor.extraSelections().size(), 1); // all before the last paragraph
        QVERIFY(!editor.extraSelections().first().cursor.selectedText().contains(
            QStringLiteral("Last")));
        const double larger = editor.font().pointSizeF();

        story.open();
        story.write();
        QCOMPARE(story.workspace().editor().font().pointSizeF(), larger);
        QTRY_VERIFY(!story.workspace().editor().extraSelections().isEmpty());
        press(Qt::Key_F11, Qt::ShiftModifier);
        QVERIFY(story.workspace().editor().extraSelections().isEmpty());
        press(Qt::Key_0, Qt::ControlModifier);
        QCOMPARE(story.workspace().editor().font().pointSizeF(), points);
    }

    void linksAreOfferedWhileTyping()
    {
        StoryWindow story;
        story.addArticle(QStringLiteral("Gearbox news"));
        story.addArticle(QStringLiteral("Shared gearbox"));
        story.addArticle(QStringLiteral("Harbour"));
        story.open();
        QTRY_COMPARE(story.list().model()->rowCount(), 3);
        story.list().setFocus();
        QTest::keyClick(&story.list(), Qt::Key_Return);
        QTRY_VERIFY(story.area().isWriting());
        QTRY_VERIFY(story.workspace().editor().hasFocus());
        QTRY_VERIFY(!story.workspace().article().isNull());
        MarkdownEditor &editor = story.workspace().editor();
        auto *popup = story.workspace().findChild<QWidget *>(QStringLiteral("linkPopup"));
        auto *list = popup->findChild<QListView *>();
        QTest::keyClicks(&editor, QStringLiteral("See [["));
        QTRY_VERIFY(popup->isVisible());
        QTRY_COMPARE(list->model()->rowCount(), 3);
        QTest::keyClicks(&editor, QStringLiteral("gear"));
        QTRY_COMPARE(list->model()->rowCount(), 2);
        QVERIFY(editor.hasFocus());
        const QString second = list->model()->index(1, 0).data(Qt::UserRole).toString();
        press(Qt::Key_Down);
        press(Qt::Key_Return);
        QCOMPARE(editor.mirror().text(), QStringLiteral("See [[%1]]").arg(second));
        QVERIFY(!popup->isVisible());

        QTest::keyClicks(&editor, QStringLiteral(" and [[harb"));
        QTRY_VERIFY(popup->isVisible());
        QTRY_COMPARE(rows(*list), QStringList{QStringLiteral("Harbour")});
        QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, middleOf(*list, 0));
        QCOMPARE(editor.mirror().text(), QStringLiteral("See [[%1]] and [[harbour]]").arg(second));
        QVERIFY(editor.hasFocus());

        QTest::keyClicks(&editor, QStringLiteral(" [[x"));
        QTRY_VERIFY(popup->isVisible());
        press(Qt::Key_Escape);
        QVERIFY(!popup->isVisible());
        QTest::keyClicks(&editor, QStringLiteral("y"));
        QVERIFY(!popup->isVisible());
        press(Qt::Key_Return);
        QVERIFY(editor.mirror().text().endsWith(QStringLiteral("[[xy\n")));
    }

    void chosenWordsAreCounted()
    {
        StoryWindow story;
        story.addArticle(QStringLiteral("Port"), QStringLiteral("One **two** three."));
        story.open();
        story.write();
        const auto *strip = static_cast<PlainLabel *>(
            story.window().findChild<QWidget *>(QStringLiteral("statusMiddle")));
        const QString whole = QStringLiteral("3 words · 14 characters · 1 min");
        QTRY_COMPARE(strip->plainText(), whole);
        press(Qt::Key_End, Qt::ControlModifier);
        press(Qt::Key_Left, Qt::ControlModifier | Qt::ShiftModifier);
        press(Qt::Key_Left, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_COMPARE(strip->plainText(), QStringLiteral("Selected: 1 word · 6 characters"));
        press(Qt::Key_A, Qt::ControlModifier);
        QTRY_COMPARE(strip->plainText(), QStringLiteral("Selected: 3 words · 14 characters"));
        press(Qt::Key_Right);
        QTRY_COMPARE(strip->plainText(), whole);
        // What is typed over them is no choice either.
        press(Qt::Key_A, Qt::ControlModifier);
        QTRY_VERIFY(strip->plainText() != whole);
        QTest::keyClicks(&story.workspace().editor(), QStringLiteral("New"));
        QTRY_COMPARE(strip->plainText(), QStringLiteral("1 word · 3 characters · 1 min"));
    }

    void quotesFollowTheLanguage()
    {
        StoryWindow story;
        story.addArticle(QStringLiteral("Port"));
        story.open();
        story.write();
        MarkdownEditor &editor = story.workspace().editor();
        QTest::keyClicks(&editor, QStringLiteral("\"so\""));
        QCOMPARE(editor.mirror().text(), QStringLiteral("“so”"));
        press(Qt::Key_Backspace);
        QCOMPARE(editor.mirror().text(), QStringLiteral("“so\""));
        press(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(editor.mirror().text(), QStringLiteral("“so”"));
        trigger(story, "typographic");
        QTest::keyClicks(&editor, QStringLiteral(" \"a"));
        QCOMPARE(editor.mirror().text(), QStringLiteral("“so” \"a"));
        trigger(story, "typographic");
    }
};

STET_TEST(TestWritingStories)

#include "test_writing_stories.moc"
