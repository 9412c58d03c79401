// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/stetctl/call.h"
#include "app/stetctl/command.h"
#include "core/desk/settings.h"
#include "core/model/value_json.h"

#include <QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace stet::ctl {

namespace {

/// The roster with the names that its people had before.
struct Roster
{
    std::vector<Person> people;
    FormerNames names;

    [[nodiscard]] QStringList formerly(const Person &person) const
    {
        QStringList all = names.allOf(person.name);
        all.removeAll(person.name);
        return all;
    }
};

Result<Roster> rosterOf(Call &call, DeskSession &desk)
{
    Result<std::vector<Person>> people = call.await(Settings(desk).people());
    if (!people)
        return tl::unexpected<Error>(people.error());
    Result<FormerNames> names = call.await(Settings(desk).formerNames());
    if (!names)
        return tl::unexpected<Error>(names.error());
    return Roster{*std::move(people), *std::move(names)};
}

/// Who has that name, or had it.
Result<Person> personCalled(const Roster &roster, const QString &name)
{
    const QString today = roster.names.today(name);
    for (const Person &person : roster.people) {
        if (person.name == name || person.name == today)
            return person;
    }
    return fail(ErrorCode::NotFound, u"Nobody on the roster is called so."_s, name);
}

QJsonObject rosterEntry(const Roster &roster, const Person &person)
{
    QJsonObject entry = stet::toJson(person);
    if (const QStringList formerly = roster.formerly(person); !formerly.isEmpty())
        entry.insert(u"formerly"_s, QJsonArray::fromStringList(formerly));
    return entry;
}

QString rosterLine(const Roster &roster, const Person &person)
{
    QString line = person.name;
    if (!person.email.isEmpty())
        line += u" <%1>"_s.arg(person.email);
    if (const QStringList formerly = roster.formerly(person); !formerly.isEmpty())
        line += u", formerly "_s + formerly.join(u", "_s);
    return visible(person.active ? line : line + u", no longer here"_s);
}

int listPeople(Call &call, DeskSession &desk)
{
    const Result<Roster> roster = rosterOf(call, desk);
    if (!roster)
        return call.failed(roster.error());
    QJsonArray people;
    for (const Person &person : roster->people) {
        if (call.wantsJson())
            people.append(rosterEntry(*roster, person));
        else
            call.out().line(rosterLine(*roster, person));
    }
    if (call.wantsJson())
        call.out().json({{u"people"_s, people}});
    return Good;
}

/// Tells of one person as they are now.
int sayPerson(Call &call, DeskSession &desk, const Result<Person> &person)
{
    if (!person)
        return call.failed(person.error());
    const Result<Roster> roster = rosterOf(call, desk);
    if (!roster)
        return call.failed(roster.error());
    if (call.wantsJson())
        call.out().json({{u"people"_s, QJsonArray{rosterEntry(*roster, *person)}}});
    else
        call.out().line(rosterLine(*roster, *person));
    return Good;
}

Result<Person> setActive(Call &call, DeskSession &desk, Person person, bool active)
{
    const Person before = person;
    person.active = active;
    return call.await(Settings(desk).changePerson(before, person));
}

Result<Person> addOrBringBack(Call &call, DeskSession &desk, const Roster &roster)
{
    const QString name = call.operands().at(1);
    const Result<Person> there = personCalled(roster, name);
    if (there && !there->active && !call.arguments().has("email"))
        return setActive(call, desk, *there, true);
    return call.await(Settings(desk).addPerson({{}, name, call.arguments().value("email")}));
}

int renameOne(Call &call, DeskSession &desk, const Roster &roster)
{
    const Result<Person> person = personCalled(roster, call.operands().at(1));
    if (!person)
        return call.failed(person.error());
    const Result<RenamedPerson> renamed =
        call.await(Settings(desk).renamePerson(*person, call.operands().at(2)));
    if (!renamed)
        return call.failed(renamed.error());
    if (renamed->stopped)
        return call.failed(*renamed->stopped);
    return sayPerson(call, desk, renamed->person);
}

int runPeople(Call &call)
{
    const QString what = call.operands().value(0, u"list"_s);
    const QHash<QString, qsizetype> operands{
        {u"list"_s, 1}, {u"add"_s, 2}, {u"rename"_s, 3}, {u"retire"_s, 2}};
    if (!operands.contains(what))
        return call.wrongUsage(u"It is list, add, rename or retire."_s);
    if (std::max<qsizetype>(call.operands().size(), 1) != operands.value(what))
        return call.wrongUsage(u"This takes %1."_s.arg(what == u"list"     ? u"no name"_s
                                                       : what == u"rename" ? u"two names"_s
                                                                           : u"one name"_s));
    const std::unique_ptr<DeskSession> desk =
        call.openDesk(what == u"list" ? OpenMode::ReadOnly : OpenMode::ReadWrite);
    if (!desk)
        return call.exitCode();
    if (what == u"list")
        return listPeople(call, *desk);
    const Result<Roster> roster = rosterOf(call, *desk);
    if (!roster)
        return call.failed(roster.error());
    if (what == u"add")
        return sayPerson(call, *desk, addOrBringBack(call, *desk, *roster));
    if (what == u"rename")
        return renameOne(call, *desk, *roster);
    const Result<Person> person = personCalled(*roster, call.operands().at(1));
    return sayPerson(call, *desk, person ? setActive(call, *desk, *person, false) : person);
}

} // namespace

Command peopleCommand()
{
    return {"people",
            "who works at the desk",
            "[list | add NAME | rename NAME NEW-NAME | retire NAME]",
            0,
            3,
            {{"email", 0, "ADDRESS", "With add: the person's e-mail address."}},
            R"(Lists the roster, and changes it. Who is renamed is the same person: the
record keeps what was said under the former name, queues and the rule
that nobody checks their own words follow the person, and the articles
that they own or check get the new name. A name is one person's for good:
nobody else can have it afterwards. Who has retired is offered as owner
or checker no more; "add" of the same name brings them back. Bylines are
what an article says of itself, and stay.)",
            R"({ "format": 1, "people": [ { "id": UUID, "name": TEXT, "email": TEXT,
  "active": BOOL, "formerly": [ TEXT ] } ] }
  "email" and "formerly" are left out where there is nothing.)",
            "stetctl people rename \"Ines Calado\" \"Ines Calado Reis\"",
            runPeople};
}

} // namespace stet::ctl
