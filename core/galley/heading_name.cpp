// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/galley/heading_name.h"

#include "core/galley/code_points.h"

namespace stet {

namespace {

constexpr size_t LongestBraces = 200;

bool isName(std::string_view text)
{
    size_t at = 0;
    while (at < text.size()) {
        const CodePoint c = codePointAt(text, at);
        const bool mark =
            at > 0 && c.value < 0x80 &&
            std::string_view("-_:.").find(static_cast<char>(c.value)) != std::string_view::npos;
        if (!mark && !isLetterOrDigit(c.value))
            return false;
        at += c.length;
    }
    return at > 0;
}

/// "key=value", without quotes.
bool isAttribute(std::string_view text)
{
    const size_t equals = text.find('=');
    return equals != std::string_view::npos && isName(text.substr(0, equals)) &&
           isName(text.substr(equals + 1));
}

/// The name among the words of a pair of braces; empty where there is none, or one of them is no
/// attribute.
std::string_view nameIn(std::string_view inside)
{
    std::string_view name;
    for (size_t at = inside.find_first_not_of(' '); at != std::string_view::npos;
         at = inside.find_first_not_of(' ', at)) {
        const std::string_view word = inside.substr(at, inside.find(' ', at) - at);
        at += word.size();
        if (word.front() == '#' && name.empty() && isName(word.substr(1)))
            name = word.substr(1);
        else if (!(word.front() == '.' && isName(word.substr(1))) && !isAttribute(word))
            return {};
    }
    return name;
}

} // namespace

HeadingName headingName(std::string_view text)
{
    const HeadingName none{text.size(), {}};
    const size_t open = text.rfind('{');
    if (!text.ends_with('}') || open == std::string_view::npos ||
        text.size() - open > LongestBraces)
        return none;
    const std::string_view name = nameIn(text.substr(open + 1, text.size() - open - 2));
    if (name.empty())
        return none;
    const size_t last = text.substr(0, open).find_last_not_of(" \t");
    return {last == std::string_view::npos ? 0 : last + 1, name};
}

} // namespace stet
