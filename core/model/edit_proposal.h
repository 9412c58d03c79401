// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/comment.h"

#include <QJsonObject>

#include <optional>

namespace stet {

using ProposalId = Id<struct ProposalTag>;

/// Withdrawn: taken back by who proposed it. None of them is ever deleted. Stored by number.
enum class ProposalState { Open, Accepted, Rejected, Withdrawn };

/// Other words for words of an article's headline, dek, body, facts or the caption of its lead
/// picture, which somebody proposes, a checker above all, and somebody else accepts or rejects.
/// Accepted words are the proposer's.
struct EditProposal
{
    ProposalId id;
    ArticleId article;
    QString person; ///< who proposed it, with account and machine: whose words they are
    QString account;
    QString machine;
    TextQuote place;  ///< the words that are to go, and where they stand; never empty
    QString inserted; ///< what is to stand instead; may be empty
    QString reason;   ///< may be empty
    ProposalState state = ProposalState::Open;
    QString settledBy;    ///< who accepted, rejected or withdrew it; empty while it is open
    qint64 settledMs = 0; ///< 0 while it is open
    StepId step;          ///< the step of the draft that put it into the text; null: none did
    qint64 createdMs = 0;

    bool operator==(const EditProposal &) const = default;
};

/// "open", "accepted", "rejected", "withdrawn": as JSON and the command line say it.
[[nodiscard]] QString nameOf(ProposalState state);

[[nodiscard]] QJsonObject toJson(const EditProposal &proposal);
/// None where an id, the words that are to go or who proposed it are missing.
[[nodiscard]] std::optional<EditProposal> editProposalFromJson(const QJsonObject &json);

} // namespace stet
