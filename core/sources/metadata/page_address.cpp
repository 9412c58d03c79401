// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sources/metadata/page_address.h"

#include "core/interchange/csl_json.h"
#include "core/interchange/tracking_parameter.h"

#include <QRegularExpression>
#include <QUrl>
#include <QUrlQuery>

#include <algorithm>

namespace stet {

namespace {

constexpr int HttpPort = 80;
constexpr int HttpsPort = 443;

PartialDate dateOfDigits(const QString &digits)
{
    if (digits.size() < 4)
        return {}; // the year is left out as well: "the nearest copy"
    return {digits.left(4).toInt(), digits.mid(4, 2).toInt(), digits.mid(6, 2).toInt()};
}

/// The address that stands behind the stamp of a copy: archives fold "//" and leave out the scheme.
QString originalOf(const QString &text)
{
    static const QRegularExpression scheme(QStringLiteral("^(https?):/*"),
                                           QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression encoded(QStringLiteral("^https?%3A"),
                                            QRegularExpression::CaseInsensitiveOption);
    QString original =
        encoded.match(text).hasMatch() ? QUrl::fromPercentEncoding(text.toUtf8()) : text;
    const QRegularExpressionMatch match = scheme.match(original);
    original = match.hasMatch() ? match.captured(1).toLower() + QStringLiteral("://") +
                                      original.sliced(match.capturedLength())
                                : QStringLiteral("http://") + original;
    return refusedAddress(original).isEmpty() ? original : QString();
}

std::optional<ArchivedLink> waybackLink(const QString &url)
{
    static const QRegularExpression form(
        QStringLiteral(
            "^https?://(?:web\\.|www\\.)?archive\\.org/web/(\\d{1,14})(?:[a-z]{2}_)?/(.+)$"),
        QRegularExpression::CaseInsensitiveOption);
    // Without a stamp it is the newest copy, or one that is made now.
    static const QRegularExpression newest(
        QStringLiteral("^https?://(?:web\\.|www\\.)?archive\\.org/(?:web|save)/(?:_embed/)?"
                       "(https?(?::|%3A).+)$"),
        QRegularExpression::CaseInsensitiveOption);
    if (const QRegularExpressionMatch match = form.match(url); match.hasMatch())
        return ArchivedLink{originalOf(match.captured(2)), url, dateOfDigits(match.captured(1))};
    if (const QRegularExpressionMatch match = newest.match(url); match.hasMatch())
        return ArchivedLink{originalOf(match.captured(1)), url, {}};
    return std::nullopt;
}

std::optional<ArchivedLink> archiveTodayLink(const QString &url)
{
    static const QRegularExpression host(
        QStringLiteral("^https?://(?:www\\.)?archive\\.(?:today|ph|is|li|md|vn|fo)/(.+)$"),
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression stamped(
        QStringLiteral("^(\\d{4})\\.?(\\d{2})\\.?(\\d{2})[.-]?\\d{0,6}/(.+)$"));
    static const QRegularExpression named(
        QStringLiteral("^(?:o/\\w+/|(?:newest|oldest|timegate)/|(?=https?(?::|%3A)))(.+)$"),
        QRegularExpression::CaseInsensitiveOption);
    const QRegularExpressionMatch match = host.match(url);
    if (!match.hasMatch())
        return std::nullopt;
    const QString rest = match.captured(1);
    if (const QRegularExpressionMatch inner = stamped.match(rest); inner.hasMatch())
        return ArchivedLink{
            originalOf(inner.captured(4)),
            url,
            dateOfDigits(inner.captured(1) + inner.captured(2) + inner.captured(3))};
    if (const QRegularExpressionMatch inner = named.match(rest); inner.hasMatch())
        return ArchivedLink{originalOf(inner.captured(1)), url, {}};
    return ArchivedLink{{}, url, {}};
}

std::optional<ArchivedLink> permaLink(const QString &url)
{
    static const QRegularExpression form(
        QStringLiteral("^https?://(?:www\\.)?perma\\.cc/"
                       "(?:[0-9A-Z]{4}-[0-9A-Z]{4}|0[0-9A-Z]{8,10})/?(?:[?#].*)?$"),
        QRegularExpression::CaseInsensitiveOption);
    return form.match(url).hasMatch() ? std::optional(ArchivedLink{{}, url, {}}) : std::nullopt;
}

} // namespace

QString canonicalAddress(const QString &url)
{
    if (!refusedAddress(url).isEmpty())
        return {};
    QUrl parsed(url, QUrl::TolerantMode);
    parsed.setFragment({});
    const int usual = parsed.scheme() == u"https" ? HttpsPort : HttpPort;
    if (parsed.port(usual) == usual)
        parsed.setPort(-1);
    if (parsed.path().isEmpty())
        parsed.setPath(QStringLiteral("/"));
    if (parsed.hasQuery()) {
        // Parted by hand: QUrlQuery would write what stays in another way.
        QStringList kept;
        for (const QString &item :
             parsed.query(QUrl::FullyEncoded).split(u'&', Qt::SkipEmptyParts)) {
            if (!isTrackingParameter(item.section(u'=', 0, 0)))
                kept.append(item);
        }
        parsed.setQuery(kept.isEmpty() ? QString() : kept.join(u'&'));
    }
    return parsed.toString(QUrl::FullyEncoded);
}

std::optional<ArchivedLink> splitArchivedLink(const QString &url)
{
    if (!refusedAddress(url).isEmpty())
        return std::nullopt;
    for (const auto &split : {waybackLink, archiveTodayLink, permaLink}) {
        if (std::optional<ArchivedLink> link = split(url))
            return link;
    }
    return std::nullopt;
}

QString doiIn(const QString &text)
{
    constexpr qsizetype LongestDoi = 300;
    static const QRegularExpression form(QStringLiteral("\\b10\\.\\d{4,9}/[^\\s\"'<>&?#]+"));
    QString doi = form.match(QUrl::fromPercentEncoding(text.left(4'000).toUtf8())).captured();
    static const QString closing = QStringLiteral(".,;:)]}");
    while (!doi.isEmpty() && closing.contains(doi.back())) {
        const bool isPair = (doi.endsWith(u')') && doi.count(u'(') >= doi.count(u')')) ||
                            (doi.endsWith(u']') && doi.count(u'[') >= doi.count(u']'));
        if (isPair)
            break;
        doi.chop(1);
    }
    return doi.size() <= LongestDoi ? doi : QString();
}

} // namespace stet
