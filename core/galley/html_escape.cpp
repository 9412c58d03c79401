// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/galley/html_escape.h"

#include <QtGlobal>

#include <algorithm>
#include <array>

namespace stet {

namespace {

/// Bytes that cannot be copied as they are.
constexpr std::array<bool, 256> bytesToEscape()
{
    std::array<bool, 256> escape{};
    for (size_t i = 0; i < 0x20; ++i)
        escape[i] = i != '\t' && i != '\n';
    escape['&'] = escape['<'] = escape['>'] = escape['"'] = true;
    escape[0x7F] = true;
    escape[0xC2] = true; // may begin a control of U+0080 to U+009F
    return escape;
}

constexpr auto escapedBytes = bytesToEscape();

constexpr std::ptrdiff_t stretch = 64;

/// Whether a whole stretch can be copied as it is; where it holds a tab or a line break this may
/// say no. Without branches, so that the compiler handles sixteen bytes at a time.
bool isPlainStretch(const char *text)
{
    quint8 found = 0;
    for (std::ptrdiff_t i = 0; i < stretch; ++i) {
        const auto c = static_cast<unsigned char>(text[i]);
        const quint8 control = c < 0x20 || c == 0x7F || c == 0xC2 ? 1 : 0;
        const quint8 quote = c == '&' || c == '"' ? 1 : 0;
        const quint8 tag = c == '<' || c == '>' ? 1 : 0;
        found = static_cast<quint8>(found + (control | quote | tag));
    }
    return found == 0;
}

/// What stands for the byte at `at` of those to escape; empty: itself.
std::string_view replacementOf(const char *at, const char *end)
{
    switch (*at) {
    case '&':
        return "&amp;";
    case '<':
        return "&lt;";
    case '>':
        return "&gt;";
    case '"':
        return "&quot;";
    case '\xC2':
        if (at + 1 == end || static_cast<unsigned char>(at[1]) >= 0xA0)
            return {};
        [[fallthrough]];
    default:
        return "\uFFFD";
    }
}

} // namespace

void appendEscaped(std::string_view text, std::string &out)
{
    const char *at = text.data();
    const char *const end = at + text.size();
    const char *plain = at;
    while (at != end) {
        if (end - at >= stretch && isPlainStretch(at)) {
            at += stretch;
            continue;
        }
        for (const char *const stop = at + std::min(stretch, end - at); at < stop; ++at) {
            if (!escapedBytes[static_cast<unsigned char>(*at)])
                continue;
            const std::string_view replacement = replacementOf(at, end);
            if (replacement.empty())
                continue;
            out.append(plain, at);
            out.append(replacement);
            at += *at == '\xC2' ? 1 : 0;
            plain = at + 1;
        }
    }
    out.append(plain, end);
}

void appendEscapedAddress(std::string_view address, std::string &out)
{
    constexpr std::string_view hex = "0123456789ABCDEF";
    for (const char c : address) {
        const auto byte = static_cast<unsigned char>(c);
        if (c == '&')
            out.append("&amp;");
        else if (byte <= 0x20 || byte >= 0x7F ||
                 std::string_view("\"<>\\^`{|}[]").find(c) != std::string_view::npos) {
            out += '%';
            out += hex[byte >> 4];
            out += hex[byte & 15];
        } else
            out += c;
    }
}

} // namespace stet
