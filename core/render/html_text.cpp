// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/render/html_text.h"

#include "core/base/text.h"

#include <QStringEncoder>
#include <QUrl>

#include <array>

namespace stet {

namespace {

/// What stands for a byte in HTML: nothing special (null), or a replacement.
constexpr std::array<const char *, 256> makeHtmlEntities()
{
    std::array<const char *, 256> table{};
    for (size_t control = 0; control < 0x20; ++control)
        table[control] = "";
    table['\t'] = nullptr;
    table['\n'] = nullptr;
    table[0x7f] = "";
    table['&'] = "&amp;";
    table['<'] = "&lt;";
    table['>'] = "&gt;";
    table['"'] = "&quot;";
    table['\''] = "&#39;";
    return table;
}

constexpr std::array<const char *, 256> HtmlEntities = makeHtmlEntities();

bool isPlainAddressByte(char byte)
{
    const auto c = static_cast<unsigned char>(byte);
    return c > 0x20 && c < 0x7f && !strchr("\"<>\\^`{|}[]", c);
}

/// Whether what follows "http://" or "https://" is a plain host name, perhaps a path, and needs no
/// encoding: nearly every address, and reading it as a QUrl costs ten times as much.
bool isPlainAddress(QByteArrayView rest)
{
    qsizetype host = 0;
    while (host < rest.size() && (isalnum(static_cast<unsigned char>(rest[host])) ||
                                  rest[host] == '-' || rest[host] == '.'))
        ++host;
    if (host == 0 || rest[0] == '.' || (host < rest.size() && rest[host] != '/'))
        return false;
    return std::all_of(
        rest.begin() + host, rest.end(), [](char c) { return c != '%' && isPlainAddressByte(c); });
}

} // namespace

void appendEscaped(QByteArray &out, QByteArrayView utf8)
{
    const char *run = utf8.data();
    const char *const end = run + utf8.size();
    for (const char *at = run; at != end; ++at) {
        const char *const entity = HtmlEntities[static_cast<unsigned char>(*at)];
        if (!entity)
            continue;
        out.append(run, at - run);
        out.append(entity);
        run = at + 1;
    }
    out.append(run, end - run);
}

void appendUtf8(QByteArray &out, QStringView text)
{
    QStringEncoder encoder(QStringEncoder::Utf8);
    const qsizetype size = out.size();
    out.resize(size + encoder.requiredSpace(text.size()));
    const char *const end = encoder.appendToBuffer(out.data() + size, text);
    out.truncate(end - out.constData());
}

QByteArray escapedUtf8(QStringView text)
{
    QByteArray out;
    appendEscaped(out, text.toUtf8());
    return out;
}

void appendJsonString(QByteArray &out, QStringView text)
{
    static const char Digits[] = "0123456789abcdef";
    const auto escape = [&out](char16_t unit) {
        out.append("\\u");
        for (int shift = 12; shift >= 0; shift -= 4)
            out.append(Digits[(unit >> shift) & 0xf]);
    };
    out.append('"');
    qsizetype run = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const char16_t unit = text[i].unicode();
        const bool quoted = unit == u'"' || unit == u'\\';
        const bool coded = unit < 0x20 || unit == u'<' || unit == u'>' || unit == u'&' ||
                           unit == 0x2028 || unit == 0x2029;
        if (!quoted && !coded)
            continue;
        appendUtf8(out, text.mid(run, i - run));
        run = i + 1;
        if (quoted) {
            out.append('\\');
            out.append(static_cast<char>(unit));
        } else {
            escape(unit);
        }
    }
    appendUtf8(out, text.mid(run));
    out.append('"');
}

QByteArray webAddress(const QString &address)
{
    const bool http = address.startsWith(QLatin1String("http://"), Qt::CaseInsensitive);
    const bool https = address.startsWith(QLatin1String("https://"), Qt::CaseInsensitive);
    if (!http && !https)
        return {};
    QByteArray utf8 = address.toUtf8();
    if (isPlainAddress(QByteArrayView(utf8).sliced(https ? 8 : 7)))
        return utf8;
    const QUrl url(address, QUrl::StrictMode);
    if (!url.isValid() || url.host().isEmpty())
        return {};
    if (std::all_of(utf8.cbegin(), utf8.cend(), isPlainAddressByte))
        return utf8;
    return url.toEncoded(QUrl::FullyEncoded);
}

QByteArray isoDay(const QDate &date)
{
    int year = 0;
    int month = 0;
    int day = 0;
    date.getDate(&year, &month, &day);
    // ISO 8601 has four digits for a year; what lies outside them has no place in HTML.
    if (!date.isValid() || year < 1 || year > 9999)
        return {};
    QByteArray out("0000-00-00");
    char *const text = out.data();
    const auto put = [text](int end, int number) {
        for (; number > 0; number /= 10)
            text[--end] = static_cast<char>('0' + number % 10);
    };
    put(4, year);
    put(7, month);
    put(10, day);
    return out;
}

QByteArray mailtoAddress(const QString &address, const QString &subject, const QString &body)
{
    QByteArray out("mailto:");
    out.append(QUrl::toPercentEncoding(singleLine(address), "@+"));
    if (!subject.isEmpty())
        out.append("?subject=" + QUrl::toPercentEncoding(singleLine(subject)));
    if (!body.isEmpty())
        out.append((subject.isEmpty() ? "?body=" : "&body=") + QUrl::toPercentEncoding(body));
    return out;
}

} // namespace stet
