// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/articles.h"
#include "core/desk/library.h"
#include "core/desk/settings.h"
#include "core/desk/snapshots.h"
#include "tests/stories/checked_draft.h"
#include "tests/support/test_registry.h"
#include "ui/review/claim_card.h"
#include "ui/review/evidence_pane.h"
#include "ui/review/key_hints.h"
#include "ui/review/review_page.h"
#include "ui/widgets/plain_label.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QDialog>
#include <QListView>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QSignalSpy>

using namespace stet;
using namespace stet::test;

namespace {

QString card(const StoryWindow &story)
{
    return story.area().review()->card().toPlainText();
}

/// What the card that asks for words holds; null: nothing is asked.
QString asked(const StoryWindow &story)
{
    const auto *words = story.window().findChild<QPlainTextEdit *>(QStringLiteral("askWords"));
    return words != nullptr && words->isVisible() ? words->toPlainText() : QString();
}

/// The keys that the foot of the page names.
QString hints(const StoryWindow &story)
{
    const auto *row = story.area().review()->findChild<KeyHints *>();
    return row->findChildren<PlainLabel *>().constFirst()->plainText().replace(QChar::Nbsp, u' ');
}

/// The draft's source is looked at again, and says that.
void saysNow(const CheckedDraft &draft, const QString &words)
{
    NewSnapshot page;
    page.url = QStringLiteral("https://ledger.example/gripper");
    page.mediaType = QStringLiteral("text/html");
    page.bytes = "<p>" + words.toUtf8() + "</p>";
    page.text = {words, {}, {}, QStringLiteral("html 1")};
    const SourceId source = must(Library(draft.author()).all()).front().id;
    (void)must(Snapshots(draft.author()).keep(source, page));
}

void typeWords(const QString &words)
{
    QTRY_COMPARE(QApplication::focusWidget()->objectName(), QStringLiteral("askWords"));
    QTest::keyClicks(QApplication::focusWidget(), words);
}

} // namespace

