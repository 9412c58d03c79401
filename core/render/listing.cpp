// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/render/listing.h"

#include "core/base/text.h"
#include "core/model/names.h"
#include "core/render/html_text.h"
#include "core/render/page_frame.h"
#include "core/render/page_parts.h"
#include "core/render/theme_templates.h"

namespace stet {

namespace {

void setEntry(TemplateValues &values, const ListingEntry &entry, const Language &language)
{
    values.set(field::EntryHref, entry.href);
    values.set(field::EntryTitle,
               entry.title.isEmpty() ? language.word(QStringLiteral("untitled")) : entry.title);
    values.set(field::EntryLabel, entry.label);
    values.set(field::EntryMark, entry.mark);
    if (!entry.label.isEmpty() || !entry.mark.isEmpty())
        values.set(field::EntryHasLabel, "1");
    values.set(field::EntryWordsLanguage, language.wordsTag);
    values.set(field::EntryDek, entry.dek);
    values.set(field::EntryLanguage, entry.language);
    if (entry.date.isValid()) {
        values.set(field::EntryDay, isoDay(entry.date));
        values.set(field::EntryDate, language.printDate(entry.date));
    }
}

void setGroup(TemplateValues &values, const ListingGroup &group, const Language &language)
{
    values.set(field::GroupId, group.id);
    values.set(field::GroupName, group.name);
    for (const ListingEntry &entry : group.entries)
        setEntry(values.addItem(field::GroupEntries), entry, language);
    values.set(field::GroupWordsLanguage, language.wordsTag);
    values.set(field::GroupMoreHref, group.more.href);
    values.set(field::GroupMore, group.more.title);
}

void addLinks(TemplateValues &values, size_t field, const std::vector<PageLink> &links)
{
    for (const PageLink &link : links) {
        TemplateValues &item = values.addItem(field);
        item.set(field::LinkHref, link.href);
        item.set(field::LinkTitle, link.title);
    }
}

/// What the page is called where nothing else of it is seen: each page of a list differently.
QString documentTitle(const ListingInput &input)
{
    if (input.number == 0)
        return input.title;
    return input.title + QStringLiteral(" · ") +
           filled(input.language.word(QStringLiteral("pageNumber")), u"{n}", QString::number(input.number));
}

void appendListingHead(std::string &out, const ListingInput &input, const Theme &theme)
{
    const QString site = singleLine(input.desk.name);
    const QString title = documentTitle(input);
    std::string bytes;
    TemplateValues values(bytes);
    values.setHtml(field::HeadPolicy, [](std::string &html) { html += escapedPolicy(); });
    values.set(field::HeadTitle,
               site.isEmpty() || site == title ? title : title + QStringLiteral(" · ") + site);
    values.set(field::HeadSiteName, site);
    values.set(field::HeadHeadline, title);
    values.set(field::HeadType, "website");
    if (!input.desk.baseUrl.isEmpty())
        values.set(field::HeadCanonical, webAddress(input.desk.baseUrl + u'/' + input.path));
    theme.templates().head.render(out, values);
}

void appendListing(std::string &out, const ListingInput &input, const Theme &theme)
{
    std::string bytes;
    TemplateValues values(bytes);
    values.set(field::ListingTitle, input.title);
    if (input.titleIsWord)
        values.set(field::ListingTitleLanguage, input.language.wordsTag);
    values.set(field::ListingWordsLanguage, input.language.wordsTag);
    if (input.groups.empty())
        values.set(field::ListingNothing, input.language.word(QStringLiteral("noArticles")));
    for (const ListingGroup &group : input.groups)
        setGroup(values.addItem(field::ListingGroups), group, input.language);
    addLinks(values, field::ListingPages, input.pages);
    if (!input.subjects.empty())
        values.set(field::ListingSubjectsName, input.language.word(QStringLiteral("categories")));
    addLinks(values, field::ListingSubjects, input.subjects);
    theme.templates().listing.render(out, values);
}

} // namespace

QString publicMark(PublicState state, const Language &language)
{
    switch (state) {
    case PublicState::Retracted:
        return language.word(nameOf(CorrectionClass::Retraction));
    case PublicState::Withdrawn:
        return language.word(nameOf(CorrectionClass::Withdrawal));
    case PublicState::None:
    case PublicState::Live:
        break;
    }
    return {};
}

std::string
listingDocument(const ListingInput &input, const Theme &theme, const QString &stylesheet)
{
    std::string out;
    const QString &stated = input.desk.language;
    const QString tag = isLanguageTag(stated) ? printableTag(stated) : input.language.tag;
    appendDocumentStart(out, tag.toStdString(), directionOf(input.language));
    appendListingHead(out, input, theme);
    appendBodyStart(out, viewOf(stylesheet.toUtf8()));
    appendTop(out, theme.templates(), input.desk, input.language, input.home, input.nav);
    appendListing(out, input, theme);
    appendFoot(out, theme.templates(), input.desk);
    appendDocumentEnd(out);
    return out;
}

} // namespace stet
