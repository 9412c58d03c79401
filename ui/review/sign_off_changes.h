// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/review/sheet_rows.h"

#include <vector>

namespace stet {

/// One thing that is another since the article was signed.
struct SignOffChange
{
    QString text; ///< with the words that went and came: “at [−12][+13] Nm”
    int row = -1; ///< of the sheet; -1: of no claim of it
};

/// What a stale sign-off is renewed over (`differenceSince`), and nothing else: parts of the page
/// that no claim is of, then claims in the order of the page, last those that are gone. Empty where
/// there is no sign-off or where it stands. `signedContent` as it was signed; null: not known.
[[nodiscard]] std::vector<SignOffChange> signOffChanges(const SheetRows &rows,
                                                        const ArticleContent *signedContent);

} // namespace stet
