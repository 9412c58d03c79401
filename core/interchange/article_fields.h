// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/interchange/front_matter.h"
#include "core/model/article.h"

#include <QStringList>

namespace stet {

/// An article's fields as read from front matter, before the body has been looked at.
struct FrontMatterArticle
{
    Article article;
    bool hasHeadline = false; ///< the front matter has one, if only an empty one
    QString proof;            ///< what must be its `fileProof` for its verdicts to be believed
    QStringList warnings;
};

/// The article that `fields` (a map, or Null) describes, by the names that Hugo, Jekyll, Pandoc and
/// Stet use. `stem` is the file's name without folder and suffix; Jekyll's "2026-03-04-name" gives
/// date and slug. What cannot be read or has no place is left out with a warning.
[[nodiscard]] FrontMatterArticle articleFrom(const FrontValue &fields, const QString &stem);

} // namespace stet
