// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/palette/command_palette.h"

#include "ui/palette/palette_popup.h"
#include "ui/widgets/command_spec.h"

#include <QAction>
#include <QCoreApplication>
#include <QMainWindow>
#include <QMenu>
#include <QMenuBar>
#include <QPointer>
#include <QSet>

#include <algorithm>

namespace stet {

namespace {

QString plainName(const QAction &action)
{
    return plainCommandText(action.text());
}

void takeNamed(const QList<QAction *> &actions,
               const QString &group,
               std::vector<std::pair<QAction *, QString>> &named)
{
    for (QAction *action : actions) {
        if (const QMenu *menu = action->menu())
            takeNamed(menu->actions(), group.isEmpty() ? plainName(*action) : group, named);
        else if (isNamedCommand(*action))
            named.emplace_back(action, group);
    }
}

/// Walks the menus once and takes every command that stands in them.
class Collector
{
public:
    void takeMenu(const QList<QAction *> &actions, const QStringList &path)
    {
        for (QAction *action : actions) {
            if (action->isSeparator() || !action->isVisible())
                continue;
            if (QMenu *menu = action->menu())
                takeMenu(menu->actions(), path + QStringList(plainName(*action)));
            else
                take(action, path);
        }
    }

    void take(QAction *action, const QStringList &path)
    {
        if (action->text().isEmpty() || m_known.contains(action))
            return;
        m_known.insert(action);
        PaletteEntry entry;
        entry.title = plainName(*action);
        entry.detail = path.join(QStringLiteral(" › "));
        entry.note = action->shortcut().toString(QKeySequence::NativeText);
        entry.enabled = action->isEnabled();
        if (action->isCheckable())
            entry.check = action->isChecked() ? PaletteEntry::Check::On : PaletteEntry::Check::Off;
        entry.data = QVariant::fromValue(QPointer<QAction>(action));
        entries.push_back(std::move(entry));
    }

    std::vector<PaletteEntry> entries;

private:
    QSet<QAction *> m_known;
};

} // namespace

std::vector<PaletteEntry> commandEntries(const QMainWindow &window)
{
    Collector collector;
    collector.takeMenu(window.menuBar()->actions(), {});
    for (QAction *action : window.actions()) {
        if (action->isVisible() && action->menu() == nullptr && !action->isSeparator())
            collector.take(action, {});
    }
    std::stable_partition(collector.entries.begin(),
                          collector.entries.end(),
                          [](const PaletteEntry &entry) { return entry.enabled; });
    return std::move(collector.entries);
}

std::vector<std::pair<QAction *, QString>> namedCommands(const QMainWindow &window)
{
    std::vector<std::pair<QAction *, QString>> named;
    takeNamed(window.menuBar()->actions(), {}, named);
    return named;
}

void askForCommand(PalettePopup &popup, const QMainWindow &window)
{
    PaletteQuestion question;
    question.placeholder = QCoreApplication::translate("stet::CommandPalette", "Find a command");
    question.hint = QCoreApplication::translate(
        "stet::CommandPalette", "Enter does it · gray: not possible just now · Esc leaves");
    question.entries = commandEntries(window);
    question.chosen = [](const PaletteEntry &entry) {
        if (const auto action = entry.data.value<QPointer<QAction>>())
            action->trigger();
    };
    popup.ask(std::move(question));
}

} // namespace stet
