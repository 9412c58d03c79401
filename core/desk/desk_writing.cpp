// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/desk_writing.h"

#include "core/base/hash.h"
#include "core/model/value_json.h"

namespace stet {

namespace {

void recordPerson(WriteScope &scope, const QString &verb, const Person &person)
{
    scope.record(verb,
                 person.id.uuid(),
                 {{QStringLiteral("name"), person.name},
                  {QStringLiteral("content"), QString::fromLatin1(hashOf(person))}});
}

} // namespace

DeskSettings keepSettings(WriteScope &scope, DeskSettings settings, qint64 before)
{
    settings.version = before + 1;
    scope.stores.settings.setSettings(settings);
    scope.record(
        QStringLiteral("settings.changed"),
        {},
        {{QStringLiteral("version"), settings.version},
         {QStringLiteral("content"), QString::fromLatin1(scope.stores.settings.settingsHash())}});
    return settings;
}

Person addPerson(WriteScope &scope, Person person)
{
    if (person.id.isNull())
        person.id = PersonId::create(scope.nowMs);
    scope.stores.people.insert(person);
    recordPerson(scope, QStringLiteral("person.added"), person);
    return person;
}

void changePerson(WriteScope &scope, const Person &person)
{
    scope.stores.people.update(person);
    recordPerson(scope, QStringLiteral("person.changed"), person);
}

QByteArray hashOf(const Person &person)
{
    return sha256Hex(canonicalJson(toJson(person)));
}

void addImage(WriteScope &scope, const MediaInfo &info)
{
    scope.stores.blobs.putMedia(info, scope.nowMs);
    scope.record(QStringLiteral("media.added"),
                 {},
                 {{QStringLiteral("name"), info.name},
                  {QStringLiteral("hash"), QString::fromLatin1(info.hash)}});
}

} // namespace stet
