// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/publish/feeds/feed_maker.h"

#include "core/base/text.h"
#include "core/galley/galley.h"
#include "core/model/last_change.h"
#include "core/publish/site_plan.h"
#include "core/render/html_text.h"

namespace stet {

using namespace Qt::StringLiterals;

namespace {

constexpr size_t MostEntries = 30;

bool isTold(const ArticleRow &row)
{
    return row.publicState == PublicState::Live && row.published.isValid();
}

std::vector<FeedNote> notesOf(const SiteDetails &details, const Language &language)
{
    std::vector<FeedNote> notes;
    for (const Correction &correction : details.corrections) {
        const QString day = language.printDate(correction.date);
        QString name = language.word(correctionWord(correction.kind));
        if (!day.isEmpty())
            name += u", "_s + day;
        notes.push_back({name, readingText(parseInline(correction.text)).text});
    }
    return notes;
}

FeedEntry entryOf(const SitePlan &plan, const ArticleRow &row, const QTimeZone &zone)
{
    const SiteDetails &details = plan.details(row.slug);
    const Language &language = plan.language(row.language);
    FeedEntry entry;
    entry.id = u"urn:uuid:"_s + row.id.toString();
    entry.address = plan.permanent(pagePath(row.kind, row.slug));
    entry.title = singleLine(row.headline);
    if (entry.title.isEmpty())
        entry.title = language.word(u"untitled"_s);
    entry.summary = singleLine(details.dek);
    if (isLanguageTag(row.language))
        entry.language = printableTag(row.language);
    entry.authors = authorNames(details.authors);
    if (!row.category.isEmpty())
        entry.subjects.append(row.category);
    entry.subjects += row.tags;
    entry.subjects.removeDuplicates();
    entry.notes = notesOf(details, language);
    entry.published = row.published.startOfDay(zone);
    entry.updated =
        lastChange(row.published, details.modified, details.corrections).startOfDay(zone);
    return entry;
}

} // namespace

Feed feedOf(const SitePlan &plan, DeskId desk)
{
    const DeskSettings &settings = plan.desk();
    const QTimeZone zone = zoneOf(settings);
    Feed feed;
    feed.id = u"urn:uuid:"_s + desk.toString();
    feed.title = singleLine(settings.name);
    if (feed.title.isEmpty())
        feed.title = plan.language(settings.language).word(u"index"_s);
    feed.home = plan.permanent({});
    if (isLanguageTag(settings.language))
        feed.language = printableTag(settings.language);
    for (const ArticleRow &row : plan.rows()) {
        if (feed.entries.size() == MostEntries)
            break;
        if (isTold(row))
            feed.entries.push_back(entryOf(plan, row, zone));
    }
    for (const FeedEntry &entry : feed.entries)
        feed.updated = std::max(feed.updated, entry.updated);
    return feed;
}

std::vector<SiteFile> feedFiles(const SitePlan &plan, DeskId desk)
{
    if (!plan.hasFeeds())
        return {};
    Feed feed = feedOf(plan, desk);
    std::vector<SiteFile> files;
    const auto add = [&](const char *name, QByteArray (*write)(const Feed &)) {
        feed.address = plan.permanent(QLatin1StringView(name));
        files.push_back(sealedFile(QLatin1StringView(name), write(feed).toStdString()));
    };
    add(AtomFeedName, atomFeed);
    add(RssFeedName, rssFeed);
    add(JsonFeedName, jsonFeed);
    return files;
}

std::string feedLinks(const SitePlan &plan)
{
    std::string html;
    if (!plan.hasFeeds())
        return html;
    for (const auto &[type, name] : {std::pair("application/atom+xml", AtomFeedName),
                                     std::pair("application/rss+xml", RssFeedName),
                                     std::pair("application/feed+json", JsonFeedName)}) {
        appendAll(html, "<link rel=\"alternate\" type=\"", type, "\" title=\"");
        appendHtmlText(html, singleLine(plan.desk().name));
        html += "\" href=\"";
        appendHtmlText(html, plan.permanent(QLatin1StringView(name)));
        html += "\">\n";
    }
    return html;
}

} // namespace stet
