// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/review/claims/claim_shares.h"
#include "tests/support/test_registry.h"

using namespace stet;
using namespace Qt::StringLiterals;

/// Counts of claims, as every list, page and paper tells them.
class TestClaimShares : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void theyAddUpToAll()
    {
        ClaimCounts counts;
        counts.verified = 7; // two of them attested
        counts.attested = 2;
        counts.notAFact = 5;
        counts.unchecked = 1;
        counts.disputed = 2;
        counts.needsSource = 3;
        counts.changed = 4;
        counts.drifted = 6;
        counts.orphaned = 9; // of no page
        const QStringList shares = claimShares(counts, ClaimShareWords::ofProgram());
        QCOMPARE(shares,
                 (QStringList{u"5 verified"_s, u"2 attested"_s, u"5 not a fact"_s, u"16 open"_s}));
        int sum = 0;
        for (const QString &share : shares)
            sum += share.section(u' ', 0, 0).toInt();
        QCOMPARE(sum, counts.all());
        QCOMPARE(claimsLine(counts),
                 u"5 verified · 2 attested · 5 not a fact · 16 open · 28 in all"_s);
    }

    void whatIsOpenIsAlwaysSaid()
    {
        ClaimCounts counts;
        QCOMPARE(claimsLine(counts), QString());
        counts.verified = 1;
        counts.lookAgain = 1;
        QCOMPARE(claimsLine(counts), u"1 verified · 0 open · 1 in all; 1 to look at again"_s);
    }
};

STET_TEST(TestClaimShares)

#include "test_claim_shares.moc"
