// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/stories/checked_draft.h"
#include "tests/support/test_registry.h"
#include "ui/review/claim_list_model.h"
#include "ui/review/review_page.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QListView>

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

    void whoChoseAFilterIsInTheList()
    {
        StoryWindow story;
        const CheckedDraft draft(story);
        review(story);
        press(Qt::Key_X); // the headline
        QTRY_COMPARE(handWords(story), CheckedDraft::opened());
        QTRY_VERIFY(!story.area().review()->round().isBusy());
        const QListView &claims = story.area().review()->claims();
        auto *filter = story.area().review()->findChild<QComboBox *>(u"claimFilter"_s);
        press(Qt::Key_F, Qt::ControlModifier);
        QVERIFY(filter->hasFocus());
        press(Qt::Key_End);
        QCOMPARE(filter->currentIndex(), int(ClaimFilter::NotAFact));
        QVERIFY(filter->hasFocus()); // on the way through the choices
        QCOMPARE(handWords(story), CheckedDraft::opened());
        press(Qt::Key_Return);
        QVERIFY(claims.hasFocus());
        QCOMPARE(handWords(story), u"Gripper opened"_s);

        press(Qt::Key_F, Qt::ControlModifier);
        press(Qt::Key_Home);
        press(Qt::Key_Escape);
        QVERIFY(story.area().isReviewing());
        QVERIFY(claims.hasFocus());
        QCOMPARE(handWords(story), u"Gripper opened"_s); // it is in this list too
        press(Qt::Key_J);
        QCOMPARE(handWords(story), CheckedDraft::opened());

        press(Qt::Key_F, Qt::ControlModifier);
        filter->showPopup();
        QTRY_VERIFY(filter->view()->isVisible());
        QTest::keyClick(filter->view(), Qt::Key_End);
        QTest::keyClick(filter->view(), Qt::Key_Return);
        QTRY_VERIFY(claims.hasFocus());
        QCOMPARE(filter->currentIndex(), int(ClaimFilter::NotAFact));
        QCOMPARE(handWords(story), u"Gripper opened"_s);
    }

    void notesThatAreShownHaveOneAtHand()
    {
        StoryWindow story;
        const CheckedDraft draft(story);
        (void)must(Checking(draft.author())
                       .addNote(draft.id(), draft.aim(CheckedDraft::look()), u"Which price?"_s));
        review(story);
        QCOMPARE(handWords(story), u"Gripper opened"_s);
        story.area().review()->showNotes();
        QTRY_COMPARE(handWords(story), CheckedDraft::look());
        QCOMPARE(claimRows(story).size(), 1);
        QVERIFY(story.area().review()->claims().hasFocus());
    }
};

STET_TEST(TestReviewKeysStory)

#include "test_review_keys_story.moc"
