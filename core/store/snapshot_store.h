// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/snapshot.h"
#include "core/store/sql/connection.h"

#include <QStringList>

#include <optional>
#include <vector>

namespace stet {

/// A snapshot with what only the store knows of it.
struct StoredSnapshot
{
    qint64 row = 0;
    bool intact = false; ///< its document matches its hash
    QByteArray hash;     ///< SHA-256 of its document, hexadecimal
    SourceId source;     ///< whose row it stands at; the document has its own
    Snapshot snapshot;
};

/// What sources said: documents, words and their index. Only ever adds. Used on its connection's
/// thread.
class SnapshotStore
{
public:
    explicit SnapshotStore(Connection &connection);

    /// Keeps a snapshot of the source at this row; gives the SHA-256 of its document (hexadecimal).
    /// Its bytes, where it has any, are a blob already.
    QByteArray
    insert(qint64 source, const Snapshot &snapshot, const SnapshotText &text, qint64 job);

    [[nodiscard]] std::optional<Snapshot> byId(SnapshotId id);
    /// Whether any row has the id, of an unfinished import too.
    [[nodiscard]] bool hasId(SnapshotId id);
    /// The words of a snapshot with its extractor; none where there is no such snapshot.
    [[nodiscard]] std::optional<SnapshotText> textOf(SnapshotId id);
    /// Newest first.
    [[nodiscard]] std::vector<Snapshot> of(qint64 source);
    [[nodiscard]] std::optional<Snapshot> newestOf(qint64 source);
    [[nodiscard]] int nextNumber(qint64 source);
    /// The row of the source that a snapshot with these bytes was kept of first; `bytesHash` is
    /// hexadecimal.
    [[nodiscard]] std::optional<qint64> sourceWithBytes(const QByteArray &bytesHash);

    /// Snapshots whose words match what a person types, newest first.
    [[nodiscard]] std::vector<SnapshotHit> find(const QString &typed, int limit);

    /// All snapshots behind `row`, for checking and exporting them.
    [[nodiscard]] std::vector<StoredSnapshot> after(qint64 row, int limit);

    /// Only for what an unfinished import brought: up to `limit` snapshots of `job`. False where
    /// there are no more.
    bool takeBack(qint64 job, int limit);

private:
    Connection &m_connection;
};

} // namespace stet
