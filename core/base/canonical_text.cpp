// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/canonical_text.h"

#include <string_view>

namespace stet {

namespace {

constexpr char ByteOrderMark[] = "\xef\xbb\xbf"; // which reading UTF-8 would drop

/// What stands behind a backslash, by its first sign; none where it is not one that we write.
std::optional<char> meantBy(std::string_view escape, size_t &length)
{
    constexpr std::string_view signs = "\"\\btnfr";
    constexpr std::string_view meant = "\"\\\b\t\n\f\r";
    length = 1;
    if (const size_t at = escape.empty() ? signs.npos : signs.find(escape.front());
        at != signs.npos)
        return meant[at];
    length = sizeof "u0000" - 1;
    if (!escape.starts_with("u00") || escape.size() < length)
        return std::nullopt;
    bool isNumber = false;
    const int code = QByteArray(escape.data() + 3, 2).toInt(&isNumber, 16);
    return isNumber && code < 0x20 ? std::optional(char(code)) : std::nullopt;
}

/// The bytes of the text that begins at `at`, which is moved to its end.
std::optional<QByteArray> unescaped(std::string_view json, size_t &at)
{
    QByteArray bytes;
    while (true) {
        const size_t next = json.find_first_of("\"\\", at);
        if (next == json.npos)
            return std::nullopt;
        bytes.append(json.data() + at, qsizetype(next - at));
        at = next;
        if (json[next] == '"')
            return bytes;
        size_t length = 0;
        const std::optional<char> sign = meantBy(json.substr(next + 1), length);
        if (!sign)
            return std::nullopt;
        bytes.append(*sign);
        at = next + 1 + length;
    }
}

} // namespace

std::optional<QString> takeCanonicalText(QByteArray &json, const QByteArray &member)
{
    // Within a text a quotation mark has a backslash before it, so only a name stands like this.
    const QByteArray name = '"' + member + "\":\"";
    const qsizetype found = json.indexOf(name);
    if (found < 0)
        return std::nullopt;
    const qsizetype start = found + name.size();
    size_t end = size_t(start);
    const std::optional<QByteArray> bytes = unescaped({json.constData(), size_t(json.size())}, end);
    if (!bytes || bytes->startsWith(ByteOrderMark))
        return std::nullopt;
    json.remove(start, qsizetype(end) - start);
    return QString::fromUtf8(*bytes);
}

} // namespace stet
