// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/history/version_reading.h"

#include "core/desk/article_writing.h"
#include "core/desk/claims/reviewed_article.h"
#include "core/desk/draft/text_figures.h"
#include "core/desk/history/verdicts_then.h"
#include "core/store/stores.h"

#include <algorithm>
#include <limits>

namespace stet {

namespace {

/// The newest of a source that can be evidence and had been kept by then.
std::optional<Snapshot> snapshotThen(Stores &stores, qint64 source, qint64 atMs)
{
    for (Snapshot &one : stores.snapshots.of(source)) {
        if (one.state == SnapshotState::Kept && one.takenMs <= atMs)
            return std::move(one);
    }
    return std::nullopt;
}

std::vector<CitedThen> sourcesThen(Stores &stores, const ArticleContent &content, qint64 atMs)
{
    std::vector<CitedThen> sources;
    for (const Citation &citation : citationsFrom(figuresOf(content).citedKeys, content.roles)) {
        if (citation.number == 0)
            continue; // a role alone; the roles have a part of their own
        CitedThen cited;
        cited.number = citation.number;
        cited.key = citation.key;
        cited.role = citation.role;
        if (const std::optional<StoredSource> source = stores.sources.keptByKey(citation.key)) {
            cited.known = true;
            cited.publisher = source->source.publisher;
            cited.title = source->source.title;
            if (const std::optional<Snapshot> said = snapshotThen(stores, source->row, atMs)) {
                cited.snapshot = said->number;
                cited.takenMs = said->takenMs;
            }
        }
        sources.push_back(std::move(cited));
    }
    std::sort(sources.begin(), sources.end(), [](const CitedThen &one, const CitedThen &other) {
        return one.number < other.number;
    });
    return sources;
}

/// The number of the event that made a version; 0 where an import brought it.
qint64 eventOf(Stores &stores, ArticleId article, qint64 number)
{
    qint64 before = 0;
    for (;;) {
        const std::vector<Event> made = stores.events.about(
            article.uuid(), {{}, {QStringLiteral("revision.made")}, {}, before, 0}, 200);
        for (const Event &event : made) {
            const qint64 one = event.details.value(QLatin1StringView("number")).toInteger();
            if (one == number)
                return event.sequence;
            before = event.sequence;
            if (one < number)
                return 0; // they are made in order
        }
        if (made.size() < 200)
            return 0;
    }
}

/// As of the last assignment until then. Before the first one, and after a step over many articles,
/// which records what it changed but not what it left, the record does not tell.
StandingThen standingThen(Stores &stores, const StoredArticle &stored, qint64 until)
{
    EventFilter filter;
    filter.verbs = {QStringLiteral("article.assigned"), QStringLiteral("article.bulk*")};
    const QUuid id = stored.article.id.uuid();
    const bool everChanged = !stores.events.about(id, filter, 1).empty();
    if (!everChanged)
        return {stored.article.owner, stored.article.checker, stored.article.dueMs};
    filter.before = until;
    const std::vector<Event> last = stores.events.about(id, filter, 1);
    if (last.empty() || last.front().verb != u"article.assigned")
        return {};
    const auto detail = [&](const char *name) {
        return last.front().details.value(QLatin1StringView(name));
    };
    return {detail("owner").toString(), detail("checker").toString(), detail("dueMs").toInteger()};
}

void readSaid(Stores &stores, const StoredArticle &stored, qint64 until, VersionRecord &record)
{
    record.sources = sourcesThen(stores, record.content, record.head.atMs);
    VerdictsThen verdicts(stores, stored, until, record.head.atMs);
    const ArticleWords words = wordsOf(stores, record.content);
    record.verdicts = verdicts.standingOn(words);
    record.fallen = verdicts.given() - int(record.verdicts.size());
    record.standing = standingThen(stores, stored, until);
}

} // namespace

Result<VersionRecord> readVersion(Stores &stores, ArticleId article, qint64 number)
{
    const Result<StoredArticle> stored = storedArticle(stores, article);
    if (!stored)
        return tl::unexpected<Error>(stored.error());
    Result<Revision> revision = stores.revisions.byNumber(stored->row, number);
    if (!revision)
        return tl::unexpected<Error>(revision.error());
    VersionRecord record;
    record.head = {revision->number, revision->reason, revision->person, revision->atMs};
    record.content = std::move(revision->content);
    const qint64 event = eventOf(stores, article, number);
    readSaid(stores, *stored, event > 0 ? event : 1, record);
    return record;
}

Result<VersionRecord> readNow(Stores &stores, ArticleId article, const ArticleContent &content)
{
    const Result<StoredArticle> stored = storedArticle(stores, article);
    if (!stored)
        return tl::unexpected<Error>(stored.error());
    VersionRecord record;
    record.content = content;
    record.head.atMs = std::numeric_limits<qint64>::max();
    readSaid(stores, *stored, 0, record);
    record.standing = {stored->article.owner, stored->article.checker, stored->article.dueMs};
    record.head.atMs = stored->article.changedMs;
    return record;
}

} // namespace stet
