// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/review/gate.h"

using namespace Qt::StringLiterals;

namespace stet {

QString nameOf(GateRule rule)
{
    switch (rule) {
    case GateRule::Unchecked:
        return u"unchecked"_s;
    case GateRule::Changed:
        return u"changed"_s;
    case GateRule::Drifted:
        return u"drifted"_s;
    case GateRule::Disputed:
        return u"disputed"_s;
    case GateRule::NeedsSource:
        return u"needs_source"_s;
    case GateRule::OwnWords:
        return u"own_words"_s;
    case GateRule::NoEvidence:
        return u"no_evidence"_s;
    case GateRule::NoSignOff:
        return u"no_sign_off"_s;
    case GateRule::StaleSignOff:
        return u"stale_sign_off"_s;
    case GateRule::OwnSignOff:
        return u"own_sign_off"_s;
    case GateRule::SecondLook:
        return u"second_look"_s;
    case GateRule::LookAgain:
        return u"look_again"_s;
    case GateRule::Orphaned:
        return u"orphaned"_s;
    case GateRule::OpenNotes:
        return u"open_notes"_s;
    case GateRule::WeakSources:
        return u"weak_sources"_s;
    case GateRule::PictureText:
        return u"picture_text"_s;
    case GateRule::PictureCredit:
        return u"picture_credit"_s;
    case GateRule::PageProblem:
        return u"page_problem"_s;
    }
    Q_UNREACHABLE();
}

std::optional<GateRule> gateRuleFrom(const QString &name)
{
    for (int rule = 0; rule < gateRules; ++rule) {
        if (name == nameOf(GateRule(rule)))
            return GateRule(rule);
    }
    return std::nullopt;
}

QString nameOf(GateWeight weight)
{
    return weight == GateWeight::Blocks ? u"blocks"_s : u"warns"_s;
}

std::optional<GateWeight> gateWeightFrom(const QString &name)
{
    for (const GateWeight weight : {GateWeight::Warns, GateWeight::Blocks}) {
        if (name == nameOf(weight))
            return weight;
    }
    return std::nullopt;
}

QString nameOf(GateStep step)
{
    switch (step) {
    case GateStep::SignOff:
        return u"sign_off"_s;
    case GateStep::Publish:
        return u"publish"_s;
    case GateStep::Update:
        return u"update"_s;
    case GateStep::Export:
        return u"export"_s;
    }
    Q_UNREACHABLE();
}

QJsonObject toJson(const GateWeights &weights)
{
    QJsonObject json;
    for (auto weight = weights.begin(); weight != weights.end(); ++weight)
        json.insert(nameOf(weight.key()), nameOf(weight.value()));
    return json;
}

GateWeights gateWeightsFromJson(const QJsonObject &json)
{
    GateWeights weights;
    for (auto member = json.begin(); member != json.end(); ++member) {
        const std::optional<GateRule> rule = gateRuleFrom(member.key());
        const std::optional<GateWeight> weight = gateWeightFrom(member.value().toString());
        if (rule && weight)
            weights.insert(*rule, *weight);
    }
    return weights;
}

QString exportWeightName()
{
    return nameOf(GateStep::Export);
}

GateWeight exportWeightFrom(const QJsonObject &json)
{
    return gateWeightFrom(json.value(exportWeightName()).toString()).value_or(GateWeight::Warns);
}

GateWeights gateWeightsFor(GateStep step, const QJsonObject &json)
{
    GateWeights weights = gateWeightsFromJson(json);
    if (step != GateStep::Export || exportWeightFrom(json) == GateWeight::Blocks)
        return weights;
    for (int rule = 0; rule < gateRules; ++rule)
        weights.insert(GateRule(rule), GateWeight::Warns);
    return weights;
}

} // namespace stet
