// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/articles.h"
#include "tests/stories/checked_draft.h"
#include "tests/support/foreground.h"
#include "tests/support/test_registry.h"
#include "ui/review/claim_list_model.h"
#include "ui/review/review_page.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QDialog>
#include <QLineEdit>
#include <QListView>
#include <QPlainTextEdit>

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

    void theAuthorAnswersTheNoteThatWaits()
    {
        StoryWindow story;
        const CheckedDraft draft(story);
        (void)must(Checking(draft.author())
                       .addNote(draft.id(), draft.aim(CheckedDraft::hurt()), u"Who says so?"_s));
        const Article article = must(Articles(draft.author()).get(draft.id()));
        (void)must(
            Articles(draft.author()).setState(draft.id(), article.version, WorkState::Draft));
        review(story);
        press(Qt::Key_J);
        press(Qt::Key_J);
        QTRY_COMPARE(handWords(story), CheckedDraft::hurt());
        const auto give = [](const QString &words) {
            QTRY_COMPARE(QApplication::focusWidget()->objectName(), u"askWords"_s);
            QTest::keyClicks(QApplication::focusWidget(), words);
            press(Qt::Key_Return, Qt::ControlModifier);
        };
        const auto notes = [&draft] {
            return draft.sheet().records.front().claim.notes;
        };
        press(Qt::Key_N);
        give(u"The ledger."_s);
        QTRY_COMPARE(notes().front().replies.size(), size_t(1));
        QCOMPARE(notes().front().replies.front().text, u"The ledger."_s);
        QCOMPARE(notes().size(), size_t(1));
        // It waits for somebody else by now.
        QTRY_VERIFY(!story.area().review()->round().isBusy());
        press(Qt::Key_N);
        give(u"Is that enough?"_s);
        QTRY_COMPARE(notes().size(), size_t(2));
    }

    void anAttestationIsKeptAsANoteIs()
    {
        StoryWindow story;
        const CheckedDraft draft(story);
        review(story);
        press(Qt::Key_J);
        QTRY_COMPARE(handWords(story), CheckedDraft::opened());
        press(Qt::Key_T);
        QDialog *dialog = nullptr;
        QTRY_VERIFY((dialog = story.window().findChild<QDialog *>(u"attestDialog"_s)) != nullptr);
        QTRY_VERIFY(dialog->isVisible());
        dialog->findChild<QLineEdit *>(u"attestWho"_s)->setText(u"Mara Lindqvist"_s);
        auto *what = dialog->findChild<QPlainTextEdit *>(u"attestWhat"_s);
        what->setPlainText(u"She held the wrench."_s);
        bringForward(*dialog);
        what->setFocus();
        QTest::keyClick(what, Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(draft.sheet().records.size(), size_t(1));
        QCOMPARE(draft.sheet().records.front().evidence.front().what, u"She held the wrench."_s);
    }
};

STET_TEST(TestReviewKeysStory)

#include "test_review_keys_story.moc"
