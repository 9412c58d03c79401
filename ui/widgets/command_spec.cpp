// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/command_spec.h"

#include <QAction>
#include <QCoreApplication>
#include <QVariant>

#include <algorithm>
#include <utility>

namespace stet {

namespace {

constexpr const char *placeProperty = "stetPlace";

} // namespace

std::vector<CommandSpec> commandSpecs(std::span<const CommandRow> rows,
                                      const char *context,
                                      const QString &group,
                                      CommandPlace place)
{
    std::vector<CommandSpec> specs;
    for (const CommandRow &row : rows) {
        CommandSpec spec;
        spec.id = QString::fromLatin1(row.id);
        spec.text = QCoreApplication::translate(context, row.text);
        spec.group = group;
        spec.place = place;
        if (*row.keys)
            spec.keys = QKeySequence::listFromString(QString::fromLatin1(row.keys),
                                                     QKeySequence::PortableText);
        specs.push_back(std::move(spec));
    }
    return specs;
}

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
