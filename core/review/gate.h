// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/sign_off.h"
#include "core/review/claims/checked_article.h"
#include "core/review/problems.h"

#include <QHash>
#include <QString>
#include <QStringList>

#include <functional>
#include <optional>
#include <vector>

namespace stet {

/// What the gate is asked for.
enum class GateStep { SignOff, Publish, Update, Export };

/// What it looks at. The names (`nameOf`) stand in settings and in the record.
enum class GateRule {
    Unchecked, ///< words that nobody has checked
    Changed,   ///< words or evidence that changed since
    Drifted,   ///< words whose source says something else by now
    Disputed,
    NeedsSource,
    OwnWords,      ///< a verdict of one who last changed those words
    NoEvidence,    ///< verified without evidence
    NoSignOff,     ///< not for the step that makes one
    StaleSignOff,  ///< not of exactly this content and evidence
    OwnSignOff,    ///< signed, or to be, by one who last changed most of the words
    SecondLook,    ///< judged by the author, who has not looked a second time before signing
    LookAgain,     ///< verdicts whose surroundings changed
    Orphaned,      ///< claims whose words are gone
    OpenNotes,     ///< threads that nobody resolved
    WeakSources,   ///< neither a primary source nor two independent ones
    PictureText,   ///< a picture without words for those who do not see it
    PictureCredit, ///< a picture of which nobody says whose it is
    PageProblem,   ///< what readers would meet (`breaksPage`)
};

inline constexpr int gateRules = int(GateRule::PageProblem) + 1;

enum class GateWeight { Warns, Blocks };

/// How a desk weighs the rules; those that it does not name weigh as usual (`usualWeight`).
using GateWeights = QHash<GateRule, GateWeight>;

/// One thing that a rule found, with the place to go to.
struct GateFinding
{
    GateRule rule = GateRule::Unchecked;
    GateWeight weight = GateWeight::Blocks;
    ClaimId claim;                    ///< null: of no kept claim
    std::optional<SourcePlace> place; ///< none: of the whole article
    QString subject; ///< the words, or what is the matter with a page or a source, in English
    std::optional<Problem> problem = {}; ///< of PageProblem, for who has words of their own for it

    bool operator==(const GateFinding &) const = default;
};

/// What somebody else found out, for WeakSources, the pictures and PageProblem.
struct FoundElsewhere
{
    GateRule rule = GateRule::PageProblem;
    ClaimId claim;
    std::optional<SourcePlace> place;
    QString subject;
    std::optional<Problem> problem = {};
};

/// All that the gate looks at. What is referred to must outlive the call.
struct GateInput
{
    const ArticleContent &content;
    const ArticleWords &words;
    const CheckedArticle &article;
    const std::vector<ClaimRecord> &records;
    const std::optional<SignOff> &signOff;
    std::function<std::vector<Hand>(const SourcePlace &)> lastHands; ///< see `lastHands`
    VerdictRules rules;
    std::vector<FoundElsewhere> elsewhere;
    std::optional<Hand> signer = {}; ///< of the step SignOff: who is to sign; none: not known yet
};

/// What stands in the way of a step, in the order of the rules and of the page. Pure; any thread.
[[nodiscard]] std::vector<GateFinding>
gateFindings(GateStep step, const GateInput &input, const GateWeights &weights);

/// Whether nothing blocks. The step may be taken all the same by an override with a reason, which
/// stays in the record.
[[nodiscard]] bool isOpen(const std::vector<GateFinding> &findings);

/// The names of the rules that block, each once, in their order.
[[nodiscard]] QStringList blockingRules(const std::vector<GateFinding> &findings);

/// LookAgain, Orphaned, OpenNotes, WeakSources, the pictures and PageProblem warn, all else blocks.
[[nodiscard]] GateWeight usualWeight(GateRule rule);

/// "unchecked", "stale_sign_off" …
[[nodiscard]] QString nameOf(GateRule rule);
[[nodiscard]] std::optional<GateRule> gateRuleFrom(const QString &name);
/// "warns", "blocks".
[[nodiscard]] QString nameOf(GateWeight weight);
[[nodiscard]] std::optional<GateWeight> gateWeightFrom(const QString &name);
/// "sign_off", "publish", "update", "export".
[[nodiscard]] QString nameOf(GateStep step);

/// The rules as JSON by name, and back; unknown ones are left out.
[[nodiscard]] QJsonObject toJson(const GateWeights &weights);
[[nodiscard]] GateWeights gateWeightsFromJson(const QJsonObject &json);

/// What stands beside the rules in the same JSON: whether they hold an exported page back as they
/// hold back anything else (Blocks), or only warn there (Warns), so that drafts can be looked at.
[[nodiscard]] QString exportWeightName();
[[nodiscard]] GateWeight exportWeightFrom(const QJsonObject &json);
/// How the rules weigh at a step, where the desk's settings say `json`.
[[nodiscard]] GateWeights gateWeightsFor(GateStep step, const QJsonObject &json);

} // namespace stet
