// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/review/gate_sentences.h"
#include "tests/core/review/claims/draft_in_check.h"
#include "tests/support/test_registry.h"

#include <QtTest>

using namespace stet;
using namespace stet::test;
using namespace Qt::StringLiterals;

/// The gate: one engine for sign-off, publishing, updating and exporting.
class TestGate : public QObject
{
    Q_OBJECT

private:
    static QStringList rulesOf(const std::vector<GateFinding> &findings)
    {
        QStringList rules;
        for (const GateFinding &finding : findings)
            rules.append(nameOf(finding.rule));
        return rules;
    }

    /// What the gate says where `author` last changed the first `theirs` units of the body, and
    /// Ann the rest.
    static std::vector<GateFinding> asked(const DraftInCheck &draft,
                                          GateStep step,
                                          qsizetype theirs,
                                          const QString &author,
                                          const VerdictRules &rules = {},
                                          const GateWeights &weights = {},
                                          const std::optional<Hand> &signer = {})
    {
        std::vector<ChangedBy> changes{
            {{DraftField::Body, -1, {theirs, draft.content.body.size() - theirs}},
             {u"Ann"_s, {}, {}}}};
        if (theirs > 0)
            changes.push_back({{DraftField::Body, -1, {0, theirs}}, {author, {}, {}}});
        const CheckedArticle article = draft.checked();
        const auto hands = [&](const SourcePlace &place) {
            return lastHands(place, changes);
        };
        const GateInput input{draft.content,
                              draft.words(),
                              article,
                              draft.records,
                              draft.signOff,
                              hands,
                              rules,
                              {},
                              signer};
        return gateFindings(step, input, weights);
    }

private Q_SLOTS:

    void everyRuleIsASentenceWithItsPlace()
    {
        ArticleContent content;
        content.body = u"One.\n\nTwo."_s;
        QStringList sentences;
        for (int rule = 0; rule < gateRules; ++rule) {
            const GateFinding finding{GateRule(rule),
                                      GateWeight::Blocks,
                                      {},
                                      SourcePlace{DraftField::Body, -1, {6, 4}},
                                      u"Two."_s};
            const QString sentence = findingSentence(finding, content);
            QVERIFY2(sentence.startsWith(nameOf(GateRule(rule)) + u", line 3: "_s),
                     qPrintable(sentence));
            QVERIFY(!sentence.contains(u'%'));
            QVERIFY(GateRule(rule) == GateRule::NoSignOff || sentence.contains(u"Two."_s));
            sentences.append(sentence.section(u": "_s, 1));
        }
        QCOMPARE(sentences.removeDuplicates(), 0);
        const GateFinding whole{GateRule::NoSignOff, GateWeight::Blocks, {}, std::nullopt, {}};
        QVERIFY(findingSentence(whole, content).startsWith(u"no_sign_off: "_s));
        const GateFinding fact{
            GateRule::Unchecked, GateWeight::Blocks, {}, SourcePlace{DraftField::Facts, 1, {}}, {}};
        QVERIFY(findingSentence(fact, content).startsWith(u"unchecked, fact 2: "_s));
    }

