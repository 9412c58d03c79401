// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/details/caption_parts.h"

#include "core/base/text.h"
#include "core/galley/figure_title.h"

namespace stet {

QString CaptionParts::joined() const
{
    const QString said = singleLine(licence);
    return said.isEmpty() ? singleLine(caption)
                          : singleLine(caption + QStringLiteral(" || ") + said);
}

CaptionParts captionParts(const QString &caption)
{
    const std::string title = caption.toStdString();
    const FigureTitle cut(title);
    // Bars behind which nothing stands yet stay where they were typed.
    if (cut.licenceStart >= title.size())
        return {caption, {}};
    return {QString::fromStdString(title.substr(0, cut.creditEnd)),
            QString::fromStdString(title.substr(cut.licenceStart))};
}

} // namespace stet
