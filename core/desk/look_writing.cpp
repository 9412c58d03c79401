// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/look_writing.h"

#include "core/base/core_words.h"
#include "core/desk/claims/bound_quotes.h"
#include "core/desk/snapshot_writing.h"
#include "core/review/link_rule.h"

#include <QHash>

#include <limits>

namespace stet {

namespace {

QString withdrawnVerb()
{
    return QStringLiteral("look.withdrawn");
}

/// A change is worse where a claim rests on words that are gone with it.
LookOutcome outcomeFor(Stores &stores, SourceId source, LookOutcome given)
{
    const bool isMissing = given == LookOutcome::Drifted && lacksQuote(stores, source);
    return isMissing ? LookOutcome::QuoteMissing : given;
}

/// The looks that were taken back, by the hashes of their documents, and how many of each.
QHash<QByteArray, int> withdrawnLooks(Stores &stores, SourceId id)
{
    EventFilter filter;
    filter.verbs = QStringList{withdrawnVerb()};
    QHash<QByteArray, int> withdrawn;
    for (const Event &event :
         stores.events.about(id.uuid(), filter, std::numeric_limits<int>::max()))
        ++withdrawn[event.details.value(QLatin1StringView("hash")).toString().toLatin1()];
    return withdrawn;
}

/// Newest first, at most `limit`.
std::vector<StoredLook> standing(Stores &stores, SourceId id, qint64 row, int limit)
{
    QHash<QByteArray, int> withdrawn = withdrawnLooks(stores, id);
    int more = 0;
    for (const int one : std::as_const(withdrawn))
        more += one;
    std::vector<StoredLook> looks = stores.looks.of(row, limit + more);
    std::erase_if(looks, [&withdrawn](const StoredLook &look) {
        const int left = withdrawn.value(look.hash);
        if (left > 0)
            withdrawn.insert(look.hash, left - 1);
        return left > 0;
    });
    if (looks.size() > size_t(limit))
        looks.resize(size_t(limit));
    return looks;
}

} // namespace

Result<LinkHistory> recordLook(WriteScope &scope, SourceId id, const NewLook &given)
{
    const std::optional<StoredSource> source = scope.stores.sources.byId(id);
    if (!source)
        return noSuchSource(id);
    SourceLook look;
    look.source = id;
    look.atMs = scope.nowMs;
    look.outcome = outcomeFor(scope.stores, id, given.outcome);
    look.status = given.status;
    look.detail = snapshotLine(given.detail);
    look.snapshot = given.snapshot;
    look.person = scope.actor.name;
    const QByteArray hash = scope.stores.looks.append(source->row, look);
    const LinkHistory after =
        afterLook(scope.stores.looks.history(source->row), look.outcome, scope.nowMs);
    scope.stores.looks.setHistory(source->row, after);
    scope.record(QStringLiteral("look.taken"),
                 id.uuid(),
                 {{QStringLiteral("key"), source->source.key},
                  {QStringLiteral("outcome"), nameOf(look.outcome)},
                  {QStringLiteral("hash"), QString::fromLatin1(hash)}});
    return after;
}

Result<ConfirmedLink> recordPersonsLook(WriteScope &scope, SourceId id)
{
    const std::optional<StoredSource> source = scope.stores.sources.byId(id);
    if (!source)
        return noSuchSource(id);
    if (!source->source.url.isEmpty())
        return fail(ErrorCode::InvalidInput,
                    CoreWords::tr("This source has a link: have its page looked at. Nothing was "
                                  "changed."),
                    source->source.key);
    const LinkHistory before = scope.stores.looks.history(source->row);
    return recordLook(scope, id, NewLook()).map([&before](const LinkHistory &after) {
        return ConfirmedLink{before, after};
    });
}

Result<LinkHistory> takePersonsLookBack(WriteScope &scope, SourceId id, const ConfirmedLink &look)
{
    const std::optional<StoredSource> source = scope.stores.sources.byId(id);
    if (!source)
        return noSuchSource(id);
    const std::vector<StoredLook> looks = standing(scope.stores, id, source->row, 1);
    // Nothing came since: a later look would have left another time.
    const bool isNewest = !looks.empty() && looks.front().look.outcome == LookOutcome::Same &&
                          looks.front().look.atMs == look.after.lookedMs &&
                          scope.stores.looks.history(source->row) == look.after;
    if (!isNewest || !source->source.url.isEmpty())
        return fail(ErrorCode::Conflict,
                    CoreWords::tr("This source is not as that look left it, so the look stays. "
                                  "Nothing was changed."),
                    source->source.key);
    if (looks.front().look.person != scope.actor.name)
        return fail(ErrorCode::Conflict,
                    CoreWords::tr("This look is %1's, so only they take it back. Nothing was "
                                  "changed.")
                        .arg(looks.front().look.person),
                    source->source.key);
    scope.stores.looks.setHistory(source->row, look.before);
    scope.record(withdrawnVerb(),
                 id.uuid(),
                 {{QStringLiteral("key"), source->source.key},
                  {QStringLiteral("hash"), QString::fromLatin1(looks.front().hash)},
                  {QStringLiteral("before"), toJson(look.before)}});
    return look.before;
}

std::vector<SourceLook> standingLooks(Stores &stores, SourceId id, qint64 row, int limit)
{
    std::vector<SourceLook> looks;
    for (StoredLook &stored : standing(stores, id, row, limit))
        looks.push_back(std::move(stored.look));
    return looks;
}

} // namespace stet