    void aFewOfThoseThatBlockAreTold()
    {
        std::vector<GateFinding> findings(
            5, {GateRule::Unchecked, GateWeight::Blocks, {}, std::nullopt, u"A."_s});
        findings[0].weight = GateWeight::Warns;
        findings[1].subject = QString(10'000, u'x');
        const QStringList lines = blockingLines(findings, {}, 3).split(u'\n');
        QCOMPARE(lines.size(), 4);
        QVERIFY(lines[0].size() < 200);
        QVERIFY(lines[3].contains(u"1"_s));
        QCOMPARE(blockingLines({findings.begin(), findings.begin() + 1}, {}, 3), QString());
    }

    void everyStateOfAClaimIsARule()
    {
        DraftInCheck draft(u"One is so. Two is so. Three is so. Four is so. Five is so."_s);
        draft.verifyAll();
        QVERIFY(isOpen(draft.gate(GateStep::SignOff)));
        QVERIFY(draft.gate(GateStep::SignOff).empty());
        draft.give(0, VerdictKind::Disputed);
        draft.give(1, VerdictKind::NeedsSource);
        draft.give(2, VerdictKind::NotAFact);
        ClaimNote note;
        note.text = u"Is it?"_s;
        draft.records[3].claim.notes.push_back(note);
        draft.setBody(draft.content.body + u" Six is so."_s);
        const std::vector<GateFinding> found = draft.gate(GateStep::SignOff);
        QCOMPARE(rulesOf(found),
                 (QStringList{u"unchecked"_s,
                              u"disputed"_s,
                              u"needs_source"_s,
                              u"look_again"_s,
                              u"open_notes"_s}));
        QVERIFY(!isOpen(found));
        QCOMPARE(found[0].subject, u"Six is so."_s);
        QVERIFY(found[0].claim.isNull());
        QCOMPARE(found[0].place->range, draft.at(u"Six is so."_s).range);
        QCOMPARE(found[1].claim, draft.records[0].claim.id);
        QCOMPARE(found[3].weight, GateWeight::Warns);
        draft.records[3].claim.notes[0].state = NoteState::Resolved;
        QVERIFY(!rulesOf(draft.gate(GateStep::SignOff)).contains(u"open_notes"_s));
    }

    void changedAndOrphanedAreTold()
    {
        DraftInCheck draft(u"One is so. Two is so. Three is so."_s);
        draft.verifyAll();
        draft.setBody(u"One is not so. Three is so."_s);
        const QStringList rules = rulesOf(draft.gate(GateStep::Export));
        QVERIFY(rules.contains(u"changed"_s));
        QVERIFY(rules.contains(u"orphaned"_s));
        QVERIFY(rules.contains(u"no_sign_off"_s));
    }

    void aSignOffIsAskedForEverywhereButWhereItIsMade()
    {
        DraftInCheck draft(u"One is so. Two is so."_s);
        draft.verifyAll();
        for (const GateStep step : {GateStep::Publish, GateStep::Update, GateStep::Export})
            QCOMPARE(rulesOf(draft.gate(step)), QStringList{u"no_sign_off"_s});
        draft.sign();
        QVERIFY(draft.gate(GateStep::Publish).empty());
        draft.setBody(draft.content.body + u"\n"_s);
        QCOMPARE(rulesOf(draft.gate(GateStep::Publish)), QStringList{u"stale_sign_off"_s});
    }

    void ownWordsAreFoundAfterTheVerdictToo()
    {
        DraftInCheck draft(u"One is so. Two is so."_s);
        draft.verifyAll(); // by Bo
        QVERIFY(asked(draft, GateStep::SignOff, 0, u"Bo"_s).empty());
        // He typed in the first sentence meanwhile, and took it back.
        const std::vector<GateFinding> found = asked(draft, GateStep::SignOff, 5, u"Bo"_s);
        QCOMPARE(rulesOf(found), QStringList{u"own_words"_s});
        QVERIFY(!isOpen(found));
        QVERIFY(asked(draft, GateStep::SignOff, 5, u"Bo"_s, {true, false}).empty());
    }

    void oneOfTwoWhoBothWroteCanSign()
    {
        DraftInCheck draft(u"One is so. Two is so."_s);
        draft.verifyAll();
        draft.sign(u"Cy"_s);
        QVERIFY(asked(draft, GateStep::Publish, 0, u"Cy"_s).empty());
        const auto all = draft.content.body.size();
        QCOMPARE(rulesOf(asked(draft, GateStep::Publish, all, u"Cy"_s)),
                 QStringList{u"own_sign_off"_s});
        QVERIFY(asked(draft, GateStep::Publish, 10, u"Cy"_s).empty());
    }

    void whoWroteMostDoesNotSignUnasked()
    {
        DraftInCheck draft(u"One is so. Two is so."_s);
        draft.verifyAll(); // by Bo
        const qsizetype all = draft.content.body.size();
        const auto signing = [&](const QString &person,
                                 const VerdictRules &rules = {},
                                 const GateWeights &weights = {}) {
            return asked(
                draft, GateStep::SignOff, all, u"Cy"_s, rules, weights, Hand{person, {}, {}});
        };
        const std::vector<GateFinding> found = signing(u"Cy"_s);
        QCOMPARE(rulesOf(found), QStringList{u"own_sign_off"_s});
        QCOMPARE(found[0].subject, u"Cy"_s);
        QVERIFY(!isOpen(found));
        QVERIFY(isOpen(signing(u"Cy"_s, {}, {{GateRule::OwnSignOff, GateWeight::Warns}})));
        QVERIFY(signing(u"Cy"_s, {true, false}).empty());
        QVERIFY(signing(u"Dee"_s).empty());
        // Nobody is asked about yet.
        QVERIFY(asked(draft, GateStep::SignOff, all, u"Cy"_s).empty());
    }

    void theDeskDecidesWhatBlocks()
    {
        DraftInCheck draft(u"One is so. Two is so."_s);
        draft.keepSentence(u"One"_s);
        draft.attest(0);
        draft.give(0, VerdictKind::Verified);
        QVERIFY(!isOpen(asked(draft, GateStep::SignOff, 0, u"Bo"_s)));
        const GateWeights weights{{GateRule::Unchecked, GateWeight::Warns}};
        const std::vector<GateFinding> found =
            asked(draft, GateStep::SignOff, 0, u"Bo"_s, {}, weights);
        QCOMPARE(rulesOf(found), QStringList{u"unchecked"_s});
        QVERIFY(isOpen(found));
        QJsonObject json = toJson(weights);
        json.insert(u"of_a_later_version"_s, u"blocks"_s);
        json.insert(u"changed"_s, u"shouts"_s);
        QCOMPARE(gateWeightsFromJson(json), weights);
        QSet<QString> names;
        for (int rule = 0; rule < gateRules; ++rule) {
            names.insert(nameOf(GateRule(rule)));
            QCOMPARE(gateRuleFrom(nameOf(GateRule(rule))), std::optional(GateRule(rule)));
        }
        QCOMPARE(names.size(), gateRules);
    }

    void anExportIsOnlyWarnedOfUnlessTheDeskSaysOtherwise()
    {
        QJsonObject json{{u"open_notes"_s, u"blocks"_s}, {u"drifted"_s, u"warns"_s}};
        QVERIFY(!gateRuleFrom(exportWeightName()));
        const GateWeights warning = gateWeightsFor(GateStep::Export, json);
        for (int rule = 0; rule < gateRules; ++rule)
            QCOMPARE(warning.value(GateRule(rule), GateWeight::Blocks), GateWeight::Warns);
        json.insert(exportWeightName(), u"blocks"_s);
        for (const GateStep step :
             {GateStep::SignOff, GateStep::Publish, GateStep::Update, GateStep::Export})
            QCOMPARE(gateWeightsFor(step, json), gateWeightsFromJson(json));
        DraftInCheck draft(u"One is so."_s);
        const auto found = [&](const QJsonObject &said) {
            return asked(
                draft, GateStep::Export, 0, u"Bo"_s, {}, gateWeightsFor(GateStep::Export, said));
        };
        QVERIFY(rulesOf(found(json)).contains(u"unchecked"_s));
        QVERIFY(!isOpen(found(json)));
        QCOMPARE(blockingRules(found(json)), (QStringList{u"unchecked"_s, u"no_sign_off"_s}));
        QCOMPARE(rulesOf(found({})), rulesOf(found(json)));
        QVERIFY(isOpen(found({})));
        QCOMPARE(blockingRules(found({})), QStringList());
    }
};

STET_TEST(TestGate)

#include "test_gate.moc"
