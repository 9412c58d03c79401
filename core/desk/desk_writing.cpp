// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/desk_writing.h"

namespace stet {

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
    scope.record(
        QStringLiteral("person.added"), person.id.uuid(), {{QStringLiteral("name"), person.name}});
    return person;
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
