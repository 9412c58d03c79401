// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/html_escape.h"

#include "core/base/wide_loops.h"

#include <QtGlobal>

#include <algorithm>
#include <array>

namespace stet {

namespace {

/// Bytes that cannot be copied without a look at them.
constexpr std::array<bool, 256> bytesToEscape()
{
    std::array<bool, 256> escape{};
    for (size_t i = 0; i < 0x20; ++i)
        escape[i] = i != '\t' && i != '\n';
    escape['&'] = escape['<'] = escape['>'] = escape['"'] = escape['\''] = true;
    escape[0x7F] = true;
    escape[0xC2] = true; // may begin a control of U+0080 to U+009F
    for (size_t i = 0xEF; i < 0x100; ++i)
        escape[i] = true; // may begin a noncharacter
    return escape;
}

constexpr auto escapedBytes = bytesToEscape();

constexpr std::ptrdiff_t stretch = 32;

/// Whether a whole stretch can be copied as it is; where it holds a tab, a line break or a # this
/// may say no. Without branches, so that the compiler handles sixteen bytes at a time.
template <HtmlQuotes quotes>
STET_PART_OF_WIDE_LOOPS bool isPlainStretch(const char *text)
{
    // One bit apart stand < and >, " and &, and & and ' (and with these two, # and &).
    constexpr unsigned char quoteBits = quotes == HtmlQuotes::Double ? 4 : 5;
    quint8 found = 0;
    for (std::ptrdiff_t i = 0; i < stretch; ++i) {
        const auto c = static_cast<unsigned char>(text[i]);
        const bool outside = static_cast<unsigned char>(c - 0x20) >= 0xEF - 0x20;
        const bool control = c == 0x7F || c == 0xC2;
        const bool quote = (c | quoteBits) == ('&' | quoteBits);
        const bool tag = (c | 2) == '>';
        found = static_cast<quint8>(found | (outside | control | quote | tag));
    }
    return found == 0;
}

/// What stands for a byte that means something to HTML; empty: it means nothing.
std::string_view entityFor(char c)
{
    switch (c) {
    case '&':
        return "&amp;";
    case '<':
        return "&lt;";
    case '>':
        return "&gt;";
    case '"':
        return "&quot;";
    case '\'':
        return "&#39;";
    default:
        return {};
    }
}

/// The first byte that cannot be copied without a look at it; `end` where there is none.
template <HtmlQuotes quotes>
STET_PART_OF_WIDE_LOOPS const char *findPlainEnd(const char *at, const char *end)
{
    const auto needsLook = [](char c) {
        return escapedBytes[static_cast<unsigned char>(c)] &&
               (c != '\'' || quotes == HtmlQuotes::DoubleOrSingle);
    };
    const char *const begin = at;
    while (at != end) {
        // The last stretch begins before `at`, so that few bytes are looked at one by one.
        const char *const stop = end - at > stretch ? at + stretch : end;
        if (stop - begin < stretch || !isPlainStretch<quotes>(stop - stretch)) {
            at = std::find_if(at, stop, needsLook);
            if (at != stop)
                break;
        }
        at = stop;
    }
    return at;
}

STET_WIDE_LOOPS const char *plainEndInAttribute(const char *at, const char *end)
{
    return findPlainEnd<HtmlQuotes::DoubleOrSingle>(at, end);
}

STET_WIDE_LOOPS const char *plainEndInText(const char *at, const char *end)
{
    return findPlainEnd<HtmlQuotes::Double>(at, end);
}

template <HtmlQuotes quotes>
const char *plainEnd(const char *at, const char *end)
{
    return quotes == HtmlQuotes::Double ? plainEndInText(at, end) : plainEndInAttribute(at, end);
}

template <HtmlQuotes quotes>
void appendEscapedBetween(std::string_view text, std::string &out)
{
    const char *const end = text.data() + text.size();
    const char *done = text.data();
    for (const char *at = plainEnd<quotes>(done, end); at != end; at = plainEnd<quotes>(at, end)) {
        const std::string_view entity = entityFor(*at);
        const size_t length =
            entity.empty() ? forbiddenInHtml({at, static_cast<size_t>(end - at)}) : 1;
        if (length == 0) {
            ++at;
            continue;
        }
        out.append(done, static_cast<size_t>(at - done));
        out.append(entity.empty() ? std::string_view("\uFFFD") : entity);
        at += length;
        done = at;
    }
    out.append(done, static_cast<size_t>(end - done));
}

constexpr std::string_view hexDigits = "0123456789ABCDEF";

bool isHexDigit(char c)
{
    return (c >= '0' && c <= '9') || ((c | 0x20) >= 'a' && (c | 0x20) <= 'f');
}

/// The stretch of `address` in which brackets stand for themselves: between "//" and the path.
std::pair<size_t, size_t> authorityOf(std::string_view address)
{
    const size_t colon = address.find(':');
    if (colon == std::string_view::npos || address.substr(colon + 1, 2) != "//")
        return {0, 0};
    return {colon + 3, std::min(address.find_first_of("/?#", colon + 3), address.size())};
}

template <class Ampersand>
void appendUrlUnits(std::string_view address, std::string &out, const Ampersand &ampersand)
{
    const auto [hostBegin, hostEnd] = authorityOf(address);
    const size_t fragment = address.find('#');
    for (size_t i = 0; i < address.size(); ++i) {
        const char c = address[i];
        const auto byte = static_cast<unsigned char>(c);
        const bool bracket = c == '[' || c == ']';
        if (c == '&') {
            out.append(ampersand);
        } else if (byte <= 0x20 || byte >= 0x7F ||
                   std::string_view("\"<>\\^`{|}").find(c) != std::string_view::npos ||
                   (bracket && (i < hostBegin || i >= hostEnd)) || (c == '#' && i != fragment) ||
                   (c == '%' && !(i + 2 < address.size() && isHexDigit(address[i + 1]) &&
                                  isHexDigit(address[i + 2])))) {
            out += '%';
            out += hexDigits[byte >> 4];
            out += hexDigits[byte & 15];
        } else {
            out += c;
        }
    }
}

} // namespace

size_t forbiddenInHtml(std::string_view text)
{
    const auto byte = [text](size_t i) -> unsigned {
        return i < text.size() ? static_cast<unsigned char>(text[i]) : 0U;
    };
    const unsigned first = byte(0);
    if (first < 0x80)
        return (first < 0x20 && first != '\t' && first != '\n') || first == 0x7F ? 1 : 0;
    if (first == 0xC2)
        return byte(1) >= 0x80 && byte(1) < 0xA0 ? 2 : 0;
    if (first == 0xEF) {
        const bool last = byte(1) == 0xBF && (byte(2) == 0xBE || byte(2) == 0xBF);
        return last || (byte(1) == 0xB7 && byte(2) >= 0x90 && byte(2) <= 0xAF) ? 3 : 0;
    }
    if (first >= 0xF0) {
        const bool last = (byte(1) & 0x0FU) == 0x0FU && byte(2) == 0xBF;
        return last && (byte(3) == 0xBE || byte(3) == 0xBF) ? 4 : 0;
    }
    return 0;
}

void appendEscaped(std::string_view text, std::string &out, HtmlQuotes quotes)
{
    if (quotes == HtmlQuotes::Double)
        appendEscapedBetween<HtmlQuotes::Double>(text, out);
    else
        appendEscapedBetween<HtmlQuotes::DoubleOrSingle>(text, out);
}

void appendUrl(std::string_view address, std::string &out)
{
    appendUrlUnits(address, out, "&");
}

void appendEscapedUrl(std::string_view address, std::string &out)
{
    appendUrlUnits(address, out, "&amp;");
}

} // namespace stet
