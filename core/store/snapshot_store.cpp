// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/snapshot_store.h"

#include "core/base/hash.h"
#include "core/store/search_text.h"
#include "core/store/sql/query.h"

#include <QJsonDocument>

namespace stet {

namespace {

QJsonObject objectIn(const QString &json)
{
    return QJsonDocument::fromJson(json.toUtf8()).object();
}

Snapshot snapshotIn(const QString &document)
{
    return snapshotFromJson(objectIn(document));
}

} // namespace

SnapshotStore::SnapshotStore(Connection &connection)
    : m_connection(connection)
{}

QByteArray
SnapshotStore::insert(qint64 source, const Snapshot &snapshot, const SnapshotText &text, qint64 job)
{
    const QByteArray document = canonicalJson(toJson(snapshot));
    QByteArray hash = sha256Hex(document);
    run(m_connection,
        "INSERT INTO snapshot (uuid, job, source, number, state, bytes, hash, document)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        snapshot.id,
        job,
        source,
        snapshot.number,
        snapshot.state,
        snapshot.bytesHash.isEmpty() ? QVariant()
                                     : QVariant(QByteArray::fromHex(snapshot.bytesHash)),
        QByteArray::fromHex(hash),
        QString::fromUtf8(document));
    const qint64 row = m_connection.lastRow();
    run(m_connection,
        "INSERT INTO snapshot_text (row, layout, text) VALUES (?, ?, ?)",
        row,
        QString::fromUtf8(canonicalJson(layoutToJson(text))),
        text.text);
    run(m_connection, "INSERT INTO search_snapshot (rowid, text) VALUES (?, ?)", row, text.text);
    return hash;
}

std::optional<Snapshot> SnapshotStore::byId(SnapshotId id)
{
    Query query(m_connection,
                "SELECT document FROM snapshot WHERE uuid = ?"
                " AND job NOT IN (SELECT id FROM pending_job)",
                id);
    return query.next() ? std::optional(snapshotIn(query.text(0))) : std::nullopt;
}

bool SnapshotStore::hasId(SnapshotId id)
{
    return Query(m_connection, "SELECT 1 FROM snapshot WHERE uuid = ?", id).next();
}

std::optional<SnapshotText> SnapshotStore::textOf(SnapshotId id)
{
    Query query(m_connection,
                "SELECT t.text, t.layout, s.document FROM snapshot s"
                " JOIN snapshot_text t ON t.row = s.row WHERE s.uuid = ?",
                id);
    if (!query.next())
        return std::nullopt;
    SnapshotText text;
    text.text = query.text(0);
    layoutFromJson(objectIn(query.text(1)), text);
    text.extractor = snapshotIn(query.text(2)).extractor;
    return text;
}

std::vector<Snapshot> SnapshotStore::of(qint64 source)
{
    Query query(m_connection,
                "SELECT document FROM snapshot WHERE source = ?"
                " AND job NOT IN (SELECT id FROM pending_job) ORDER BY number DESC",
                source);
    std::vector<Snapshot> snapshots;
    while (query.next())
        snapshots.push_back(snapshotIn(query.text(0)));
    return snapshots;
}

std::optional<Snapshot> SnapshotStore::newestOf(qint64 source)
{
    Query query(m_connection,
                "SELECT document FROM snapshot WHERE source = ?"
                " AND job NOT IN (SELECT id FROM pending_job) ORDER BY number DESC LIMIT 1",
                source);
    return query.next() ? std::optional(snapshotIn(query.text(0))) : std::nullopt;
}

int SnapshotStore::nextNumber(qint64 source)
{
    Query query(m_connection, "SELECT max(number) FROM snapshot WHERE source = ?", source);
    return query.next() ? int(query.integer(0)) + 1 : 1;
}

std::optional<qint64> SnapshotStore::sourceWithBytes(const QByteArray &bytesHash)
{
    // Snapshots have no index by their bytes, but blobs have: what nobody keeps is found out there.
    Query query(m_connection,
                "SELECT source FROM snapshot WHERE EXISTS (SELECT 1 FROM blob WHERE hash = ?)"
                " AND bytes = ? AND job NOT IN (SELECT id FROM pending_job)"
                " AND NOT EXISTS (SELECT 1 FROM source o WHERE o.row = source AND o.job < 0)"
                " ORDER BY row LIMIT 1",
                QByteArray::fromHex(bytesHash),
                QByteArray::fromHex(bytesHash));
    return query.next() ? std::optional(query.integer(0)) : std::nullopt;
}

std::vector<SnapshotHit> SnapshotStore::find(const QString &typed, int limit)
{
    const QString match = matchExpression(typed);
    std::vector<SnapshotHit> hits;
    if (match.isEmpty())
        return hits;
    const QStringList words = searchedWords(typed);
    Query query(m_connection,
                "SELECT s.document, o.key, o.title, t.text FROM search_snapshot f"
                " JOIN snapshot s ON s.row = f.rowid JOIN snapshot_text t ON t.row = f.rowid"
                " JOIN source o ON o.row = s.source"
                " WHERE search_snapshot MATCH ? AND s.job NOT IN (SELECT id FROM pending_job)"
                " AND o.job >= 0"
                " ORDER BY f.rowid DESC LIMIT ?",
                match,
                limit);
    while (query.next()) {
        hits.push_back({snapshotIn(query.text(0)),
                        query.text(1),
                        query.text(2),
                        excerptOf(query.text(3), words)});
    }
    return hits;
}

bool SnapshotStore::takeBack(qint64 job, int limit)
{
    std::vector<std::pair<qint64, QString>> rows;
    {
        Query query(m_connection,
                    "SELECT s.row, t.text FROM snapshot s JOIN snapshot_text t ON t.row = s.row"
                    " WHERE s.job = ? ORDER BY s.row DESC LIMIT ?",
                    job,
                    limit);
        while (query.next())
            rows.emplace_back(query.integer(0), query.text(1));
    }
    for (const auto &[row, text] : rows) {
        run(m_connection,
            "INSERT INTO search_snapshot (search_snapshot, rowid, text) VALUES ('delete', ?, ?)",
            row,
            text);
        run(m_connection, "DELETE FROM snapshot_text WHERE row = ?", row);
        run(m_connection, "DELETE FROM snapshot WHERE row = ?", row);
    }
    return int(rows.size()) == limit;
}

std::vector<StoredSnapshot> SnapshotStore::after(qint64 row, int limit)
{
    Query query(m_connection,
                "SELECT s.row, s.uuid, s.hash, s.document, o.uuid FROM snapshot s"
                " JOIN source o ON o.row = s.source WHERE s.row > ?"
                " AND s.job NOT IN (SELECT id FROM pending_job) ORDER BY s.row LIMIT ?",
                row,
                limit);
    std::vector<StoredSnapshot> snapshots;
    while (query.next()) {
        StoredSnapshot stored;
        stored.row = query.integer(0);
        stored.hash = query.bytes(2).toHex();
        const QString document = query.text(3);
        stored.intact = sha256Hex(document.toUtf8()) == stored.hash;
        stored.snapshot = snapshotIn(document);
        stored.snapshot.id = SnapshotId(query.uuid(1));
        stored.source = SourceId(query.uuid(4));
        snapshots.push_back(std::move(stored));
    }
    return snapshots;
}

} // namespace stet
