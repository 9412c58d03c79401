// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/galley/link_filter.h"

#include "core/base/host_name.h"
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
        return namesHost(rest) ? LinkKind::Web : LinkKind::Refused;
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
