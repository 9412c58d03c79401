// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/review/claims/claim_turn.h"
#include "tests/support/test_registry.h"

#include <QtTest>

using namespace stet;

namespace {

const QString ines = QStringLiteral("Ines");
const QString mara = QStringLiteral("Mara");

ClaimNote note(const QString &person, const std::vector<QString> &replies = {})
{
    ClaimNote made;
    made.person = person;
    made.text = QStringLiteral("Where from?");
    for (const QString &reply : replies)
        made.replies.push_back({reply, QStringLiteral("From the ledger."), 0});
    return made;
}

ClaimStanding standing(ClaimState state, bool lookAgain = false)
{
    ClaimStanding made;
    made.state = state;
    made.lookAgain = lookAgain;
    return made;
}

} // namespace

/// Whose turn it is to do something about a claim.
class TestClaimTurn : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void theStateSaysWhoseTurnItIs_data()
    {
        QTest::addColumn<ClaimState>("state");
        QTest::addColumn<ClaimTurn>("turn");
        QTest::newRow("unchecked") << ClaimState::Unchecked << ClaimTurn::Checker;
        QTest::newRow("verified") << ClaimState::Verified << ClaimTurn::Nobody;
        QTest::newRow("disputed") << ClaimState::Disputed << ClaimTurn::Author;
        QTest::newRow("needs a source") << ClaimState::NeedsSource << ClaimTurn::Author;
        QTest::newRow("not a fact") << ClaimState::NotAFact << ClaimTurn::Nobody;
        QTest::newRow("changed") << ClaimState::Changed << ClaimTurn::Checker;
        QTest::newRow("drifted") << ClaimState::Drifted << ClaimTurn::Checker;
        QTest::newRow("orphaned") << ClaimState::Orphaned << ClaimTurn::Nobody;
    }

    void theStateSaysWhoseTurnItIs()
    {
        QFETCH(ClaimState, state);
        QFETCH(ClaimTurn, turn);
        QCOMPARE(claimTurn(standing(state), {}), turn);
    }

    void whatIsAroundWordsIsTheCheckersToLookAt()
    {
        QCOMPARE(claimTurn(standing(ClaimState::Verified, true), {}), ClaimTurn::Checker);
    }

    void aNoteWaitsForWhoDidNotSpeakLast()
    {
        const ClaimStanding verified = standing(ClaimState::Verified);
        const ClaimStanding unchecked = standing(ClaimState::Unchecked);
        QCOMPARE(claimTurn(verified, {note(ines)}), ClaimTurn::Author);
        QCOMPARE(claimTurn(unchecked, {note(ines)}), ClaimTurn::Author);
        QCOMPARE(claimTurn(verified, {note(ines, {mara})}), ClaimTurn::Checker);
        QCOMPARE(claimTurn(verified, {note(ines, {mara, ines})}), ClaimTurn::Author);
        QCOMPARE(claimTurn(verified, {note(ines, {mara}), note(ines)}), ClaimTurn::Author);
    }

    void aSettledNoteWaitsForNobody()
    {
        ClaimNote settled = note(ines);
        settled.state = NoteState::Resolved;
        QCOMPARE(claimTurn(standing(ClaimState::Verified), {settled}), ClaimTurn::Nobody);
        QCOMPARE(claimTurn(standing(ClaimState::Unchecked), {settled}), ClaimTurn::Checker);
    }

    void wordsThatAreGoneWaitForNobody()
    {
        QCOMPARE(claimTurn(standing(ClaimState::Orphaned), {note(ines)}), ClaimTurn::Nobody);
    }
};

STET_TEST(TestClaimTurn)

#include "test_claim_turn.moc"
