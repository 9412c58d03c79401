// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/settings_store.h"

#include "core/base/hash.h"
#include "core/model/value_json.h"
#include "core/store/sql/query.h"

#include <QJsonDocument>

namespace stet {

namespace {

QJsonObject storedSettings(Connection &connection)
{
    return QJsonDocument::fromJson(
               connection.text("SELECT json FROM setting WHERE name = 'desk'").toUtf8())
        .object();
}

} // namespace

SettingsStore::SettingsStore(Connection &connection)
    : m_connection(connection)
{}

void SettingsStore::setIdentity(DeskId id, qint64 createdMs)
{
    run(m_connection, "INSERT INTO desk (one, uuid, created_ms) VALUES (1, ?, ?)", id, createdMs);
}

DeskId SettingsStore::identity()
{
    Query query(m_connection, "SELECT uuid FROM desk");
    return query.next() ? DeskId(query.uuid(0)) : DeskId();
}

DeskSettings SettingsStore::settings()
{
    return deskSettingsFromJson(storedSettings(m_connection));
}

QByteArray SettingsStore::settingsHash()
{
    return sha256Hex(m_connection.text("SELECT json FROM setting WHERE name = 'desk'").toUtf8());
}

void SettingsStore::setSettings(const DeskSettings &settings)
{
    QJsonObject json = storedSettings(m_connection);
    const QJsonObject known = toJson(deskSettingsFromJson(json));
    for (auto it = known.begin(); it != known.end(); ++it)
        json.remove(it.key());
    const QJsonObject wanted = toJson(settings);
    for (auto it = wanted.begin(); it != wanted.end(); ++it)
        json.insert(it.key(), it.value());
    run(m_connection,
        "INSERT INTO setting (name, version, json) VALUES ('desk', ?, ?)"
        " ON CONFLICT (name) DO UPDATE SET version = excluded.version, json = excluded.json",
        settings.version,
        QString::fromUtf8(canonicalJson(json)));
}

} // namespace stet
