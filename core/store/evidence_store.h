// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/evidence.h"
#include "core/store/sql/connection.h"

#include <optional>
#include <vector>

namespace stet {

/// Evidence with what only the store knows of it.
struct StoredEvidence
{
    qint64 row = 0;
    bool intact = false; ///< its document matches its hash
    bool withdrawn = false;
    QByteArray hash; ///< SHA-256 of its document, hexadecimal
    ClaimId claim;   ///< at whose row it stands; the document has its own
    Evidence evidence;
};

/// What carries claims: never changed, only withdrawn. Used on its connection's thread.
class EvidenceStore
{
public:
    explicit EvidenceStore(Connection &connection);

    /// Adds to the claim at this row; gives the SHA-256 of its document (hexadecimal). Source and
    /// snapshot are those of the library, where it names them.
    QByteArray insert(qint64 claim, const Evidence &evidence);
    void setWithdrawn(qint64 row, bool withdrawn);

    [[nodiscard]] std::optional<StoredEvidence> byId(EvidenceId id);
    /// What is bound to the claims of an article and not withdrawn, in the order of binding.
    [[nodiscard]] std::vector<Evidence> of(qint64 article);
    /// What is bound of a source to claims of any article and not withdrawn, in the order of
    /// binding.
    [[nodiscard]] std::vector<Evidence> onSource(SourceId source);
    /// All that was ever bound to claims of an article, in the order of binding.
    [[nodiscard]] std::vector<StoredEvidence> everyOf(qint64 article);
    /// All behind `row`, for checking and exporting it.
    [[nodiscard]] std::vector<StoredEvidence> after(qint64 row, int limit);

private:
    Connection &m_connection;
};

} // namespace stet
