// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/edition_store.h"

#include "core/base/core_words.h"
#include "core/base/hash.h"
#include "core/model/names.h"
#include "core/model/value_json.h"
#include "core/store/compress.h"
#include "core/store/sql/query.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace stet {

namespace {

constexpr int EditionFormat = 1;

QByteArray editionJson(const EditionDocument &document, const QByteArray &parentHash)
{
    QJsonArray sources;
    for (const Source &source : document.sources)
        sources.append(toJson(source));
    const Edition &edition = document.edition;
    return canonicalJson(QJsonObject{
        {QStringLiteral("article"), edition.article.toString()},
        {QStringLiteral("atMs"), edition.atMs},
        {QStringLiteral("format"), EditionFormat},
        {QStringLiteral("id"), edition.id.toString()},
        {QStringLiteral("number"), edition.number},
        {QStringLiteral("parent"), QString::fromLatin1(parentHash.toHex())},
        {QStringLiteral("person"), edition.person},
        {QStringLiteral("publicState"), nameOf(document.publicState)},
        {QStringLiteral("revision"), QString::fromLatin1(edition.revisionHash)},
        {QStringLiteral("sources"), sources},
    });
}

EditionDocument editionFromJson(const QJsonObject &json)
{
    EditionDocument document;
    Edition &edition = document.edition;
    edition.id = EditionId::fromString(json.value(QLatin1String("id")).toString());
    edition.article = ArticleId::fromString(json.value(QLatin1String("article")).toString());
    edition.number = json.value(QLatin1String("number")).toInteger();
    edition.revisionHash = json.value(QLatin1String("revision")).toString().toLatin1();
    edition.person = json.value(QLatin1String("person")).toString();
    edition.atMs = json.value(QLatin1String("atMs")).toInteger();
    document.publicState = publicStateFrom(json.value(QLatin1String("publicState")).toString())
                               .value_or(PublicState::None);
    const QJsonArray sources = json.value(QLatin1String("sources")).toArray();
    for (const QJsonValue &source : sources)
        document.sources.push_back(sourceFromJson(source.toObject()));
    return document;
}

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
    const QByteArray json = editionJson(document, parent);
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
    if (!json || QByteArray::fromHex(sha256Hex(*json)) != hash)
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

} // namespace stet
