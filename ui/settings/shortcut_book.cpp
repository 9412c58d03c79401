// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/shortcut_book.h"

#include "ui/settings/shortcut_rules.h"

#include <QAction>
#include <QSettings>

#include <algorithm>

namespace stet {

namespace {

QString keyOf(const QString &id)
{
    return QStringLiteral("shortcuts/") + id;
}

} // namespace

void ShortcutBook::describe(const CommandSpec &command)
{
    if (indexOf(command.id) >= 0)
        return;
    Entry entry{command, command.keys};
    const QVariant chosen = m_chosen.value(keyOf(command.id));
    if (chosen.isValid() && !command.fixed)
        entry.keys = parseShortcuts(chosen.toString());
    m_entries.push_back(std::move(entry));
    Q_EMIT described();
}

void ShortcutBook::adopt(QAction &action, const QString &group)
{
    const QString id = action.objectName();
    if (id.isEmpty())
        return;
    describe({id, action.text(), group, placeOf(action), action.shortcuts(), false});
    const int index = indexOf(id);
    const Entry &entry = m_entries[size_t(index)];
    std::erase_if(m_actions, [&](const Held &held) {
        return held.action.isNull() || held.action.data() == &action;
    });
    m_actions.push_back({&action, index});
    if (action.shortcuts() != entry.keys)
        give(action, entry.keys);
}

const std::vector<ShortcutBook::Entry> &ShortcutBook::entries() const
{
    return m_entries;
}

int ShortcutBook::indexOf(const QString &id) const
{
    const auto found = std::find_if(m_entries.begin(), m_entries.end(), [&](const Entry &entry) {
        return entry.command.id == id;
    });
    return found == m_entries.end() ? -1 : int(found - m_entries.begin());
}

int ShortcutBook::rival(int index, const QKeySequence &keys) const
{
    const CommandPlace place = m_entries.at(size_t(index)).command.place;
    for (int other = 0; other < int(m_entries.size()); ++other) {
        const Entry &entry = m_entries[size_t(other)];
        if (other != index && canMeet(entry.command.place, place) && entry.keys.contains(keys))
            return other;
    }
    return -1;
}

void ShortcutBook::setKeys(int index, const QList<QKeySequence> &keys)
{
    Entry &entry = m_entries.at(size_t(index));
    if (entry.command.fixed || entry.keys == keys)
        return;
    entry.keys = keys;
    QSettings settings;
    if (entry.isUsual())
        settings.remove(keyOf(entry.command.id));
    else
        settings.setValue(keyOf(entry.command.id), printShortcuts(keys));
    for (const Held &held : m_actions) {
        if (held.index == index && held.action)
            give(*held.action, keys);
    }
    Q_EMIT keysChanged(index);
}

void ShortcutBook::reset(int index)
{
    setKeys(index, m_entries.at(size_t(index)).command.keys);
}

void ShortcutBook::resetAll()
{
    for (int index = 0; index < int(m_entries.size()); ++index)
        reset(index);
}

void ShortcutBook::give(QAction &action, const QList<QKeySequence> &keys)
{
    const auto inBrackets = [](const QKeySequence &one) {
        return QStringLiteral(" (%1)").arg(one.toString(QKeySequence::NativeText));
    };
    QString tip = action.toolTip();
    const QString before = inBrackets(action.shortcut());
    const bool told = tip.endsWith(before);
    if (told)
        tip.chop(before.size());
    action.setShortcuts(keys);
    if (told || action.property("tellsKeys").toBool()) {
        action.setProperty("tellsKeys", true);
        action.setToolTip(keys.isEmpty() ? tip : tip + inBrackets(keys.front()));
    }
}

} // namespace stet
