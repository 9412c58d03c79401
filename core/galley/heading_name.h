// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string_view>

namespace stet {

/// What is written behind a heading's words for its place: "{#name}", as Hugo, kramdown and Pandoc
/// have it ("Extension: header_attributes").
struct HeadingName
{
    size_t wordsEnd = 0;   ///< where the heading's words end, spaces before the braces left out
    std::string_view name; ///< empty where none is given: `wordsEnd` is the whole then
};

/// Of the last run of a heading's text. A name is letters, digits and - _ : . and begins with a
/// letter or a digit; classes and attributes beside it (".note", "key=value") are dropped with it.
[[nodiscard]] HeadingName headingName(std::string_view text);

} // namespace stet
