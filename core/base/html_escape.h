// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace stet {

/// Which quotation marks an escaped text may stand between.
enum class HtmlQuotes { Double, DoubleOrSingle };

/// Whether HTML forbids a document to hold the code point: a control but tab and line feed, or a
/// noncharacter (HTML, "13.2.3.5 Preprocessing the input stream"; Unicode, 23.7).
[[nodiscard]] constexpr bool isForbiddenInHtml(char32_t c)
{
    return (c < 0x20 && c != U'\t' && c != U'\n') || (c >= 0x7F && c < 0xA0) ||
           (c >= 0xFDD0 && c <= 0xFDEF) || (c & 0xFFFEU) == 0xFFFEU;
}

/// The length in bytes of such a code point where UTF-8 `text` begins with one; 0 where it does
/// not.
[[nodiscard]] size_t forbiddenInHtml(std::string_view text);

/// Appends UTF-8 `text` for HTML text or a quoted attribute: & < > and quotes as entities, what
/// HTML forbids as U+FFFD. Between single quotes it is safe only with DoubleOrSingle.
void appendEscaped(std::string_view text, std::string &out, HtmlQuotes quotes = HtmlQuotes::Double);

/// Appends an address as a URL can hold it (WHATWG URL, "URL units"): what may not stand in one is
/// percent-encoded, also a % that encodes nothing; brackets stand in an authority alone. Nothing is
/// encoded twice.
void appendUrl(std::string_view address, std::string &out);

/// The same for a quoted attribute: & as an entity.
void appendEscapedUrl(std::string_view address, std::string &out);

} // namespace stet
