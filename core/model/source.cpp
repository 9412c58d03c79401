// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/source.h"

namespace stet {

bool isCitationKey(const QString &key)
{
    constexpr qsizetype MaxLength = 200;
    if (key.isEmpty() || key.size() > MaxLength)
        return false;
    const QList<uint> points = key.toUcs4();
    for (qsizetype i = 0; i < points.size(); ++i) {
        const char32_t point = points.at(i);
        const bool inner =
            i > 0 && point < 0x80 && QLatin1StringView("_-:./+").contains(QLatin1Char(char(point)));
        if (!inner && !QChar::isLetterOrNumber(point))
            return false;
    }
    return true;
}

} // namespace stet
