// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <string>
#include <string_view>

namespace stet {

/// `address` with a text fragment (WICG, "URL Fragment Text Directives") that leads a browser to
/// the words of `quote`, which is normalised (`quoteWords`): all of a short one, else its first and
/// last words. Words with quotation marks or apostrophes are left out, since a page may print them
/// otherwise. Empty where there is no address, or nothing is left to look for.
[[nodiscard]] std::string textFragmentAddress(std::string_view address, const QString &quote);

} // namespace stet
