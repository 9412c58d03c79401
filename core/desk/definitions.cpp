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

bool copyBuiltInDefinitions(DefinitionStore &store)
{
    bool copied = false;
    for (const QJsonObject &kind : builtInDocuments(QStringLiteral(":/stet/kinds")))
        copied = store.copyIn(DefinitionStore::What::Kind, kind) || copied;
    for (const QJsonObject &language : builtInDocuments(QStringLiteral(":/stet/languages")))
        copied = store.copyIn(DefinitionStore::What::Language, language) || copied;
    return copied;
}

} // namespace stet
