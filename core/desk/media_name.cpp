// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/media_name.h"

#include "core/base/text.h"

#include <QStringList>

namespace stet {

QString whyNoMediaName(const QString &name)
{
    constexpr qsizetype LongestName = 500;
    const QStringList parts = name.split(u'/');
    const bool safe = std::all_of(parts.begin(), parts.end(), [](const QString &part) {
        return !part.isEmpty() && !part.startsWith(u'.');
    });
    if (!safe || name.size() > LongestName || name.contains(u'\\') || name.contains(u':') ||
        singleLine(cleanText(name).text) != name)
        return QStringLiteral("An image's name is a path inside the desk, like images/a.png. "
                              "Nothing was changed.");
    return {};
}

} // namespace stet
