// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QChar>
#include <QString>

#include <string_view>

namespace stet {

struct CodePoint
{
    char32_t value = 0;
    quint32 length = 1; ///< in bytes of UTF-8
};

/// The code point at `at` of valid UTF-8; a stray byte counts as itself.
[[nodiscard]] inline CodePoint codePointAt(std::string_view text, size_t at)
{
    const auto byte = [&](size_t i) -> char32_t {
        return i < text.size() ? static_cast<unsigned char>(text[i]) : 0U;
    };
    const char32_t first = byte(at);
    if (first < 0xC0)
        return {first, 1};
    if (first < 0xE0)
        return {((first & 0x1FU) << 6) | (byte(at + 1) & 0x3FU), 2};
    if (first < 0xF0)
        return {((first & 0x0FU) << 12) | ((byte(at + 1) & 0x3FU) << 6) | (byte(at + 2) & 0x3FU),
                3};
    return {((first & 0x07U) << 18) | ((byte(at + 1) & 0x3FU) << 12) |
                ((byte(at + 2) & 0x3FU) << 6) | (byte(at + 3) & 0x3FU),
            4};
}

[[nodiscard]] constexpr bool isLetterOrDigit(char32_t c)
{
    if (c < 0x80)
        return (c >= U'0' && c <= U'9') || ((c | 0x20U) >= U'a' && (c | 0x20U) <= U'z');
    return QChar::isLetterOrNumber(c);
}

[[nodiscard]] inline QString toQString(std::string_view utf8)
{
    return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
}

} // namespace stet
