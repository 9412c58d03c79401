// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/command_spec.h"

#include <QAction>
#include <QVariant>

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

bool isNamedCommand(const QAction &action)
{
    return action.property(placeProperty).isValid();
}

CommandPlace placeOf(const QAction &action)
{
    return CommandPlace(action.property(placeProperty).toInt());
}

} // namespace stet
