// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/review/picture_credits.h"

#include "core/galley/figure_title.h"

namespace stet {

namespace {

/// As `BlockWriter` writes it; words of a caption have no tags.
bool hasCreditLine(const Block &figure)
{
    return figure.html.contains("<span class=\"credit\">");
}

} // namespace

std::vector<UncreditedPicture> uncreditedPictures(const ArticleContent &content,
                                                  const Galley &galley)
{
    std::vector<UncreditedPicture> found;
    const std::string caption = content.leadCaption.trimmed().toStdString();
    if (!content.leadImage.isEmpty() && !FigureTitle(caption).hasCredit())
        found.push_back({SourcePlace{DraftField::LeadCaption, -1, {}}, content.leadImage});
    for (const PlacedBlock &placed : galley.blocks) {
        const Block &block = *placed.block;
        if (block.kind == BlockKind::Figure && !hasCreditLine(block))
            found.push_back(
                {SourcePlace{DraftField::Body, -1, placed.range}, block.images.value(0)});
    }
    return found;
}

} // namespace stet
