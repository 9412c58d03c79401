// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/branch_store.h"

#include "core/base/hash.h"
#include "core/model/value_json.h"
#include "core/store/compress.h"
#include "core/store/sql/query.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace stet {

namespace {

constexpr int branchFormat = 1;

QByteArray documentOf(const SideBranch &branch)
{
    return canonicalJson(QJsonObject{{QStringLiteral("format"), branchFormat},
                                     {QStringLiteral("id"), branch.id.toString()},
                                     {QStringLiteral("article"), branch.article.toString()},
                                     {QStringLiteral("base"), toJson(branch.base)},
                                     {QStringLiteral("content"), toJson(branch.content)}});
}

StoredBranch branchAt(const Query &query)
{
    StoredBranch stored;
    stored.row = query.integer(0);
    stored.article = query.integer(1);
    stored.branch.id = BranchId(query.uuid(2));
    stored.branch.article = ArticleId(query.uuid(3));
    stored.branch.person = query.text(4);
    stored.branch.createdMs = query.integer(5);
    stored.branch.changedMs = query.integer(6);
    stored.actor = query.integer(9);
    const QByteArray json = decompressed(query.bytes(8)).value_or(QByteArray());
    stored.hash = query.bytes(7).toHex();
    stored.intact = sha256Hex(json) == stored.hash;
    const QJsonObject document = QJsonDocument::fromJson(json).object();
    stored.branch.base = articleContentFromJson(document.value(QLatin1String("base")).toObject());
    stored.branch.content =
        articleContentFromJson(document.value(QLatin1String("content")).toObject());
    return stored;
}

} // namespace

BranchStore::BranchStore(Connection &connection)
    : m_connection(connection)
{}

QByteArray BranchStore::put(qint64 article, qint64 actor, const SideBranch &branch)
{
    const QByteArray document = documentOf(branch);
    QByteArray hash = sha256Hex(document);
    run(m_connection,
        "INSERT INTO side_branch (uuid, article, actor, created_ms, changed_ms, resolved_ms, hash,"
        " document) VALUES (?, ?, ?, ?, ?, 0, ?, ?)"
        " ON CONFLICT (uuid) DO UPDATE SET changed_ms = excluded.changed_ms, hash = excluded.hash,"
        " document = excluded.document WHERE resolved_ms = 0",
        branch.id,
        article,
        actor,
        branch.createdMs,
        branch.changedMs,
        QByteArray::fromHex(hash),
        compressed(document));
    return hash;
}

void BranchStore::resolve(BranchId id, qint64 nowMs)
{
    run(m_connection, "UPDATE side_branch SET resolved_ms = ? WHERE uuid = ?", nowMs, id);
}

std::optional<StoredBranch> BranchStore::byId(BranchId id)
{
    Query query(
        m_connection,
        "SELECT b.row, b.article, b.uuid, a.uuid, p.name, b.created_ms, b.changed_ms,"
        " b.hash, b.document, b.actor FROM side_branch b JOIN article a ON a.row = b.article"
        " JOIN actor p ON p.row = b.actor WHERE b.uuid = ? AND b.resolved_ms = 0",
        id);
    if (!query.next())
        return std::nullopt;
    return branchAt(query);
}

std::vector<StoredBranch> BranchStore::of(qint64 article)
{
    Query query(
        m_connection,
        "SELECT b.row, b.article, b.uuid, a.uuid, p.name, b.created_ms, b.changed_ms,"
        " b.hash, b.document, b.actor FROM side_branch b JOIN article a ON a.row = b.article"
        " JOIN actor p ON p.row = b.actor WHERE b.article = ? AND b.resolved_ms = 0"
        " ORDER BY b.row",
        article);
    std::vector<StoredBranch> branches;
    while (query.next())
        branches.push_back(branchAt(query));
    return branches;
}

std::vector<StoredBranch> BranchStore::after(qint64 row, int limit)
{
    Query query(
        m_connection,
        "SELECT b.row, b.article, b.uuid, a.uuid, p.name, b.created_ms, b.changed_ms,"
        " b.hash, b.document, b.actor FROM side_branch b JOIN article a ON a.row = b.article"
        " JOIN actor p ON p.row = b.actor WHERE b.row > ? ORDER BY b.row LIMIT ?",
        row,
        limit);
    std::vector<StoredBranch> branches;
    while (query.next())
        branches.push_back(branchAt(query));
    return branches;
}

} // namespace stet
