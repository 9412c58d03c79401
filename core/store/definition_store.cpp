// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/definition_store.h"

#include "core/base/hash.h"
#include "core/store/article_store.h"
#include "core/store/sql/query.h"

#include <QJsonDocument>

namespace stet {

namespace {

const QString ownMember = QStringLiteral("desksOwn");

QString columnNameOf(DefinitionStore::What what)
{
    return what == DefinitionStore::What::Kind ? QStringLiteral("kind")
                                               : QStringLiteral("language");
}

QString idOf(DefinitionStore::What what, const QJsonObject &document)
{
    return document
        .value(what == DefinitionStore::What::Kind ? QLatin1String("id") : QLatin1String("tag"))
        .toString();
}

qint64 versionOf(const QJsonObject &document)
{
    return document.value(QLatin1String("version")).toInteger(1);
}

} // namespace

DefinitionStore::DefinitionStore(Connection &connection)
    : m_connection(connection)
{}

QStringList DefinitionStore::newestTexts(What what)
{
    QStringList texts;
    Query query(m_connection,
                "SELECT json, max(version) FROM definition WHERE what = ? GROUP BY id ORDER BY id",
                columnNameOf(what));
    while (query.next())
        texts.append(query.text(0));
    return texts;
}

std::vector<QJsonObject> DefinitionStore::newest(What what)
{
    std::vector<QJsonObject> documents;
    const QStringList texts = newestTexts(what);
    for (const QString &text : texts)
        documents.push_back(QJsonDocument::fromJson(text.toUtf8()).object());
    return documents;
}

std::shared_ptr<const Languages> DefinitionStore::languages()
{
    const QStringList texts = newestTexts(What::Language);
    if (!m_languages || texts != m_languageTexts) {
        std::vector<QJsonObject> documents;
        for (const QString &text : texts)
            documents.push_back(QJsonDocument::fromJson(text.toUtf8()).object());
        m_languages = std::make_shared<const Languages>(documents);
        m_languageTexts = texts;
    }
    return m_languages;
}

QJsonObject DefinitionStore::newestOf(What what, const QString &id)
{
    Query query(m_connection,
                "SELECT json FROM definition WHERE what = ? AND id = ?"
                " ORDER BY version DESC LIMIT 1",
                columnNameOf(what),
                id);
    return query.next() ? QJsonDocument::fromJson(query.text(0).toUtf8()).object() : QJsonObject();
}

QJsonObject DefinitionStore::keepOwn(What what, QJsonObject document)
{
    const QString id = idOf(what, document);
    document.insert(ownMember, true);
    document.insert(QLatin1String("version"), versionOf(newestOf(what, id)) + 1);
    run(m_connection,
        "INSERT INTO definition (what, id, version, json) VALUES (?, ?, ?, ?)",
        columnNameOf(what),
        id,
        versionOf(document),
        QString::fromUtf8(canonicalJson(document)));
    if (what == What::Kind)
        ArticleStore(m_connection).recountChecks(id);
    return document;
}

QByteArray DefinitionStore::hashOf(const QJsonObject &document)
{
    return sha256Hex(canonicalJson(document));
}

bool DefinitionStore::lacks(What what, const QJsonObject &document)
{
    const QString id = idOf(what, document);
    if (id.isEmpty() || newestOf(what, id).value(ownMember).toBool())
        return false;
    Query known(m_connection,
                "SELECT 1 FROM definition WHERE what = ? AND id = ? AND version >= ?",
                columnNameOf(what),
                id,
                versionOf(document));
    return !known.next() && !m_connection.failed();
}

bool DefinitionStore::copyIn(What what, const QJsonObject &document)
{
    if (!lacks(what, document))
        return false;
    const QString id = idOf(what, document);
    const bool kept = run(m_connection,
                          "INSERT INTO definition (what, id, version, json) VALUES (?, ?, ?, ?)",
                          columnNameOf(what),
                          id,
                          versionOf(document),
                          QString::fromUtf8(canonicalJson(document)));
    if (kept && what == What::Kind)
        ArticleStore(m_connection).recountChecks(id);
    return kept;
}

} // namespace stet
