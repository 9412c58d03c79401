// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/revision_store.h"

#include "core/base/canonical_text.h"
#include "core/base/core_words.h"
#include "core/base/hash.h"
#include "core/base/sha256.h"
#include "core/model/value_json.h"
#include "core/store/compress.h"
#include "core/store/sql/query.h"

#include <QJsonDocument>

#include <limits>

namespace stet {

namespace {

constexpr int RevisionFormat = 1;

/// The canonical JSON around a content that is already canonical: the large part is written once.
QByteArray revisionDocument(const Revision &revision, const QByteArray &content)
{
    QByteArray document = canonicalJson(QJsonObject{
        {QStringLiteral("article"), revision.article.toString()},
        {QStringLiteral("atMs"), revision.atMs},
        {QStringLiteral("content"), QJsonValue()},
        {QStringLiteral("format"), RevisionFormat},
        {QStringLiteral("id"), revision.id.toString()},
        {QStringLiteral("number"), revision.number},
        {QStringLiteral("parent"), QString::fromLatin1(revision.parentHash)},
        {QStringLiteral("person"), revision.person},
        {QStringLiteral("reason"), int(revision.reason)},
    });
    // Before it stand a UUID and a number alone, so the first find is the member.
    const QByteArray empty = "\"content\":null";
    document.replace(document.indexOf(empty), empty.size(), "\"content\":" + content);
    return document;
}

Revision revisionFromJson(const QJsonObject &json)
{
    Revision revision;
    revision.id = RevisionId::fromString(json.value(QLatin1String("id")).toString());
    revision.article = ArticleId::fromString(json.value(QLatin1String("article")).toString());
    revision.number = json.value(QLatin1String("number")).toInteger();
    revision.parentHash = json.value(QLatin1String("parent")).toString().toLatin1();
    revision.reason = RevisionReason(json.value(QLatin1String("reason")).toInt());
    revision.person = json.value(QLatin1String("person")).toString();
    revision.atMs = json.value(QLatin1String("atMs")).toInteger();
    revision.content = articleContentFromJson(json.value(QLatin1String("content")).toObject());
    return revision;
}

tl::unexpected<Error> damagedRevision(const QString &detail)
{
    return fail(ErrorCode::Corrupt,
                CoreWords::tr("A kept version of this article is damaged: its words do not match "
                              "their hash. The working text is not touched. Run the check of the "
                              "desk."),
                detail);
}

} // namespace

QByteArray contentHashOf(const ArticleContent &content)
{
    return sha256(canonicalJson(toJson(content)));
}

PreparedRevision prepareRevision(Revision revision)
{
    const QByteArray content = canonicalJson(toJson(revision.content));
    const QByteArray document = revisionDocument(revision, content);
    PreparedRevision prepared;
    revision.hash = sha256Hex(document);
    prepared.contentHash = sha256(content);
    prepared.document = compressed(document);
    prepared.revision = std::move(revision);
    return prepared;
}

RevisionStore::RevisionStore(Connection &connection)
    : m_connection(connection)
{}

qint64 RevisionStore::insert(qint64 article, qint64 actor, const PreparedRevision &prepared)
{
    const Revision &revision = prepared.revision;
    run(m_connection,
        "INSERT INTO revision (uuid, article, number, parent_hash, hash, content_hash, reason,"
        " at_ms, actor, last_edit, document) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?,"
        " (SELECT coalesce(max(seq), 0) FROM draft_edit WHERE article = ?), ?)",
        revision.id,
        article,
        revision.number,
        QByteArray::fromHex(revision.parentHash),
        QByteArray::fromHex(revision.hash),
        prepared.contentHash,
        revision.reason,
        revision.atMs,
        actor,
        article,
        prepared.document);
    return m_connection.lastRow();
}

std::optional<RevisionHead> RevisionStore::head(qint64 article)
{
    Query query(m_connection,
                "SELECT row, number, hash, content_hash, at_ms, last_edit FROM revision"
                " WHERE article = ? ORDER BY number DESC LIMIT 1",
                article);
    if (!query.next())
        return std::nullopt;
    return RevisionHead{query.integer(0),
                        query.integer(1),
                        query.bytes(2).toHex(),
                        query.bytes(3),
                        query.integer(4),
                        query.integer(5)};
}

Result<Revision> RevisionStore::unpack(const QByteArray &document, const QByteArray &hash)
{
    std::optional<QByteArray> json = decompressed(document);
    if (!json)
        return damagedRevision(QStringLiteral("not zstd: ") + QString::fromLatin1(hash.toHex()));
    if (sha256(*json) != hash)
        return damagedRevision(QStringLiteral("hash differs: ") +
                               QString::fromLatin1(hash.toHex()));
    // Of the members before it none can be called so.
    std::optional<QString> body = takeCanonicalText(*json, "body");
    Revision revision = revisionFromJson(QJsonDocument::fromJson(*json).object());
    if (body)
        revision.content.body = *std::move(body);
    revision.hash = hash.toHex();
    return revision;
}

std::vector<Revision> RevisionStore::all(qint64 article)
{
    std::vector<Revision> revisions;
    Query query(m_connection,
                "SELECT document, hash FROM revision WHERE article = ? ORDER BY number",
                article);
    while (query.next()) {
        Result<Revision> revision = unpack(query.bytes(0), query.bytes(1));
        if (!revision) {
            m_connection.fail(revision.error());
            return {};
        }
        revisions.push_back(std::move(*revision));
    }
    return revisions;
}

qint64 RevisionStore::firstActor(qint64 article)
{
    Query query(m_connection,
                "SELECT actor FROM revision WHERE article = ? ORDER BY number LIMIT 1",
                article);
    return query.next() ? query.integer(0) : 0;
}

std::vector<VersionHead> RevisionStore::heads(qint64 article)
{
    return headsBefore(article, 0, -1);
}

std::vector<VersionHead> RevisionStore::headsBefore(qint64 article, qint64 before, int limit)
{
    std::vector<VersionHead> heads;
    Query query(m_connection,
                "SELECT r.number, r.reason, p.name, r.at_ms FROM revision r"
                " JOIN actor p ON p.row = r.actor WHERE r.article = ? AND r.number < ?"
                " ORDER BY r.number DESC LIMIT ?",
                article,
                before > 0 ? before : std::numeric_limits<qint64>::max(),
                limit);
    while (query.next())
        heads.push_back(
            {query.integer(0), RevisionReason(query.integer(1)), query.text(2), query.integer(3)});
    return heads;
}

std::optional<VersionHead> RevisionStore::headOf(qint64 article, qint64 number)
{
    const std::vector<VersionHead> heads = headsBefore(article, number + 1, 1);
    return heads.empty() || heads.front().number != number ? std::nullopt
                                                           : std::optional(heads.front());
}

Result<Revision> RevisionStore::byNumber(qint64 article, qint64 number)
{
    Query query(m_connection,
                "SELECT document, hash FROM revision WHERE article = ? AND number = ?",
                article,
                number);
    if (!query.next())
        return fail(ErrorCode::NotFound,
                    CoreWords::tr("The article has no such version."),
                    QString::number(number));
    return unpack(query.bytes(0), query.bytes(1));
}

Result<Revision> RevisionStore::byHash(qint64 article, const QByteArray &hash)
{
    Query query(m_connection,
                "SELECT document, hash FROM revision WHERE article = ? AND hash = ?",
                article,
                QByteArray::fromHex(hash));
    if (!query.next())
        return fail(ErrorCode::NotFound,
                    CoreWords::tr("The article has no such version."),
                    QString::fromLatin1(hash));
    return unpack(query.bytes(0), query.bytes(1));
}

std::optional<Revision> RevisionStore::newest(qint64 article)
{
    Query query(m_connection,
                "SELECT document, hash FROM revision WHERE article = ?"
                " ORDER BY number DESC LIMIT 1",
                article);
    if (!query.next())
        return std::nullopt;
    Result<Revision> revision = unpack(query.bytes(0), query.bytes(1));
    if (revision)
        return *revision;
    m_connection.fail(revision.error());
    return std::nullopt;
}

} // namespace stet
