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
