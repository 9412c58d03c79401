// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/claim_store.h"

#include "core/base/hash.h"
#include "core/store/sql/query.h"

#include <QJsonDocument>

namespace stet {

namespace {

StoredClaim claimAt(const Query &query)
{
    StoredClaim stored;
    stored.row = query.integer(0);
    stored.dropped = query.integer(2) != 0;
    stored.hash = query.bytes(3).toHex();
    const QByteArray document = query.text(4).toUtf8();
    const std::optional<Claim> claim = claimFromJson(QJsonDocument::fromJson(document).object());
    stored.intact =
        sha256Hex(document) == stored.hash && claim && claim->hash == query.bytes(6).toHex();
    stored.claim = claim.value_or(Claim());
    stored.claim.id = ClaimId(query.uuid(1));
    stored.article = ArticleId(query.uuid(5));
    return stored;
}

std::vector<StoredClaim> claimsIn(Query &query)
{
    std::vector<StoredClaim> claims;
    while (query.next())
        claims.push_back(claimAt(query));
    return claims;
}

} // namespace

ClaimStore::ClaimStore(Connection &connection)
    : m_connection(connection)
{}

QByteArray ClaimStore::put(qint64 article, const Claim &claim)
{
    const QByteArray document = canonicalJson(toJson(claim));
    QByteArray hash = sha256Hex(document);
    const QByteArray words = QByteArray::fromHex(claim.hash);
    if (Query(m_connection, "SELECT 1 FROM claim WHERE uuid = ?", claim.id).next())
        run(m_connection,
            "UPDATE claim SET words = ?, hash = ?, document = ? WHERE uuid = ?",
            words,
            QByteArray::fromHex(hash),
            QString::fromUtf8(document),
            claim.id);
    else
        run(m_connection,
            "INSERT INTO claim (uuid, article, dropped, words, hash, document)"
            " VALUES (?, ?, 0, ?, ?, ?)",
            claim.id,
            article,
            words,
            QByteArray::fromHex(hash),
            QString::fromUtf8(document));
    return hash;
}

void ClaimStore::setDropped(qint64 row, bool dropped)
{
    run(m_connection, "UPDATE claim SET dropped = ? WHERE row = ?", dropped, row);
}

std::optional<StoredClaim> ClaimStore::byId(ClaimId id)
{
    Query query(m_connection,
                "SELECT c.row, c.uuid, c.dropped, c.hash, c.document, a.uuid, c.words FROM claim c"
                " LEFT JOIN article a ON a.row = c.article WHERE c.uuid = ?",
                id);
    return query.next() ? std::optional(claimAt(query)) : std::nullopt;
}

std::vector<StoredClaim> ClaimStore::of(qint64 article)
{
    Query query(m_connection,
                "SELECT c.row, c.uuid, c.dropped, c.hash, c.document, a.uuid, c.words FROM claim c"
                " JOIN article a ON a.row = c.article WHERE c.article = ? AND c.dropped = 0"
                " ORDER BY c.row",
                article);
    return claimsIn(query);
}

std::vector<StoredClaim> ClaimStore::everyOf(qint64 article)
{
    Query query(m_connection,
                "SELECT c.row, c.uuid, c.dropped, c.hash, c.document, a.uuid, c.words FROM claim c"
                " JOIN article a ON a.row = c.article WHERE c.article = ? ORDER BY c.row",
                article);
    return claimsIn(query);
}

bool ClaimStore::hasAny(qint64 article)
{
    return Query(m_connection, "SELECT 1 FROM claim WHERE article = ? LIMIT 1", article).next();
}

std::vector<StoredClaim> ClaimStore::after(qint64 row, int limit)
{
    Query query(m_connection,
                "SELECT c.row, c.uuid, c.dropped, c.hash, c.document, a.uuid, c.words FROM claim c"
                " LEFT JOIN article a ON a.row = c.article WHERE c.row > ? ORDER BY c.row LIMIT ?",
                row,
                limit);
    return claimsIn(query);
}

} // namespace stet
