// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/preview/preview_document.h"

#include "core/base/text.h"

namespace stet {

QByteArray schemeName(PreviewScheme scheme)
{
    return scheme == PreviewScheme::Dark ? "dark" : "light";
}

QUrl previewUrl(const QString &path)
{
    QUrl url;
    url.setScheme(QStringLiteral("stet"));
    url.setHost(QStringLiteral("page"));
    url.setPath(u'/' + path);
    return url;
}

QByteArray previewDocument(const Page &page, PreviewScheme scheme, int load)
{
    QByteArray document = pageDocument(page, previewStyleAddress);

    const qsizetype html = document.indexOf("<html");
    const qsizetype head = document.indexOf("<head");
    const qsizetype headEnd = head < 0 ? -1 : document.indexOf('>', head);
    Q_ASSERT(html >= 0 && headEnd >= 0);
    if (html < 0 || headEnd < 0)
        return {}; // never a page without the policy

    QByteArray metas = "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; "
                       "style-src stet:; img-src stet: data:\">";
    metas += "<meta name=\"stet-load\" content=\"" + QByteArray::number(load) + "\">";
    if (!page.parts.empty()) {
        const QString first = QString::fromUtf8(page.parts.front().id);
        metas += "<meta name=\"stet-first-part\" content=\"" + escapeHtml(first).toUtf8() + "\">";
    }
    document.insert(headEnd + 1, metas);
    document.insert(html + 5, " data-scheme=\"" + schemeName(scheme) + "\"");
    return document;
}

} // namespace stet
