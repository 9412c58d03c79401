// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/command_spec.h"

#include <QObject>
#include <QPointer>
#include <QSettings>

#include <vector>

class QAction;

namespace stet {

/// Every command of the program with its keys, the usual ones and the user's. Gives them to the
/// actions of all windows and remembers what the user chose. One for the program, made by the
/// composition root; UI thread.
class ShortcutBook : public QObject
{
    Q_OBJECT

public:
    struct Entry
    {
        CommandSpec command;
        QList<QKeySequence> keys;

        [[nodiscard]] bool isUsual() const { return keys == command.keys; }
    };

    using QObject::QObject;

    /// Makes a command known, once; it need not have an action yet.
    void describe(const CommandSpec &command);
    /// From now on `action` has the keys of the command that it is named for; one that the book
    /// does not know is described from it, as standing in the menu `group`. Nameless ones are left
    /// alone.
    void adopt(QAction &action, const QString &group);

    [[nodiscard]] const std::vector<Entry> &entries() const;
    /// -1: unknown.
    [[nodiscard]] int indexOf(const QString &id) const;
    /// The first command that `keys` would mean as well, if `index` had them; -1: none.
    [[nodiscard]] int rival(int index, const QKeySequence &keys) const;

    /// Fixed commands stay as they are.
    void setKeys(int index, const QList<QKeySequence> &keys);
    void reset(int index);
    void resetAll();

Q_SIGNALS:
    void described();
    void keysChanged(int index);

private:
    struct Held
    {
        QPointer<QAction> action;
        int index;
    };

    static void give(QAction &action, const QList<QKeySequence> &keys);

    /// What the user chose is read from it: each one that is made looks at four files.
    QSettings m_chosen;
    std::vector<Entry> m_entries;
    std::vector<Held> m_actions;
};

} // namespace stet
