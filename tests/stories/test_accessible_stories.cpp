// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/articles.h"
#include "core/desk/opening/sample_desk.h"
#include "tests/stories/accessible_walk.h"
#include "tests/stories/keys.h"
#include "tests/stories/story_window.h"
#include "tests/support/test_registry.h"
#include "ui/review/review_page.h"
#include "ui/settings/settings_dialog.h"
#include "ui/shell/settings_door.h"
#include "ui/shell/start_page.h"
#include "ui/sources/source_page.h"
#include "ui/sources/sources_area.h"

#include <QAction>
#include <QApplication>
#include <QSettings>
#include <QTextBrowser>

using namespace stet;
using namespace stet::test;
using namespace Qt::StringLiterals;

namespace {

/// All that a screen reader and a keyboard need of what is shown in `root`.
QStringList troublesIn(QWidget &root)
{
    return namelessIn(root) + wordlessRowsIn(root) + tabTroublesIn(root) + unseenFocusIn(root);
}

} // namespace

#define QVERIFY_NO_TROUBLE(root)                                                                   \
    do {                                                                                           \
        const QStringList troubles = (root);                                                       \
        QVERIFY2(troubles.isEmpty(), qPrintable(u"\n"_s + troubles.join(u'\n')));                  \
    } while (false)

