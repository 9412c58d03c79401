// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace stet {

/// Appends what an entity (`&amp;`, `&#8212;`, `&#x2014;`) stands for, in UTF-8; the entity itself
/// where its name is unknown. The names are those of HTML 4 and of ASCII punctuation.
void appendDecodedEntity(std::string_view entity, std::string &out);

/// Appends a code point in UTF-8; U+FFFD for 0, surrogates and numbers beyond U+10FFFF.
void appendUtf8(char32_t c, std::string &out);

} // namespace stet
