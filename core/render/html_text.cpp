// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/render/html_text.h"

#include "core/base/host_name.h"
#include "core/base/html_escape.h"
#include "core/base/text.h"

#include <QStringEncoder>
#include <QUrl>

#include <algorithm>
#include <array>
#include <cctype>

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

/// Bytes of a host name.
constexpr std::array<bool, 256> makeHostBytes()
{
    std::array<bool, 256> table = makeUnreserved();
    table['_'] = table['~'] = false;
    return table;
}

constexpr std::array<bool, 256> HostBytes = makeHostBytes();

/// Bytes that stand in an address as they are; % alone may not.
constexpr std::array<bool, 256> makeAddressBytes()
{
    std::array<bool, 256> table{};
    for (size_t c = 0x21; c < 0x7f; ++c)
        table[c] = true;
    for (const char c : std::string_view("\"<>\\^`{|}[]%"))
        table[static_cast<size_t>(c)] = false;
    return table;
}

constexpr std::array<bool, 256> AddressBytes = makeAddressBytes();

/// The length of "http://" or "https://" before the rest of an address; 0 where it has neither.
size_t webSchemeLength(const std::string &address)
{
    for (const std::string_view scheme : {"http://", "https://"}) {
        if (address.starts_with(scheme) ||
            qstrnicmp(address.c_str(), scheme.data(), scheme.size()) == 0)
            return scheme.size();
    }
    return 0;
}

/// Whether what follows "http://" or "https://" is a plain host name, perhaps a path, and needs no
/// encoding: nearly every address, and reading it as a QUrl costs ten times as much.
bool isPlainAddress(std::string_view rest)
{
    const auto host =
        std::find_if_not(rest.begin(), rest.end(), [](char c) { return HostBytes[indexOf(c)]; });
    if (host == rest.begin() || rest[0] == '.' || (host != rest.end() && *host != '/'))
        return false;
    // A host that ends in a number, and a second #, are for the slow way to judge.
    const bool isNumber = std::isdigit(static_cast<unsigned char>(*(host - 1))) != 0;
    return !isNumber && std::count(host, rest.end(), '#') < 2 &&
           std::all_of(host, rest.end(), [](char c) { return AddressBytes[indexOf(c)]; });
}

/// A fragment holds no # of its own (WHATWG URL §4.3).
void encodeLaterHashes(std::string &address)
{
    const size_t first = address.find('#');
    size_t at = first == std::string::npos ? first : address.find('#', first + 1);
    while (at != std::string::npos) {
        address.replace(at, 1, "%23");
        at = address.find('#', at);
    }
}

/// Hands `text` in UTF-8 to `use`, cut nowhere but behind ASCII; lone surrogates become U+FFFD.
template <class Use>
void inUtf8(QStringView text, const Use &use)
{
    // Nearly every text is short ASCII; a loop that asks no question takes many characters at a
    // time.
    constexpr qsizetype piece = 128;
    while (!text.isEmpty()) {
        std::array<char, piece> ascii;
        const QStringView part = text.first(std::min(text.size(), piece));
        char16_t all = 0;
        char *end = ascii.data();
        for (const QChar c : part) {
            all |= c.unicode();
            *end++ = static_cast<char>(c.unicode());
        }
        if (all >= 0x80) {
            QStringEncoder encoder(QStringEncoder::Utf8, QStringEncoder::Flag::Stateless);
            const QByteArray rest = encoder.encode(text);
            return use(viewOf(rest));
        }
        use(std::string_view(ascii.data(), static_cast<size_t>(part.size())));
        text = text.sliced(part.size());
    }
}

} // namespace

void appendUtf8(std::string &out, QStringView text)
{
    inUtf8(text, [&out](std::string_view utf8) { out.append(utf8); });
}

void appendHtmlText(std::string &out, std::string_view utf8)
{
    appendEscaped(utf8, out, HtmlQuotes::DoubleOrSingle);
}

void appendHtmlText(std::string &out, QStringView text)
{
    inUtf8(text, [&out](std::string_view utf8) { appendHtmlText(out, utf8); });
}

void appendJsonText(std::string &out, std::string_view utf8)
{
    const char *const end = utf8.data() + utf8.size();
    const auto specialFrom = [end](const char *at) {
        return std::find_if(at, end, [](char c) { return JsonSpecials[indexOf(c)]; });
    };
    const char *done = utf8.data();
    for (const char *at = specialFrom(done); at != end; at = specialFrom(at)) {
        const std::string_view rest(at, static_cast<size_t>(end - at));
        const bool separator = rest.starts_with("\u2028") || rest.starts_with("\u2029");
        const size_t forbidden = forbiddenInHtml(rest);
        if (indexOf(*at) >= 0x80 && !separator && forbidden == 0) {
            ++at;
            continue;
        }
        out.append(done, static_cast<size_t>(at - done));
        if (*at == '"' || *at == '\\')
            (out += '\\') += *at;
        else if (separator)
            appendJsonEscape(out, 0x2000U + (indexOf(rest[2]) & 0x3fU));
        else if (forbidden > 1)
            appendJsonEscape(out, 0xfffdU);
        else
            appendJsonEscape(out, indexOf(*at));
        at += separator ? 3 : std::max<size_t>(forbidden, 1);
        done = at;
    }
    out.append(done, static_cast<size_t>(end - done));
}

void appendJsonText(std::string &out, QStringView text)
{
    inUtf8(text, [&out](std::string_view utf8) { appendJsonText(out, utf8); });
}

void appendPercentEncoded(std::string &out, std::string_view utf8, std::string_view kept)
{
    constexpr std::string_view UpperDigits = "0123456789ABCDEF";
    constexpr size_t piece = 128;
    for (size_t start = 0; start < utf8.size(); start += piece) {
        std::array<char, 3 * piece> encoded;
        char *end = encoded.data();
        for (const char c : utf8.substr(start, piece)) {
            const size_t byte = indexOf(c);
            if (Unreserved[byte] || kept.find(c) != std::string_view::npos) {
                *end++ = c;
            } else {
                *end++ = '%';
                *end++ = UpperDigits[byte >> 4];
                *end++ = UpperDigits[byte & 0xf];
            }
        }
        out.append(encoded.data(), static_cast<size_t>(end - encoded.data()));
    }
}

void appendPercentEncoded(std::string &out, QStringView text, std::string_view kept)
{
    inUtf8(text, [&](std::string_view utf8) { appendPercentEncoded(out, utf8, kept); });
}

std::string webAddress(const QString &address)
{
    std::string utf8;
    appendUtf8(utf8, address);
    const size_t scheme = webSchemeLength(utf8);
    if (scheme == 0)
        return {};
    if (isPlainAddress(std::string_view(utf8).substr(scheme)))
        return utf8;
    // As the desk's door reads it (`refusedAddress`).
    const QUrl url(address, QUrl::TolerantMode);
    if (!url.isValid() || url.host().isEmpty() ||
        !namesHost(QStringView(address).sliced(static_cast<qsizetype>(scheme) - 2)))
        return {};
    encodeLaterHashes(utf8);
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

std::string mailtoAddress(const QString &address, const QString &subject)
{
    constexpr qsizetype encoded = 2; // bytes a character, more or less
    std::string out;
    out.reserve(static_cast<size_t>(address.size() + encoded * subject.size()) + 64);
    out += "mailto:";
    appendPercentEncoded(out, singleLine(address), "@+");
    if (!subject.isEmpty()) {
        out.append("?subject=");
        appendPercentEncoded(out, singleLine(subject));
    }
    return out;
}

} // namespace stet
