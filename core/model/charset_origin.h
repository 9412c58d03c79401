// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

namespace stet {

/// What tells by which charset the letters of a page were read.
enum class CharsetOrigin {
    ByteOrderMark, ///< beats all else, as in browsers (WHATWG Encoding §6)
    Header,        ///< of the answer
    Meta,          ///< in the page's first 64 KB
    Form,          ///< the bytes themselves are UTF-8, or UTF-16 without a mark
    Fallback       ///< windows-1252
};

/// "byte_order_mark", "header" …
[[nodiscard]] QString nameOf(CharsetOrigin origin);
/// None for what a later version says.
[[nodiscard]] std::optional<CharsetOrigin> charsetOriginFrom(const QString &name);

} // namespace stet
