// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/galley/block.h"

#include <string_view>
#include <vector>

namespace stet {

/// Length in bytes of the citation mark `[@a; @b, p. 4]` at the start of `text`, 0 where there is
/// none. A key is letters, digits and _ - : . / + and begins with a letter or digit; a locator
/// follows a comma and holds no bracket or backtick. A line may break between items.
[[nodiscard]] size_t citationLength(std::string_view text);

/// The items of a mark that `citationLength` measured.
[[nodiscard]] std::vector<CiteItem> citationItems(std::string_view mark);

} // namespace stet
