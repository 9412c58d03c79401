// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/history/story_reading.h"

#include "core/desk/article_writing.h"
#include "core/desk/history/story_teller.h"
#include "core/store/stores.h"

#include <QSet>

#include <algorithm>

namespace stet {

namespace {

constexpr int MostEvents = 1'000;
constexpr qsizetype MostSubjects = 500;
/// Saves with a longer pause between them are two sittings.
constexpr qint64 LongestPauseMs = 30 * 60'000LL;

/// Events in which nobody did anything: claims and comments went along with their words.
QStringList onlyFollowing()
{
    return {QStringLiteral("claim.followed"),
            QStringLiteral("comment.moved"),
            QStringLiteral("proposal.followed"),
            QStringLiteral("article.branch_kept")};
}

/// The article, the sources that it cites by now and those that carry its claims.
std::vector<QUuid> subjectsOf(Stores &stores, const StoredArticle &stored)
{
    std::vector<QUuid> subjects{stored.article.id.uuid()};
    QSet<QUuid> known{stored.article.id.uuid()};
    const auto add = [&](const QUuid &id) {
        if (id.isNull() || known.contains(id) || known.size() >= MostSubjects)
            return;
        known.insert(id);
        subjects.push_back(id);
    };
    for (const Citation &citation : stores.citations.of(stored.row)) {
        // Of merged ones both: the one whose key is cited, and the one that it stands for.
        if (const std::optional<Source> named = stores.sources.named(citation.key))
            add(named->id.uuid());
        if (const std::optional<StoredSource> kept = stores.sources.keptByKey(citation.key))
            add(kept->source.id.uuid());
    }
    for (const StoredEvidence &evidence : stores.evidence.everyOf(stored.row))
        add(evidence.evidence.source.uuid());
    return subjects;
}

/// The import that brought an article, which is told once for all that it brought.
void addImport(Stores &stores,
               const StoredArticle &stored,
               const StoryQuestion &question,
               EventFilter filter,
               std::vector<Event> &events)
{
    if (stored.job == 0 || (question.topic && *question.topic != StoryTopic::Desk))
        return;
    filter.verbs = {QStringLiteral("import.done")};
    for (Event &event : stores.events.aboutDesk(filter, -1)) {
        if (event.details.value(QLatin1StringView("job")).toInteger() == stored.job)
            events.push_back(std::move(event));
    }
}

Result<std::vector<Event>> eventsFor(Stores &stores, const StoryQuestion &question)
{
    EventFilter filter;
    filter.person = question.person;
    filter.before = question.before;
    filter.leftOut = onlyFollowing();
    if (question.topic)
        filter.verbs = verbsOf(*question.topic);
    if (question.article.isNull())
        return stores.events.newest(filter, MostEvents);
    const Result<StoredArticle> stored = storedArticle(stores, question.article);
    if (!stored)
        return tl::unexpected<Error>(stored.error());
    std::vector<Event> events;
    for (const QUuid &subject : subjectsOf(stores, *stored)) {
        std::vector<Event> some = stores.events.about(subject, filter, MostEvents);
        std::move(some.begin(), some.end(), std::back_inserter(events));
    }
    addImport(stores, *stored, question, filter, events);
    std::sort(events.begin(), events.end(), [](const Event &one, const Event &other) {
        return one.sequence > other.sequence;
    });
    if (events.size() > size_t(MostEvents))
        events.resize(size_t(MostEvents));
    return events;
}

/// Whether `older` belongs to the entry: the same person went on writing the same article.
bool goesOn(const StoryEntry &entry, const Event &older)
{
    return entry.verb == u"article.edited" && older.verb == entry.verb &&
           older.subject == entry.subject && older.actor == entry.actor &&
           entry.fromMs - older.atMs <= LongestPauseMs;
}

} // namespace

Result<StoryPage> readStory(Stores &stores, const StoryQuestion &question)
{
    const Result<std::vector<Event>> events = eventsFor(stores, question);
    if (!events)
        return tl::unexpected<Error>(events.error());
    StoryTeller teller(stores);
    StoryPage page;
    for (const Event &event : *events) {
        if (!page.entries.empty() && goesOn(page.entries.back(), event)) {
            StoryEntry &entry = page.entries.back();
            ++entry.events;
            entry.firstSequence = event.sequence;
            entry.fromMs = event.atMs;
        } else if (page.entries.size() >= size_t(std::max(1, question.limit))) {
            return page;
        } else if (std::optional<StoryEntry> entry = teller.entryOf(event)) {
            page.entries.push_back(std::move(*entry));
        }
        page.next = event.sequence;
    }
    if (events->size() < size_t(MostEvents))
        page.next = 0;
    return page;
}

Result<QStringList> readStoryPeople(Stores &stores, ArticleId article)
{
    const Result<StoredArticle> stored = storedArticle(stores, article);
    if (!stored)
        return tl::unexpected<Error>(stored.error());
    QStringList people;
    for (const QUuid &subject : subjectsOf(stores, *stored))
        people += stores.events.peopleOf(subject);
    std::vector<Event> imports;
    addImport(stores, *stored, {article}, {}, imports);
    for (const Event &import : imports)
        people << import.actor.name;
    people.removeDuplicates();
    people.sort(Qt::CaseInsensitive);
    return people;
}

} // namespace stet
