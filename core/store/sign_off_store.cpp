// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/sign_off_store.h"

#include "core/base/hash.h"
#include "core/store/sql/query.h"

#include <QJsonDocument>

namespace stet {

namespace {

StoredSignOff signOffAt(const Query &query)
{
    StoredSignOff stored;
    stored.row = query.integer(0);
    stored.hash = query.bytes(2).toHex();
    const QByteArray document = query.text(3).toUtf8();
    const std::optional<SignOff> read = signOffFromJson(QJsonDocument::fromJson(document).object());
    stored.intact = sha256Hex(document) == stored.hash && read;
    stored.signOff = read.value_or(SignOff());
    stored.signOff.id = SignOffId(query.uuid(1));
    stored.article = ArticleId(query.uuid(4));
    return stored;
}

} // namespace

SignOffStore::SignOffStore(Connection &connection)
    : m_connection(connection)
{}

QByteArray SignOffStore::insert(qint64 article, qint64 actor, const SignOff &signOff)
{
    const QByteArray document = canonicalJson(toJson(signOff));
    QByteArray hash = sha256Hex(document);
    run(m_connection,
        "INSERT INTO sign_off (uuid, article, actor, hash, document) VALUES (?, ?, ?, ?, ?)",
        signOff.id,
        article,
        actor,
        QByteArray::fromHex(hash),
        QString::fromUtf8(document));
    return hash;
}

bool SignOffStore::has(SignOffId id)
{
    return Query(m_connection, "SELECT 1 FROM sign_off WHERE uuid = ?", id).next();
}

std::optional<SignOff> SignOffStore::byId(SignOffId id)
{
    Query query(m_connection,
                "SELECT s.row, s.uuid, s.hash, s.document, a.uuid FROM sign_off s"
                " JOIN article a ON a.row = s.article WHERE s.uuid = ?",
                id);
    if (!query.next())
        return std::nullopt;
    const StoredSignOff stored = signOffAt(query);
    return stored.intact ? std::optional(stored.signOff) : std::nullopt;
}

std::optional<SignOff> SignOffStore::newest(qint64 article)
{
    Query query(m_connection,
                "SELECT s.row, s.uuid, s.hash, s.document, a.uuid FROM sign_off s"
                " JOIN article a ON a.row = s.article WHERE s.article = ?"
                " ORDER BY s.row DESC LIMIT 1",
                article);
    if (!query.next())
        return std::nullopt;
    const StoredSignOff stored = signOffAt(query);
    return stored.intact ? std::optional(stored.signOff) : std::nullopt;
}

std::vector<StoredSignOff> SignOffStore::after(qint64 row, int limit)
{
    Query query(m_connection,
                "SELECT s.row, s.uuid, s.hash, s.document, a.uuid FROM sign_off s"
                " LEFT JOIN article a ON a.row = s.article WHERE s.row > ? ORDER BY s.row LIMIT ?",
                row,
                limit);
    std::vector<StoredSignOff> all;
    while (query.next())
        all.push_back(signOffAt(query));
    return all;
}

} // namespace stet