/// Every view by keyboard and for a screen reader: names, roles, words of rows, the way of Tab.
class TestAccessibleStories : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void init() { QSettings().clear(); }

    void theDesk()
    {
        StoryWindow story;
        fill(story);
        story.open();
        QTRY_VERIFY(story.list().model()->rowCount() > 5);
        story.list().setCurrentIndex(story.list().model()->index(0, 0));
        QVERIFY_NO_TROUBLE(troublesIn(story.window()));
    }

    void theWorkspace_data()
    {
        QTest::addColumn<int>("panel");
        QTest::newRow("sources") << int(Qt::Key_1);
        QTest::newRow("problems") << int(Qt::Key_2);
        QTest::newRow("outline") << int(Qt::Key_3);
        QTest::newRow("details") << int(Qt::Key_4);
        QTest::newRow("comments") << int(Qt::Key_5);
    }

    void theWorkspace()
    {
        QFETCH(int, panel);
        StoryWindow story;
        open(story);
        if (panel == Qt::Key_5)
            comment(story);
        press(panel, Qt::AltModifier);
        QTRY_VERIFY(QApplication::focusWidget() != &story.workspace().editor());
        QVERIFY_NO_TROUBLE(troublesIn(story.window()));
    }

    void findAndReplace()
    {
        StoryWindow story;
        open(story);
        press(Qt::Key_H, Qt::ControlModifier);
        QTRY_VERIFY(QApplication::focusWidget() != &story.workspace().editor());
        QVERIFY_NO_TROUBLE(troublesIn(story.window()));
    }

    void theReview()
    {
        StoryWindow story;
        fill(story);
        story.open();
        QTRY_VERIFY(story.list().model()->rowCount() > 5);
        const Article checked =
            must(Articles(story.area().session()).bySlug(u"northwind-gripper-firmware"_s));
        story.area().openForReview(checked.id);
        QTRY_VERIFY(story.area().isReviewing());
        QTRY_VERIFY(story.area().review()->round().rows().count() > 0);
        story.area().review()->action(u"reviewNextOpen"_s)->trigger();
        auto *card = story.window().findChild<QTextBrowser *>(u"claimCard"_s);
        QTRY_VERIFY(!card->toPlainText().isEmpty());
        QVERIFY_NO_TROUBLE(troublesIn(story.window()));
    }

    void theLibrary()
    {
        StoryWindow story;
        fill(story);
        story.open();
        QTRY_VERIFY(story.list().model()->rowCount() > 5);
        story.area().showShelf(LibraryShelf::All);
        auto *list = story.window().findChild<QAbstractItemView *>(u"libraryList"_s);
        QVERIFY(list != nullptr);
        QTRY_VERIFY(list->model()->rowCount() > 1);
        list->setCurrentIndex(list->model()->index(0, 0));
        QVERIFY_NO_TROUBLE(troublesIn(story.window()));
        QTRY_VERIFY(story.area().sources()->target().size() == 1);
        story.area().sources()->openChosen();
        QTRY_VERIFY(story.area().sources()->page() != nullptr &&
                    story.area().sources()->page()->isVisible());
        QVERIFY_NO_TROUBLE(troublesIn(story.window()));
    }

    void theStartPage()
    {
        StoryWindow story;
        story.open();
        story.window().actions().closeDesk->trigger();
        QTRY_VERIFY(story.window().deskArea() == nullptr);
        QVERIFY_NO_TROUBLE(troublesIn(story.window()));
    }

    void theSettings()
    {
        StoryWindow story;
        fill(story);
        story.open();
        for (const SettingsPage page : {SettingsPage::You,
                                        SettingsPage::Appearance,
                                        SettingsPage::Keyboard,
                                        SettingsPage::Desk,
                                        SettingsPage::Categories,
                                        SettingsPage::Kinds,
                                        SettingsPage::People,
                                        SettingsPage::Words}) {
            story.window().settings().open(page);
            auto *dialog = story.window().findChild<SettingsDialog *>();
            QTRY_COMPARE(QApplication::activeWindow(), dialog);
            const QStringList troubles = troublesIn(*dialog);
            QVERIFY2(troubles.isEmpty(),
                     qPrintable(u"page %1\n"_s.arg(int(page)) + troubles.join(u'\n')));
        }
    }

    void whatComesUp()
    {
        StoryWindow story;
        open(story);
        for (const QAction *action :
             {story.window().actions().quickOpen, story.window().actions().commands}) {
            const_cast<QAction *>(action)->trigger();
            QTRY_VERIFY(QApplication::activePopupWidget() != nullptr);
            QWidget &popup = *QApplication::activePopupWidget();
            QVERIFY_NO_TROUBLE(namelessIn(popup) + wordlessRowsIn(popup));
            popup.close();
        }
        story.workspace().editor().setFocus();
        press(Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_VERIFY(QApplication::focusWidget() != &story.workspace().editor());
        QVERIFY_NO_TROUBLE(namelessIn(*QApplication::focusWidget()->window()) +
                           wordlessRowsIn(*QApplication::focusWidget()->window()));
    }

private:
    /// With all that the sample has.
    static void fill(StoryWindow &story)
    {
        (void)QDir(story.deskPath()).removeRecursively();
        const SystemClock clock;
        (void)must(createSampleDesk(story.deskPath(), testActor(), clock));
    }

    /// On the first word, as a person would.
    static void comment(StoryWindow &story)
    {
        MarkdownEditor &editor = story.workspace().editor();
        editor.moveCursor(QTextCursor::Start);
        editor.moveCursor(QTextCursor::EndOfWord, QTextCursor::KeepAnchor);
        press(Qt::Key_M, Qt::ControlModifier | Qt::AltModifier);
        QTRY_COMPARE(QApplication::focusWidget()->objectName(), u"commentText"_s);
        QTest::keyClicks(QApplication::focusWidget(), u"Who says so?"_s);
        press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY(editor.hasFocus());
    }

    static void open(StoryWindow &story)
    {
        fill(story);
        story.open();
        QTRY_VERIFY(story.list().model()->rowCount() > 5);
        story.list().setFocus();
        story.list().setCurrentIndex(story.list().model()->index(0, 0));
        QTest::keyClick(&story.list(), Qt::Key_Return);
        QTRY_VERIFY(story.area().isWriting());
        QTRY_VERIFY(story.workspace().editor().hasFocus());
        QTRY_VERIFY(!story.previewText(u"main h1"_s).isEmpty());
    }
};

STET_TEST(TestAccessibleStories)

#include "test_accessible_stories.moc"
