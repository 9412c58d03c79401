// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/desk_writing.h"

#include "core/base/core_words.h"
#include "core/base/hash.h"
#include "core/model/value_json.h"

namespace stet {

namespace {

QJsonObject detailsOf(const Person &person)
{
    return {{QStringLiteral("name"), person.name},
            {QStringLiteral("content"), QString::fromLatin1(hashOf(person))}};
}

void recordRenamed(WriteScope &scope, const Person &person, const QString &formerly)
{
    QJsonObject details = detailsOf(person);
    details.insert(QStringLiteral("formerly"), formerly);
    scope.record(QStringLiteral("person.renamed"), person.id.uuid(), details);
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

Result<Person> rosterEntryAsSeen(WriteScope &scope, const Person &before)
{
    const std::optional<Person> there = scope.stores.people.byId(before.id);
    if (!there)
        return fail(ErrorCode::NotFound, CoreWords::tr("The roster does not have this person."));
    if (*there != before)
        return fail(ErrorCode::Conflict,
                    CoreWords::tr("This entry of the roster was changed elsewhere in the "
                                  "meantime, so nothing was written."),
                    there->name);
    return *there;
}

Result<> nameIsFree(WriteScope &scope, const QString &name, PersonId but)
{
    const std::optional<Person> holder = scope.stores.people.byName(name);
    if (!holder || holder->id == but)
        return {};
    if (holder->name.toCaseFolded() == name.toCaseFolded())
        return fail(ErrorCode::InvalidInput,
                    CoreWords::tr("The roster has this name already. Nothing was changed."),
                    name);
    return fail(ErrorCode::InvalidInput,
                CoreWords::tr("%1 was called so before, and the record knows them by this name. "
                              "Nothing was changed.")
                    .arg(holder->name),
                name);
}

Person addPerson(WriteScope &scope, Person person)
{
    if (person.id.isNull())
        person.id = PersonId::create(scope.nowMs);
    scope.stores.people.insert(person);
    scope.record(QStringLiteral("person.added"), person.id.uuid(), detailsOf(person));
    return person;
}

void changePerson(WriteScope &scope, const Person &person)
{
    scope.stores.people.update(person);
    scope.record(QStringLiteral("person.changed"), person.id.uuid(), detailsOf(person));
}

void renamePerson(WriteScope &scope, const Person &person, const QString &formerly)
{
    scope.stores.people.rename(person, formerly);
    recordRenamed(scope, person, formerly);
}

void addFormerName(WriteScope &scope, const Person &person, const QString &formerly)
{
    scope.stores.people.addFormerName(person.id, formerly);
    recordRenamed(scope, person, formerly);
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
