// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/stories/checked_draft.h"
#include "tests/support/test_registry.h"
#include "ui/review/review_page.h"

using namespace stet;
using namespace stet::test;
using namespace Qt::StringLiterals;

/// What a key of the check leaves behind: what is said of it, and where the keyboard is then.
class TestReviewKeysStory : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void whatWasRefusedIsSaidUntilSomethingElseIsDone()
    {
        StoryWindow story;
        const CheckedDraft draft(story);
        review(story);
        press(Qt::Key_V); // without evidence
        QTRY_VERIFY(story.window().noticeText().contains(u"give the verdict"_s));
        press(Qt::Key_X);
        QTRY_COMPARE(draft.sheet().checked.counts.notAFact, 1);
        QTRY_COMPARE(story.window().noticeText(), QString());
    }

    void whatWasRefusedIsNotSaidInTheList()
    {
        StoryWindow story;
        const CheckedDraft draft(story);
        review(story);
        press(Qt::Key_V);
        QTRY_VERIFY(story.window().noticeText().contains(u"give the verdict"_s));
        QTRY_VERIFY(!story.area().review()->round().isBusy());
        story.area().backToDesk();
        QTRY_VERIFY(!story.area().isWriting());
        QCOMPARE(story.window().noticeText(), QString());
    }

    void whoReturnsAnArticleIsToldSoInTheList()
    {
        StoryWindow story;
        const CheckedDraft draft(story);
        review(story);
        press(Qt::Key_V);
        QTRY_VERIFY(story.window().noticeText().contains(u"give the verdict"_s));
        QTRY_VERIFY(!story.area().review()->round().isBusy());
        press(Qt::Key_Return, Qt::ControlModifier | Qt::AltModifier);
        QTRY_COMPARE(draft.sheet().article.state, WorkState::Draft);
        QTRY_VERIFY(!story.area().isWriting());
        QCOMPARE(story.window().noticeText(), u"Returned to the author with your notes."_s);
    }
};

STET_TEST(TestReviewKeysStory)

#include "test_review_keys_story.moc"
