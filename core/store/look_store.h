// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/snapshot.h"
#include "core/store/sql/connection.h"

#include <QHash>

#include <vector>

namespace stet {

/// A look with what only the store knows of it.
struct StoredLook
{
    qint64 row = 0;
    bool intact = false; ///< its document matches its hash
    QByteArray hash;     ///< SHA-256 of its document, hexadecimal
    SourceLook look;
};

/// The looks at sources' addresses, which only ever grow, and what they come to. Used on its
/// connection's thread.
class LookStore
{
public:
    explicit LookStore(Connection &connection);

    /// Gives the SHA-256 of the look's document (hexadecimal).
    QByteArray append(qint64 source, const SourceLook &look);
    /// Newest first.
    [[nodiscard]] std::vector<StoredLook> of(qint64 source, int limit);

    /// Whether the source at this row was ever looked at.
    [[nodiscard]] bool hasAny(qint64 source);

    /// All looks behind `row`, for checking them.
    [[nodiscard]] std::vector<StoredLook> after(qint64 row, int limit);

    /// When the words of sources were last read again, in milliseconds: of those that were looked
    /// at more than once (where nothing can be fetched any look is a person's, after what they
    /// kept), and whose change, if there was one, a person has confirmed.
    [[nodiscard]] QHash<SourceId, qint64> rereadings();

    [[nodiscard]] LinkHistory history(qint64 source);
    void setHistory(qint64 source, const LinkHistory &history);

private:
    Connection &m_connection;
};

} // namespace stet
