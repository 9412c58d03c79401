// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/sql/migrator.h"

#include "core/base/core_words.h"
#include "core/store/sql/query.h"

#include <QFile>
#include <QMap>

static void initStoreResources()
{
    Q_INIT_RESOURCE(migrations);
}

namespace stet {

namespace {

using SchemaObjects = QMap<QString, QString>; // "type name" → SQL

/// The shadow tables of a full-text index: their SQL is SQLite's business and differs by release.
bool isShadowTable(const QString &name)
{
    return name.startsWith(u"search_") &&
           (name.endsWith(u"_data") || name.endsWith(u"_idx") || name.endsWith(u"_content") ||
            name.endsWith(u"_docsize") || name.endsWith(u"_config"));
}

SchemaObjects schemaOf(Connection &connection)
{
    SchemaObjects objects;
    Query query(connection, "SELECT type, name, coalesce(sql, '') FROM sqlite_schema");
    while (query.next()) {
        const QString name = query.text(1);
        if (name.startsWith(u"sqlite_"))
            continue;
        objects.insert(query.text(0) + u' ' + name,
                       isShadowTable(name) ? QString() : query.text(2));
    }
    return objects;
}

Result<SchemaObjects> expectedSchema(const Migrations &migrations)
{
    auto memory = Connection::open(QStringLiteral(":memory:"), Access::Memory);
    if (!memory)
        return tl::unexpected<Error>(memory.error());
    for (const QByteArray &script : migrations)
        (*memory)->runScript(script);
    SchemaObjects objects = schemaOf(**memory);
    if ((*memory)->failed())
        return tl::unexpected<Error>((*memory)->error());
    return objects;
}

tl::unexpected<Error> foreignSchema(const QString &detail)
{
    return fail(ErrorCode::Corrupt,
                CoreWords::tr("The desk's file holds something that Stet did not put there, or "
                              "lacks something. It was not opened and not changed. Open a copy of "
                              "its folder, or the desk it was copied from."),
                detail);
}

/// The name of a trigger by its key in SchemaObjects; empty: of something else.
QString triggerName(const QString &key)
{
    const QString type = QStringLiteral("trigger ");
    return key.startsWith(type) ? key.mid(type.size()) : QString();
}

} // namespace

const Migrations &shippedMigrations()
{
    static const Migrations all = [] {
        initStoreResources();
        Migrations scripts;
        for (int version = 1;; ++version) {
            QFile file(QStringLiteral(":/stet/store/migrations/%1.sql")
                           .arg(version, 4, 10, QLatin1Char('0')));
            if (!file.open(QIODevice::ReadOnly))
                return scripts;
            scripts.push_back(file.readAll());
        }
    }();
    return all;
}

Result<> migrate(Connection &connection, const Migrations &migrations)
{
    connection.beginImmediate();
    const auto from = size_t(connection.schemaVersion());
    for (size_t version = from; version < migrations.size(); ++version)
        connection.runScript(migrations.at(version));
    connection.runScript("PRAGMA application_id = " + QByteArray::number(DeskApplicationId) +
                         "; PRAGMA user_version = " +
                         QByteArray::number(qulonglong(std::max(from, migrations.size()))));
    connection.commit();
    if (!connection.failed())
        return {};
    connection.rollback();
    return tl::unexpected<Error>(connection.error());
}

Result<QStringList> checkSchema(Connection &connection, const Migrations &migrations)
{
    const Result<SchemaObjects> expected = expectedSchema(migrations);
    if (!expected)
        return tl::unexpected<Error>(expected.error());
    const SchemaObjects found = schemaOf(connection);
    if (connection.failed())
        return tl::unexpected<Error>(connection.error());
    for (auto it = found.begin(); it != found.end(); ++it) {
        if (!expected->contains(it.key()))
            return foreignSchema(QStringLiteral("unknown: ") + it.key());
    }
    QStringList brokenTriggers;
    for (auto it = expected->begin(); it != expected->end(); ++it) {
        const bool isThere = found.contains(it.key());
        if (isThere && found.value(it.key()) == it.value())
            continue;
        const QString trigger = triggerName(it.key());
        if (trigger.isEmpty())
            return foreignSchema(
                (isThere ? QStringLiteral("changed: ") : QStringLiteral("missing: ")) + it.key());
        brokenTriggers.append(trigger);
    }
    return brokenTriggers;
}

} // namespace stet
