// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/evidence.h"

#include <QString>

#include <string>
#include <string_view>

namespace stet {

/// `address` with a text fragment (WICG, "URL Fragment Text Directives") that leads a browser to
/// the words of `quote`, which is normalised (`quoteWords`): all of a short one, else its first and
/// last words. Words with quotation marks or apostrophes are left out, since a page may print them
/// otherwise. Empty where there is no address, or nothing is left to look for.
[[nodiscard]] std::string textFragmentAddress(std::string_view address, const QString &quote);

/// The same of a quote of a snapshot: where that has its words more than once, with the words
/// before and behind it (`prefix-,` and `,-suffix`), so that it leads to this place of them.
[[nodiscard]] std::string textFragmentAddress(std::string_view address, const SourceQuote &quote);

} // namespace stet
