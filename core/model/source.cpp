// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/source.h"

#include <algorithm>

namespace stet {

namespace {

bool isKeyLetter(QChar c)
{
    return c.isLetterOrNumber() || c == u'_';
}

} // namespace

bool isCitationKey(const QString &key)
{
    constexpr qsizetype MaxLength = 200;
    if (key.isEmpty() || key.size() > MaxLength || !isKeyLetter(key.front()) ||
        !isKeyLetter(key.back()))
        return false;
    return std::all_of(key.begin(), key.end(), [](QChar c) {
        return isKeyLetter(c) || QLatin1StringView(":.#$%&-+?<>~/").contains(c);
    });
}

} // namespace stet
