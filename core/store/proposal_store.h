// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/edit_proposal.h"
#include "core/store/sql/connection.h"

#include <optional>
#include <vector>

namespace stet {

/// A proposal with what only the store knows of it.
struct StoredProposal
{
    qint64 row = 0;
    qint64 articleRow = 0;
    qint64 actor = 0;    ///< the row of who proposed it
    bool intact = false; ///< its document matches its hash and its columns
    bool inLog = true;   ///< of an accepted one: its step of the draft's log is its proposer's
    QByteArray hash;     ///< SHA-256 of its document, hexadecimal
    ArticleId article;   ///< whose row it stands at; the document has its own
    EditProposal proposal;
};

/// The edits that are proposed for articles. Used on its connection's thread.
class ProposalStore
{
public:
    explicit ProposalStore(Connection &connection);

    /// Writes a new open one; gives the SHA-256 of its document (hexadecimal).
    QByteArray insert(qint64 article, qint64 actor, const EditProposal &proposal);
    /// Writes how one stands by now, and where; gives the hash.
    QByteArray update(const EditProposal &proposal);

    [[nodiscard]] std::optional<StoredProposal> byId(ProposalId id);
    /// All of an article, settled ones too, oldest first.
    [[nodiscard]] std::vector<StoredProposal> of(qint64 article);
    [[nodiscard]] std::vector<StoredProposal> inState(qint64 article, ProposalState state);
    /// All behind `row`, for checking them.
    [[nodiscard]] std::vector<StoredProposal> after(qint64 row, int limit);

private:
    Connection &m_connection;
};

} // namespace stet
