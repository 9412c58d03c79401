// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/trivial_site.h"

#include <md4c-html.h>

namespace stet::bench {

QByteArray trivialPage(const Article &article)
{
    const QByteArray markdown = article.content.body.toUtf8();
    const QByteArray title = article.content.headline.toUtf8();
    QByteArray html = "<!doctype html><html><head><meta charset=utf-8><title>" + title +
                      "</title></head><body><h1>" + title + "</h1>";
    md_html(
        markdown.constData(),
        MD_SIZE(markdown.size()),
        [](const MD_CHAR *text, MD_SIZE size, void *out) {
            static_cast<QByteArray *>(out)->append(text, qsizetype(size));
        },
        &html,
        MD_FLAG_TABLES | MD_FLAG_STRIKETHROUGH | MD_FLAG_NOHTML,
        0);
    return html + "</body></html>";
}

} // namespace stet::bench
