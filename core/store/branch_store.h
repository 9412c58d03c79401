// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/side_branch.h"
#include "core/store/sql/connection.h"

#include <optional>
#include <vector>

namespace stet {

/// A branch with what only the store knows of it.
struct StoredBranch
{
    qint64 row = 0;
    qint64 article = 0;  ///< row
    qint64 actor = 0;    ///< the row of whose words they are
    bool intact = false; ///< its document matches its hash
    QByteArray hash;     ///< SHA-256 of its document, hexadecimal
    SideBranch branch;
};

/// The side branches of articles. Used on its connection's thread.
class BranchStore
{
public:
    explicit BranchStore(Connection &connection);

    /// Writes a new branch, or the words of one that waits; gives their SHA-256 (hexadecimal).
    QByteArray put(qint64 article, qint64 actor, const SideBranch &branch);
    void resolve(BranchId id, qint64 nowMs);

    /// The branch, while it waits.
    [[nodiscard]] std::optional<StoredBranch> byId(BranchId id);
    /// The waiting branches of an article, oldest first.
    [[nodiscard]] std::vector<StoredBranch> of(qint64 article);
    /// All branches behind `row`, resolved ones too, for checking them.
    [[nodiscard]] std::vector<StoredBranch> after(qint64 row, int limit);

private:
    Connection &m_connection;
};

} // namespace stet
