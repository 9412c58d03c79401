// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/web_address.h"

#include <QMimeData>

#include <algorithm>

namespace stet {

namespace {

constexpr qsizetype longestAddress = 2'000;

} // namespace

bool isWebAddress(const QUrl &url)
{
    return url.isValid() && !url.host().isEmpty() &&
           (url.scheme() == QStringLiteral("http") || url.scheme() == QStringLiteral("https"));
}

QUrl webPageIn(const QMimeData &data)
{
    const QList<QUrl> urls = data.urls();
    if (urls.size() == 1 && isWebAddress(urls.first()))
        return urls.first();
    // Brackets end an address that stands in a text; alone it may have some.
    const QString text = data.text().trimmed();
    const bool one = text.size() < longestAddress && text.startsWith(u"http") &&
                     std::none_of(text.begin(), text.end(), [](QChar c) { return c.isSpace(); });
    return one && isWebAddress(QUrl(text)) ? QUrl(text) : QUrl();
}

} // namespace stet
