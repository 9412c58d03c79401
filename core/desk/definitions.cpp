// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/definitions.h"

#include "core/base/resources.h"
#include "core/store/definition_store.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>

#include <algorithm>

namespace stet {

namespace {

std::vector<QJsonObject> builtInDocuments(const QString &folder)
{
    initResources();
    std::vector<QJsonObject> documents;
    const QDir resources(folder);
    const QStringList names =
        resources.entryList({QStringLiteral("*.json")}, QDir::Files, QDir::Name);
    for (const QString &name : names) {
        QFile file(resources.filePath(name));
        if (file.open(QIODevice::ReadOnly))
            documents.push_back(QJsonDocument::fromJson(file.readAll()).object());
    }
    return documents;
}

} // namespace

bool lacksBuiltInDefinitions(DefinitionStore &store)
{
    const auto lacks = [&store](DefinitionStore::What what, const QString &folder) {
        const std::vector<QJsonObject> documents = builtInDocuments(folder);
        return std::any_of(documents.begin(), documents.end(), [&](const QJsonObject &document) {
            return store.lacks(what, document);
        });
    };
    return lacks(DefinitionStore::What::Kind, QStringLiteral(":/stet/kinds")) ||
           lacks(DefinitionStore::What::Language, QStringLiteral(":/stet/languages"));
}

CopiedDefinitions copyBuiltInDefinitions(DefinitionStore &store)
{
    const auto copy = [&store](DefinitionStore::What what, const QString &folder) {
        std::vector<QJsonObject> copied;
        for (QJsonObject &document : builtInDocuments(folder)) {
            if (store.copyIn(what, document))
                copied.push_back(std::move(document));
        }
        return copied;
    };
    return {copy(DefinitionStore::What::Kind, QStringLiteral(":/stet/kinds")),
            copy(DefinitionStore::What::Language, QStringLiteral(":/stet/languages"))};
}

QJsonObject eventDetails(const CopiedDefinitions &copied)
{
    QJsonObject details;
    const auto add = [&details](const QString &what,
                                const std::vector<QJsonObject> &documents,
                                QLatin1StringView idMember) {
        if (documents.empty())
            return;
        QJsonObject hashes;
        for (const QJsonObject &document : documents)
            hashes.insert(document.value(idMember).toString(),
                          QString::fromLatin1(DefinitionStore::hashOf(document)));
        details.insert(what, hashes);
    };
    add(QStringLiteral("kinds"), copied.kinds, QLatin1StringView("id"));
    add(QStringLiteral("languages"), copied.languages, QLatin1StringView("tag"));
    return details;
}

} // namespace stet
