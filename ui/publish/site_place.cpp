// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/publish/site_place.h"

#include <QSettings>

namespace stet {

namespace {

QString siteGroup(const DeskId &desk)
{
    return QStringLiteral("site/") + desk.toString();
}

} // namespace

SitePlace sitePlaceOf(const DeskId &desk)
{
    QSettings settings;
    settings.beginGroup(siteGroup(desk));
    SitePlace place;
    place.folder = settings.value(QStringLiteral("folder")).toString();
    place.command = settings.value(QStringLiteral("command")).toString();
    place.runsCommand = settings.value(QStringLiteral("runsCommand"), true).toBool();
    place.writtenMs = settings.value(QStringLiteral("writtenMs")).toLongLong();
    return place;
}

void keepSitePlace(const DeskId &desk, const SitePlace &place)
{
    QSettings settings;
    settings.beginGroup(siteGroup(desk));
    settings.setValue(QStringLiteral("folder"), place.folder);
    settings.setValue(QStringLiteral("command"), place.command);
    settings.setValue(QStringLiteral("runsCommand"), place.runsCommand);
    settings.setValue(QStringLiteral("writtenMs"), place.writtenMs);
}

} // namespace stet
