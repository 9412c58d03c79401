// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QKeySequence>
#include <QList>
#include <QString>

#include <span>
#include <vector>

class QAction;
class QObject;

namespace stet {

/// Where a command can be given; two that can never be given at the same time may share keys.
enum class CommandPlace { Everywhere, List, Article, Sources, Review };

/// A command as the settings know it, whether or not there is an action for it just now.
struct CommandSpec
{
    QString id;    ///< stable; the action's object name
    QString text;  ///< as in a menu, with its mnemonic
    QString group; ///< the menu that it stands in
    CommandPlace place = CommandPlace::Everywhere;
    QList<QKeySequence> keys; ///< the usual ones
    bool fixed = false;       ///< the keys are those of every text field or list
};

/// A command in a table of them; its words are marked for translation there.
struct CommandRow
{
    const char *id;
    const char *text;
    const char *keys; ///< several with "; " between; empty: none
};

/// The commands of a table as the settings know them; `context` is that of its words.
[[nodiscard]] std::vector<CommandSpec> commandSpecs(std::span<const CommandRow> rows,
                                                    const char *context,
                                                    const QString &group,
                                                    CommandPlace place);

/// The words of a menu's entry without the mark of its mnemonic.
[[nodiscard]] QString plainCommandText(const QString &menuText);

/// The other way: an ampersand in a menu's text would underline the next letter.
[[nodiscard]] QString menuText(const QString &plain);

/// Makes `action` known to the settings under `id`.
void nameCommand(QAction &action, const QString &id, CommandPlace place);
/// The action for the command `id` of the list, for the widget and its children that it is added
/// to. `owner` owns it.
[[nodiscard]] QAction *
makeCommand(const std::vector<CommandSpec> &commands, const QString &id, QObject *owner);
/// Whether it was named so; other actions have object names of their own.
[[nodiscard]] bool isNamedCommand(const QAction &action);
[[nodiscard]] CommandPlace placeOf(const QAction &action);

} // namespace stet
