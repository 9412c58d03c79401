// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/desk_info.h"
#include "core/model/verdict.h"
#include "core/store/sql/connection.h"

#include <optional>
#include <vector>

namespace stet {

/// A verdict with what only the store knows of it.
struct StoredVerdict
{
    qint64 row = 0;
    /// Its document matches its hash and its columns, and what was looked at again is of it.
    bool intact = false;
    bool withdrawn = false;
    QByteArray hash;   ///< SHA-256 of its document as it was given, hexadecimal
    QByteArray looked; ///< SHA-256 of it as it was looked at again; empty: never
    QByteArray hands;  ///< `handsHash` of who had changed the words
    ClaimId claim;     ///< at whose row it stands; the document has its own
    Verdict verdict;
};

/// What was said of claims: never changed, only withdrawn, and looked at again where what is around
/// the words changed. Used on its connection's thread.
class VerdictStore
{
public:
    explicit VerdictStore(Connection &connection);

    /// Notes who last changed a word of those that the verdict is about to be given on.
    void putHand(VerdictId verdict, qint64 actor);
    /// SHA-256 (hexadecimal) of who those are, as canonical JSON.
    [[nodiscard]] QByteArray handsHash(VerdictId verdict);
    [[nodiscard]] std::vector<Actor> handsOf(VerdictId verdict);

    /// Gives a verdict on the claim at this row; gives the SHA-256 of its document (hexadecimal).
    /// The database refuses one on one's own words, see its schema.
    QByteArray insert(qint64 claim, qint64 actor, const Verdict &verdict);
    void setWithdrawn(qint64 row, bool withdrawn);
    /// Keeps the surroundings that `verdict` was looked at again with; gives the SHA-256 of it
    /// (hexadecimal).
    QByteArray setLooked(qint64 row, const Verdict &verdict);

    [[nodiscard]] std::optional<StoredVerdict> byId(VerdictId id);
    /// The verdicts in force on the claims of an article, one a claim.
    [[nodiscard]] std::vector<StoredVerdict> of(qint64 article);
    /// All that were ever given on claims of an article, in the order of giving.
    [[nodiscard]] std::vector<StoredVerdict> everyOf(qint64 article);
    /// All behind `row`, for checking and exporting them.
    [[nodiscard]] std::vector<StoredVerdict> after(qint64 row, int limit);

private:
    Connection &m_connection;
};

} // namespace stet
