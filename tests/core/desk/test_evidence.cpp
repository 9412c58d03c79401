// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/desk/desk_in_check.h"
#include "tests/support/test_registry.h"

using namespace stet;
using namespace stet::test;

/// What carries a verdict, and what becomes of it where the source says something else.
class TestEvidence
    : public QObject
    , protected DeskInCheck
{
    Q_OBJECT

private Q_SLOTS:

    void init() { begin(); }

    void cleanup() { end(); }

    void evidenceThatIsNoneIsRefused()
    {
        Checking checking(*m_ines);
        const ClaimAim aim{{}, bodyPlace(m_article.content, firstWords)};
        NewEvidence wanted;
        wanted.snapshot = m_snapshot.id;
        wanted.start = m_words.size() - 2;
        wanted.length = 30;
        QVERIFY(!answer(checking.bind(m_article.id, aim, wanted)));
        wanted.start = 2;
        wanted.length = 1; // a space
        QVERIFY(!answer(checking.bind(m_article.id, aim, wanted)));
        NewSnapshot wall = page(QStringLiteral("Please accept our cookies."));
        wall.state = SnapshotState::Blocked;
        const Snapshot blocked = must(Snapshots(*m_ines).keep(m_source.id, wall));
        wanted = {};
        wanted.snapshot = blocked.id;
        wanted.length = 6;
        QVERIFY(!answer(checking.bind(m_article.id, aim, wanted)));
        wanted = {};
        wanted.who = QStringLiteral("Ines");
        QVERIFY(!answer(checking.bind(m_article.id, aim, wanted))); // and what?
        wanted.what = QStringLiteral("Saw it open on the quay.");
        const CheckedClaim attested = must(checking.bind(m_article.id, aim, wanted));
        QCOMPARE(attested.record.evidence.front().kind, EvidenceKind::Attestation);
        QCOMPARE(
            must(checking.give(m_article.id,
                               aim,
                               {VerdictKind::Verified, {}, QStringLiteral("Seen by the desk.")}))
                .standing.attested,
            true);
        QCOMPARE(must(checking.sheet(m_article.id)).checked.counts.attested, 1);
    }

    void aVerdictFallsWhereItsSourceSaysSomethingElse()
    {
        verifyEverything();
        must(Snapshots(*m_ines).keep(
            m_source.id,
            page(QStringLiteral("Corrected: on Monday the gripper opened at 12 Nm. It was old."))));
        ReviewedArticle sheet = must(Checking(*m_ines).sheet(m_article.id));
        QCOMPARE(sheet.checked.counts.drifted, 0); // the quoted words are all there
        must(Snapshots(*m_ines).keep(
            m_source.id,
            page(QStringLiteral("On Monday the gripper opened at 14 Nm. It was new."))));
        sheet = must(Checking(*m_ines).sheet(m_article.id));
        QCOMPARE(sheet.checked.counts.drifted, 1);
        QCOMPARE(sheet.checked.counts.closed(), 2);
        // What a person saved is never compared with what was fetched.
        NewSnapshot notes = page(QStringLiteral("Something else."));
        notes.way = SnapshotWay::Notes;
        must(Snapshots(*m_ines).keep(m_source.id, notes));
        QCOMPARE(must(Checking(*m_ines).sheet(m_article.id)).checked.counts.drifted, 1);
    }

    void aQuoteOfFiveMegabytesIsRefused()
    {
        const QString words = QStringLiteral("(a+)+$ ").repeated(715'000);
        const Snapshot large = must(Snapshots(*m_ines).keep(m_source.id, page(words)));
        NewEvidence wanted;
        wanted.snapshot = large.id;
        wanted.length = words.size();
        const ClaimAim aim{{}, bodyPlace(m_article.content, firstWords)};
        const auto refused = answer(Checking(*m_ines).bind(m_article.id, aim, wanted));
        QCOMPARE(refused.error().code, ErrorCode::InvalidInput);
        wanted.length = 6;
        const CheckedClaim bound = must(Checking(*m_ines).bind(m_article.id, aim, wanted));
        QVERIFY(bound.record.evidence.front().quote.exact.contains(QStringLiteral("(a+)+$")));
    }

    void whatRestsOnASourceByItsEvidenceIsFound()
    {
        Checking checking(*m_ines);
        QVERIFY(must(checking.restingOn({m_source.id})).empty());
        // Words that cite nothing rest on what is bound to them all the same.
        const ClaimAim second{{}, bodyPlace(m_article.content, secondWords)};
        bindQuote(*m_ines, second);
        const std::vector<RestingClaim> resting = must(checking.restingOn({m_source.id}));
        QCOMPARE(resting.size(), size_t(1));
        QCOMPARE(resting.front().article, m_article.id);
        QCOMPARE(resting.front().words, secondWords);
        QCOMPARE(resting.front().place.field, DraftField::Body);
        QCOMPARE(resting.front().locators, QStringList(QStringLiteral("p. 1")));
        QVERIFY(must(checking.restingOn({SourceId::create(1)})).empty());
    }

    void wordsThatLeftTheArticleCarryNothing()
    {
        verifyEverything();
        const QString quote = QStringLiteral("On Monday the gripper opened at 12 Nm.");
        const QString said = QStringLiteral("It was new.\n");
        NewSnapshot now = page(said + quote);
        now.text.runs = {{0, said.size(), RunKind::Main},
                         {said.size(), quote.size(), RunKind::Boilerplate}};
        must(Snapshots(*m_ines).keep(m_source.id, now));
        QCOMPARE(must(Checking(*m_ines).sheet(m_article.id)).checked.counts.drifted, 1);
        now.bytes += "<!-- in the article again -->";
        now.text.runs = {{0, now.text.text.size(), RunKind::Main}};
        must(Snapshots(*m_ines).keep(m_source.id, now));
        QCOMPARE(must(Checking(*m_ines).sheet(m_article.id)).checked.counts.drifted, 0);
    }

    void aCorrectionInASourceAsksForAnotherLook()
    {
        verifyEverything();
        const auto counts = [this] {
            return must(Checking(*m_ines).sheet(m_article.id)).checked.counts;
        };
        must(Snapshots(*m_ines).keep(m_source.id, page(m_words + QStringLiteral("\nMore."))));
        const int before = counts().lookAgain;
        // The quoted words and what is around them are as they were.
        const QString notice = QStringLiteral("\nMore.\nCorrection: it is not new.");
        must(Snapshots(*m_ines).keep(m_source.id, page(m_words + notice)));
        QCOMPARE(counts().lookAgain, before + 1);
        QCOMPARE(counts().closed(), 3);
        const ReviewedArticle sheet = must(Checking(*m_ines).sheet(m_article.id));
        for (const CheckedItem &item : sheet.checked.items) {
            if (item.standing.lookAgain)
                must(Checking(*m_ines).lookAgain(sheet.records[*item.item.claim].claim.id));
        }
        QCOMPARE(counts().lookAgain, 0);
        NewSnapshot data = page(m_words + notice);
        data.correction = QStringLiteral("It is not new.");
        must(Snapshots(*m_ines).keep(m_source.id, data));
        QCOMPARE(counts().lookAgain, 1);
        // It tells what it told when somebody looked.
        must(Snapshots(*m_ines).keep(m_source.id,
                                     page(m_words + notice + QStringLiteral("\nAnd more."))));
        QCOMPARE(counts().lookAgain, 0);
    }
};

STET_TEST(TestEvidence)

#include "test_evidence.moc"
