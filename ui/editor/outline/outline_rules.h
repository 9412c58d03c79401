// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/galley/galley.h"
#include "core/model/draft_edit.h"

#include <QString>

#include <optional>
#include <vector>

namespace stet {

/// A section of an article in its place: from its heading to the next one of its level or above.
struct OutlineSection
{
    QString heading;
    int level = 2;
    qsizetype start = 0;
    qsizetype end = 0;

    bool operator==(const OutlineSection &) const = default;
};

[[nodiscard]] std::vector<OutlineSection> outlineOf(const Galley &galley);

/// The section that holds `position`, the innermost; nothing before the first.
[[nodiscard]] std::optional<size_t> sectionAt(const std::vector<OutlineSection> &sections,
                                              qsizetype position);

/// Where a section goes when it passes its neighbour: the index of the section that it comes to
/// stand before, or the number of sections for the end. Nothing where it has no neighbour of its
/// level there.
enum class OutlineWay { Up, Down };
[[nodiscard]] std::optional<size_t>
neighbourPlace(const std::vector<OutlineSection> &sections, size_t section, OutlineWay way);

/// The edits that move a section with all below it before the section `before` (their number: to
/// the end), and where its heading stands then. Blank lines between sections stay between them.
/// No edits where it stands there already or `before` lies within it.
struct SectionMove
{
    std::vector<DraftEdit> edits;
    qsizetype heading = 0;
};

[[nodiscard]] SectionMove moveSection(const QString &body,
                                      const std::vector<OutlineSection> &sections,
                                      size_t section,
                                      size_t before);

} // namespace stet
