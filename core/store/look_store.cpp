// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/look_store.h"

#include "core/base/hash.h"
#include "core/store/sql/query.h"

#include <QJsonDocument>

namespace stet {

namespace {

std::vector<StoredLook> looksIn(Query &query)
{
    std::vector<StoredLook> looks;
    while (query.next()) {
        StoredLook stored;
        stored.row = query.integer(0);
        stored.hash = query.bytes(1).toHex();
        const QByteArray document = query.text(2).toUtf8();
        stored.intact = sha256Hex(document) == stored.hash;
        stored.look = sourceLookFromJson(QJsonDocument::fromJson(document).object());
        looks.push_back(std::move(stored));
    }
    return looks;
}

} // namespace

LookStore::LookStore(Connection &connection)
    : m_connection(connection)
{}

QByteArray LookStore::append(qint64 source, const SourceLook &look)
{
    const QByteArray document = canonicalJson(toJson(look));
    QByteArray hash = sha256Hex(document);
    run(m_connection,
        "INSERT INTO source_look (source, at_ms, hash, document) VALUES (?, ?, ?, ?)",
        source,
        look.atMs,
        QByteArray::fromHex(hash),
        QString::fromUtf8(document));
    return hash;
}

std::vector<StoredLook> LookStore::of(qint64 source, int limit)
{
    Query query(m_connection,
                "SELECT row, hash, document FROM source_look WHERE source = ?"
                " ORDER BY row DESC LIMIT ?",
                source,
                limit);
    return looksIn(query);
}

bool LookStore::hasAny(qint64 source)
{
    return Query(m_connection, "SELECT 1 FROM source_look WHERE source = ? LIMIT 1", source).next();
}

std::vector<StoredLook> LookStore::after(qint64 row, int limit)
{
    Query query(m_connection,
                "SELECT row, hash, document FROM source_look WHERE row > ? ORDER BY row LIMIT ?",
                row,
                limit);
    return looksIn(query);
}

QHash<SourceId, qint64> LookStore::rereadings()
{
    QHash<SourceId, qint64> all;
    Query query(m_connection,
                "SELECT s.uuid, l.read_ms FROM source_link l JOIN source s ON s.row = l.source"
                " WHERE l.read_ms > 0 AND l.awaits_person = 0"
                " AND s.job NOT IN (SELECT id FROM pending_job)"
                // When a person spoke with a source that must not be known is no reader's business.
                " AND coalesce(s.json ->> '$.terms', '') <> 'confidential'"
                " AND (coalesce(s.json ->> '$.url', '') = ''"
                " OR (SELECT count(*) FROM (SELECT 1 FROM source_look WHERE source = l.source"
                " LIMIT 2)) = 2)");
    while (query.next())
        all.insert(SourceId(query.uuid(0)), query.integer(1));
    return all;
}

LinkHistory LookStore::history(qint64 source)
{
    Query query(m_connection,
                "SELECT state, looked_ms, read_ms, failures, failed_ms, baseline, awaits_person"
                " FROM source_link WHERE source = ?",
                source);
    if (!query.next())
        return {};
    LinkHistory history;
    history.state = LinkState(query.integer(0));
    history.lookedMs = query.integer(1);
    history.readMs = query.integer(2);
    history.failures = int(query.integer(3));
    history.failedMs = query.integer(4);
    history.baseline = SnapshotId(query.uuid(5));
    history.awaitsPerson = query.integer(6) != 0;
    return history;
}

void LookStore::setHistory(qint64 source, const LinkHistory &history)
{
    run(m_connection,
        "INSERT OR REPLACE INTO source_link"
        " (source, state, looked_ms, read_ms, failures, failed_ms, baseline, awaits_person)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        source,
        history.state,
        history.lookedMs,
        history.readMs,
        history.failures,
        history.failedMs,
        history.baseline,
        history.awaitsPerson);
}

} // namespace stet
