// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/verdict_store.h"

#include "core/base/hash.h"
#include "core/store/sql/query.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace stet {

namespace {

std::optional<Verdict> verdictIn(const QByteArray &document)
{
    return verdictFromJson(QJsonDocument::fromJson(document).object());
}

StoredVerdict verdictAt(const Query &query)
{
    StoredVerdict stored;
    stored.row = query.integer(0);
    stored.withdrawn = query.integer(2) != 0;
    stored.hash = query.bytes(3).toHex();
    const QByteArray document = query.text(4).toUtf8();
    const QByteArray looked = query.text(5).toUtf8();
    const std::optional<Verdict> given = verdictIn(document);
    const std::optional<Verdict> now = looked.isEmpty() ? given : verdictIn(looked);
    stored.intact = sha256Hex(document) == stored.hash && given && now &&
                    verdictHash(*given) == verdictHash(*now) &&
                    qint64(given->kind) == query.integer(7) &&
                    given->byAuthor == (query.integer(8) != 0) &&
                    given->words == query.bytes(9).toHex() && given->person == query.text(10);
    if (!looked.isEmpty())
        stored.looked = sha256Hex(looked);
    // One that was altered is none: what nobody can read verifies nothing.
    stored.verdict = stored.intact ? *now : Verdict();
    stored.verdict.id = VerdictId(query.uuid(1));
    stored.claim = ClaimId(query.uuid(6));
    return stored;
}

std::vector<StoredVerdict> verdictsIn(Query &query)
{
    std::vector<StoredVerdict> verdicts;
    while (query.next())
        verdicts.push_back(verdictAt(query));
    return verdicts;
}

} // namespace

VerdictStore::VerdictStore(Connection &connection)
    : m_connection(connection)
{}

void VerdictStore::putHand(VerdictId verdict, qint64 actor)
{
    run(m_connection,
        "INSERT INTO verdict_hand (verdict, actor) VALUES (?, ?)"
        " ON CONFLICT (verdict, actor) DO NOTHING",
        verdict,
        actor);
}

std::vector<Actor> VerdictStore::handsOf(VerdictId verdict)
{
    Query query(m_connection,
                "SELECT a.name, a.account, a.machine FROM verdict_hand h"
                " JOIN actor a ON a.row = h.actor WHERE h.verdict = ? ORDER BY 1, 2, 3",
                verdict);
    std::vector<Actor> hands;
    while (query.next())
        hands.push_back({query.text(0), query.text(1), query.text(2)});
    return hands;
}

QByteArray VerdictStore::handsHash(VerdictId verdict)
{
    QJsonArray hands;
    for (const Actor &hand : handsOf(verdict))
        hands.append(QJsonArray{hand.name, hand.account, hand.machine});
    return sha256Hex(canonicalJson(QJsonObject{{QStringLiteral("hands"), hands}}));
}

QByteArray VerdictStore::insert(qint64 claim, qint64 actor, const Verdict &verdict)
{
    const QByteArray document = canonicalJson(toJson(verdict));
    QByteArray hash = sha256Hex(document);
    run(m_connection,
        "INSERT INTO verdict (uuid, claim, kind, actor, by_author, words, withdrawn, hash,"
        " document, looked) VALUES (?, ?, ?, ?, ?, ?, 0, ?, ?, '')",
        verdict.id,
        claim,
        verdict.kind,
        actor,
        verdict.byAuthor,
        QByteArray::fromHex(verdict.words),
        QByteArray::fromHex(hash),
        QString::fromUtf8(document));
    return hash;
}

void VerdictStore::setWithdrawn(qint64 row, bool withdrawn)
{
    run(m_connection, "UPDATE verdict SET withdrawn = ? WHERE row = ?", withdrawn, row);
}

QByteArray VerdictStore::setLooked(qint64 row, const Verdict &verdict)
{
    const QByteArray document = canonicalJson(toJson(verdict));
    run(m_connection,
        "UPDATE verdict SET looked = ? WHERE row = ?",
        QString::fromUtf8(document),
        row);
    return sha256Hex(document);
}

std::optional<StoredVerdict> VerdictStore::byId(VerdictId id)
{
    Query query(m_connection,
                "SELECT v.row, v.uuid, v.withdrawn, v.hash, v.document, v.looked, c.uuid,"
                " v.kind, v.by_author, v.words, a.name"
                " FROM verdict v JOIN claim c ON c.row = v.claim JOIN actor a ON a.row = v.actor"
                " WHERE v.uuid = ?",
                id);
    return query.next() ? std::optional(verdictAt(query)) : std::nullopt;
}

std::vector<StoredVerdict> VerdictStore::of(qint64 article)
{
    Query query(m_connection,
                "SELECT v.row, v.uuid, v.withdrawn, v.hash, v.document, v.looked, c.uuid,"
                " v.kind, v.by_author, v.words, a.name"
                " FROM claim c JOIN verdict v ON v.row = (SELECT max(row) FROM verdict"
                " WHERE claim = c.row AND withdrawn = 0) JOIN actor a ON a.row = v.actor"
                " WHERE c.article = ? AND c.dropped = 0",
                article);
    return verdictsIn(query);
}

std::vector<StoredVerdict> VerdictStore::everyOf(qint64 article)
{
    Query query(m_connection,
                "SELECT v.row, v.uuid, v.withdrawn, v.hash, v.document, v.looked, c.uuid,"
                " v.kind, v.by_author, v.words, a.name"
                " FROM claim c JOIN verdict v ON v.claim = c.row JOIN actor a ON a.row = v.actor"
                " WHERE c.article = ? ORDER BY v.row",
                article);
    return verdictsIn(query);
}

std::vector<StoredVerdict> VerdictStore::after(qint64 row, int limit)
{
    Query query(m_connection,
                "SELECT v.row, v.uuid, v.withdrawn, v.hash, v.document, v.looked, c.uuid,"
                " v.kind, v.by_author, v.words, a.name"
                " FROM verdict v LEFT JOIN claim c ON c.row = v.claim"
                " LEFT JOIN actor a ON a.row = v.actor"
                " WHERE v.row > ? ORDER BY v.row LIMIT ?",
                row,
                limit);
    std::vector<StoredVerdict> verdicts = verdictsIn(query);
    for (StoredVerdict &stored : verdicts)
        stored.hands = handsHash(stored.verdict.id);
    return verdicts;
}

} // namespace stet
