// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/article.h"

#include <optional>

namespace stet {

/// Whose words are taken where both sides changed the same place.
enum class Preference { Nobody, Mine, Theirs };

/// What comes of two changes to a text that knew nothing of each other, paragraph by paragraph;
/// nothing where both changed the same paragraph differently, or put different words in the same
/// place, and nobody is preferred. A list item, a table's row and a heading are paragraphs of their
/// own. Pure.
[[nodiscard]] std::optional<QString> mergeTexts(const QString &base,
                                                const QString &mine,
                                                const QString &theirs,
                                                Preference preference = Preference::Nobody);

/// The same for a whole article: a field that only one side changed is that side's, one that both
/// changed alike is taken once, the body is merged by paragraphs. Nothing where both changed the
/// same place differently; that is for a person to settle.
[[nodiscard]] std::optional<ArticleContent>
mergeContents(const ArticleContent &base,
              const ArticleContent &mine,
              const ArticleContent &theirs,
              Preference preference = Preference::Nobody);

} // namespace stet
