// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/history/history.h"
#include "tests/core/desk/desk_in_check.h"
#include "tests/support/test_registry.h"

using namespace stet;
using namespace stet::test;

/// Claims whose words are gone, and who may end them.
class TestEndedClaims
    : public QObject
    , protected DeskInCheck
{
    Q_OBJECT

private Q_SLOTS:

    void init() { begin(); }

    void cleanup() { end(); }

    void aClaimWhoseWordsAreGoneIsEndedByName()
    {
        verifyEverything();
        Checking checking(*m_ines);
        const auto sheet = [&] {
            return must(checking.sheet(m_article.id));
        };
        const ReviewedArticle before = sheet();
        const CheckedItem *item = before.itemAt(bodyPlace(m_article.content, secondWords));
        const ClaimId gone = before.records[*item->item.claim].claim.id;
        const Result<Claim> standing = answer(checking.endClaim(gone));
        QVERIFY(!standing); // its words stand
        QCOMPARE(standing.error().code, ErrorCode::InvalidInput);

        ArticleContent content = m_article.content;
        content.body.replace(u' ' + secondWords, QString());
        save(m_desk->session(), m_article.version, content);
        QCOMPARE(sheet().checked.counts.orphaned, 1);
        QCOMPARE(must(checking.endClaim(gone)).words.exact, secondWords);
        QCOMPARE(sheet().checked.counts.orphaned, 0);
        QVERIFY(!answer(checking.endClaim(gone)));
        const StoryPage story = must(History(*m_ines).story({m_article.id}));
        QCOMPARE(storySentence(story.entries.front()),
                 QStringLiteral("Ines ended the claim “Nobody was hurt.”, whose words are gone."));

        // With all that was said of it back again.
        must(checking.resumeClaim(gone));
        QCOMPARE(sheet().checked.counts.orphaned, 1);
        QVERIFY(sheet().records[sheet().checked.orphans.front().claim].verdict.has_value());
        QVERIFY(!answer(checking.resumeClaim(gone)));
    }

    void whoWroteWordsDoesNotEndWhatWasSaidAgainstThem()
    {
        const ClaimAim aim{{}, bodyPlace(m_article.content, secondWords)};
        Checking ines(*m_ines);
        Checking mara(m_desk->session());
        const ClaimId claim =
            must(ines.give(m_article.id, aim, {VerdictKind::Disputed, {}, {}})).record.claim.id;
        ArticleContent content = m_article.content;
        content.body.replace(u' ' + secondWords, QString());
        save(m_desk->session(), m_article.version, content);
        const Result<Claim> refused = answer(mara.endClaim(claim));
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::InvalidInput);
        QCOMPARE(must(ines.sheet(m_article.id)).checked.counts.orphaned, 1);
        must(ines.endClaim(claim));
        QCOMPARE(must(ines.sheet(m_article.id)).checked.counts.orphaned, 0);
    }

    void whoWroteTheArticleDoesNotEndAnOpenNote()
    {
        const ClaimAim aim{{}, bodyPlace(m_article.content, secondWords)};
        Checking ines(*m_ines);
        Checking mara(m_desk->session());
        const ClaimId claim =
            must(ines.addNote(m_article.id, aim, QStringLiteral("Who says so?"))).record.claim.id;
        ArticleContent content = m_article.content;
        content.body.replace(u' ' + secondWords, QString());
        save(m_desk->session(), m_article.version, content);
        QVERIFY(!answer(mara.endClaim(claim)));
        must(ines.setNoteState(claim, 0, NoteState::Resolved));
        must(mara.endClaim(claim));
    }
};

STET_TEST(TestEndedClaims)

#include "test_ended_claims.moc"
