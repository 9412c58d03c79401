// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/command_spec.h"

#include <QAction>
#include <QVariant>

#include <algorithm>

namespace stet {

namespace {

constexpr const char *placeProperty = "stetPlace";

} // namespace

QString plainCommandText(const QString &menuText)
{
    QString text = menuText;
    text.replace(QStringLiteral("&&"), QString(QChar(1)));
    text.remove(u'&');
    return text.replace(QChar(1), u'&');
}

QString menuText(const QString &plain)
{
    return QString(plain).replace(u'&', QStringLiteral("&&"));
}

void nameCommand(QAction &action, const QString &id, CommandPlace place)
{
    action.setObjectName(id);
    action.setProperty(placeProperty, int(place));
}

QAction *makeCommand(const std::vector<CommandSpec> &commands, const QString &id, QObject *owner)
{
    const auto spec = std::find_if(
        commands.begin(), commands.end(), [&](const CommandSpec &one) { return one.id == id; });
    Q_ASSERT(spec != commands.end());
    auto *action = new QAction(spec->text, owner);
    nameCommand(*action, id, spec->place);
    action->setShortcuts(spec->keys);
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    return action;
}

bool isNamedCommand(const QAction &action)
{
    return action.property(placeProperty).isValid();
}

CommandPlace placeOf(const QAction &action)
{
    return CommandPlace(action.property(placeProperty).toInt());
}

} // namespace stet
