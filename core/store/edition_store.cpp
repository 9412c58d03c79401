// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/edition_store.h"

#include "core/base/core_words.h"
#include "core/base/hash.h"
#include "core/base/sha256.h"
#include "core/store/compress.h"
#include "core/store/revision_store.h"
#include "core/store/sql/query.h"

#include <QJsonDocument>

namespace stet {

namespace {

/// Of an edition its document with hash, and the same of its revision.
#define STET_EDITION_COLUMNS "SELECT e.document, e.hash, r.row, r.document, r.hash FROM "
#define STET_EDITION_IN_FULL STET_EDITION_COLUMNS "edition e JOIN revision r ON r.row = e.revision "
/// Of what the site has.
#define STET_PUBLISHED                                                                             \
    STET_EDITION_COLUMNS                                                                           \
    "article a CROSS JOIN live_page p ON p.article = a.row"                                        \
    " CROSS JOIN edition e ON e.row = p.edition"                                                   \
    " CROSS JOIN revision r ON r.row = e.revision WHERE "
#define STET_ON_SITE " AND +a.spiked = 0 AND a.job NOT IN (SELECT id FROM pending_job)"

} // namespace

EditionStore::EditionStore(Connection &connection)
    : m_connection(connection)
{}

Edition
EditionStore::append(qint64 article, qint64 revisionRow, qint64 actor, EditionDocument document)
{
    QByteArray parent;
    Edition &edition = document.edition;
    edition.number = 1;
    {
        Query head(
            m_connection,
            "SELECT number, hash FROM edition WHERE article = ? ORDER BY number DESC LIMIT 1",
            article);
        if (head.next()) {
            edition.number = head.integer(0) + 1;
            parent = head.bytes(1);
        }
    }
    const QByteArray json = canonicalJson(toJson(document, parent));
    edition.hash = sha256Hex(json);
    run(m_connection,
        "INSERT INTO edition (uuid, article, number, revision, parent_hash, hash, at_ms, actor,"
        " document) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        edition.id,
        article,
        edition.number,
        revisionRow,
        parent,
        QByteArray::fromHex(edition.hash),
        edition.atMs,
        actor,
        compressed(json));
    return edition;
}

Result<EditionDocument>
EditionStore::unpack(const QByteArray &document, const QByteArray &hash, QByteArray *parentHash)
{
    const std::optional<QByteArray> json = decompressed(document);
    if (!json || sha256(*json) != hash)
        return fail(ErrorCode::Corrupt,
                    CoreWords::tr("The record of something published is damaged. Nothing else is "
                                  "touched. Run the check of the desk."),
                    QString::fromLatin1(hash.toHex()));
    const QJsonObject object = QJsonDocument::fromJson(*json).object();
    EditionDocument edition = editionFromJson(object);
    edition.edition.hash = hash.toHex();
    if (parentHash != nullptr)
        *parentHash =
            QByteArray::fromHex(object.value(QLatin1String("parent")).toString().toLatin1());
    return edition;
}

std::vector<Edition> EditionStore::all(qint64 article)
{
    std::vector<Edition> editions;
    Query query(m_connection,
                "SELECT document, hash FROM edition WHERE article = ? ORDER BY number",
                article);
    while (query.next()) {
        Result<EditionDocument> document = unpack(query.bytes(0), query.bytes(1));
        if (!document) {
            m_connection.fail(document.error());
            return {};
        }
        editions.push_back(std::move(document->edition));
    }
    return editions;
}

std::optional<EditionDocument> EditionStore::newest(qint64 article)
{
    Query query(m_connection,
                "SELECT document, hash FROM edition WHERE article = ? ORDER BY number DESC LIMIT 1",
                article);
    if (!query.next())
        return std::nullopt;
    Result<EditionDocument> document = unpack(query.bytes(0), query.bytes(1));
    if (document)
        return std::move(*document);
    m_connection.fail(document.error());
    return std::nullopt;
}

std::optional<StoredEdition> EditionStore::inFull(const Query &query)
{
    Result<EditionDocument> document = unpack(query.bytes(0), query.bytes(1));
    if (!document) {
        m_connection.fail(document.error());
        return std::nullopt;
    }
    Result<Revision> revision = RevisionStore::unpack(query.bytes(3), query.bytes(4));
    if (!revision) {
        m_connection.fail(revision.error());
        return std::nullopt;
    }
    return StoredEdition{std::move(*document), query.integer(2), std::move(revision->content)};
}

std::optional<StoredEdition> EditionStore::newestInFull(qint64 article)
{
    Query query(m_connection,
                STET_EDITION_IN_FULL "WHERE e.article = ? ORDER BY e.number DESC LIMIT 1",
                article);
    return query.next() ? inFull(query) : std::nullopt;
}

std::vector<StoredEdition> EditionStore::allInFull(qint64 article)
{
    std::vector<StoredEdition> editions;
    Query query(
        m_connection, STET_EDITION_IN_FULL "WHERE e.article = ? ORDER BY e.number", article);
    while (query.next()) {
        std::optional<StoredEdition> edition = inFull(query);
        if (!edition)
            return {};
        editions.push_back(std::move(*edition));
    }
    return editions;
}

std::vector<StoredEdition> EditionStore::publishedAfter(ArticleId after, int limit)
{
    std::vector<StoredEdition> editions;
    Query query(m_connection,
                // From the index of ids on: what is read is a page, not the desk.
                STET_PUBLISHED "a.uuid > ?" STET_ON_SITE " ORDER BY a.uuid LIMIT ?",
                after,
                limit);
    while (query.next()) {
        std::optional<StoredEdition> edition = inFull(query);
        if (!edition)
            return {};
        editions.push_back(std::move(*edition));
    }
    return editions;
}

std::vector<StoredEdition> EditionStore::publishedOf(const std::vector<ArticleId> &articles)
{
    std::vector<StoredEdition> editions;
    for (const ArticleId &article : articles) {
        Query query(m_connection, STET_PUBLISHED "a.uuid = ?" STET_ON_SITE, article);
        if (!query.next())
            continue;
        std::optional<StoredEdition> edition = inFull(query);
        if (!edition)
            return {};
        editions.push_back(std::move(*edition));
    }
    return editions;
}

} // namespace stet
