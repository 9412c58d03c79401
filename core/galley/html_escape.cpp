// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/galley/html_escape.h"

#include "core/galley/byte_lanes.h"

#include <QtAlgorithms>

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

/// The lanes of eight bytes that cannot be copied as they are.
quint64 lanesToEscape(const char *at)
{
    const ByteLanes lanes(at);
    const quint64 ascii = lanes.areBelow(0x20) | lanes.are('&') | lanes.are('<') | lanes.are('>') |
                          lanes.are('"') | lanes.are(0x7F);
    const quint64 other = lanes.are(0xC2 & 0x7F);
    return (ascii & ~lanes.beyondAscii()) | (other & lanes.beyondAscii());
}

} // namespace

void appendEscaped(std::string_view text, std::string &out)
{
    const char *at = text.data();
    const char *const end = at + text.size();
    const char *plain = at;
    for (; at != end; ++at) {
        while (end - at > ByteLanes::count) {
            if (const quint64 lanes = lanesToEscape(at)) {
                at += qCountTrailingZeroBits(lanes) / 8;
                break;
            }
            at += ByteLanes::count;
        }
        if (!escapedBytes[static_cast<unsigned char>(*at)])
            continue;
        std::string_view replacement = "\xEF\xBF\xBD";
        size_t length = 1;
        if (*at == '&')
            replacement = "&amp;";
        else if (*at == '<')
            replacement = "&lt;";
        else if (*at == '>')
            replacement = "&gt;";
        else if (*at == '"')
            replacement = "&quot;";
        else if (*at == '\xC2') {
            if (at + 1 == end || static_cast<unsigned char>(at[1]) >= 0xA0)
                continue;
            length = 2;
        }
        out.append(plain, at);
        out.append(replacement);
        at += length - 1;
        plain = at + 1;
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
