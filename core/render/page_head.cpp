// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/text.h"
#include "core/model/last_change.h"
#include "core/render/html_text.h"
#include "core/render/page_parts.h"
#include "core/render/page_pictures.h"

#include <QStringBuilder>

namespace stet {

namespace {

/// A page's language as Open Graph has it ("en_GB"): with a country, or not at all.
QString openGraphLocale(const QString &tag)
{
    const QString last = tag.section(u'-', -1);
    return tag.contains(u'-') && last.size() == 2 ? tag.section(u'-', 0, 0) + u'_' + last.toUpper()
                                                  : QString();
}

} // namespace

SharePicture sharePicture(const PageContext &page)
{
    if (page.permanent.empty())
        return {};
    const QString site = QString::fromStdString(webAddress(page.input.desk.baseUrl)) + u'/';
    if (const QString file = leadImageOf(page.content, page.input); !file.isEmpty()) {
        const PictureChoice choice = pictureChoice(page.input.copies, file, {});
        return {imageAddress(site, shownFile(page.input.copies, file)),
                page.content.leadAlt,
                choice.width,
                choice.height};
    }
    const PictureCopy *const card = shareCardOf(page.content, page.input);
    if (card == nullptr)
        return {};
    return {imageAddress(site, card->file.name),
            page.title,
            QString::number(card->width),
            QString::number(card->height)};
}

const std::string &escapedPolicy()
{
    static const std::string escaped = [] {
        std::string html;
        appendHtmlText(html, ContentPolicy);
        return html;
    }();
    return escaped;
}

void appendHead(std::string &out, const PageContext &page)
{
    const ArticleContent &content = page.content;
    const QString &site = page.input.desk.name;
    TemplateValues values(page.values);
    values.setHtml(field::HeadStructured,
                   [&page](std::string &json) { appendStructuredData(json, page); });
    values.setHtml(field::HeadPolicy, [](std::string &html) { html += escapedPolicy(); });
    if (!page.input.feeds.empty())
        values.setHtml(field::HeadFeeds, [&page](std::string &html) { html += page.input.feeds; });
    values.set(field::HeadTitle,
               site.isEmpty() ? page.title : page.title % u" · " % singleLine(site));
    values.set(field::HeadSiteName, site);
    values.set(field::HeadDescription, singleLine(content.dek));
    values.set(field::HeadCanonical, page.permanent);
    values.set(field::HeadType, "article");
    values.set(field::HeadHeadline, page.title);
    values.set(field::HeadAuthors, page.names);
    values.set(field::HeadPublished, isoDay(content.published));
    if (content.modified.isValid() || !content.corrections.empty())
        values.set(field::HeadModified,
                   isoDay(lastChange(content.published, content.modified, content.corrections)));
    const SharePicture picture = sharePicture(page);
    values.set(field::HeadImage, picture.address);
    values.set(field::HeadImageAlt, picture.alt);
    values.set(field::HeadImageWidth, picture.width);
    values.set(field::HeadImageHeight, picture.height);
    values.set(field::HeadSection, content.category);
    values.set(field::HeadLocale, openGraphLocale(page.tag));
    for (const QString &tag : content.tags)
        values.addItem(field::HeadTags).set(field::LinkTitle, tag);
    page.templates.head.render(out, values);
}

} // namespace stet
