// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/desk_info.h"
#include "core/model/former_names.h"
#include "core/store/sql/connection.h"

#include <optional>
#include <vector>

namespace stet {

/// The roster. Used on its connection's thread.
class PersonStore
{
public:
    explicit PersonStore(Connection &connection);

    /// Who has this name or had it before, whatever its case.
    [[nodiscard]] std::optional<PersonId> knownAs(const QString &name);
    void insert(const Person &person);
    [[nodiscard]] std::optional<Person> byId(PersonId id);
    [[nodiscard]] std::optional<Person> byName(const QString &name); ///< that they have or had
    /// All but the id and the name, see `rename`.
    void update(const Person &person);
    /// The name, `formerly` becomes one that they had.
    void rename(const Person &person, const QString &formerly);
    /// A name that the person had before; nobody else has it or had it.
    void addFormerName(PersonId person, const QString &name);
    [[nodiscard]] std::vector<Person> all(); ///< by name

    [[nodiscard]] FormerNames formerNames();
    /// In the order of the names; for checking them.
    [[nodiscard]] std::vector<std::pair<QString, PersonId>> allFormerNames();

private:
    Connection &m_connection;
};

} // namespace stet
