// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/render/html_text.h"

#include "core/base/html_escape.h"
#include "core/base/text.h"

#include <QStringEncoder>
#include <QUrl>

#include <algorithm>
#include <array>

namespace stet {

namespace {

constexpr std::string_view Digits = "0123456789abcdef";

size_t indexOf(char byte)
{
    return static_cast<unsigned char>(byte);
}

/// Bytes that JSON, a script element or a document cannot carry, or that begin what they cannot:
/// U+2028 and U+2029 begin with 0xe2, C1 controls with 0xc2, noncharacters with 0xef and above.
constexpr std::array<bool, 256> makeJsonSpecials()
{
    std::array<bool, 256> table{};
    for (size_t control = 0; control < 0x20; ++control)
        table[control] = true;
    for (const char special : {'"', '\\', '<', '>', '&', '\x7f', '\xc2', '\xe2'})
        table[static_cast<unsigned char>(special)] = true;
    for (size_t lead = 0xef; lead < 0x100; ++lead)
        table[lead] = true;
    return table;
}

constexpr std::array<bool, 256> JsonSpecials = makeJsonSpecials();

constexpr std::array<bool, 256> makeUnreserved()
{
    std::array<bool, 256> table{};
    for (const char c : std::string_view("-._~"))
        table[static_cast<size_t>(c)] = true;
    for (size_t c = 0; c < 26; ++c)
        table['a' + c] = table['A' + c] = true;
    for (size_t c = '0'; c <= '9'; ++c)
        table[c] = true;
    return table;
}

constexpr std::array<bool, 256> Unreserved = makeUnreserved();

void appendJsonEscape(std::string &out, unsigned unit)
{
    out.append("\\u");
    for (unsigned shift = 16; shift > 0; shift -= 4)
        out += Digits[(unit >> (shift - 4)) & 0xf];
}

/// Bytes that stand in an address as they are.
constexpr std::array<bool, 256> makeAddressBytes()
{
    std::array<bool, 256> table{};
    for (size_t c = 0x21; c < 0x7f; ++c)
        table[c] = true;
    for (const char c : std::string_view("\"<>\\^`{|}[]"))
        table[static_cast<size_t>(c)] = false;
    return table;
}

constexpr std::array<bool, 256> AddressBytes = makeAddressBytes();

bool isPlainAddressByte(char byte)
{
    return AddressBytes[indexOf(byte)];
}

/// Whether what follows "http://" or "https://" is a plain host name, perhaps a path, and needs no
/// encoding: nearly every address, and reading it as a QUrl costs ten times as much.
bool isPlainAddress(std::string_view rest)
{
    size_t host = 0;
    while (host < rest.size() && (isalnum(static_cast<unsigned char>(rest[host])) ||
                                  rest[host] == '-' || rest[host] == '.'))
        ++host;
    if (host == 0 || rest[0] == '.' || (host < rest.size() && rest[host] != '/'))
        return false;
    rest.remove_prefix(host);
    return std::all_of(
        rest.begin(), rest.end(), [](char c) { return c != '%' && isPlainAddressByte(c); });
}

} // namespace

void appendUtf8(std::string &out, QStringView text)
{
    // Nearly every text is ASCII; a loop that asks no question takes many characters at a time.
    const size_t start = out.size();
    out.resize(start + static_cast<size_t>(text.size()));
    char *at = out.data() + start;
    char16_t all = 0;
    for (const QChar c : text) {
        all |= c.unicode();
        *at++ = static_cast<char>(c.unicode());
    }
    if (all < 0x80)
        return;
    out.resize(start);
    QStringEncoder encoder(QStringEncoder::Utf8, QStringEncoder::Flag::Stateless);
    out.resize(start + static_cast<size_t>(encoder.requiredSpace(text.size())));
    const char *const end = encoder.appendToBuffer(out.data() + start, text);
    out.resize(static_cast<size_t>(end - out.data()));
}

void appendHtmlText(std::string &out, std::string_view utf8)
{
    appendEscaped(utf8, out, HtmlQuotes::DoubleOrSingle);
}

void appendHtmlText(std::string &out, QStringView text)
{
    const size_t start = out.size();
    appendUtf8(out, text);
    if (isPlainHtml(std::string_view(out).substr(start)))
        return;
    const std::string plain = out.substr(start);
    out.resize(start);
    appendHtmlText(out, plain);
}

void appendJsonText(std::string &out, std::string_view utf8)
{
    size_t run = 0;
    for (size_t i = 0; i < utf8.size(); ++i) {
        if (!JsonSpecials[indexOf(utf8[i])])
            continue;
        const std::string_view three = utf8.substr(i, 3);
        const bool separator = three == "\u2028" || three == "\u2029";
        const size_t forbidden = forbiddenInHtml(utf8.substr(i));
        if (indexOf(utf8[i]) >= 0x80 && !separator && forbidden == 0)
            continue;
        out.append(utf8, run, i - run);
        if (utf8[i] == '"' || utf8[i] == '\\')
            (out += '\\') += utf8[i];
        else if (separator)
            appendJsonEscape(out, 0x2000U + (indexOf(three[2]) & 0x3fU));
        else if (forbidden > 1)
            appendJsonEscape(out, 0xfffdU);
        else
            appendJsonEscape(out, indexOf(utf8[i]));
        i += separator ? 2 : std::max<size_t>(forbidden, 1) - 1;
        run = i + 1;
    }
    out.append(utf8, run);
}

void appendJsonText(std::string &out, QStringView text)
{
    const size_t start = out.size();
    appendUtf8(out, text);
    const auto special = [](char c) {
        return JsonSpecials[indexOf(c)];
    };
    if (std::none_of(out.begin() + static_cast<std::ptrdiff_t>(start), out.end(), special))
        return;
    const std::string plain = out.substr(start);
    out.resize(start);
    appendJsonText(out, plain);
}

void appendPercentEncoded(std::string &out, std::string_view utf8, std::string_view kept)
{
    constexpr std::string_view UpperDigits = "0123456789ABCDEF";
    size_t run = 0;
    for (size_t i = 0; i < utf8.size(); ++i) {
        const size_t byte = indexOf(utf8[i]);
        if (Unreserved[byte] || kept.find(utf8[i]) != std::string_view::npos)
            continue;
        out.append(utf8, run, i - run);
        const std::array encoded = {'%', UpperDigits[byte >> 4], UpperDigits[byte & 0xf]};
        out.append(encoded.data(), encoded.size());
        run = i + 1;
    }
    out.append(utf8, run);
}

void appendPercentEncoded(std::string &out, QStringView text, std::string_view kept)
{
    std::string utf8;
    appendUtf8(utf8, text);
    appendPercentEncoded(out, utf8, kept);
}

std::string webAddress(const QString &address)
{
    std::string utf8;
    appendUtf8(utf8, address);
    const bool http = qstrnicmp(utf8.c_str(), "http://", 7) == 0;
    const bool https = qstrnicmp(utf8.c_str(), "https://", 8) == 0;
    if (!http && !https)
        return {};
    if (isPlainAddress(std::string_view(utf8).substr(https ? 8 : 7)))
        return utf8;
    // As the desk's door reads it (`refusedAddress`).
    const QUrl url(address, QUrl::TolerantMode);
    if (!url.isValid() || url.host().isEmpty())
        return {};
    std::string encoded;
    const bool ascii = std::all_of(
        utf8.begin(), utf8.end(), [](char c) { return static_cast<signed char>(c) > 0; });
    appendUrl(ascii ? utf8 : url.toEncoded(QUrl::FullyEncoded).toStdString(), encoded);
    return encoded;
}

std::string isoDay(const QDate &date)
{
    int year = 0;
    int month = 0;
    int day = 0;
    date.getDate(&year, &month, &day);
    // ISO 8601 has four digits for a year; what lies outside them has no place in HTML.
    if (!date.isValid() || year < 1 || year > 9999)
        return {};
    std::string out("0000-00-00");
    const auto put = [&out](size_t end, int number) {
        for (; number > 0; number /= 10)
            out[--end] = static_cast<char>('0' + number % 10);
    };
    put(4, year);
    put(7, month);
    put(10, day);
    return out;
}

std::string mailtoAddress(const QString &address, const QString &subject, std::string_view body)
{
    constexpr qsizetype encoded = 2; // bytes a character, more or less
    std::string out;
    out.reserve(static_cast<size_t>(address.size() + encoded * subject.size()) + body.size() + 64);
    out += "mailto:";
    appendPercentEncoded(out, singleLine(address), "@+");
    if (!subject.isEmpty()) {
        out.append("?subject=");
        appendPercentEncoded(out, singleLine(subject));
    }
    if (!body.empty()) {
        out.append(subject.isEmpty() ? "?body=" : "&body=");
        appendPercentEncoded(out, body);
    }
    return out;
}

} // namespace stet
