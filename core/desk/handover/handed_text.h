// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/article.h"
#include "core/model/draft_edit.h"
#include "core/review/claims/own_words.h"

#include <vector>

namespace stet {

/// One step on the way to an article: what a hand added, and the content with it.
struct HandedStep
{
    Hand hand;
    std::vector<DraftEdit> edits; ///< of headline, dek and body; the first step has none
    ArticleContent content;
};

/// The content as it may have come about: the first step has the words of one hand, each further
/// one adds those of another, the last is `content`. So a draft's log that is made of them says of
/// each word whose it is. Where several hands have the same words they are those of one of them:
/// of `first`'s, if that is one of them by `rules`. Words of nobody are `rest`'s. Pure.
[[nodiscard]] std::vector<HandedStep> handedSteps(const ArticleContent &content,
                                                  const std::vector<ChangedBy> &changes,
                                                  const Hand &rest,
                                                  const Hand &first,
                                                  const VerdictRules &rules);

} // namespace stet
