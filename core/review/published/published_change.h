// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/review/claims/check_sheet.h"
#include "core/review/content_diff.h"

#include <vector>

namespace stet {

/// The parts of an article whose words readers have, where they differ between what was published
/// and `after`: headline, dek, byline, body, facts, the lead picture and what is said of it. White
/// space and the form of quotation marks are no words (`quoteWords`); tags, category, pins, dates
/// and the review interval are none either. Pure; any thread.
[[nodiscard]] std::vector<PartDiff> publishedChanges(const ArticleContent &before,
                                                     const ArticleContent &after);

/// The source of the code blocks of a text, in order. No claim covers them.
[[nodiscard]] QStringList codeOf(const QString &body);

/// The files of the pictures that an article shows, the lead picture's (or none) first.
[[nodiscard]] QStringList picturesOf(const ArticleContent &content);

/// Which claims of `after` are of words that `before` has not, read the same: by the index of the
/// item. `items` and `before` are the sheets of the same kept claims, so that words which stand in
/// both are cut alike; what is cut otherwise counts as changed. Pure; any thread.
[[nodiscard]] std::vector<bool> changedItems(const ArticleWords &beforeWords,
                                             const CheckSheet &before,
                                             const ArticleWords &afterWords,
                                             const std::vector<SheetItem> &items);

} // namespace stet
