// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/articles.h"
#include "core/desk/comments.h"
#include "core/desk/history/history.h"
#include "tests/stories/story_window.h"
#include "tests/support/foreground.h"
#include "tests/support/test_registry.h"
#include "ui/editor/text_mirror.h"
#include "ui/history/day_delegate.h"
#include "ui/history/history_dialog.h"
#include "ui/history/story_model.h"
#include "ui/history/version_list.h"
#include "ui/history/version_model.h"
#include "ui/widgets/word_diff_view.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QListView>
#include <QPushButton>
#include <QTabBar>
#include <QTabWidget>

using namespace stet;
using namespace stet::test;
using namespace Qt::StringLiterals;

namespace {

void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
{
    QWidget *const focus = QApplication::focusWidget();
    QVERIFY(focus != nullptr);
    QTest::keyClick(focus, key, modifiers);
}

/// By Tab alone; false where it does not come there.
bool tabTo(const QWidget *wanted)
{
    for (int i = 0; i < 40; ++i) {
        if (QApplication::focusWidget() == wanted)
            return true;
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    }
    return false;
}

/// The history of the article that is open, by its key.
struct OpenHistory
{
    explicit OpenHistory(StoryWindow &story)
    {
        QTest::keyClick(&story.workspace().editor(),
                        Qt::Key_H,
                        Qt::ControlModifier | Qt::AltModifier | Qt::ShiftModifier);
        const auto isThere = [&] {
            dialog = story.workspace().findChild<HistoryDialog *>();
            return dialog != nullptr;
        };
        if (!QTest::qWaitFor(isThere))
            return;
        versions = dialog->findChild<QListView *>(u"versionsList"_s);
        restore = dialog->findChild<QPushButton *>(u"versionsRestore"_s);
        other = dialog->findChild<QComboBox *>(u"compareWith"_s);
        diff = dialog->findChild<WordDiffView *>();
        summary = dialog->findChild<QLabel *>(u"compareSummary"_s);
    }

    HistoryDialog *dialog = nullptr;
    QListView *versions = nullptr;
    QPushButton *restore = nullptr;
    QComboBox *other = nullptr;
    WordDiffView *diff = nullptr;
    QLabel *summary = nullptr;
};

/// Three versions of an article: "One.", "Two." under another headline, "Three.".
ArticleId addThreeVersions(StoryWindow &story)
{
    const ArticleId id = story.addArticle(u"Port"_s, u"One."_s);
    story.open();
    Articles articles(story.area().session());
    for (const QString &words : {u"Two."_s, u"Three."_s}) {
        const Article now = must(articles.get(id));
        DraftSave save{id, now.version, {}, now.content, StepKind::Edit};
        save.content.body = words;
        save.content.headline = u"Harbour"_s;
        must(articles.save(save));
        must(articles.checkpoint(id, RevisionReason::Closed));
    }
    return id;
}

} // namespace

