// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/claim.h"
#include "core/store/sql/connection.h"

#include <optional>
#include <vector>

namespace stet {

/// A claim with what only the store knows of it.
struct StoredClaim
{
    qint64 row = 0;
    bool intact = false;  ///< its document matches its hash, and can be read
    bool dropped = false; ///< its words belong to other claims by now, or somebody ended it
    QByteArray hash;      ///< SHA-256 of its document, hexadecimal
    ArticleId article;    ///< whose row it stands at; the document has its own
    Claim claim;
};

/// The words of articles that somebody said something of. Used on its connection's thread.
class ClaimStore
{
public:
    explicit ClaimStore(Connection &connection);

    /// Writes a claim of the article at this row, a new one or in place of the one with its id;
    /// gives the SHA-256 of its document (hexadecimal).
    QByteArray put(qint64 article, const Claim &claim);
    void setDropped(qint64 row, bool dropped);

    [[nodiscard]] std::optional<StoredClaim> byId(ClaimId id);
    /// Those of an article that are not dropped, in the order in which they were made.
    [[nodiscard]] std::vector<StoredClaim> of(qint64 article);
    /// All of an article, dropped ones too.
    [[nodiscard]] std::vector<StoredClaim> everyOf(qint64 article);
    [[nodiscard]] bool hasAny(qint64 article);
    /// All behind `row`, dropped ones too, for checking and exporting them.
    [[nodiscard]] std::vector<StoredClaim> after(qint64 row, int limit);

private:
    Connection &m_connection;
};

} // namespace stet
