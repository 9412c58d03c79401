// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/render/listing.h"

#include "core/base/text.h"
#include "core/render/html_text.h"
#include "core/render/page_frame.h"
#include "core/render/page_parts.h"
#include "core/render/theme_templates.h"

namespace stet {

namespace {

TemplateValues linkValues(const PageLink &link)
{
    TemplateValues values(field::LinkCount);
    values.texts[field::LinkHref] = link.href.toUtf8();
    values.texts[field::LinkTitle] = link.title.toUtf8();
    return values;
}

TemplateValues entryValues(const ListingEntry &entry, const Language &language)
{
    TemplateValues values(field::EntryCount);
    values.texts[field::EntryHref] = entry.href.toUtf8();
    values.texts[field::EntryTitle] =
        (entry.title.isEmpty() ? language.word(QStringLiteral("untitled")) : entry.title).toUtf8();
    values.texts[field::EntryLabel] = entry.label.toUtf8();
    values.texts[field::EntryDek] = entry.dek.toUtf8();
    values.texts[field::EntryLanguage] = entry.language.toUtf8();
    if (entry.date.isValid()) {
        values.texts[field::EntryDay] = isoDay(entry.date);
        values.texts[field::EntryDate] = language.printDate(entry.date).toUtf8();
    }
    return values;
}

TemplateValues groupValues(const ListingGroup &group, const Language &language)
{
    TemplateValues values(field::GroupCount);
    values.texts[field::GroupId] = group.id.toUtf8();
    values.texts[field::GroupName] = group.name.toUtf8();
    for (const ListingEntry &entry : group.entries)
        values.list(field::GroupEntries).push_back(entryValues(entry, language));
    values.texts[field::GroupMoreHref] = group.more.href.toUtf8();
    values.texts[field::GroupMore] = group.more.title.toUtf8();
    return values;
}

QByteArray listingHead(const ListingInput &input, const Theme &theme)
{
    const QString site = singleLine(input.desk.name);
    TemplateValues values(field::HeadCount);
    values.texts[field::HeadPolicy] = contentPolicy();
    values.texts[field::HeadTitle] =
        (site.isEmpty() || site == input.title ? input.title
                                               : input.title + QStringLiteral(" · ") + site)
            .toUtf8();
    values.texts[field::HeadSiteName] = site.toUtf8();
    values.texts[field::HeadHeadline] = input.title.toUtf8();
    values.texts[field::HeadType] = "website";
    if (!input.desk.baseUrl.isEmpty())
        values.texts[field::HeadCanonical] = webAddress(input.desk.baseUrl + u'/' + input.path);
    QByteArray out;
    theme.templates().head.render(out, values);
    return out;
}

} // namespace

Page renderListing(const ListingInput &input, const Theme &theme)
{
    TemplateValues values(field::ListingCount);
    values.texts[field::ListingTitle] = input.title.toUtf8();
    if (input.groups.empty())
        values.texts[field::ListingNothing] =
            input.language.word(QStringLiteral("noArticles")).toUtf8();
    for (const ListingGroup &group : input.groups)
        values.list(field::ListingGroups).push_back(groupValues(group, input.language));
    for (const PageLink &link : input.pages)
        values.list(field::ListingPages).push_back(linkValues(link));

    Page page;
    page.title = input.title.toUtf8();
    page.language = input.language.tag.toUtf8();
    page.direction = input.language.rightToLeft ? "rtl" : "ltr";
    page.head = listingHead(input, theme);
    page.before = pageTop(theme, input.desk, input.language, input.home, input.nav);
    PagePart part{"listing", {}, {}};
    theme.templates().listing.render(part.html, values);
    page.parts.push_back(std::move(part));
    page.after = pageFoot(theme, input.desk);
    return page;
}

} // namespace stet
