// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/announce.h"

#include <QStringList>

#include <utility>

namespace stet::test {

/// What screen readers are told while it lives, by name: of a row, a notice. UI thread.
class Heard
{
public:
    Heard()
        : m_before(exchangeListener(
              [this](QAccessibleInterface &about, QAccessible::Event what) { hear(about, what); }))
    {}

    ~Heard() { (void)exchangeListener(std::move(m_before)); }

    Heard(const Heard &) = delete;
    Heard &operator=(const Heard &) = delete;

    /// The names of what the focus was said to be at, in order.
    [[nodiscard]] const QStringList &places() const { return m_places; }

    /// The names of what said something by itself, in order.
    [[nodiscard]] const QStringList &alerts() const { return m_alerts; }

    /// Of those, the ones that were said to have appeared: they were there with other words before.
    [[nodiscard]] const QStringList &appeared() const { return m_appeared; }

    void forget()
    {
        m_places.clear();
        m_alerts.clear();
        m_appeared.clear();
    }

private:
    void hear(QAccessibleInterface &about, QAccessible::Event what)
    {
        const QString name = about.text(QAccessible::Name);
        if (what == QAccessible::Focus)
            m_places << name;
        else if (what == QAccessible::Alert)
            m_alerts << name;
        else if (what == QAccessible::ObjectShow)
            m_appeared << name;
    }

    Listener m_before;
    QStringList m_places;
    QStringList m_alerts;
    QStringList m_appeared;
};

} // namespace stet::test
