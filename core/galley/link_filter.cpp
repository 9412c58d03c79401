// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/galley/link_filter.h"

#include "core/base/html_escape.h"
#include "core/galley/entities.h"

#include <QStringList>
#include <QUrl>

#include <algorithm>
#include <array>

namespace stet {

namespace {

constexpr qsizetype maxDataImage = 1'048'576;

/// `address` with entities decoded, once: what a careless copy into HTML would make of it.
QString withoutEntities(const QString &address)
{
    if (!address.contains(u'&'))
        return address;
    const QByteArray bytes = address.toUtf8();
    std::string decoded;
    constexpr qsizetype LongestEntity = 40;
    for (qsizetype at = 0; at < bytes.size();) {
        // Not beyond: an address can be a million of &.
        const QByteArrayView near =
            QByteArrayView(bytes).sliced(at, std::min(LongestEntity, bytes.size() - at));
        const qsizetype length = near.startsWith('&') ? near.indexOf(';') : -1;
        if (length > 0) {
            const qsizetype end = at + length;
            const std::string_view entity(bytes.constData() + at,
                                          static_cast<size_t>(end - at + 1));
            appendDecodedEntity(entity, decoded);
            at = end + 1;
        } else {
            decoded += bytes.at(at++);
        }
    }
    return QString::fromStdString(decoded);
}

bool hasControl(QStringView text)
{
    return std::any_of(text.begin(), text.end(), [](QChar c) {
        return c.category() == QChar::Other_Control || c == QChar::LineSeparator ||
               c == QChar::ParagraphSeparator;
    });
}

/// A name or an IPv4 address as WHATWG URL §3.1 and §3.5 have it: no empty label, and what ends in
/// a number is four numbers below 256.
bool isHostName(QStringView host)
{
    if (host.endsWith(u'.'))
        host.chop(1);
    const QList<QStringView> labels = host.split(u'.');
    if (std::any_of(labels.begin(), labels.end(), [](QStringView label) {
            return label.isEmpty() || label.size() > 63;
        }))
        return false;
    const auto isNumber = [](QStringView label) {
        return std::all_of(
            label.begin(), label.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
    };
    if (!isNumber(labels.last())) {
        const bool plain = std::all_of(host.begin(), host.end(), [](QChar c) {
            return c < QChar(0x80) && (c.isLetterOrNumber() || c == u'-' || c == u'.' || c == u'_');
        });
        return plain || !QUrl::toAce(host.toString()).isEmpty();
    }
    return labels.size() == 4 && std::all_of(labels.begin(), labels.end(), [&](QStringView label) {
               return label.size() <= 3 && isNumber(label) && label.toInt() < 256;
           });
}

/// Whether what follows "http:" or "https:" is "//", a host, perhaps a port, and then path, query
/// or fragment. Names and passwords before a host are for deceiving readers and are refused.
bool hasHost(QStringView rest)
{
    if (!rest.startsWith(QLatin1String("//")))
        return false;
    rest = rest.mid(2);
    const auto *const end = std::find_if(
        rest.begin(), rest.end(), [](QChar c) { return c == u'/' || c == u'?' || c == u'#'; });
    const QStringView authority = rest.left(end - rest.begin());
    // Brackets stand around an IPv6 address and nowhere else (RFC 3986, 3.2.2).
    const qsizetype colon =
        authority.indexOf(u':', std::max<qsizetype>(authority.indexOf(u']'), 0));
    const QStringView host = colon < 0 ? authority : authority.left(colon);
    const QStringView port = colon < 0 ? QStringView() : authority.mid(colon + 1);
    if (port.size() > 5 || port.toInt() > 0xFFFF ||
        std::any_of(port.begin(), port.end(), [](QChar c) { return c < u'0' || c > u'9'; }))
        return false;
    if (host.startsWith(u'[') && host.endsWith(u']'))
        return QUrl(QStringLiteral("http://") + host.toString() + u'/').isValid();
    return std::none_of(host.begin(),
                        host.end(),
                        [](QChar c) {
                            return c.isSpace() || QStringView(u"\\<>\"^`{|}[]@%").contains(c);
                        }) &&
           isHostName(host);
}

} // namespace

LinkKind classifyLink(const QString &address)
{
    const QString decoded = withoutEntities(address);
    if (decoded.isEmpty() || hasControl(decoded) || decoded.front().isSpace() ||
        decoded.back().isSpace())
        return LinkKind::Refused;
    if (decoded.startsWith(u'#'))
        return LinkKind::Fragment;
    const qsizetype colon = decoded.indexOf(u':');
    if (colon < 0)
        return LinkKind::Refused;
    const QStringView scheme = QStringView(decoded).left(colon);
    const QStringView rest = QStringView(decoded).mid(colon + 1);
    const auto is = [&](const char *name) {
        return scheme.compare(QLatin1String(name), Qt::CaseInsensitive) == 0;
    };
    if (is("http") || is("https"))
        return hasHost(rest) ? LinkKind::Web : LinkKind::Refused;
    if (is("mailto")) {
        // A decoded line break would add header lines to the message.
        const QString mail = QUrl::fromPercentEncoding(rest.toUtf8());
        return rest.isEmpty() || hasControl(mail) ? LinkKind::Refused : LinkKind::Mail;
    }
    return LinkKind::Refused;
}

namespace {

bool isRasterData(const QString &address)
{
    static constexpr std::array rasters = {
        QLatin1String("data:image/png;base64,"),
        QLatin1String("data:image/jpeg;base64,"),
        QLatin1String("data:image/gif;base64,"),
        QLatin1String("data:image/webp;base64,"),
    };
    const bool raster = std::any_of(rasters.begin(), rasters.end(), [&](QLatin1String type) {
        return address.startsWith(type, Qt::CaseInsensitive);
    });
    const QStringView data = QStringView(address).mid(address.indexOf(u',') + 1);
    return raster && !data.isEmpty() && address.size() <= maxDataImage &&
           std::all_of(data.begin(), data.end(), [](QChar c) {
               return (c < QChar(0x80) && c.isLetterOrNumber()) || c == u'+' || c == u'/' ||
                      c == u'=';
           });
}

} // namespace

bool isAllowedImage(const QString &address)
{
    return address.startsWith(QLatin1String("data:"), Qt::CaseInsensitive)
               ? isRasterData(address)
               : imageFile(address).has_value();
}

std::optional<QString> imageFile(const QString &address)
{
    // A % that encodes nothing is itself.
    std::string url;
    appendUrl(withoutEntities(address).toStdString(), url);
    const QString path = QUrl::fromPercentEncoding(QByteArray::fromStdString(url));
    if (path.isEmpty() || path.startsWith(u'/') || path.contains(u'\\') || path.contains(u':') ||
        path.contains(u'?') || path.contains(u'#') || hasControl(path) || hasControl(address))
        return std::nullopt;
    const QStringList parts = path.split(u'/');
    const bool leads = std::any_of(parts.begin(), parts.end(), [](const QString &part) {
        return part.isEmpty() || part == QLatin1String(".") || part == QLatin1String("..");
    });
    return leads ? std::nullopt : std::optional(path);
}

} // namespace stet
