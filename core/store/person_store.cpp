// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/person_store.h"

#include "core/store/sql/query.h"

namespace stet {

PersonStore::PersonStore(Connection &connection)
    : m_connection(connection)
{}

bool PersonStore::hasName(const QString &name)
{
    return Query(m_connection, "SELECT 1 FROM person WHERE name_key = ?", name.toCaseFolded())
        .next();
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

} // namespace stet
