// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace stet {

/// The caption of the lead picture as the details have it: caption with its credit line in one
/// field, the licence in another. A value.
struct CaptionParts
{
    QString caption; ///< "The quay | Ana Sá"
    QString licence; ///< "CC BY 4.0 https://…"; empty: the caption names none

    bool operator==(const CaptionParts &) const = default;

    /// As the article keeps it, on one line.
    [[nodiscard]] QString joined() const;
};

/// The parts of a caption, by `FigureTitle`.
[[nodiscard]] CaptionParts captionParts(const QString &caption);

} // namespace stet
