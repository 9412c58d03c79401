// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/render/html_text.h"

#include "core/base/text.h"

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
        out.append(text.mid(run, i - run).toUtf8());
        run = i + 1;
        if (quoted) {
            out.append('\\');
            out.append(static_cast<char>(unit));
        } else {
            escape(unit);
        }
    }
    out.append(text.mid(run).toUtf8());
    out.append('"');
}

QByteArray webAddress(const QString &address)
{
    const bool http = address.startsWith(QLatin1String("http://"), Qt::CaseInsensitive);
    const bool https = address.startsWith(QLatin1String("https://"), Qt::CaseInsensitive);
    if (!http && !https)
        return {};
    const QUrl url(address, QUrl::StrictMode);
    if (!url.isValid() || url.host().isEmpty())
        return {};
    QByteArray utf8 = address.toUtf8();
    if (std::all_of(utf8.cbegin(), utf8.cend(), isPlainAddressByte))
        return utf8;
    return url.toEncoded(QUrl::FullyEncoded);
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
