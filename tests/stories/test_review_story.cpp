// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/stories/checked_draft.h"
#include "tests/support/foreground.h"
#include "tests/support/test_registry.h"
#include "ui/editor/prose_field.h"
#include "ui/review/claim_card.h"
#include "ui/review/evidence_pane.h"
#include "ui/review/review_page.h"
#include "ui/review/review_text_view.h"
#include "ui/review/source_beside.h"
#include "ui/sources/snapshot_text_view.h"
#include "ui/sources/words_pane.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>

using namespace stet;
using namespace stet::test;

namespace {

const QString opened = CheckedDraft::opened();
const QString hurt = CheckedDraft::hurt();
const QString look = CheckedDraft::look();
const QString said = CheckedDraft::said();

} // namespace

/// A checker's work on an article, by keys.
class TestReviewStory : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void oneGoesBackAndForthBetweenWritingAndChecking()
    {
        StoryWindow story;
        const CheckedDraft draft(story);
        review(story);
        press(Qt::Key_F4);
        QTRY_VERIFY(!story.area().isReviewing());
        QTRY_VERIFY(story.workspace().editor().hasFocus());
        press(Qt::Key_F4);
        QTRY_VERIFY(story.area().review()->claims().hasFocus());
        press(Qt::Key_W, Qt::ControlModifier);
        QTRY_VERIFY(!story.area().isWriting());
        QTRY_VERIFY(story.list().hasFocus());
    }

    void anArticleIsCheckedByKeysAlone()
    {
        StoryWindow story;
        const CheckedDraft draft(story);
        review(story);
        const QAbstractItemModelTester tester(story.area().review()->claims().model());
        QCOMPARE(handWords(story), QStringLiteral("Gripper opened"));

        // Refused without evidence, and said.
        press(Qt::Key_V);
        QTRY_VERIFY(!story.window().noticeText().isEmpty());
        QCOMPARE(draft.sheet().checked.counts.verified, 0);

        press(Qt::Key_X); // a headline without a fact
        QTRY_COMPARE(claimRows(story).first(), QStringLiteral("– Not a fact: Gripper opened"));
        QTRY_COMPARE(handWords(story), opened);

        // The passage that the program proposes, by its key.
        QTRY_VERIFY(story.area().review()->card().toPlainText().contains(said.left(30)));
        press(Qt::Key_P);
        QTRY_VERIFY(story.area().review()->evidence().selection().has_value());
        press(Qt::Key_E);
        QTRY_COMPARE(draft.sheet().records.back().evidence.size(), size_t(1));
        QTRY_VERIFY(
            story.area().review()->card().toPlainText().contains(QStringLiteral("✓ “12 Nm”")));
        press(Qt::Key_V);
        QTRY_COMPARE(draft.sheet().checked.counts.verified, 1);
        QTRY_COMPARE(handWords(story), hurt);

        press(Qt::Key_D);
        QTRY_COMPARE(draft.sheet().checked.counts.disputed, 1);
        QTRY_COMPARE(handWords(story), look);
        press(Qt::Key_S);
        QTRY_COMPARE(draft.sheet().checked.counts.needsSource, 1);

        // Back, one after the other.
        press(Qt::Key_U);
        QTRY_COMPARE(draft.sheet().checked.counts.needsSource, 0);
        press(Qt::Key_U);
        QTRY_COMPARE(draft.sheet().checked.counts.disputed, 0);
        press(Qt::Key_U);
        QTRY_COMPARE(draft.sheet().checked.counts.verified, 0);
        press(Qt::Key_U); // the evidence
        QTRY_VERIFY(draft.sheet().records.back().evidence.empty());
    }

    void aChangedWordMakesOneVerdictFallAndOneKeyRenewsIt()
    {
        StoryWindow story;
        CheckedDraft draft(story);
        review(story);
        verifyAll(story, draft);
        press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY(story.window().findChild<QDialog *>(QStringLiteral("signOffDialog")) !=
                    nullptr);
        QWidget *dialog = story.window().findChild<QDialog *>(QStringLiteral("signOffDialog"));
        QTRY_VERIFY(dialog->isVisible());
        QTest::keyClick(dialog, Qt::Key_Return);
        QTRY_VERIFY(draft.sheet().signOffStands);
        QTRY_VERIFY(claimRows(story).size() == 4);
        bringForward(story.window());

        draft.change(QStringLiteral("12 Nm"), QStringLiteral("13 Nm"));
        QTRY_COMPARE(claimRows(story).filter(QStringLiteral("Changed after check")).size(), 1);
        QCOMPARE(draft.sheet().checked.counts.closed(), 3);
        QVERIFY(!draft.sheet().signOffStands);

        // Its evidence is still beside it, with what changed; the fact is marked.
        story.area().review()->claims().setFocus();
        press(Qt::Key_G);
        QTRY_COMPARE(handWords(story),
                     QStringLiteral("The gripper opened at 13 Nm on 3 March 2026."));
        QTRY_VERIFY(
            story.area().review()->card().toPlainText().contains(QStringLiteral("12 Nm13")) ||
            story.area().review()->card().toPlainText().contains(QStringLiteral("1213")));
        QTRY_VERIFY(
            story.area().review()->card().toPlainText().contains(QStringLiteral("✗ “13 Nm”")));
        press(Qt::Key_V); // asks for a reason: the evidence says 12
        QTRY_COMPARE(QApplication::focusWidget()->objectName(), QStringLiteral("askWords"));
        QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("rounded by the maker"));
        press(Qt::Key_Return);
        QTRY_COMPARE(draft.sheet().checked.counts.closed(), 4);
        QTRY_VERIFY(story.area().review()->claims().hasFocus());
    }

    void aNoteGoesToTheAuthorAndBack()
    {
        StoryWindow story;
        const CheckedDraft draft(story);
        review(story);
        press(Qt::Key_J);
        QTRY_COMPARE(handWords(story), opened);
        press(Qt::Key_N);
        QTRY_COMPARE(QApplication::focusWidget()->objectName(), QStringLiteral("askWords"));
        QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("Who measured it?"));
        press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(draft.sheet().records.size(), size_t(1));
        QCOMPARE(draft.sheet().records.front().claim.notes.front().text,
                 QStringLiteral("Who measured it?"));
        QTRY_VERIFY(story.area().review()->card().toPlainText().contains(
            QStringLiteral("Who measured it?")));
        press(Qt::Key_Return, Qt::ControlModifier | Qt::AltModifier);
        QTRY_COMPARE(draft.sheet().article.state, WorkState::Draft);
        QTRY_VERIFY(!story.area().isWriting());
    }

    void aJudgementSectionIsConfirmedOnce()
    {
        StoryWindow story;
        const CheckedDraft draft(story);
        review(story);
        press(Qt::Key_J);
        QTRY_COMPARE(handWords(story), opened);
        press(Qt::Key_X, Qt::ShiftModifier);
        QTRY_COMPARE(QApplication::focusWidget()->objectName(), QStringLiteral("askWords"));
        QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("judgement"));
        press(Qt::Key_Return);
        QTRY_COMPARE(draft.sheet().checked.counts.notAFact, 3);
        press(Qt::Key_U);
        QTRY_COMPARE(draft.sheet().checked.counts.notAFact, 0);
    }

    void aClaimIsSplitAndJoinedAgain()
    {
        StoryWindow story;
        const CheckedDraft draft(story);
        review(story);
        press(Qt::Key_J);
        QTRY_COMPARE(handWords(story), opened);
        ReviewTextView &text = story.area().review()->text();
        QTextCursor caret = text.textCursor();
        caret.setPosition(int(text.toPlainText().indexOf(QStringLiteral("on 3 March"))));
        text.setTextCursor(caret);
        press(Qt::Key_B);
        QTRY_COMPARE(claimRows(story).size(), 5);
        QTRY_VERIFY(
            claimRows(story).contains(QStringLiteral("○ Unchecked: The gripper opened at 12 Nm")));
        press(Qt::Key_U);
        QTRY_COMPARE(claimRows(story).size(), 4);
    }

    void whatCannotBeKeptIsAttested()
    {
        StoryWindow story;
        const CheckedDraft draft(story);
        review(story);
        press(Qt::Key_J);
        QTRY_COMPARE(handWords(story), opened);
        press(Qt::Key_T);
        QTRY_VERIFY(story.window().findChild<QDialog *>(QStringLiteral("attestDialog")) != nullptr);
        QWidget *dialog = story.window().findChild<QDialog *>(QStringLiteral("attestDialog"));
        QTRY_VERIFY(dialog->isVisible());
        dialog->findChild<QLineEdit *>(QStringLiteral("attestWho"))
            ->setText(QStringLiteral("Ada Moen"));
        dialog->findChild<QPlainTextEdit *>(QStringLiteral("attestWhat"))
            ->setPlainText(QStringLiteral("The gripper opened at 12 Nm on 3 March 2026."));
        QTest::mouseClick(dialog->findChild<QPushButton *>(QStringLiteral("attestGive")),
                          Qt::LeftButton);
        QTRY_COMPARE(draft.sheet().records.size(), size_t(1));
        bringForward(story.window());
        story.area().review()->claims().setFocus();
        press(Qt::Key_V);
        QTRY_COMPARE(draft.sheet().checked.counts.attested, 1);
        QTRY_COMPARE(claimRows(story).filter(QStringLiteral("✓* Attested")).size(), 1);
    }

    void whatWasSelectedForAnotherClaimJudgesNothing()
    {
        StoryWindow story;
        const CheckedDraft draft(story);
        review(story);
        ReviewTextView &text = story.area().review()->text();
        QTextCursor words = text.textCursor();
        words.setPosition(int(text.toPlainText().indexOf(hurt)));
        words.movePosition(QTextCursor::EndOfWord, QTextCursor::KeepAnchor);
        text.setTextCursor(words);
        press(Qt::Key_J);
        QTRY_COMPARE(handWords(story), opened);
        press(Qt::Key_D);
        QTRY_COMPARE(claimRows(story).filter(QStringLiteral("Disputed")),
                     QStringList{QStringLiteral("✗ Disputed: ") + opened});

        // In a box whose choices are found by their letters these are letters.
        press(Qt::Key_F, Qt::ControlModifier);
        QTRY_COMPARE(QApplication::focusWidget()->objectName(), QStringLiteral("claimFilter"));
        press(Qt::Key_S);
        press(Qt::Key_D);
        // Verdicts are given one after the other: those would stand before this one.
        press(Qt::Key_1, Qt::AltModifier);
        QTRY_VERIFY(story.area().review()->claims().hasFocus());
        press(Qt::Key_X);
        QTRY_COMPARE(draft.sheet().checked.counts.notAFact, 1);
        QCOMPARE(draft.sheet().checked.counts.needsSource, 0);
        QCOMPARE(draft.sheet().checked.counts.disputed, 1);
        QCOMPARE(draft.sheet().checked.counts.verified, 0);
    }

    void aVerdictOnASelectionIsGivenOnAllThatItTouches()
    {
        StoryWindow story;
        const CheckedDraft draft(story);
        review(story);
        QCOMPARE(handWords(story), QStringLiteral("Gripper opened"));
        ReviewTextView &text = story.area().review()->text();
        const auto select = [&](const QString &from, const QString &to) {
            QTextCursor words = text.textCursor();
            words.setPosition(int(text.toPlainText().indexOf(from)));
            words.setPosition(int(text.toPlainText().indexOf(to) + to.size()),
                              QTextCursor::KeepAnchor);
            text.setTextCursor(words);
        };
        // Over two paragraphs, and the claim at hand is none of them.
        select(QStringLiteral("was hurt"), QStringLiteral("Buyers will"));
        press(Qt::Key_D);
        QTRY_COMPARE(claimRows(story).filter(QStringLiteral("Disputed")),
                     (QStringList{QStringLiteral("✗ Disputed: ") + hurt,
                                  QStringLiteral("✗ Disputed: ") + look}));
        press(Qt::Key_U);
        QTRY_COMPARE(draft.sheet().checked.counts.disputed, 0);
        // Over two sentences of one.
        select(QStringLiteral("gripper opened at"), QStringLiteral("Nobody"));
        press(Qt::Key_S);
        QTRY_COMPARE(draft.sheet().checked.counts.needsSource, 2);
        QCOMPARE(draft.sheet().checked.counts.unchecked, 2);
        QTRY_COMPARE(claimRows(story).filter(opened).filter(QStringLiteral("Unchecked")).size(), 0);
        // A note is on one.
        const auto before = draft.sheet().records;
        select(QStringLiteral("was hurt"), QStringLiteral("Buyers will"));
        press(Qt::Key_N);
        QVERIFY(QApplication::focusWidget()->objectName() != u"askWords");
        QCOMPARE(draft.sheet().records, before);
    }

    void theAuthorCitesWordsOfASourceBesideTheText()
    {
        StoryWindow story;
        const CheckedDraft others(story); // brings the source
        const ArticleId mine = story.addArticle(
            QStringLiteral("Zebra"), opened + QStringLiteral(" More of it [@ledger].\n"));
        story.open();
        QTRY_COMPARE(story.headlines().size(), 2);
        story.area().openArticle(mine);
        QTRY_VERIFY(story.area().isWriting());
        QTRY_VERIFY(story.workspace().editor().toPlainText().startsWith(opened));
        story.workspace().editor().goTo(8, 0);
        press(Qt::Key_F6);
        auto *beside = story.window().findChild<SourceBeside *>();
        QVERIFY(beside != nullptr && beside->isVisible());
        QTRY_VERIFY(beside->words().view().toPlainText().contains(said.left(30)));
        beside->words().view().select({0, said.indexOf(QStringLiteral(" in Oslo"))});
        press(Qt::Key_E, Qt::ControlModifier | Qt::AltModifier);
        QTRY_VERIFY(story.workspace().editor().toPlainText().startsWith(
            QStringLiteral("The gripper opened at 12 Nm on 3 March 2026 [@ledger].")));
        const auto bound = [&] {
            return must(Checking(story.area().session()).sheet(mine)).records;
        };
        QTRY_COMPARE_WITH_TIMEOUT(bound().size(), size_t(1), 10'000);
        QCOMPARE(bound().front().evidence.size(), size_t(1));
        QVERIFY(!bound().front().verdict); // a proposal
        press(Qt::Key_F6);
        QTRY_VERIFY(story.workspace().editor().hasFocus());
        QVERIFY(!beside->isVisible());
    }

    void noFactAndLookAgainHaveShapesOfTheirOwnWhileOneWrites()
    {
        StoryWindow story;
        CheckedDraft draft(story);
        draft.judge(look, VerdictKind::NotAFact);
        draft.judge(hurt, VerdictKind::Disputed);
        draft.change(QStringLiteral("12 Nm"), QStringLiteral("13 Nm")); // beside it
        story.open();
        story.write();
        const auto marked = [&](auto isSo) {
            QStringList words;
            for (const auto &mark : story.workspace().editor().extraSelections()) {
                if (isSo(mark.format))
                    words << mark.cursor.selectedText();
            }
            return words;
        };
        QTRY_COMPARE(marked([](const QTextCharFormat &format) {
                         return format.underlineStyle() == QTextCharFormat::DashDotDotLine;
                     }),
                     QStringList{look});
        QCOMPARE(marked([](const QTextCharFormat &format) { return format.fontOverline(); }),
                 QStringList{hurt});
    }

    void headlineAndDekCarryTheirLinesWhileOneWrites()
    {
        StoryWindow story;
        CheckedDraft draft(story);
        const QString dek = QStringLiteral("Nobody saw it.");
        draft.write(DraftField::Dek, dek);
        const QString headline = QStringLiteral("Gripper opened");
        draft.judge(headline, VerdictKind::NotAFact);
        draft.judge(dek, VerdictKind::NeedsSource);
        story.open();
        story.write();
        const QList<ProseField *> fields = story.workspace().findChildren<ProseField *>();
        QCOMPARE(fields.size(), 2);
        const auto lines = [](const QPlainTextEdit &field, QTextCharFormat::UnderlineStyle style) {
            QStringList words;
            for (const auto &mark : field.extraSelections()) {
                if (mark.format.underlineStyle() == style)
                    words << mark.cursor.selectedText();
            }
            return words;
        };
        QPlainTextEdit &first = *fields.front();
        QTRY_COMPARE(lines(first, QTextCharFormat::DashDotDotLine), QStringList{headline});
        QTRY_COMPARE(lines(*fields.back(), QTextCharFormat::DashUnderline), QStringList{dek});
        QVERIFY(lines(first, QTextCharFormat::DashUnderline).isEmpty());
        // It falls with the key that changes its words, before the desk has them.
        first.setFocus();
        QTextCursor caret = first.textCursor();
        caret.setPosition(int(headline.indexOf(u' ')));
        first.setTextCursor(caret);
        QTest::keyClicks(&first, QStringLiteral(" is"));
        QTRY_COMPARE(lines(first, QTextCharFormat::SingleUnderline),
                     QStringList{QStringLiteral("Gripper is opened")});
        QVERIFY(lines(first, QTextCharFormat::DashDotDotLine).isEmpty());
    }

    void verdictsStandUnderTheWordsWhileOneWrites()
    {
        StoryWindow story;
        CheckedDraft draft(story);
        draft.judge(hurt, VerdictKind::NeedsSource);
        story.open();
        story.write();
        const auto lines = [&](QTextCharFormat::UnderlineStyle style) {
            QStringList words;
            for (const auto &mark : story.workspace().editor().extraSelections()) {
                if (mark.format.underlineStyle() == style)
                    words << mark.cursor.selectedText();
            }
            return words;
        };
        QTRY_COMPARE(lines(QTextCharFormat::DashUnderline), QStringList{hurt});
        // It falls with the key that changes its words, before the desk has them.
        const qsizetype at = story.workspace().editor().toPlainText().indexOf(hurt);
        story.workspace().editor().goTo(at + 6, 0);
        QTest::keyClicks(QApplication::focusWidget(), QStringLiteral(" else"));
        QTRY_COMPARE(lines(QTextCharFormat::SingleUnderline),
                     QStringList{QStringLiteral("Nobody else was hurt.")});
        QVERIFY(lines(QTextCharFormat::DashUnderline).isEmpty());
    }

private:
    static void verifyAll(StoryWindow &story, const CheckedDraft &draft)
    {
        press(Qt::Key_X);
        QTRY_COMPARE(handWords(story), opened);
        selectInSource(story,
                       QStringLiteral("On 3 March 2026 the gripper opened at 12 Nm in Oslo."));
        press(Qt::Key_E);
        QTRY_COMPARE(draft.sheet().records.back().evidence.size(), size_t(1));
        press(Qt::Key_V);
        QTRY_COMPARE(handWords(story), hurt);
        selectInSource(story, QStringLiteral("Nobody was hurt when it did."));
        press(Qt::Key_E);
        press(Qt::Key_V);
        QTRY_COMPARE(draft.sheet().checked.counts.verified, 2);
        QTRY_COMPARE(handWords(story), look);
        press(Qt::Key_X);
        QTRY_COMPARE(draft.sheet().checked.counts.closed(), 4);
    }
};

STET_TEST(TestReviewStory)

#include "test_review_story.moc"
