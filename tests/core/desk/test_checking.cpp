// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/desk/desk_in_check.h"
#include "tests/support/test_registry.h"

using namespace stet;
using namespace stet::test;

/// Claims, evidence, verdicts and sign-offs as the desk keeps them, from the first draft on.
class TestChecking
    : public QObject
    , protected DeskInCheck
{
    Q_OBJECT

private Q_SLOTS:

    void init() { begin(); }

    void cleanup() { end(); }

    void everyWordIsInTheSheetFromTheFirstDraftOn()
    {
        const ReviewedArticle sheet = must(Checking(*m_ines).sheet(m_article.id));
        QCOMPARE(sheet.checked.items.size(), size_t(3)); // headline and two sentences
        QCOMPARE(sheet.checked.counts.unchecked, 3);
        QVERIFY(sheet.records.empty());
        QVERIFY(!isOpen(sheet.findings(GateStep::SignOff)));
    }

    void theWholeLifeOfAnArticle()
    {
        verifyEverything();
        ReviewedArticle sheet = must(Checking(*m_ines).sheet(m_article.id));
        QCOMPARE(sheet.checked.counts.closed(), 3);
        QVERIFY(isOpen(sheet.findings(GateStep::SignOff)));
        sheet = must(Checking(*m_ines).signOff(m_article.id, m_article.version));
        QVERIFY(sheet.signOffStands);
        QCOMPARE(sheet.article.state, WorkState::Ready);
        QVERIFY(isOpen(sheet.findings(GateStep::Publish)));

        // One word is changed, and exactly one verdict falls.
        ArticleContent content = sheet.article.content;
        content.body.replace(QStringLiteral("12 Nm"), QStringLiteral("14 Nm"));
        save(m_desk->session(), sheet.article.version, content);
        sheet = must(Checking(*m_ines).sheet(m_article.id));
        QCOMPARE(sheet.checked.counts.changed, 1);
        QCOMPARE(sheet.checked.counts.closed(), 2);
        QVERIFY(!sheet.signOffStands);
        QCOMPARE(sheet.article.state, WorkState::Draft);
        QVERIFY(!isOpen(sheet.findings(GateStep::Publish)));

        // Its evidence is still there, so one key renews it; the sign-off is over the difference.
        const CheckedItem *fallen = sheet.itemAt(bodyPlace(content, QStringLiteral("14 Nm")));
        QVERIFY(fallen != nullptr && fallen->item.claim);
        QCOMPARE(sheet.records[*fallen->item.claim].evidence.size(), size_t(1));
        give(*m_ines, sheet.records[*fallen->item.claim].claim.id, VerdictKind::Verified);
        sheet = must(Checking(*m_ines).sheet(m_article.id));
        QCOMPARE(sheet.checked.counts.closed(), 3);
        sheet = must(Checking(*m_ines).signOff(m_article.id, sheet.article.version));
        QVERIFY(sheet.signOffStands);
        QVERIFY(!sheet.signOff->renews.isNull());
    }

    void aNeighbourThatChangedAsksForAnotherLook()
    {
        verifyEverything();
        ArticleContent content = m_article.content;
        content.body.replace(secondWords, QStringLiteral("One man was hurt."));
        save(m_desk->session(), m_article.version, content);
        ReviewedArticle sheet = must(Checking(*m_ines).sheet(m_article.id));
        QCOMPARE(sheet.checked.counts.changed, 1);
        QCOMPARE(sheet.checked.counts.lookAgain, 1);
        const CheckedItem *beside = sheet.itemAt(bodyPlace(content, firstWords));
        QVERIFY(beside->standing.lookAgain);
        QCOMPARE(beside->standing.state, ClaimState::Verified);
        const ClaimId claim = sheet.records[*beside->item.claim].claim.id;
        QVERIFY(!must(Checking(*m_ines).lookAgain(claim)).standing.lookAgain);
        QCOMPARE(must(Checking(*m_ines).sheet(m_article.id)).checked.counts.lookAgain, 0);
    }

    void aSentenceIsSplitAndJoinedAgain()
    {
        const ClaimAim aim{{}, bodyPlace(m_article.content, firstWords)};
        bindQuote(*m_ines, aim);
        const qsizetype at = m_article.content.body.indexOf(QStringLiteral("opened"));
        Checking checking(*m_ines);
        const std::vector<CheckedClaim> parts = must(checking.split(m_article.id, aim, at));
        QCOMPARE(parts.size(), size_t(2));
        QCOMPARE(parts[0].record.claim.words.exact, QStringLiteral("The gripper"));
        QCOMPARE(parts[0].record.evidence.size(), size_t(1));
        QCOMPARE(parts[1].record.evidence.size(), size_t(1));
        QCOMPARE(must(checking.sheet(m_article.id)).checked.items.size(), size_t(4));
        QVERIFY(!answer(checking.split(m_article.id, aim, 0)));
        const CheckedClaim joined = must(checking.join(
            m_article.id, {parts[0].record.claim.id, {}}, {parts[1].record.claim.id, {}}));
        QCOMPARE(joined.record.claim.words.exact, firstWords);
        QCOMPARE(must(checking.sheet(m_article.id)).checked.items.size(), size_t(3));
        QVERIFY(!answer(checking.join(
            m_article.id, {joined.record.claim.id, {}}, {{}, {DraftField::Headline, -1, {0, 3}}})));
        // What gave its words to another was not ended.
        QVERIFY(!answer(checking.resumeClaim(parts[1].record.claim.id)));
    }

    void aNoteIsAnsweredAndSettled()
    {
        const ClaimAim aim{{}, bodyPlace(m_article.content, firstWords)};
        Checking checking(*m_ines);
        const CheckedClaim noted =
            must(checking.addNote(m_article.id, aim, QStringLiteral("Which gripper?")));
        QCOMPARE(noted.record.claim.notes.size(), size_t(1));
        const ClaimId id = noted.record.claim.id;
        must(Checking(m_desk->session()).reply(id, 0, QStringLiteral("The left one.")));
        QCOMPARE(must(checking.setNoteState(id, 0, NoteState::Resolved))
                     .record.claim.notes.front()
                     .settledBy,
                 QStringLiteral("Ines"));
        QVERIFY(!answer(checking.addNote(m_article.id, aim, QStringLiteral("  "))));
        QVERIFY(!answer(checking.reply(id, 3, QStringLiteral("?"))));
    }
};

STET_TEST(TestChecking)

#include "test_checking.moc"