/// The history of an article, by its keys.
class TestHistoryStory : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void anyTwoVersionsAreComparedAndOneIsRestored()
    {
        StoryWindow story;
        const ArticleId id = addThreeVersions(story);
        story.write();
        OpenHistory history(story);
        QVERIFY(history.versions != nullptr);
        QTRY_COMPARE(history.versions->model()->rowCount(), 3);
        QTRY_VERIFY(history.versions->hasFocus());
        QTRY_COMPARE(history.summary->text(), u"Both are the same."_s);
        QVERIFY(!history.restore->isEnabled());

        // The oldest, beside the text as it is now.
        press(Qt::Key_End);
        QTRY_COMPARE(history.summary->text(), u"Different: Headline, Body."_s);
        QVERIFY(history.diff->leftText().contains(u"One."_s));
        QVERIFY(history.diff->rightText().contains(u"Three."_s));
        QTRY_VERIFY(history.restore->isEnabled());

        // C: the others beside this one; the older one is always on the left.
        press(Qt::Key_C);
        QCOMPARE(history.other->currentText(), u"Compare with version 1"_s);
        QTRY_COMPARE(history.summary->text(), u"Both are the same."_s);
        press(Qt::Key_Up);
        QTRY_VERIFY(history.diff->rightText().contains(u"Two."_s));
        QVERIFY(history.diff->leftText().contains(u"One."_s));

        // Each beside the one before it.
        QVERIFY(tabTo(history.other));
        press(Qt::Key_Up);
        QCOMPARE(history.other->currentText(), u"Compare with the version before"_s);
        QTRY_VERIFY(history.diff->leftText().contains(u"One."_s));
        QVERIFY(tabTo(history.versions));
        press(Qt::Key_Home);
        QTRY_VERIFY(history.diff->leftText().contains(u"Two."_s));
        QTRY_COMPARE(history.summary->text(), u"Different: Body."_s);

        // Restored, it is a version of its own, and one step of undo takes it back.
        press(Qt::Key_Down);
        QTRY_VERIFY(history.restore->isEnabled());
        QVERIFY(tabTo(history.restore));
        press(Qt::Key_Space);
        QTRY_COMPARE(story.workspace().editor().mirror().text(), u"Two."_s);
        QTRY_VERIFY(story.workspace().findChild<HistoryDialog *>() == nullptr);
        const auto newest = [&] {
            return must(History(story.area().session()).versions(id, 0, 1)).front();
        };
        QTRY_COMPARE(newest().number, 4);
        QVERIFY(newest().reason == RevisionReason::Restore);
        QCOMPARE(must(Articles(story.area().session()).get(id)).content.body, u"Two."_s);
        bringForward(story.window());
        QTRY_VERIFY(story.workspace().editor().hasFocus());
        press(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(story.workspace().editor().mirror().text(), u"Three."_s);
    }

    void theStoryIsNarrowedAndLeadsToAVersion()
    {
        StoryWindow story;
        const ArticleId id = addThreeVersions(story);
        must(Articles(story.area().session()).spike(id));
        must(Articles(story.area().session()).restore(id));
        story.write();
        OpenHistory history(story);
        QVERIFY(history.versions != nullptr);
        QTRY_VERIFY(history.versions->hasFocus());
        auto *tabs = history.dialog->findChild<QTabWidget *>(u"historyTabs"_s);
        QVERIFY(tabTo(tabs->tabBar()));
        press(Qt::Key_Right);
        auto *list = history.dialog->findChild<QListView *>(u"storyList"_s);
        auto *topic = history.dialog->findChild<QComboBox *>(u"storyTopic"_s);
        QTRY_VERIFY(list->model()->rowCount() > 5);
        QVERIFY(list->model()->index(0, 0).data().toString().contains(
            u"took the article out of the trash"_s));
        QVERIFY(tabTo(topic));
        press(Qt::Key_Down);
        QCOMPARE(topic->currentText(), u"Words"_s);
        QTRY_VERIFY(list->model()->rowCount() > 0);
        for (int row = 0; row < list->model()->rowCount(); ++row)
            QVERIFY(!list->model()->index(row, 0).data().toString().contains(u"trash"_s));
        press(Qt::Key_End); // publishing and the desk: nothing
        press(Qt::Key_Up);
        QCOMPARE(topic->currentText(), u"Publishing"_s);
        QTRY_COMPARE(list->model()->rowCount(), 0);
        QTRY_VERIFY(!list->isVisible());
        press(Qt::Key_Home);
        QTRY_VERIFY(list->isVisible() && list->model()->rowCount() > 5);
        QVERIFY(tabTo(list));
        // The first version of which the story tells.
        press(Qt::Key_End);
        press(Qt::Key_Up);
        while (!list->currentIndex().data().toString().startsWith(u"Version 1 "_s)) {
            QVERIFY(list->currentIndex().row() > 0);
            press(Qt::Key_Up);
        }
        press(Qt::Key_Return);
        QTRY_VERIFY(history.versions->hasFocus());
        QCOMPARE(history.versions->currentIndex().row(), 2);
        QTRY_VERIFY(history.diff->leftText().contains(u"One."_s));
    }

    void longHistoriesComeInPages()
    {
        StoryWindow story;
        const ArticleId id = story.addArticle(u"Port"_s, u"One."_s);
        story.open();
        Articles articles(story.area().session());
        for (int i = 0; i < 230; ++i) {
            const Article now = must(articles.get(id));
            DraftSave save{id, now.version, {}, now.content, StepKind::Edit};
            save.content.body += u" More %1."_s.arg(i);
            must(articles.save(save));
            must(articles.checkpoint(id, RevisionReason::Closed));
        }
        VersionModel versions(story.area().session(), id);
        const QAbstractItemModelTester versionsTester(
            &versions, QAbstractItemModelTester::FailureReportingMode::QtTest);
        // The tester asks for more as any view does, whenever it hears of rows.
        versions.fetchMore({});
        QTRY_VERIFY(versions.rowCount() >= 200);
        versions.fetchMore({});
        QTRY_COMPARE(versions.rowCount(), 231);
        QTRY_VERIFY(!versions.canFetchMore({}));
        for (int row = 0; row < 231; ++row)
            QCOMPARE(versions.headAt(versions.index(row))->number, 231 - row);
        versions.mark(3);
        QVERIFY(versions.index(228)
                    .data(DayDelegate::NoteRole)
                    .toString()
                    .startsWith(u"Compared with this"_s));

        // A version of which the first page does not tell.
        VersionList list(story.area().session(), id);
        list.choose(3);
        QTRY_VERIFY(list.chosen() && list.chosen()->number == 3);

        StoryModel entries(story.area().session(), id);
        const QAbstractItemModelTester entriesTester(
            &entries, QAbstractItemModelTester::FailureReportingMode::QtTest);
        entries.fetchMore({});
        QTRY_VERIFY(entries.rowCount() >= 100);
        const auto complete = [&] {
            entries.fetchMore({});
            return entries.entryAt(entries.index(entries.rowCount() - 1))->verb ==
                   u"article.created"_s;
        };
        QTRY_VERIFY(complete());
        QTRY_VERIFY(!entries.canFetchMore({}));
        for (int row = 1; row < entries.rowCount(); ++row)
            QVERIFY(entries.entryAt(entries.index(row))->sequence <
                    entries.entryAt(entries.index(row - 1))->firstSequence);
        entries.narrow(u"Nobody at all"_s, {});
        QTRY_VERIFY(entries.isEmpty());
    }

    void aTextOfTenMegabytesIsShownInParts()
    {
        const QString paragraph =
            u"Words that fill a paragraph, one after another. "_s.repeated(20);
        QString before;
        while (before.size() < 10'000'000)
            before += paragraph + u"\n\n"_s;
        QString after = before;
        after.insert(5'000'000, u" changed "_s);
        const std::vector<PartDiff> parts{textDiff(u"Body"_s, before, after)};
        WordDiffView view;
        view.setParts(parts, SameText::Folded);
        QCOMPARE(view.changes(), 1);
        const auto shown = [&view] {
            return view.findChild<QTextEdit *>(u"diffRight"_s)->toPlainText();
        };
        QVERIFY(shown().contains(u"changed"_s));
        QVERIFY(shown().size() < 2'000);
        view.setSameText(SameText::Whole);
        QVERIFY(shown().size() < 400'000);
        QVERIFY(shown().contains(u"too long to be shown"_s));
    }
};

STET_TEST(TestHistoryStory)

#include "test_history_story.moc"
