// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/edit_proposal.h"

#include "core/model/text_quote_json.h"

using namespace Qt::StringLiterals;

namespace stet {

namespace {

constexpr int proposalFormat = 1;

ProposalState proposalStateFrom(const QString &name)
{
    for (const ProposalState known :
         {ProposalState::Accepted, ProposalState::Rejected, ProposalState::Withdrawn}) {
        if (name == nameOf(known))
            return known;
    }
    return ProposalState::Open;
}

} // namespace

QString nameOf(ProposalState state)
{
    switch (state) {
    case ProposalState::Open:
        return u"open"_s;
    case ProposalState::Accepted:
        return u"accepted"_s;
    case ProposalState::Rejected:
        return u"rejected"_s;
    case ProposalState::Withdrawn:
        return u"withdrawn"_s;
    }
    Q_UNREACHABLE();
}

QJsonObject toJson(const EditProposal &proposal)
{
    return {{u"format"_s, proposalFormat},
            {u"id"_s, proposal.id.toString()},
            {u"article"_s, proposal.article.toString()},
            {u"person"_s, proposal.person},
            {u"account"_s, proposal.account},
            {u"machine"_s, proposal.machine},
            {u"place"_s, toJson(proposal.place)},
            {u"inserted"_s, proposal.inserted},
            {u"reason"_s, proposal.reason},
            {u"state"_s, nameOf(proposal.state)},
            {u"settledBy"_s, proposal.settledBy},
            {u"settledMs"_s, proposal.settledMs},
            {u"step"_s, proposal.step.isNull() ? QString() : proposal.step.toString()},
            {u"createdMs"_s, proposal.createdMs}};
}

std::optional<EditProposal> editProposalFromJson(const QJsonObject &json)
{
    EditProposal proposal;
    proposal.id = ProposalId::fromString(json.value("id"_L1).toString());
    proposal.article = ArticleId::fromString(json.value("article"_L1).toString());
    proposal.person = json.value("person"_L1).toString();
    proposal.account = json.value("account"_L1).toString();
    proposal.machine = json.value("machine"_L1).toString();
    proposal.place = textQuoteFromJson(json.value("place"_L1).toObject());
    proposal.inserted = json.value("inserted"_L1).toString();
    proposal.reason = json.value("reason"_L1).toString();
    proposal.state = proposalStateFrom(json.value("state"_L1).toString());
    proposal.settledBy = json.value("settledBy"_L1).toString();
    proposal.settledMs = json.value("settledMs"_L1).toInteger();
    proposal.step = StepId::fromString(json.value("step"_L1).toString());
    proposal.createdMs = json.value("createdMs"_L1).toInteger();
    if (proposal.id.isNull() || proposal.article.isNull() || proposal.person.isEmpty() ||
        proposal.place.exact.isEmpty())
        return std::nullopt;
    return proposal;
}

} // namespace stet
