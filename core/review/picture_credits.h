// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/galley/galley.h"
#include "core/model/article.h"
#include "core/review/claims/claim_words.h"

#include <QString>

#include <vector>

namespace stet {

/// A picture for which nobody is credited.
struct UncreditedPicture
{
    SourcePlace place; ///< of its figure, or the lead picture's caption
    QString file;      ///< "images/a.png"; empty of one in the text itself

    bool operator==(const UncreditedPicture &) const = default;
};

/// Figures and the lead picture without a credit line, in order of place; pictures within a
/// sentence have none. Pure.
[[nodiscard]] std::vector<UncreditedPicture> uncreditedPictures(const ArticleContent &content,
                                                                const Galley &galley);

} // namespace stet
