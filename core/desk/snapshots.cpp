// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/snapshots.h"

#include "core/base/core_words.h"
#include "core/base/text.h"
#include "core/desk/desk_session.h"
#include "core/desk/engine/desk_engine.h"
#include "core/desk/look_writing.h"
#include "core/desk/snapshot_writing.h"
#include "core/desk/source_writing.h"
#include "core/interchange/work_identity.h"
#include "core/review/link_rule.h"

#include <QSet>

#include <algorithm>
#include <iterator>

namespace stet {

namespace {

/// Whether a look is compared with `other` rather than with `seen`: like with like, and what was
/// fetched before what a person saved, whichever came first. A change that a look met is in what
/// was fetched: who confirms a file has not seen it.
bool takesThePlaceOf(const Snapshot &other, const Snapshot &seen)
{
    const bool isNewer = other.number > seen.number;
    if (other.state != SnapshotState::Kept)
        return false;
    if (other.way == SnapshotWay::Fetched)
        return isNewer || seen.way != SnapshotWay::Fetched;
    return isNewer && seen.way != SnapshotWay::Fetched;
}

/// Why `seen` cannot be confirmed among `all`, the newest first; empty where it can.
QString whyNotSeen(const std::vector<Snapshot> &all, const Snapshot &seen)
{
    const auto find = [&](bool fetched) {
        return std::find_if(all.begin(), all.end(), [&](const Snapshot &one) {
            return (one.way == SnapshotWay::Fetched) == fetched && takesThePlaceOf(one, seen);
        });
    };
    auto other = find(true);
    if (other == all.end())
        other = find(false);
    if (other == all.end())
        return {};
    if (other->number < seen.number)
        return CoreWords::tr("What is fetched from the address is compared with what was fetched "
                             "before, with no file or notes. Look at snapshot %1, then confirm it. "
                             "Nothing was changed.")
            .arg(other->number);
    return CoreWords::tr("Snapshot %1 came since the one that you looked at. Look at that "
                         "one, then confirm it. Nothing was changed.")
        .arg(other->number);
}

Result<ConfirmedLink> confirmSeen(WriteScope &scope, SourceId id, SnapshotId seen)
{
    const std::optional<StoredSource> source = scope.stores.sources.byId(id);
    if (!source)
        return noSuchSource(id);
    const std::optional<Snapshot> snapshot = scope.stores.snapshots.byId(seen);
    if (!snapshot || snapshot->source != id || snapshot->state != SnapshotState::Kept)
        return fail(ErrorCode::InvalidInput,
                    CoreWords::tr("Only words that were kept of this source can be confirmed. "
                                  "Nothing was changed."),
                    source->source.key);
    const QString why = whyNotSeen(scope.stores.snapshots.of(source->row), *snapshot);
    if (!why.isEmpty())
        return fail(ErrorCode::Conflict, why, source->source.key);
    const LinkHistory before = scope.stores.looks.history(source->row);
    const LinkHistory after = afterConfirmation(before, seen);
    if (after == before) // a second event would outlive the first one's taking back
        return ConfirmedLink{before, after};
    scope.stores.looks.setHistory(source->row, after);
    scope.record(QStringLiteral("look.confirmed"),
                 id.uuid(),
                 {{QStringLiteral("key"), source->source.key},
                  {QStringLiteral("snapshot"), seen.toString()}});
    return ConfirmedLink{before, after};
}

Result<LinkHistory>
takeConfirmationBack(WriteScope &scope, SourceId id, SnapshotId seen, const LinkHistory &before)
{
    const std::optional<StoredSource> source = scope.stores.sources.byId(id);
    if (!source)
        return noSuchSource(id);
    const LinkHistory now = scope.stores.looks.history(source->row);
    const std::optional<Snapshot> baseline = scope.stores.snapshots.byId(before.baseline);
    const bool isOwn = before.baseline.isNull() || (baseline && baseline->source == id);
    // Nothing came since: the confirmation is all that lies between the two.
    if (!isOwn || now != afterConfirmation(before, seen))
        return fail(ErrorCode::Conflict,
                    CoreWords::tr("This source was looked at since, so what was seen of it cannot "
                                  "be taken back. Nothing was changed."),
                    source->source.key);
    const LinkHistory after =
        afterTakingBack(now, before.baseline, before.state, before.awaitsPerson);
    scope.stores.looks.setHistory(source->row, after);
    scope.record(QStringLiteral("look.taken_back"),
                 id.uuid(),
                 {{QStringLiteral("key"), source->source.key},
                  {QStringLiteral("snapshot"), seen.toString()},
                  {QStringLiteral("baseline"),
                   before.baseline.isNull() ? QString() : before.baseline.toString()},
                  {QStringLiteral("state"), nameOf(before.state)},
                  {QStringLiteral("awaits"), before.awaitsPerson}});
    return after;
}

/// What the transaction keeps of a snapshot; its bytes are a blob by then.
struct Described
{
    Snapshot snapshot;
    SnapshotText text;
};

/// Why `given` can be no snapshot of this desk; empty where it can.
Result<> mayBeKept(const DeskEngine &engine, const NewSnapshot &given)
{
    if (given.bytes.size() > Snapshots::MostBytes)
        return fail(ErrorCode::InvalidInput,
                    CoreWords::tr("This is larger than the desk keeps of a source. Nothing was "
                                  "kept."));
    if (!engine.readOnlyReason().isEmpty())
        return fail(ErrorCode::ReadOnly, engine.readOnlyReason(), engine.setup().folder.path);
    // Its runs count the units of this very text.
    if (cleanText(given.text.text).text != given.text.text)
        return fail(ErrorCode::Bug,
                    CoreWords::tr("The words of the snapshot are no clean text. Nothing was "
                                  "kept."));
    return {};
}

/// Packs and syncs the bytes.
Result<Described> packed(const DeskEngine &engine, const NewSnapshot &given)
{
    if (const Result<> may = mayBeKept(engine, given); !may)
        return tl::unexpected<Error>(may.error());
    QByteArray hash;
    if (!given.bytes.isEmpty()) {
        const Result<QByteArray> put = BlobFiles::put(engine.setup().folder.blobs(), given.bytes);
        if (!put)
            return tl::unexpected<Error>(put.error());
        hash = *put;
    }
    return Described{describedSnapshot(given, hash), given.text};
}

/// Packs the bytes on the pool, where no edit waits for that, and has `write` keep the rest in one
/// step. Who cancels before that ends has nothing kept; to who cancels while it is being committed
/// `late` tells what was.
template <class T, class Write>
QFuture<Result<T>>
keepOnPool(DeskSession &session, NewSnapshot snapshot, Write write, LateAnswer<T> late = {})
{
    DeskEngine &engine = session.engine();
    auto promise = std::make_shared<QPromise<Result<T>>>();
    promise->start();
    const QFuture<Result<T>> future = promise->future();
    const auto keep = [&engine,
                       held = engine.hold(),
                       promise = std::move(promise),
                       given = std::move(snapshot),
                       write = std::move(write),
                       late = std::move(late)] {
        if (promise->isCanceled()) {
            promise->finish();
            return;
        }
        const Result<Described> described = packed(engine, given);
        if (!described) {
            promise->addResult(tl::unexpected<Error>(described.error()));
            promise->finish();
            return;
        }
        engine.writeTogether(
            promise,
            [described = *described, write](WriteScope &scope) { return write(scope, described); },
            late);
    };
    (void)QtConcurrent::run(keep);
    return future;
}

/// Keeps what was read of a source, and the look that read it.
Result<> keepWithLook(WriteScope &scope, const Described &page, NewLook look, LookedSource &looked)
{
    const Result<Snapshot> kept = keepSnapshot(scope, looked.source.id, page.snapshot, page.text);
    if (!kept)
        return tl::unexpected<Error>(kept.error());
    looked.snapshot = *kept;
    look.snapshot = kept->id;
    const Result<LinkHistory> link = recordLook(scope, looked.source.id, look);
    if (!link)
        return tl::unexpected<Error>(link.error());
    looked.link = *link;
    return {};
}

/// What an import brought that ended while the page of `wanted` may have been read, and whose
/// address or DOI may be that of `wanted`. There may be thousands, of which the newest are none.
std::vector<Source> broughtMeanwhile(WriteScope &scope, const Source &wanted)
{
    constexpr qint64 LongestReadingMs = 5 * 60'000; // pages of one host wait for each other
    constexpr int Looked = 200;
    constexpr qsizetype LongestPart = 1'000;
    EventFilter imports;
    imports.verbs = QStringList{QStringLiteral("import.done")};
    const std::vector<Event> ended = scope.stores.events.aboutDesk(imports, 1);
    std::vector<Source> brought;
    if (ended.empty() || ended.front().atMs < scope.nowMs - LongestReadingMs)
        return brought;
    const qint64 job = ended.front().details.value(QLatin1StringView("job")).toInteger();
    for (const QString &part :
         {identityOf(wanted).doi, pageIdentity(wanted.url), pageIdentity(wanted.canonicalUrl)}) {
        if (part.isEmpty())
            continue;
        std::vector<Source> some = scope.stores.sources.broughtWith(
            job, part.section(u'?', 0, 0).left(LongestPart), Looked);
        std::move(some.begin(), some.end(), std::back_inserter(brought));
    }
    return brought;
}

/// One that has the address of `wanted` by now, or is the same work, though not when its page was
/// asked for: seconds lie between. It is among the newest then. What a page says tells a work only
/// where it was `read`: a wall says of all that it is the same.
std::optional<Source> cameMeanwhile(WriteScope &scope, const Source &wanted, bool read)
{
    constexpr int Looked = 200;
    SourceStore &sources = scope.stores.sources;
    // A copy in an archive is no page of the address.
    const QString page = wanted.archiveUrl.isEmpty() ? pageIdentity(wanted.url) : QString();
    const WorkIdentity work = read ? identityOf(wanted) : WorkIdentity();
    const auto isIt = [&](const Source &one) {
        const bool isThere = !page.isEmpty() && (pageIdentity(one.url) == page ||
                                                 pageIdentity(one.canonicalUrl) == page);
        return isThere || sameWork(work, identityOf(one));
    };
    std::vector<Source> some = sources.newest(Looked);
    // An import shows thousands at once: in those it is looked for by its title, then by the rest.
    if (read && !wanted.title.isEmpty()) {
        const std::vector<Source> named = sources.find(wanted.title, Looked);
        some.insert(some.end(), named.begin(), named.end());
    }
    auto found = std::find_if(some.begin(), some.end(), isIt);
    if (found == some.end()) {
        some = broughtMeanwhile(scope, wanted);
        found = std::find_if(some.begin(), some.end(), isIt);
    }
    return found == some.end() ? std::nullopt : std::optional(*found);
}

/// What `body` makes of the row of a source.
template <class T, class Body>
QFuture<Result<T>> readOf(DeskSession &session, SourceId id, Body body)
{
    return session.engine().read([id, body](Stores &stores) -> Result<T> {
        const std::optional<StoredSource> source = stores.sources.byId(id);
        if (!source)
            return noSuchSource(id);
        return body(stores, source->row);
    });
}

} // namespace

Snapshots::Snapshots(DeskSession &session)
    : m_session(session)
{}

QFuture<Result<Snapshot>>
Snapshots::keep(SourceId source, NewSnapshot snapshot, LateAnswer<Snapshot> late)
{
    return keepOnPool<Snapshot>(
        m_session,
        std::move(snapshot),
        [source](WriteScope &scope, const Described &described) {
            return keepSnapshot(scope, source, described.snapshot, described.text);
        },
        std::move(late));
}

QFuture<Result<SourceWithSnapshot>>
Snapshots::keepNew(Source source, NewSnapshot snapshot, LateAnswer<SourceWithSnapshot> late)
{
    return keepOnPool<SourceWithSnapshot>(
        m_session,
        std::move(snapshot),
        [source = std::move(source)](WriteScope &scope,
                                     const Described &described) -> Result<SourceWithSnapshot> {
            const Result<Source> added = addSource(scope, source);
            if (!added)
                return tl::unexpected<Error>(added.error());
            const Result<Snapshot> kept =
                keepSnapshot(scope, added->id, described.snapshot, described.text);
            if (!kept)
                return tl::unexpected<Error>(kept.error());
            return SourceWithSnapshot{*added, *kept};
        },
        std::move(late));
}

QFuture<Result<LookedSource>>
Snapshots::addLooked(Source source, std::optional<NewSnapshot> page, NewLook look)
{
    const bool hasPage = page.has_value();
    return keepOnPool<LookedSource>(
        m_session,
        std::move(page).value_or(NewSnapshot()),
        [source = std::move(source), look = std::move(look), hasPage](
            WriteScope &scope, const Described &described) -> Result<LookedSource> {
            LookedSource looked;
            const bool read = hasPage && described.snapshot.state == SnapshotState::Kept;
            if (const auto known = cameMeanwhile(scope, source, read)) {
                looked.source = *known;
                looked.isKnown = true;
                return looked;
            }
            const Result<Source> added = addSource(scope, source);
            if (!added)
                return tl::unexpected<Error>(added.error());
            looked.source = *added;
            if (hasPage) {
                if (const Result<> kept = keepWithLook(scope, described, look, looked); !kept)
                    return tl::unexpected<Error>(kept.error());
                return looked;
            }
            const Result<LinkHistory> link = recordLook(scope, added->id, look);
            if (!link)
                return tl::unexpected<Error>(link.error());
            looked.link = *link;
            return looked;
        });
}

QFuture<Result<LookedSource>> Snapshots::keepLooked(SourceId source, NewSnapshot page, NewLook look)
{
    return keepOnPool<LookedSource>(
        m_session,
        std::move(page),
        [source, look = std::move(look)](WriteScope &scope,
                                         const Described &described) -> Result<LookedSource> {
            const std::optional<StoredSource> stored = scope.stores.sources.byId(source);
            if (!stored)
                return noSuchSource(source);
            LookedSource looked;
            looked.source = stored->source;
            looked.isKnown = true;
            if (const Result<> kept = keepWithLook(scope, described, look, looked); !kept)
                return tl::unexpected<Error>(kept.error());
            return looked;
        });
}

QFuture<Result<std::vector<Snapshot>>> Snapshots::of(SourceId source)
{
    return readOf<std::vector<Snapshot>>(
        m_session, source, [](Stores &stores, qint64 row) { return stores.snapshots.of(row); });
}

QFuture<Result<std::vector<MergedSnapshots>>> Snapshots::ofMerged(SourceId into)
{
    return m_session.engine().read([into](Stores &stores) -> Result<std::vector<MergedSnapshots>> {
        std::vector<MergedSnapshots> merged;
        const QHash<SourceId, SourceId> all = stores.merges.all();
        std::vector<SourceId> open{into};
        QSet<SourceId> seen{into}; // also where somebody made a circle behind the door
        while (!open.empty()) {
            const SourceId at = open.back();
            open.pop_back();
            for (auto one = all.begin(); one != all.end(); ++one) {
                if (one.value() != at || seen.contains(one.key()))
                    continue;
                seen.insert(one.key());
                open.push_back(one.key());
                if (const std::optional<StoredSource> stored = stores.sources.byId(one.key()))
                    merged.push_back({stored->source, stores.snapshots.of(stored->row)});
            }
        }
        std::erase_if(merged, [](const auto &one) { return one.snapshots.empty(); });
        std::sort(merged.begin(), merged.end(), [](const auto &a, const auto &b) {
            return a.source.key < b.source.key;
        });
        return merged;
    });
}

QFuture<Result<SnapshotText>> Snapshots::text(SnapshotId snapshot)
{
    return m_session.engine().read([snapshot](Stores &stores) -> Result<SnapshotText> {
        std::optional<SnapshotText> text = stores.snapshots.textOf(snapshot);
        if (!text)
            return fail(ErrorCode::NotFound,
                        CoreWords::tr("The desk has no such snapshot."),
                        snapshot.toString());
        return std::move(*text);
    });
}

QFuture<Result<QByteArray>> Snapshots::bytes(SnapshotId snapshot)
{
    const QString blobs = m_session.engine().setup().folder.blobs();
    return m_session.engine().read([=](Stores &stores) -> Result<QByteArray> {
        const std::optional<Snapshot> known = stores.snapshots.byId(snapshot);
        if (!known || known->bytesHash.isEmpty())
            return fail(ErrorCode::NotFound,
                        CoreWords::tr("The desk has no bytes of this snapshot."),
                        snapshot.toString());
        return BlobFiles::get(blobs, known->bytesHash);
    });
}

QFuture<Result<std::vector<SnapshotHit>>> Snapshots::find(QString typed, int limit)
{
    return m_session.engine().read(
        [typed = std::move(typed), limit](Stores &stores) -> Result<std::vector<SnapshotHit>> {
            return stores.snapshots.find(typed, limit);
        });
}

QFuture<Result<LinkHistory>> Snapshots::look(SourceId source, NewLook look)
{
    return m_session.engine().writeTogether([source, look = std::move(look)](WriteScope &scope) {
        return recordLook(scope, source, look);
    });
}

QFuture<Result<ConfirmedLink>> Snapshots::stillSays(SourceId source)
{
    return m_session.engine().write(
        [source](WriteScope &scope) { return recordPersonsLook(scope, source); });
}

QFuture<Result<LinkHistory>> Snapshots::takeLookBack(SourceId source, ConfirmedLink look)
{
    return m_session.engine().write(
        [source, look](WriteScope &scope) { return takePersonsLookBack(scope, source, look); });
}

QFuture<Result<std::vector<SourceLook>>> Snapshots::looks(SourceId source, int limit)
{
    return readOf<std::vector<SourceLook>>(
        m_session, source, [source, limit](Stores &stores, qint64 row) {
            return standingLooks(stores, source, row, limit);
        });
}

QFuture<Result<LinkHistory>> Snapshots::link(SourceId source)
{
    return readOf<LinkHistory>(
        m_session, source, [](Stores &stores, qint64 row) { return stores.looks.history(row); });
}

QFuture<Result<LinkHistory>>
Snapshots::takeBack(SourceId source, SnapshotId seen, LinkHistory before)
{
    return m_session.engine().write([source, seen, before](WriteScope &scope) {
        return takeConfirmationBack(scope, source, seen, before);
    });
}

QFuture<Result<ConfirmedLink>> Snapshots::confirm(SourceId source, SnapshotId seen)
{
    return m_session.engine().write(
        [source, seen](WriteScope &scope) { return confirmSeen(scope, source, seen); });
}

} // namespace stet
