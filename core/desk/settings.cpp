// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/settings.h"

#include "core/desk/admission.h"
#include "core/desk/desk_session.h"
#include "core/desk/desk_writing.h"
#include "core/desk/engine/desk_engine.h"

namespace stet {

namespace {

Result<DeskSettings> updateSettings(WriteScope &scope, const DeskSettings &wanted)
{
    const DeskSettings before = scope.stores.settings.settings();
    if (before.version != wanted.version)
        return fail(ErrorCode::Conflict,
                    QStringLiteral("The desk's settings were changed elsewhere in the meantime, so "
                                   "nothing was written. Look at them again, then change them."));
    Result<DeskSettings> settings = admitted(wanted);
    if (!settings || *settings == before)
        return settings;
    return keepSettings(scope, *std::move(settings), before.version);
}

Result<Person> addPersonToRoster(WriteScope &scope, const Person &wanted)
{
    Result<Person> person = admitted(wanted);
    if (!person)
        return person;
    if (scope.stores.people.hasName(person->name))
        return fail(ErrorCode::InvalidInput,
                    QStringLiteral("The roster has this name already. Nothing was changed."),
                    person->name);
    return addPerson(scope, *std::move(person));
}

} // namespace

Settings::Settings(DeskSession &session)
    : m_session(session)
{}

QFuture<Result<DeskSettings>> Settings::get()
{
    return m_session.engine().read(
        [](Stores &stores) -> Result<DeskSettings> { return stores.settings.settings(); });
}

QFuture<Result<DeskSettings>> Settings::update(DeskSettings settings)
{
    return m_session.engine().write([settings = std::move(settings)](WriteScope &scope) {
        return updateSettings(scope, settings);
    });
}

QFuture<Result<std::vector<Person>>> Settings::people()
{
    return m_session.engine().read(
        [](Stores &stores) -> Result<std::vector<Person>> { return stores.people.all(); });
}

QFuture<Result<Person>> Settings::addPerson(Person person)
{
    return m_session.engine().write([person = std::move(person)](WriteScope &scope) {
        return addPersonToRoster(scope, person);
    });
}

QFuture<Result<std::vector<Kind>>> Settings::kinds()
{
    return m_session.engine().read([](Stores &stores) -> Result<std::vector<Kind>> {
        std::vector<Kind> kinds;
        for (const QJsonObject &document : stores.definitions.newest(DefinitionStore::What::Kind)) {
            Result<Kind> kind = kindFromJson(document);
            if (!kind)
                return tl::unexpected<Error>(kind.error());
            kinds.push_back(std::move(*kind));
        }
        sortKinds(kinds);
        return kinds;
    });
}

} // namespace stet
