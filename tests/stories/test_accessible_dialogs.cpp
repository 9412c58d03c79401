// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/articles.h"
#include "core/desk/branches.h"
#include "core/desk/journal/journal.h"
#include "core/desk/settings.h"
#include "tests/stories/accessible_walk.h"
#include "tests/stories/publish_hand.h"
#include "tests/stories/story_window.h"
#include "tests/support/test_registry.h"
#include "ui/editor/branch_dialog.h"
#include "ui/history/history_dialog.h"
#include "ui/publish/article_publishing.h"
#include "ui/publish/deploy_pane.h"
#include "ui/publish/publish_dialog.h"
#include "ui/publish/site_dialog.h"
#include "ui/settings/settings_dialog.h"
#include "ui/shell/help_dialogs.h"
#include "ui/shell/new_desk_dialog.h"
#include "ui/shell/recovery_bar.h"
#include "ui/shell/recovery_dialog.h"
#include "ui/shell/settings_door.h"

#include <QApplication>
#include <QComboBox>
#include <QLineEdit>
#include <QListView>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPointer>
#include <QPushButton>
#include <QSettings>
#include <QTabWidget>

using namespace stet;
using namespace stet::test;
using namespace Qt::StringLiterals;

namespace {

/// What a screen reader and a keyboard lack in the dialog, which Escape closes at the end.
QStringList troublesOf(QDialog *dialog)
{
    if (dialog == nullptr ||
        !QTest::qWaitFor([&] { return QApplication::activeWindow() == dialog; }))
        return {u"never active"_s};
    const QPointer<QDialog> alive = dialog;
    QStringList troubles = namelessIn(*dialog) + wordlessRowsIn(*dialog) + tabTroublesIn(*dialog) +
                           unseenFocusIn(*dialog);
    if (dialog->windowTitle().isEmpty())
        troubles << u"no title"_s;
    QWidget *const keys = QApplication::focusWidget();
    QTest::keyClick(keys != nullptr ? keys : static_cast<QWidget *>(dialog), Qt::Key_Escape);
    const auto gone = [&alive] {
        const QDialog *one = alive;
        return one == nullptr || one->isHidden();
    };
    if (!QTest::qWaitFor(gone))
        troubles << u"Escape does not close it"_s;
    return troubles;
}

Article writeHarbour(StoryWindow &story)
{
    const ArticleId id = story.addArticle(u"Harbour"_s, u"One.\n\nTwo."_s);
    story.open();
    story.write();
    return must(Articles(story.area().session()).get(id));
}

} // namespace

#define QVERIFY_NO_TROUBLE(list)                                                                   \
    do {                                                                                           \
        const QStringList troubles = (list);                                                       \
        QVERIFY2(troubles.isEmpty(), qPrintable(u"\n"_s + troubles.join(u'\n')));                  \
    } while (false)

