// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace stet {

/// Appends UTF-8 `text` for HTML text or a quoted attribute: & < > " escaped, control characters
/// (but tab and newline) as U+FFFD.
void appendEscaped(std::string_view text, std::string &out);

/// Appends an address for a quoted attribute: what a URL may not hold is percent-encoded.
void appendEscapedAddress(std::string_view address, std::string &out);

} // namespace stet
