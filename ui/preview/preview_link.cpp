// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/preview/preview_link.h"

#include <QUrl>

namespace stet {

PreviewLink previewLinkOf(const QUrl &url)
{
    const bool web =
        url.scheme() == QStringLiteral("http") || url.scheme() == QStringLiteral("https");
    if (web && !url.host().isEmpty())
        return {PreviewLink::To::Web, {}};
    if (url.scheme() != QStringLiteral("stet") || url.host() != QStringLiteral("page"))
        return {};
    if (url.path().count(u'/') < 2) // an index or a list lies beside the kinds
        return {PreviewLink::To::List, {}};
    QString slug = url.path().section(u'/', -1);
    if (slug.endsWith(QStringLiteral(".html")))
        slug.chop(5);
    return {PreviewLink::To::Article, slug};
}

} // namespace stet
