// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/former_names.h"

namespace stet {

void FormerNames::add(const QString &name, const QString &today)
{
    m_today.insert(today.toCaseFolded(), today);
    m_today.insert(name.toCaseFolded(), today);
    QStringList &names = m_names[today];
    for (const QString &one : {today, name}) {
        if (!names.contains(one))
            names.append(one);
    }
}

QString FormerNames::today(const QString &name) const
{
    return m_today.value(name.toCaseFolded(), name);
}

QStringList FormerNames::allOf(const QString &name) const
{
    return m_names.value(today(name), {name});
}

} // namespace stet
