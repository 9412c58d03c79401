// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/render/listing.h"

#include "core/base/text.h"
#include "core/model/names.h"
#include "core/render/html_text.h"
#include "core/render/page_frame.h"
#include "core/render/page_parts.h"
#include "core/render/site_lists.h"
#include "core/render/structured_site.h"
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
           filled(input.language.word(QStringLiteral("pageNumber")),
                  u"{n}",
                  QString::number(input.number));
}

void appendListingHead(std::string &out, const ListingInput &input, const Theme &theme)
{
    const QString site = singleLine(input.desk.name);
    const QString title = documentTitle(input);
    std::string bytes;
    TemplateValues values(bytes);
    values.setHtml(field::HeadPolicy, [&input](std::string &html) {
        if (input.isSearch)
            appendHtmlText(html, SearchPolicy);
        else
            html += escapedPolicy();
    });
    values.set(field::HeadTitle,
               site.isEmpty() || site == title ? title : title + QStringLiteral(" · ") + site);
    values.set(field::HeadSiteName, site);
    values.set(field::HeadHeadline, title);
    values.set(field::HeadType, "website");
    if (!input.feeds.empty())
        values.setHtml(field::HeadFeeds, [&](std::string &html) { html += input.feeds; });
    const bool isFront = input.path == input.home;
    if (!input.path.isEmpty())
        values.set(field::HeadCanonical,
                   addressInSite(input.desk, isFront ? QString() : input.path));
    if (isFront && !input.desk.name.isEmpty() && !input.desk.baseUrl.isEmpty())
        values.setHtml(field::HeadStructured,
                       [&input](std::string &json) { appendSiteData(json, input.desk); });
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
    if (input.groups.empty()) {
        values.set(field::ListingNothing,
                   input.nothing.isEmpty() ? input.language.word(QStringLiteral("noArticles"))
                                           : input.nothing);
    }
    for (const ListingGroup &group : input.groups)
        setGroup(values.addItem(field::ListingGroups), group, input.language);
    addLinks(values, field::ListingPages, input.pages);
    if (!input.subjects.empty())
        values.set(field::ListingSubjectsName, input.language.word(QStringLiteral("categories")));
    addLinks(values, field::ListingSubjects, input.subjects);
    theme.templates().listing.render(out, values);
}

/// A text of the desk's own, in the form of an article; it cites nothing.
void appendText(std::string &out, const ListingInput &input)
{
    out += "<article class=\"story\">\n<header id=\"header\" class=\"page-head\">\n<h1>";
    appendHtmlText(out, input.title);
    out += "</h1>\n</header>\n";
    for (const PlacedBlock &placed : input.text->blocks)
        appendPlainBlock(out, *placed.block, {}, input.pictures, input.articleHref);
    out += "</article>\n";
}

void appendSearch(std::string &out, const ListingInput &input, const Theme &theme)
{
    const auto word = [&input](const char *key) {
        return input.language.word(QLatin1StringView(key));
    };
    std::string bytes;
    TemplateValues values(bytes);
    values.set(field::SearchTitle, input.title);
    values.set(field::SearchAction, searchPath());
    values.set(field::SearchScript, "search.js");
    values.set(field::SearchLabel, word("searchWords"));
    values.set(field::SearchButton, word("search"));
    values.set(field::SearchHint, word("searchHint"));
    values.set(field::SearchNone, word("searchNone"));
    values.set(field::SearchFailed, word("searchFailed"));
    values.set(field::SearchWordsLanguage, input.language.wordsTag);
    theme.templates().search.render(out, values);
}

} // namespace

QString publicMark(PublicState state, const Language &language)
{
    switch (state) {
    case PublicState::Retracted:
        return language.word(correctionWord(CorrectionClass::Retraction));
    case PublicState::Withdrawn:
        return language.word(correctionWord(CorrectionClass::Withdrawal));
    case PublicState::None:
    case PublicState::Live:
        break;
    }
    return {};
}

QString correctionWord(CorrectionClass kind)
{
    return kind == CorrectionClass::EditorsNote ? QStringLiteral("editorsNote") : nameOf(kind);
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
    const FrameInput frame{input.desk, input.language, input.home, input.nav, input.lists};
    appendTop(out, theme.templates(), frame);
    if (input.isSearch)
        appendSearch(out, input, theme);
    else if (input.text)
        appendText(out, input);
    else
        appendListing(out, input, theme);
    appendFoot(out, theme.templates(), frame);
    appendDocumentEnd(out);
    return out;
}

} // namespace stet