/// The dialogs by keyboard and for a screen reader.
class TestAccessibleDialogs : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void init() { QSettings().clear(); }

    void theHistory()
    {
        StoryWindow story;
        (void)writeHarbour(story);
        MarkdownEditor &editor = story.workspace().editor();
        QTest::keyClicks(&editor, u"New words. "_s);
        QTest::keyClick(
            &editor, Qt::Key_H, Qt::ControlModifier | Qt::AltModifier | Qt::ShiftModifier);
        HistoryDialog *dialog = nullptr;
        QTRY_VERIFY((dialog = story.workspace().findChild<HistoryDialog *>()) != nullptr);
        auto *list = dialog->findChild<QListView *>(u"versionsList"_s);
        QTRY_VERIFY(list->model()->rowCount() > 1);
        list->setCurrentIndex(list->model()->index(1, 0));
        QTRY_VERIFY(dialog->findChild<QPushButton *>(u"versionsRestore"_s)->isEnabled());
        QVERIFY_NO_TROUBLE(troublesOf(dialog));
    }

    void theStoryOfAnArticle()
    {
        StoryWindow story;
        (void)writeHarbour(story);
        QTest::keyClick(&story.workspace().editor(),
                        Qt::Key_H,
                        Qt::ControlModifier | Qt::AltModifier | Qt::ShiftModifier);
        HistoryDialog *dialog = nullptr;
        QTRY_VERIFY((dialog = story.workspace().findChild<HistoryDialog *>()) != nullptr);
        dialog->findChild<QTabWidget *>(u"historyTabs"_s)->setCurrentIndex(1);
        auto *list = dialog->findChild<QListView *>(u"storyList"_s);
        QTRY_VERIFY(list->model()->rowCount() > 1);
        QVERIFY_NO_TROUBLE(troublesOf(dialog));
    }

    void aSideBranch()
    {
        StoryWindow story;
        const Article article = writeHarbour(story);
        SideBranch branch;
        branch.article = article.id;
        branch.person = u"Tom"_s;
        branch.base = article.content;
        branch.content = article.content;
        branch.content.body = u"One of Tom.\n\nTwo."_s;
        branch.content.headline = u"Harbour of Tom"_s;
        branch = must(Branches(story.area().session()).keep(branch));
        JournalDoor nowhere;
        nowhere.keep = [](const JournalEntry &) {
            QPromise<Result<>> promise;
            promise.start();
            promise.addResult(Result<>());
            promise.finish();
            return promise.future();
        };
        nowhere.settle = [](ArticleId) {
        };
        auto *dialog =
            new BranchDialog(story.area().session(), article, branch, nowhere, &story.window());
        dialog->show();
        QVERIFY_NO_TROUBLE(troublesOf(dialog));
    }

    void wordsThatWereLeft()
    {
        StoryWindow story;
        const ArticleId first = story.addArticle(u"Harbour"_s, u"One.\n\nTwo."_s);
        const ArticleId second = story.addArticle(u"Yard"_s, u"Three."_s);
        story.open();
        const DeskSession &session = story.area().session();
        {
            // Of a session that ended before the desk had its last words.
            const SystemClock clock;
            Journal journal({session.id(), session.path(), session.actor(), 0}, clock);
            for (const ArticleId id : {first, second}) {
                const Article now = must(Articles(story.area().session()).get(id));
                JournalEntry entry{id, now.version, now.content, now.content};
                entry.content.body += u" And more."_s;
                QVERIFY(answer(journal.keep(entry)));
            }
        }
        story.window().lookForLeftWords();
        auto *offer = story.window().findChild<RecoveryBar *>();
        QTRY_VERIFY(offer->isVisible());
        QTest::mouseClick(offer->findChild<QPushButton *>(u"noticeAction"_s), Qt::LeftButton);
        RecoveryDialog *dialog = nullptr;
        QTRY_VERIFY((dialog = story.window().findChild<RecoveryDialog *>()) != nullptr);
        QTRY_COMPARE(dialog->findChild<QListWidget *>()->count(), 2);
        QVERIFY_NO_TROUBLE(troublesOf(dialog));
    }

    void about()
    {
        StoryWindow story;
        story.open();
        showAbout(&story.window(), PreviewSandbox::On);
        auto *copy = story.window().findChild<QPushButton *>(u"copyVersions"_s);
        QVERIFY(copy != nullptr);
        QTRY_VERIFY_WITH_TIMEOUT(copy->isEnabled(), 20'000);
        QVERIFY_NO_TROUBLE(troublesOf(qobject_cast<QDialog *>(copy->window())));
    }

    void theSheetOfShortcuts()
    {
        StoryWindow story;
        story.open();
        story.window().settings().openSheet();
        QVERIFY_NO_TROUBLE(troublesOf(story.window().findChild<QDialog *>(u"shortcutSheet"_s)));
    }

    void theQuestionBeforePublishing()
    {
        StoryWindow story;
        CheckedDraft draft(story);
        stet::test::signOff(story, draft);
        const PublishView view = must(Editions(draft.author()).consider(draft.id()));
        (void)must(Editions(draft.author()).publish(draft.id(), view.version));
        draft.change(u"hurt"_s, u"harmed"_s);
        story.open();
        story.write();
        PublishDialog *dialog = askToPublish(story);
        QVERIFY(dialog != nullptr);
        auto *classes = partOf<QComboBox>(dialog, u"publishClass"_s);
        QVERIFY(classes->isVisible());
        classes->setCurrentIndex(1); // all that can be asked is asked
        QVERIFY(partOf<QPlainTextEdit>(dialog, u"publishText"_s)->isVisible());
        QVERIFY(partOf<QLineEdit>(dialog, u"publishReason"_s)->isVisible());
        QVERIFY_NO_TROUBLE(troublesOf(dialog));
    }

    void takingDown()
    {
        StoryWindow story;
        const CheckedDraft draft(story);
        story.open();
        QTRY_COMPARE(story.page().selectedRows().size(), size_t(1));
        story.area().publishing().takeDown(draft.id(), TakeDownWay::Withdraw);
        TakeDownDialog *dialog = nullptr;
        QTRY_VERIFY((dialog = story.window().findChild<TakeDownDialog *>()) != nullptr);
        QVERIFY_NO_TROUBLE(troublesOf(dialog));
    }

    void theSite()
    {
        const QTemporaryDir folder;
        StoryWindow story;
        const CheckedDraft draft(story);
        story.open();
        QTRY_COMPARE(story.page().selectedRows().size(), size_t(1));
        story.list().setFocus();
        SiteDialog *dialog = openSite(story, folder.filePath(u"site"_s));
        QVERIFY(dialog != nullptr);
        partOf<QLineEdit>(dialog, u"deployCommand"_s)->setText(u"true {site}"_s);
        writeSite(story, dialog);
        QTRY_VERIFY(partOf<QPushButton>(dialog, u"siteOpenResult"_s)->isEnabled());
        QTRY_VERIFY(partOf<QPlainTextEdit>(dialog, u"deployOutput"_s)->isVisible());
        QTRY_VERIFY(!dialog->findChild<DeployPane *>()->isRunning());
        QCoreApplication::processEvents(); // what the end of the command changes
        QTRY_VERIFY(partOf<QPushButton>(dialog, u"siteWrite"_s)->isEnabled());
        QVERIFY_NO_TROUBLE(troublesOf(dialog));
    }

    void aNewDesk()
    {
        StoryWindow story;
        story.open();
        story.window().actions().newDesk->trigger();
        QVERIFY_NO_TROUBLE(troublesOf(story.window().findChild<NewDeskDialog *>()));
    }

    void theWordsOfTheDesk()
    {
        StoryWindow story;
        story.open();
        DeskSettings settings = must(Settings(story.area().session()).get());
        settings.words = {u"Kaimauer"_s, u"stet"_s};
        settings.snippets = {{u"Contact"_s, u"Write to us."_s}};
        (void)must(Settings(story.area().session()).update(settings));
        story.window().settings().open(SettingsPage::Words);
        auto *dialog = story.window().findChild<SettingsDialog *>();
        QVERIFY(dialog != nullptr);
        QVERIFY_NO_TROUBLE(troublesOf(dialog));
    }
};

STET_TEST(TestAccessibleDialogs)

#include "test_accessible_dialogs.moc"
