// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sources/metadata/metadata_taking.h"

#include "core/base/text.h"
#include "core/sources/metadata/names_and_dates.h"

namespace stet {

void take(MetadataField<QString> &field, const QString &value, const QString &origin)
{
    constexpr qsizetype longestLine = 10'000;
    const QString line = singleLine(value.left(longestLine));
    if (field.origin.isEmpty() && !line.isEmpty())
        field = {line, origin};
}

void take(MetadataField<PartialDate> &field, const QString &text, const QString &origin)
{
    if (!field.origin.isEmpty() || text.isEmpty())
        return;
    if (const std::optional<PartialDate> date = dateIn(text))
        field = {*date, origin};
}

QString metaOrigin(const QString &name)
{
    return QStringLiteral("meta ") + name;
}

} // namespace stet
