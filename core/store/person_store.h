// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/desk_info.h"
#include "core/store/sql/connection.h"

#include <optional>
#include <vector>

namespace stet {

/// The roster. Used on its connection's thread.
class PersonStore
{
public:
    explicit PersonStore(Connection &connection);

    [[nodiscard]] bool hasName(const QString &name); ///< whatever its case
    void insert(const Person &person);
    [[nodiscard]] std::optional<Person> byId(PersonId id);
    /// All but the id and the name, by which articles know their people.
    void update(const Person &person);
    [[nodiscard]] std::vector<Person> all(); ///< by name

private:
    Connection &m_connection;
};

} // namespace stet
