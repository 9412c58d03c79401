// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/evidence_store.h"

#include "core/base/hash.h"
#include "core/store/sql/query.h"

#include <QJsonDocument>

namespace stet {

namespace {

bool isSame(const QByteArray &column, const QUuid &id)
{
    return column.isEmpty() ? id.isNull() : column == id.toRfc4122();
}

StoredEvidence evidenceAt(const Query &query)
{
    StoredEvidence stored;
    stored.row = query.integer(0);
    stored.withdrawn = query.integer(2) != 0;
    stored.hash = query.bytes(3).toHex();
    const QByteArray document = query.text(4).toUtf8();
    const std::optional<Evidence> read =
        evidenceFromJson(QJsonDocument::fromJson(document).object());
    // A source or snapshot that the library has not has no row, and the columns are empty.
    stored.intact = sha256Hex(document) == stored.hash && read &&
                    isSame(query.bytes(6), read->source.uuid()) &&
                    isSame(query.bytes(7), read->snapshot.uuid());
    stored.evidence = read.value_or(Evidence());
    stored.evidence.id = EvidenceId(query.uuid(1));
    stored.claim = ClaimId(query.uuid(5));
    return stored;
}

std::vector<Evidence> boundIn(Query &query)
{
    std::vector<Evidence> bound;
    while (query.next()) {
        StoredEvidence stored = evidenceAt(query);
        if (stored.intact) // what nobody can read carries nothing
            bound.push_back(std::move(stored.evidence));
    }
    return bound;
}

} // namespace

EvidenceStore::EvidenceStore(Connection &connection)
    : m_connection(connection)
{}

QByteArray EvidenceStore::insert(qint64 claim, const Evidence &evidence)
{
    const QByteArray document = canonicalJson(toJson(evidence));
    QByteArray hash = sha256Hex(document);
    run(m_connection,
        "INSERT INTO evidence (uuid, claim, source, snapshot, withdrawn, hash, document)"
        " VALUES (?, ?, (SELECT row FROM source WHERE uuid = ?),"
        " (SELECT row FROM snapshot WHERE uuid = ?), 0, ?, ?)",
        evidence.id,
        claim,
        evidence.source,
        evidence.snapshot,
        QByteArray::fromHex(hash),
        QString::fromUtf8(document));
    return hash;
}

void EvidenceStore::setWithdrawn(qint64 row, bool withdrawn)
{
    run(m_connection, "UPDATE evidence SET withdrawn = ? WHERE row = ?", withdrawn, row);
}

std::optional<StoredEvidence> EvidenceStore::byId(EvidenceId id)
{
    Query query(m_connection,
                "SELECT e.row, e.uuid, e.withdrawn, e.hash, e.document, c.uuid, s.uuid,"
                " n.uuid FROM evidence e LEFT JOIN source s ON s.row = e.source"
                " LEFT JOIN snapshot n ON n.row = e.snapshot"
                " JOIN claim c ON c.row = e.claim WHERE e.uuid = ?",
                id);
    return query.next() ? std::optional(evidenceAt(query)) : std::nullopt;
}

std::vector<Evidence> EvidenceStore::of(qint64 article)
{
    Query query(m_connection,
                "SELECT e.row, e.uuid, e.withdrawn, e.hash, e.document, c.uuid, s.uuid,"
                " n.uuid FROM evidence e LEFT JOIN source s ON s.row = e.source"
                " LEFT JOIN snapshot n ON n.row = e.snapshot"
                " JOIN claim c ON c.row = e.claim"
                " WHERE c.article = ? AND c.dropped = 0 AND e.withdrawn = 0 ORDER BY e.row",
                article);
    return boundIn(query);
}

std::vector<Evidence> EvidenceStore::onSource(SourceId source)
{
    Query query(m_connection,
                "SELECT e.row, e.uuid, e.withdrawn, e.hash, e.document, c.uuid, s.uuid,"
                " n.uuid FROM evidence e JOIN source s ON s.row = e.source"
                " LEFT JOIN snapshot n ON n.row = e.snapshot"
                " JOIN claim c ON c.row = e.claim"
                " WHERE s.uuid = ? AND c.dropped = 0 AND e.withdrawn = 0 ORDER BY e.row",
                source);
    return boundIn(query);
}

std::vector<StoredEvidence> EvidenceStore::everyOf(qint64 article)
{
    Query query(m_connection,
                "SELECT e.row, e.uuid, e.withdrawn, e.hash, e.document, c.uuid, s.uuid,"
                " n.uuid FROM evidence e LEFT JOIN source s ON s.row = e.source"
                " LEFT JOIN snapshot n ON n.row = e.snapshot"
                " JOIN claim c ON c.row = e.claim WHERE c.article = ? ORDER BY e.row",
                article);
    std::vector<StoredEvidence> all;
    while (query.next())
        all.push_back(evidenceAt(query));
    return all;
}

std::vector<StoredEvidence> EvidenceStore::after(qint64 row, int limit)
{
    Query query(m_connection,
                "SELECT e.row, e.uuid, e.withdrawn, e.hash, e.document, c.uuid, s.uuid,"
                " n.uuid FROM evidence e LEFT JOIN source s ON s.row = e.source"
                " LEFT JOIN snapshot n ON n.row = e.snapshot"
                " LEFT JOIN claim c ON c.row = e.claim WHERE e.row > ? ORDER BY e.row LIMIT ?",
                row,
                limit);
    std::vector<StoredEvidence> all;
    while (query.next())
        all.push_back(evidenceAt(query));
    return all;
}

} // namespace stet
