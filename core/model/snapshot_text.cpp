// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/snapshot_text.h"

#include <QStringList>

namespace stet {

QString locatorAt(const SnapshotText &text, qsizetype start)
{
    QString locator;
    for (const LocatorMark &mark : text.marks) {
        if (mark.start > start)
            break;
        locator = mark.locator;
    }
    return locator;
}

LocatorReading readLocator(const QString &locator)
{
    static const QString page = QStringLiteral("p. ");
    static const QString firstHour = QStringLiteral("00:");
    if (locator.startsWith(page))
        return {LocatorReading::Kind::Page, locator.mid(page.size())};
    const QStringList parts = locator.split(u':');
    for (const QString &part : parts) {
        bool number = false;
        (void)part.toUInt(&number);
        if (!number)
            return {LocatorReading::Kind::Words, locator};
    }
    if (parts.size() < 2)
        return {LocatorReading::Kind::Words, locator};
    return {LocatorReading::Kind::Time,
            parts.size() == 3 && locator.startsWith(firstHour) ? locator.mid(firstHour.size())
                                                               : locator};
}

} // namespace stet
