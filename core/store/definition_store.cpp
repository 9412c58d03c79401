// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/definition_store.h"

#include "core/base/hash.h"
#include "core/store/article_store.h"
#include "core/store/sql/query.h"

#include <QJsonDocument>

namespace stet {

namespace {

QString columnNameOf(DefinitionStore::What what)
{
    return what == DefinitionStore::What::Kind ? QStringLiteral("kind")
                                               : QStringLiteral("language");
}

} // namespace

DefinitionStore::DefinitionStore(Connection &connection)
    : m_connection(connection)
{}

std::vector<QJsonObject> DefinitionStore::newest(What what)
{
    std::vector<QJsonObject> documents;
    Query query(m_connection,
                "SELECT json, max(version) FROM definition WHERE what = ? GROUP BY id ORDER BY id",
                columnNameOf(what));
    while (query.next())
        documents.push_back(QJsonDocument::fromJson(query.text(0).toUtf8()).object());
    return documents;
}

bool DefinitionStore::copyIn(What what, const QJsonObject &document)
{
    const QString id =
        document.value(what == What::Kind ? QLatin1String("id") : QLatin1String("tag")).toString();
    const qint64 version = document.value(QLatin1String("version")).toInteger(1);
    {
        Query known(m_connection,
                    "SELECT 1 FROM definition WHERE what = ? AND id = ? AND version >= ?",
                    columnNameOf(what),
                    id,
                    version);
        if (id.isEmpty() || known.next())
            return false;
    }
    const bool kept = run(m_connection,
                          "INSERT INTO definition (what, id, version, json) VALUES (?, ?, ?, ?)",
                          columnNameOf(what),
                          id,
                          version,
                          QString::fromUtf8(canonicalJson(document)));
    if (kept && what == What::Kind)
        ArticleStore(m_connection).recountChecks(id);
    return kept;
}

} // namespace stet
