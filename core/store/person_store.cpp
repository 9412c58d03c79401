// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/person_store.h"

#include "core/store/sql/query.h"

namespace stet {

PersonStore::PersonStore(Connection &connection)
    : m_connection(connection)
{}

std::optional<PersonId> PersonStore::knownAs(const QString &name)
{
    const QString key = name.toCaseFolded();
    Query query(m_connection,
                "SELECT uuid FROM person WHERE name_key = ?"
                " UNION ALL SELECT p.uuid FROM former_name f JOIN person p ON p.row = f.person"
                " WHERE f.name_key = ? LIMIT 1",
                key,
                key);
    return query.next() ? std::optional(PersonId(query.uuid(0))) : std::nullopt;
}

void PersonStore::insert(const Person &person)
{
    run(m_connection,
        "INSERT INTO person (uuid, name, name_key, email, active) VALUES (?, ?, ?, ?, ?)",
        person.id,
        person.name,
        person.name.toCaseFolded(),
        person.email,
        person.active);
}

std::optional<Person> PersonStore::byId(PersonId id)
{
    Query query(m_connection, "SELECT name, email, active FROM person WHERE uuid = ?", id);
    if (!query.next())
        return {};
    return Person{id, query.text(0), query.text(1), query.integer(2) != 0};
}

std::optional<Person> PersonStore::byName(const QString &name)
{
    const std::optional<PersonId> id = knownAs(name);
    return id ? byId(*id) : std::nullopt;
}

void PersonStore::rename(const Person &person, const QString &formerly)
{
    addFormerName(person.id, formerly);
    run(m_connection,
        "UPDATE person SET name = ?, name_key = ? WHERE uuid = ?",
        person.name,
        person.name.toCaseFolded(),
        person.id);
}

void PersonStore::addFormerName(PersonId person, const QString &name)
{
    // Who gets a name back that they had goes on having had it.
    run(m_connection,
        "INSERT INTO former_name (name, name_key, person) SELECT ?, ?, row FROM person"
        " WHERE uuid = ? AND NOT EXISTS (SELECT 1 FROM former_name WHERE name = ?)",
        name,
        name.toCaseFolded(),
        person,
        name);
}

void PersonStore::update(const Person &person)
{
    run(m_connection,
        "UPDATE person SET email = ?, active = ? WHERE uuid = ?",
        person.email,
        person.active,
        person.id);
}

std::vector<Person> PersonStore::all()
{
    std::vector<Person> people;
    Query query(m_connection, "SELECT uuid, name, email, active FROM person ORDER BY name_key");
    while (query.next())
        people.push_back(
            {PersonId(query.uuid(0)), query.text(1), query.text(2), query.integer(3) != 0});
    return people;
}

FormerNames PersonStore::formerNames()
{
    FormerNames names;
    Query query(m_connection,
                "SELECT f.name, p.name FROM former_name f JOIN person p ON p.row = f.person"
                " ORDER BY f.name");
    while (query.next())
        names.add(query.text(0), query.text(1));
    return names;
}

std::vector<std::pair<QString, PersonId>> PersonStore::allFormerNames()
{
    std::vector<std::pair<QString, PersonId>> names;
    Query query(m_connection,
                "SELECT f.name, p.uuid FROM former_name f JOIN person p ON p.row = f.person"
                " ORDER BY f.name");
    while (query.next())
        names.emplace_back(query.text(0), PersonId(query.uuid(1)));
    return names;
}

} // namespace stet