/// What spares a checker seconds, and that no word typed for a claim is lost.
class TestReviewHelpsStory : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void whatRepeatsAVerifiedClaimIsOfferedItsEvidence()
    {
        StoryWindow story;
        CheckedDraft draft(story);
        const QString again = QStringLiteral("Buyers heard of 12 Nm.");
        draft.change(CheckedDraft::look(), again);
        review(story);
        press(Qt::Key_J);
        QTRY_COMPARE(handWords(story), CheckedDraft::opened());
        selectInSource(story, QStringLiteral("On 3 March 2026 the gripper opened at 12 Nm"));
        press(Qt::Key_E);
        press(Qt::Key_V);
        QTRY_COMPARE(draft.sheet().checked.counts.verified, 1);
        QTRY_COMPARE(handWords(story), CheckedDraft::hurt());
        press(Qt::Key_J);
        QTRY_COMPARE(handWords(story), again);
        QTRY_VERIFY(card(story).contains(QStringLiteral("under “%1”").arg(CheckedDraft::opened())));
        press(Qt::Key_P);
        QTRY_VERIFY(story.area().review()->evidence().selection().has_value());
        press(Qt::Key_E);
        QTRY_COMPARE(draft.sheet().records.back().evidence.size(), size_t(1));
        press(Qt::Key_V);
        QTRY_COMPARE(draft.sheet().checked.counts.verified, 2);
    }

    void whatIsChosenAreClaimsAndNotRows()
    {
        StoryWindow story;
        CheckedDraft draft(story);
        review(story);
        const auto chosen = [&] {
            const QListView &list = story.area().review()->claims();
            return list.selectionModel()->selectedIndexes().size();
        };
        press(Qt::Key_J);
        press(Qt::Key_J, Qt::ShiftModifier);
        QTRY_COMPARE(handWords(story), CheckedDraft::hurt());
        QCOMPARE(chosen(), 2);
        // Words below move none of them.
        const QString price = QStringLiteral("Buyers will look at the weight.");
        draft.change(CheckedDraft::look(), price);
        QTRY_COMPARE(claimRows(story).filter(price).size(), 1);
        QTRY_COMPARE(chosen(), 2);
        // In the place of the first one stands another by now: it was never chosen.
        const QString other =
            QStringLiteral("Nobody knows what it costs, or where it is sold at all.");
        draft.change(CheckedDraft::opened(), other);
        QTRY_COMPARE(claimRows(story).filter(other).size(), 1);
        QTRY_COMPARE(chosen(), 1);
        QCOMPARE(handWords(story), CheckedDraft::hurt());
        press(Qt::Key_D);
        QTRY_COMPARE(draft.sheet().checked.counts.disputed, 1);
        QTRY_COMPARE(claimRows(story).filter(QStringLiteral("Disputed")),
                     QStringList{QStringLiteral("✗ Disputed: ") + CheckedDraft::hurt()});
    }

    void headlineAndDekAreOfferedTheEvidenceOfTheSentenceThatTheyRepeat()
    {
        StoryWindow story;
        CheckedDraft draft(story);
        const QString headline = QStringLiteral("Gripper opens at 12 Nm");
        const QString dek = QStringLiteral("It opened at 12 Nm.");
        draft.write(DraftField::Headline, headline);
        draft.write(DraftField::Dek, dek);
        draft.change(QStringLiteral("\n\n") + CheckedDraft::look(), {});
        review(story); // headline, dek and two sentences
        press(Qt::Key_J);
        press(Qt::Key_J);
        QTRY_COMPARE(handWords(story), CheckedDraft::opened());
        selectInSource(story, QStringLiteral("On 3 March 2026 the gripper opened at 12 Nm"));
        press(Qt::Key_E);
        press(Qt::Key_V);
        QTRY_COMPARE(draft.sheet().checked.counts.verified, 1);
        QTRY_COMPARE(handWords(story), CheckedDraft::hurt());
        press(Qt::Key_K);
        const auto evidenceOf = [&](const QString &words) {
            for (const ClaimRecord &record : draft.sheet().records) {
                if (record.claim.words.exact == words)
                    return record.evidence;
            }
            return std::vector<Evidence>();
        };
        const QByteArray carries = evidenceOf(CheckedDraft::opened()).front().hash;
        for (const QString &words : {dek, headline}) {
            press(Qt::Key_K);
            QTRY_COMPARE(handWords(story), words);
            QTRY_VERIFY(
                card(story).contains(QStringLiteral("under “%1”").arg(CheckedDraft::opened())));
            press(Qt::Key_P);
            QTRY_VERIFY(story.area().review()->evidence().selection().has_value());
            press(Qt::Key_E);
            QTRY_COMPARE(evidenceOf(words).size(), size_t(1));
            QCOMPARE(evidenceOf(words).front().hash, carries);
            QTRY_VERIFY(!story.area().review()->round().isBusy());
        }
    }

    void aQuoteThatIsGoneIsBoundAnewByOneKey()
    {
        StoryWindow story;
        const CheckedDraft draft(story);
        review(story);
        press(Qt::Key_J);
        QTRY_COMPARE(handWords(story), CheckedDraft::opened());
        QVERIFY(hints(story).contains(QStringLiteral("E bind   ")));
        selectInSource(story, QStringLiteral("On 3 March 2026 the gripper opened at 12 Nm"));
        press(Qt::Key_E);
        press(Qt::Key_V);
        QTRY_COMPARE(draft.sheet().checked.counts.verified, 1);
        QTRY_COMPARE(handWords(story), CheckedDraft::hurt());
        press(Qt::Key_K);
        QTRY_COMPARE(handWords(story), CheckedDraft::opened());

        QString now = CheckedDraft::said();
        saysNow(draft, now.replace(QStringLiteral("12 Nm"), QStringLiteral("14 Nm")));
        QTRY_COMPARE(draft.sheet().checked.counts.drifted, 1);
        QTRY_VERIFY(card(story).contains(QStringLiteral("The source does not say this any more.")));
        QTRY_VERIFY(card(story).contains(QStringLiteral("1214")) ||
                    card(story).contains(QStringLiteral("12 Nm14 Nm")));
        QTRY_VERIFY(hints(story).contains(QStringLiteral("E bind in its place")));
        const auto evidence = [&] {
            return draft.sheet().records.back().evidence;
        };
        press(Qt::Key_E);
        QTRY_COMPARE(draft.sheet().checked.counts.drifted, 0);
        QCOMPARE(evidence().size(), size_t(1));
        QVERIFY(evidence().front().quote.exact.contains(QStringLiteral("14 Nm")));
        QCOMPARE(evidence().front().person, testActor().name);
        QTRY_VERIFY(!hints(story).contains(QStringLiteral("in its place")));
        press(Qt::Key_U); // one step
        QTRY_COMPARE(draft.sheet().checked.counts.drifted, 1);
        QCOMPARE(evidence().size(), size_t(1));
        QVERIFY(evidence().front().quote.exact.contains(QStringLiteral("12 Nm")));
    }

    void oneSelectionIsBoundToAllClaimsThatAreChosen()
    {
        StoryWindow story;
        const CheckedDraft draft(story);
        review(story);
        QListView &list = story.area().review()->claims();
        const auto chosen = [&] {
            QStringList words;
            for (const QModelIndex &index : list.selectionModel()->selectedIndexes())
                words << index.data().toString();
            words.sort();
            return words;
        };
        const QStringList both{CheckedDraft::hurt(), CheckedDraft::opened()};
        press(Qt::Key_J);
        QTRY_COMPARE(handWords(story), CheckedDraft::opened());
        selectInSource(story, QStringLiteral("On 3 March 2026 the gripper opened at 12 Nm"));
        press(Qt::Key_J, Qt::ShiftModifier);
        press(Qt::Key_J, Qt::ShiftModifier);
        QCOMPARE(chosen().size(), 3);
        press(Qt::Key_K, Qt::ShiftModifier); // that was one too many
        QCOMPARE(chosen(), both);
        press(Qt::Key_E);
        const auto bound = [&] {
            size_t evidence = 0;
            for (const ClaimRecord &record : draft.sheet().records)
                evidence += record.evidence.size();
            return evidence;
        };
        QTRY_COMPARE(bound(), size_t(2));
        QCOMPARE(draft.sheet().records.size(), size_t(2));
        QCOMPARE(draft.sheet().records.front().evidence.front().hash,
                 draft.sheet().records.back().evidence.front().hash);
        QTRY_VERIFY(!story.area().review()->round().isBusy());
        QCOMPARE(chosen(), both);
        press(Qt::Key_U); // it was one step
        QTRY_COMPARE(bound(), size_t(0));
        QTRY_VERIFY(!story.area().review()->round().isBusy());

        // By click too, and for a verdict; a note is on one.
        const auto click = [&](const QString &words, Qt::KeyboardModifiers with) {
            for (int row = 0; row < list.model()->rowCount(); ++row) {
                const QModelIndex index = list.model()->index(row, 0);
                if (index.data().toString() == words)
                    QTest::mouseClick(
                        list.viewport(), Qt::LeftButton, with, list.visualRect(index).center());
            }
        };
        click(CheckedDraft::hurt(), Qt::NoModifier);
        QTRY_COMPARE(chosen(), QStringList{CheckedDraft::hurt()});
        click(CheckedDraft::look(), Qt::ControlModifier);
        QCOMPARE(chosen().size(), 2);
        QTRY_COMPARE(handWords(story), CheckedDraft::look());
        press(Qt::Key_N);
        QVERIFY(asked(story).isNull());
        press(Qt::Key_D);
        QTRY_COMPARE(draft.sheet().checked.counts.disputed, 2);
        QTRY_VERIFY(!story.area().review()->round().isBusy());
        press(Qt::Key_U);
        QTRY_COMPARE(draft.sheet().checked.counts.disputed, 0);
    }

    void whoChecksAloneLooksASecondTimeFromTheLastToTheFirst()
    {
        StoryWindow story;
        const ArticleId id =
            story.addArticle(QStringLiteral("Gripper opened"),
                             CheckedDraft::hurt() + QStringLiteral("\n\n") + CheckedDraft::look());
        const SystemClock clock;
        const auto desk =
            must(DeskSession::open(story.deskPath(), OpenMode::ReadWrite, testActor(), clock));
        DeskSettings settings = must(Settings(*desk).get());
        settings.checking.onePerson = true;
        (void)must(Settings(*desk).update(settings));
        const auto sheet = [&] {
            return must(Checking(*desk).sheet(id));
        };
        story.open();
        QTRY_COMPARE(story.headlines().size(), 1);
        story.list().setFocus();
        press(Qt::Key_F4);
        QTRY_VERIFY(story.area().isReviewing());
        QTRY_COMPARE(story.area().review()->round().rows().count(), 3);
        QTRY_VERIFY(story.area().review()->claims().hasFocus());
        press(Qt::Key_X);
        QTRY_COMPARE(handWords(story), CheckedDraft::hurt());
        press(Qt::Key_X);
        QTRY_COMPARE(handWords(story), CheckedDraft::look());
        press(Qt::Key_X);
        QTRY_COMPARE(sheet().checked.counts.closed(), 3);
        QTRY_COMPARE(story.area().review()->round().secondPass().size(), size_t(3));
        QCOMPARE(handWords(story), CheckedDraft::look());

        // Before that it is not signed.
        press(Qt::Key_Return, Qt::ControlModifier);
        const auto dialog = [&] {
            return story.window().findChild<QDialog *>(QStringLiteral("signOffDialog"));
        };
        QTRY_VERIFY(dialog() != nullptr && dialog()->isVisible());
        const auto *list = dialog()->findChild<QListWidget *>(QStringLiteral("signOffList"));
        QCOMPARE(list->count(), 3);
        QVERIFY(list->item(0)->text().contains(
            QStringLiteral("The author has not looked at it a second time")));
        QTest::keyClick(dialog(), Qt::Key_Escape);
        QTRY_VERIFY(dialog() == nullptr);
        comeTo(story);

        story.area().review()->claims().setFocus();
        press(Qt::Key_L);
        QTRY_COMPARE(handWords(story), CheckedDraft::hurt());
        press(Qt::Key_J); // the other way round
        QTRY_COMPARE(handWords(story), QStringLiteral("Gripper opened"));
        press(Qt::Key_K);
        QTRY_COMPARE(handWords(story), CheckedDraft::hurt());
        press(Qt::Key_L);
        QTRY_COMPARE(handWords(story), QStringLiteral("Gripper opened"));
        press(Qt::Key_L);
        QTRY_VERIFY(story.area().review()->round().secondPass().empty());
        signOff(story);
        QTRY_VERIFY(sheet().signOffStands);
        QVERIFY(sheet().signOff->byAuthor);
        QVERIFY(sheet().signOff->overridden.isEmpty());
    }

    void whatIsSaidInAnotherWindowOfThisProgramIsShown()
    {
        StoryWindow story;
        const CheckedDraft draft(story);
        review(story);
        // The windows of one person on one desk share a session.
        Checking beside(story.area().session());
        (void)must(beside.give(
            draft.id(), draft.aim(CheckedDraft::hurt()), {VerdictKind::Disputed, {}, {}}));
        QTRY_COMPARE(claimRows(story).filter(QStringLiteral("Disputed")).size(), 1);
    }

    void aSectionOfJudgementIsConfirmedByOneKeyWithoutAReason()
    {
        StoryWindow story;
        CheckedDraft draft(story);
        const QString take = QStringLiteral("Buyers should wait until 2027.");
        draft.change(CheckedDraft::look(), QStringLiteral("## Buyer take\n\n") + take);
        review(story);
        press(Qt::Key_J);
        press(Qt::Key_J);
        QTRY_COMPARE(handWords(story), CheckedDraft::hurt());
        QVERIFY(!card(story).contains(QStringLiteral("as judgement")));
        press(Qt::Key_J);
        QTRY_COMPARE(handWords(story), take);
        QTRY_VERIFY(card(story).contains(
            QStringLiteral("This kind of article has the section as judgement.")));
        press(Qt::Key_X, Qt::ShiftModifier); // with a number in it
        QTRY_COMPARE(draft.sheet().checked.counts.notAFact, 1);
        QCOMPARE(draft.sheet().checked.counts.unchecked, 3);
        QCOMPARE(draft.sheet().records.back().verdict->reason,
                 QStringLiteral("The section is judgement by the kind of article."));
    }

    void wordsAreBoundWithTheirTranslation()
    {
        StoryWindow story;
        const CheckedDraft draft(story);
        review(story);
        press(Qt::Key_J);
        QTRY_COMPARE(handWords(story), CheckedDraft::opened());
        selectInSource(story, QStringLiteral("On 3 March 2026 the gripper opened at 12 Nm"));
        press(Qt::Key_E, Qt::ShiftModifier);
        typeWords(QStringLiteral("It opened at 12 Nm on 3 March 2026."));
        press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(draft.sheet().records.size(), size_t(1));
        const Evidence evidence = draft.sheet().records.front().evidence.front();
        QCOMPARE(evidence.translation, QStringLiteral("It opened at 12 Nm on 3 March 2026."));
        QCOMPARE(evidence.translator, testActor().name);
        QTRY_VERIFY(card(story).contains(QStringLiteral("translated by %1").arg(testActor().name)));
        press(Qt::Key_U);
        QTRY_VERIFY(draft.sheet().records.front().evidence.empty());
    }

    void aSnapshotOfTwentyMegabytesHoldsNobodyUp()
    {
        constexpr int patient = 150'000; // its words are made ready once, beside the window
        StoryWindow story;               // which minds what holds it up
        const CheckedDraft draft(story);
        const QString line = QStringLiteral("The minutes have many lines that say nothing.\n");
        const QString words = line.repeated(20'000'000 / line.size()) + CheckedDraft::said();
        saysNow(draft, words);
        story.open();
        QTRY_COMPARE(story.headlines().size(), 1);
        story.list().setFocus();
        press(Qt::Key_F4);
        QTRY_VERIFY(story.area().isReviewing());
        const ReviewPage &page = *story.area().review();
        QTRY_VERIFY_WITH_TIMEOUT(page.round().rows().count() == 4, patient);
        QTRY_VERIFY(page.claims().hasFocus());
        press(Qt::Key_J);
        QTRY_COMPARE(handWords(story), CheckedDraft::opened());
        // The passage at its end, by key, as soon as it is found and there.
        QTRY_VERIFY_WITH_TIMEOUT(card(story).contains(QStringLiteral("Passages that may carry it")),
                                 patient);
        press(Qt::Key_P);
        QTRY_VERIFY_WITH_TIMEOUT(page.evidence().selection().has_value(), patient);
        press(Qt::Key_E);
        QTRY_COMPARE_WITH_TIMEOUT(draft.sheet().records.size(), size_t(1), patient);
        const Evidence bound = draft.sheet().records.front().evidence.front();
        QVERIFY(bound.quote.exact.contains(QStringLiteral("the gripper opened at 12 Nm")));
        QVERIFY(bound.quote.position >= words.size() - CheckedDraft::said().size());
        QTRY_VERIFY_WITH_TIMEOUT(!page.round().isBusy(), patient);
    }

    void whoTranslatedIsNamed()
    {
        StoryWindow story;
        const CheckedDraft draft(story);
        review(story);
        press(Qt::Key_J);
        QTRY_COMPARE(handWords(story), CheckedDraft::opened());
        selectInSource(story, QStringLiteral("On 3 March 2026 the gripper opened at 12 Nm"));
        press(Qt::Key_E, Qt::ShiftModifier);
        typeWords(QStringLiteral("It opened at 12 Nm."));
        press(Qt::Key_Tab);
        QTRY_COMPARE(QApplication::focusWidget()->objectName(), QStringLiteral("askPerson"));
        press(Qt::Key_A, Qt::ControlModifier);
        QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("Ada Moen"));
        press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(draft.sheet().records.size(), size_t(1));
        const Evidence evidence = draft.sheet().records.front().evidence.front();
        QCOMPARE(evidence.translator, QStringLiteral("Ada Moen"));
        QCOMPARE(evidence.person, testActor().name);
        QTRY_VERIFY(card(story).contains(QStringLiteral("translated by Ada Moen")));
    }

    void fewSourcesAreToldOfBeforeAVerdict()
    {
        StoryWindow story;
        const CheckedDraft draft(story);
        review(story);
        press(Qt::Key_J);
        QTRY_COMPARE(handWords(story), CheckedDraft::opened());
        QVERIFY(!card(story).contains(QStringLiteral("Few sources:"))); // there are none yet
        selectInSource(story, QStringLiteral("On 3 March 2026 the gripper opened at 12 Nm"));
        press(Qt::Key_E);
        QTRY_VERIFY(card(story).contains(
            QStringLiteral("Few sources: 1 independent, 0 of them primary. The desk asks for 1 "
                           "primary or 2 independent ones.")));
        QVERIFY(!draft.sheet().records.front().verdict);
        DeskSettings settings = must(Settings(draft.author()).get());
        settings.checking.independentSources = 1;
        (void)must(Settings(draft.author()).update(settings));
        QTRY_VERIFY(!card(story).contains(QStringLiteral("Few sources:")));
    }

    void aSourceIsOpenedAtTheQuotedWords()
    {
        StoryWindow story;
        const CheckedDraft draft(story);
        review(story);
        press(Qt::Key_J);
        QTRY_COMPARE(handWords(story), CheckedDraft::opened());
        selectInSource(story, QStringLiteral("On 3 March 2026 the gripper opened at 12 Nm"));
        press(Qt::Key_E);
        QTRY_VERIFY(card(story).contains(QStringLiteral("Open at these words")));
        QTRY_VERIFY(card(story).contains(QStringLiteral("✓ “12 Nm”")));
        press(Qt::Key_2, Qt::AltModifier);
        ClaimCard &known = story.area().review()->card();
        QTRY_VERIFY(known.hasFocus());
        const auto goTo = [&](const QString &link) {
            for (int i = 0; i < 10 && known.textCursor().selectedText() != link; ++i)
                QTest::keyClick(&known, Qt::Key_Tab);
            return known.textCursor().selectedText() == link;
        };
        const QByteArray words("https://ledger.example/gripper#:~:text="
                               "On%203%20March%202026%20the%20gripper%20opened%20at%2012%20Nm");
        // No test asks for a browser.
        disconnect(story.area().review(), &ReviewPage::linkRequested, &story.area(), nullptr);
        const QSignalSpy requested(story.area().review(), &ReviewPage::linkRequested);
        QVERIFY(goTo(QStringLiteral("Open at these words")));
        press(Qt::Key_Return);
        QCOMPARE(requested.size(), 1);
        QCOMPARE(requested.front().front().toUrl(), QUrl::fromEncoded(words));
        QVERIFY(goTo(QStringLiteral("Copy this link")));
        press(Qt::Key_Return);
        QCOMPARE(QGuiApplication::clipboard()->text(), QString::fromLatin1(words));
    }

    void aClaimWhoseWordsAreGoneIsEndedByKey()
    {
        StoryWindow story;
        CheckedDraft draft(story);
        draft.judge(CheckedDraft::hurt(), VerdictKind::Disputed);
        draft.change(u' ' + CheckedDraft::hurt(), {});
        review(story); // it is the last of four rows
        QVERIFY(!story.area().review()->action(QStringLiteral("reviewEnd"))->isEnabled());
        press(Qt::Key_J);
        press(Qt::Key_J);
        press(Qt::Key_J);
        QTRY_COMPARE(handWords(story), CheckedDraft::hurt());
        QTRY_VERIFY(card(story).contains(QStringLiteral("Its words are gone from the article.")));
        press(Qt::Key_Q);
        QTRY_COMPARE(draft.sheet().checked.counts.orphaned, 0);
        QTRY_COMPARE(claimRows(story).size(), 3);
        QTRY_VERIFY(!story.area().review()->round().isBusy());
        press(Qt::Key_U);
        QTRY_COMPARE(draft.sheet().checked.counts.orphaned, 1);
        QTRY_COMPARE(claimRows(story).size(), 4);
    }

    void theSignOffCountsWhatIsToBeLookedAtAgain()
    {
        StoryWindow story;
        CheckedDraft draft(story);
        draft.judge(CheckedDraft::hurt(), VerdictKind::Disputed);
        draft.change(QStringLiteral("12 Nm"), QStringLiteral("13 Nm")); // beside it
        review(story);
        QTRY_COMPARE(draft.sheet().checked.counts.lookAgain, 1);
        press(Qt::Key_Return, Qt::ControlModifier);
        const auto counts = [&] {
            return story.window().findChild<PlainLabel *>(QStringLiteral("signOffCounts"));
        };
        QTRY_VERIFY(counts() != nullptr);
        QVERIFY(counts()->plainText().endsWith(QStringLiteral("1 to look at again")));
    }

    void whatChangedIsShownUntilTheNextVerdict()
    {
        StoryWindow story;
        CheckedDraft draft(story);
        draft.judge(CheckedDraft::hurt(), VerdictKind::NeedsSource);
        draft.change(QStringLiteral("Nobody"), QStringLiteral("Somebody"));
        review(story);
        press(Qt::Key_J);
        press(Qt::Key_J);
        QTRY_COMPARE(handWords(story), QStringLiteral("Somebody was hurt."));
        QTRY_VERIFY(card(story).contains(QStringLiteral("NobodySomebody was hurt.")));
        press(Qt::Key_N);
        typeWords(QStringLiteral("Who?"));
        press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY(card(story).contains(QStringLiteral("Who?")));
        QVERIFY(card(story).contains(QStringLiteral("NobodySomebody was hurt.")));
        QTRY_VERIFY(story.area().review()->claims().hasFocus());
        press(Qt::Key_D);
        QTRY_COMPARE(draft.sheet().checked.counts.disputed, 1);
        QTRY_VERIFY(!card(story).contains(QStringLiteral("NobodySomebody")));
    }

    void aNoteThatIsRefusedIsThereAgain()
    {
        StoryWindow story;
        CheckedDraft draft(story);
        review(story);
        press(Qt::Key_J);
        QTRY_COMPARE(handWords(story), CheckedDraft::opened());
        press(Qt::Key_N);
        typeWords(QStringLiteral("Who measured it?"));
        // Meanwhile the author writes other words there.
        draft.change(QStringLiteral("12 Nm"), QStringLiteral("13 Nm"));
        QTRY_COMPARE(claimRows(story).filter(QStringLiteral("13 Nm")).size(), 1);
        press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY(!story.window().noticeText().isEmpty());
        QTRY_COMPARE(asked(story), QStringLiteral("Who measured it?"));
        QVERIFY(draft.sheet().records.empty());
        // Of the words that are shown now it can be given.
        press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(draft.sheet().records.size(), size_t(1));
        QVERIFY(draft.sheet().records.front().claim.words.exact.contains(QStringLiteral("13 Nm")));
    }

    void aNoteThatIsLeftWaitsForItsArticle()
    {
        StoryWindow story;
        const CheckedDraft draft(story);
        review(story);
        press(Qt::Key_N);
        typeWords(QStringLiteral("Is that so?"));
        story.area().setReviewing(false);
        QTRY_VERIFY(!story.area().isReviewing());
        QVERIFY(asked(story).isNull());
        story.area().setReviewing(true);
        QTRY_COMPARE(asked(story), QStringLiteral("Is that so?"));
        story.area().setReviewing(false); // and once more, before it was looked at
        story.area().setReviewing(true);
        QTRY_COMPARE(asked(story), QStringLiteral("Is that so?"));
        press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(draft.sheet().records.size(), size_t(1));
        // Back by its key: the note is settled, and stays in the record.
        QTRY_VERIFY(story.area().review()->claims().hasFocus());
        press(Qt::Key_U);
        const auto note = [&] {
            return draft.sheet().records.front().claim.notes.front();
        };
        QTRY_COMPARE(note().state, NoteState::Resolved);
        QCOMPARE(note().text, QStringLiteral("Is that so?"));
    }
};

STET_TEST(TestReviewHelpsStory)

#include "test_review_helps_story.moc"
