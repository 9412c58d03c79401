// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/desk_info.h"

namespace stet {

QTimeZone zoneOf(const DeskSettings &settings)
{
    const QTimeZone stated(settings.timeZone.toUtf8());
    return stated.isValid() ? stated : QTimeZone::systemTimeZone();
}

} // namespace stet
