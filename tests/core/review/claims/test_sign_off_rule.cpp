// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/review/claims/sign_off_rule.h"
#include "tests/core/review/claims/draft_in_check.h"
#include "tests/core/review/claims/random_article.h"
#include "tests/support/test_registry.h"

#include <QtTest>

using namespace stet;
using namespace stet::test;
using namespace Qt::StringLiterals;

/// A sign-off is of exactly one content with its evidence.
class TestSignOffRule : public QObject
{
    Q_OBJECT

private:
    static bool stands(const DraftInCheck &draft)
    {
        return isCurrent(*draft.signOff, draft.content, draft.checked(), draft.records);
    }

    static SignOffDifference differenceOf(const DraftInCheck &draft)
    {
        return differenceSince(
            *draft.signOff, draft.signedContent, draft.content, draft.checked(), draft.records);
    }

    static DraftInCheck signedDraft()
    {
        DraftInCheck draft(u"The port has four cranes. It hums.\n\nShips wait."_s);
        draft.content.headline = u"Four cranes"_s;
        draft.content.authors = {{u"Ann"_s, {}}};
        draft.content.leadAlt = u"a crane"_s;
        draft.read();
        draft.verifyAll();
        draft.sign();
        return draft;
    }

private Q_SLOTS:

    void aThousandEditsOfOneCharacterMakeAThousandStale()
    {
        QRandomGenerator random(11);
        int stale = 0;
        for (int i = 0; i < 1'000; ++i) {
            DraftInCheck draft(RandomArticle(quint32(i)).body());
            draft.content.headline = u"Four cranes"_s;
            draft.read();
            draft.verifyAll();
            draft.sign();
            QVERIFY(stands(draft));
            QString &text = i % 10 == 0 ? draft.content.headline : draft.content.body;
            const auto at = qsizetype(random.bounded(int(text.size())));
            switch (i % 3) {
            case 0:
                text.insert(at, u' '); // which changes no word
                break;
            case 1:
                text.remove(at, 1);
                break;
            default:
                text[at] = text.at(at) == u'q' ? u'z' : u'q';
            }
            draft.save();
            stale += stands(draft) ? 0 : 1;
            QVERIFY(!isOpen(draft.gate(GateStep::Publish)));
            QVERIFY(!differenceOf(draft).isNothing());
        }
        QCOMPARE(stale, 1'000);
    }

    void whatIsSignedIsContentAndEvidence()
    {
        const DraftInCheck draft = signedDraft();
        QVERIFY(stands(draft));
        QVERIFY(differenceOf(draft).isNothing());
        DraftInCheck other = draft;
        other.content.tags = {u"ports"_s};
        other.content.category = u"Harbours"_s;
        other.content.slug = u"four-cranes"_s;
        QVERIFY(stands(other));
        other = draft;
        other.content.authors[0].name = u"Anne"_s;
        QVERIFY(!stands(other));
        QCOMPARE(differenceOf(other).fields, (std::vector<DraftField>{DraftField::Authors}));
        other = draft;
        other.content.leadAlt = u"two cranes"_s;
        QVERIFY(!stands(other));
        other = draft;
        other.attest(1);
        QVERIFY(!stands(other));
        QCOMPARE(differenceOf(other).items, (std::vector<size_t>{1}));
        other = draft;
        other.give(2, VerdictKind::NotAFact);
        QVERIFY(!stands(other));
        QCOMPARE(differenceOf(other).items, (std::vector<size_t>{2}));
    }

    void aRenewalLooksAtTheDifferenceAlone()
    {
        DraftInCheck draft = signedDraft();
        draft.setBody(u"The port has five cranes. It hums.\n\nShips wait."_s);
        const SignOffDifference difference = differenceOf(draft);
        QCOMPARE(difference.fields, (std::vector<DraftField>{DraftField::Body}));
        // The sentence that changed, and the one behind it, whose surroundings did.
        QCOMPARE(difference.items, (std::vector<size_t>{1, 2}));
        QVERIFY(difference.gone.empty());
        draft.setBody(u"The port has four cranes.\n\nShips wait. So."_s);
        const SignOffDifference shorter = differenceOf(draft);
        QCOMPARE(shorter.gone, (std::vector<ClaimId>{draft.records[2].claim.id}));
        QCOMPARE(shorter.items, (std::vector<size_t>{1, 2, 3}));
        // Undone, the sign-off stands again.
        draft.setBody(draft.signedContent.body);
        QVERIFY(stands(draft));
        QVERIFY(differenceOf(draft).isNothing());
    }
};

STET_TEST(TestSignOffRule)

#include "test_sign_off_rule.moc"
