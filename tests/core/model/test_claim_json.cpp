// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/hash.h"
#include "core/model/sign_off.h"
#include "tests/support/test_registry.h"

#include <QtTest>

using namespace stet;
using namespace Qt::StringLiterals;

/// Claims, evidence, verdicts and sign-offs as JSON: nothing is lost, nothing tampered gets in.
class TestClaimJson : public QObject
{
    Q_OBJECT

private:
    static Claim claim()
    {
        Claim claim;
        claim.id = ClaimId::create(1);
        claim.article = ArticleId::create(2);
        claim.version = 3;
        claim.words = {DraftField::Facts,
                       u"Price €49"_s,
                       u"Maker "_s,
                       u" a month"_s,
                       u"9 cite @shop, p. 4\n"_s,
                       {0xFEDC'BA98'7654'3210, 1, 0},
                       {3, 2, 1, 3, 2, 1}};
        claim.hash = claimHash(claim.words.exact, claim.words.reading);
        claim.person = u"Bo"_s;
        claim.notes.push_back({u"Bo"_s, u"Net?"_s, 5, NoteState::Resolved, u"Ann"_s, {}});
        claim.notes.back().replies.push_back({u"Ann"_s, u"Net."_s, 6});
        claim.createdMs = 7;
        claim.changedMs = 8;
        return claim;
    }

    static Evidence evidence()
    {
        Evidence one;
        one.id = EvidenceId::create(1);
        one.claim = ClaimId::create(2);
        one.source = SourceId::create(3);
        one.snapshot = SnapshotId::create(4);
        one.textHash = "feed";
        one.quote = {u"49 euros"_s, u"it costs "_s, u" net"_s, 120, 2};
        one.locator = u"p. 3"_s;
        one.translation = u"49 Euro"_s;
        one.translator = u"Cy"_s;
        one.hash = evidenceHash(one);
        one.person = u"Bo"_s;
        one.createdMs = 9;
        return one;
    }

    template <class Value, class From>
    static void comesBack(const Value &value, From from)
    {
        const QJsonObject json = toJson(value);
        const auto back = from(json);
        QVERIFY(back.has_value());
        QCOMPARE(*back == value, true);
        QCOMPARE(canonicalJson(toJson(*back)), canonicalJson(json));
        QJsonObject later = json;
        later.insert(u"ofALaterVersion"_s, QJsonObject{{u"x"_s, 1}});
        const auto kept = from(later);
        QVERIFY(kept.has_value());
        QCOMPARE(canonicalJson(toJson(*kept)), canonicalJson(later));
    }

private Q_SLOTS:

    void allComeBack()
    {
        comesBack(claim(), claimFromJson);
        comesBack(evidence(), evidenceFromJson);
        Evidence attestation;
        attestation.id = EvidenceId::create(1);
        attestation.claim = ClaimId::create(2);
        attestation.kind = EvidenceKind::Attestation;
        attestation.who = u"Bo"_s;
        attestation.what = u"saw it"_s;
        attestation.when = u"in May"_s;
        attestation.how = u"in the yard"_s;
        attestation.hash = evidenceHash(attestation);
        comesBack(attestation, evidenceFromJson);
        Verdict verdict;
        verdict.id = VerdictId::create(1);
        verdict.claim = ClaimId::create(2);
        verdict.kind = VerdictKind::NotAFact;
        verdict.person = u"Bo"_s;
        verdict.account = u"bo"_s;
        verdict.machine = u"desk-1"_s;
        verdict.atMs = 5;
        verdict.reason = u"a figure of speech"_s;
        verdict.byAuthor = true;
        verdict.words = "feed";
        verdict.exact = u"Price €60"_s;
        verdict.evidence = {{EvidenceId::create(4), "f00d", 7}};
        verdict.around = {1, 2, 3};
        verdict.lookedBy = u"Cy"_s;
        verdict.lookedMs = 6;
        comesBack(verdict, verdictFromJson);
        SignOff signOff;
        signOff.id = SignOffId::create(1);
        signOff.article = ArticleId::create(2);
        signOff.person = u"Cy"_s;
        signOff.account = u"cy"_s;
        signOff.hash = "feed";
        signOff.words = "f00d";
        signOff.revision = "beef";
        signOff.claims = {{ClaimId::create(3), "cafe", {1, 0, 2}}};
        signOff.reason = u"it burns"_s;
        signOff.overridden = {u"unchecked"_s};
        signOff.renews = SignOffId::create(0);
        comesBack(signOff, signOffFromJson);
    }

    void whatWasTamperedWithIsRefused()
    {
        QJsonObject json = toJson(claim());
        QJsonObject words = json.value(u"words"_s).toObject();
        words.insert(u"exact"_s, u"Price €59"_s);
        json.insert(u"words"_s, words);
        QVERIFY(!claimFromJson(json));
        json = toJson(evidence());
        json.insert(u"exact"_s, u"59 euros"_s);
        QVERIFY(!evidenceFromJson(json));
        json = toJson(evidence());
        json.insert(u"kind"_s, u"rumour"_s);
        QVERIFY(!evidenceFromJson(json));
        QVERIFY(!verdictFromJson({{u"kind"_s, u"verified"_s}}));
        QVERIFY(!claimFromJson({}));
        QVERIFY(!signOffFromJson({}));
    }

    void aHashIsOfTheWordsAlone()
    {
        Claim moved = claim();
        moved.words.field = DraftField::Body;
        moved.words.around = {};
        QCOMPARE(claimHash(moved.words.exact, moved.words.reading), claim().hash);
        QVERIFY(claimHash(moved.words.exact, {}) != claim().hash);
        // Words and reading do not run into each other.
        QVERIFY(claimHash(u"ab"_s, u"c"_s) != claimHash(u"a"_s, u"bc"_s));
        const Evidence one = evidence();
        Evidence bound = one;
        bound.person = u"Di"_s;
        bound.quote.position = 4;
        QCOMPARE(evidenceHash(bound), one.hash);
        Evidence other = bound;
        other.locator = u"p. 4"_s;
        QVERIFY(evidenceHash(other) != evidenceHash(bound));
    }

    void namesComeBack()
    {
        for (int state = 0; state < claimStates; ++state)
            QCOMPARE(claimStateFrom(nameOf(ClaimState(state))), std::optional(ClaimState(state)));
        QVERIFY(!verdictKindFrom(u"true"_s));
    }
};

STET_TEST(TestClaimJson)

#include "test_claim_json.moc"
