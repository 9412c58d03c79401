// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/claims/reviewed_article.h"

namespace stet {

/// The address at which a browser shows the words of a quote, marked (`textFragmentAddress`). Empty
/// where its source has no page on the web, or the words were not on it. For who checks: of a
/// source that stays within the desk too. Pure.
[[nodiscard]] QString wordsAddress(const ReviewedArticle &sheet, const Evidence &evidence);

} // namespace stet
