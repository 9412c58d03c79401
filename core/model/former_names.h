// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QString>
#include <QStringList>

namespace stet {

/// Which names are one person's: who was renamed on the roster is the same person under each. Only
/// people who were called otherwise before are in it. Case is of no account. A value.
class FormerNames
{
public:
    /// `name` was that of the person who is called `today` now; both are names of the roster's.
    void add(const QString &name, const QString &today);

    /// The name that this person has now; `name` itself where nobody was renamed so.
    [[nodiscard]] QString today(const QString &name) const;

    [[nodiscard]] bool areOne(const QString &name, const QString &other) const
    {
        return name == other || (!isEmpty() && today(name) == today(other));
    }

    /// All names of the person who has or had this one, that of today first.
    [[nodiscard]] QStringList allOf(const QString &name) const;

    [[nodiscard]] bool isEmpty() const { return m_today.isEmpty(); }

    bool operator==(const FormerNames &) const = default;

private:
    QHash<QString, QString> m_today;     ///< by the name without its case
    QHash<QString, QStringList> m_names; ///< by the name of today
};

} // namespace stet
