// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/snapshots.h"

#include "core/base/core_words.h"
#include "core/base/text.h"
#include "core/desk/desk_session.h"
#include "core/desk/engine/desk_engine.h"
#include "core/desk/snapshot_writing.h"
#include "core/desk/source_writing.h"
#include "core/review/link_rule.h"

namespace stet {

namespace {

Result<LinkHistory> recordLook(WriteScope &scope, SourceId id, const NewLook &given)
{
    const std::optional<StoredSource> source = scope.stores.sources.byId(id);
    if (!source)
        return noSuchSource(id);
    SourceLook look;
    look.source = id;
    look.atMs = scope.nowMs;
    look.outcome = given.outcome;
    look.status = given.status;
    look.detail = snapshotLine(given.detail);
    look.snapshot = given.snapshot;
    look.person = scope.actor.name;
    const QByteArray hash = scope.stores.looks.append(source->row, look);
    const LinkHistory after =
        afterLook(scope.stores.looks.history(source->row), given.outcome, scope.nowMs);
    scope.stores.looks.setHistory(source->row, after);
    scope.record(QStringLiteral("look.taken"),
                 id.uuid(),
                 {{QStringLiteral("key"), source->source.key},
                  {QStringLiteral("outcome"), nameOf(given.outcome)},
                  {QStringLiteral("hash"), QString::fromLatin1(hash)}});
    return after;
}

Result<LinkHistory> confirmSeen(WriteScope &scope, SourceId id, SnapshotId seen)
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
    const LinkHistory after = afterConfirmation(scope.stores.looks.history(source->row), seen);
    scope.stores.looks.setHistory(source->row, after);
    scope.record(QStringLiteral("look.confirmed"),
                 id.uuid(),
                 {{QStringLiteral("key"), source->source.key},
                  {QStringLiteral("snapshot"), seen.toString()}});
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

/// Packs and syncs the bytes on the pool, where no edit waits for that, and has `write` keep the
/// rest in one transaction. Who cancels before that transaction ends has nothing kept.
template <class T, class Write>
QFuture<Result<T>> keepOnPool(DeskSession &session, NewSnapshot snapshot, Write write)
{
    return session.engine().runOnPool<Result<T>>(
        [given = std::move(snapshot), write = std::move(write)](
            DeskEngine &engine, QPromise<Result<T>> &promise) mutable -> Result<T> {
            given.text.text = storableWords(std::move(given.text.text));
            if (const Result<> may = mayBeKept(engine, given); !may)
                return tl::unexpected<Error>(may.error());
            QByteArray hash;
            if (!given.bytes.isEmpty()) {
                const Result<QByteArray> put =
                    BlobFiles::put(engine.setup().folder.blobs(), given.bytes);
                if (!put)
                    return tl::unexpected<Error>(put.error());
                hash = *put;
            }
            const Described described{describedSnapshot(given, hash), given.text};
            return engine
                .write([&promise, &described, &write](WriteScope &scope) -> Result<T> {
                    Result<T> kept = write(scope, described);
                    if (kept && promise.isCanceled())
                        return fail(ErrorCode::Cancelled,
                                    CoreWords::tr("Interrupted. Nothing was kept."));
                    return kept;
                })
                .result();
        });
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

QFuture<Result<Snapshot>> Snapshots::keep(SourceId source, NewSnapshot snapshot)
{
    return keepOnPool<Snapshot>(
        m_session, std::move(snapshot), [source](WriteScope &scope, const Described &described) {
            return keepSnapshot(scope, source, described.snapshot, described.text);
        });
}

QFuture<Result<SourceWithSnapshot>> Snapshots::keepNew(Source source, NewSnapshot snapshot)
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
        });
}

QFuture<Result<std::vector<Snapshot>>> Snapshots::of(SourceId source)
{
    return readOf<std::vector<Snapshot>>(
        m_session, source, [](Stores &stores, qint64 row) { return stores.snapshots.of(row); });
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
    return m_session.engine().write([source, look = std::move(look)](WriteScope &scope) {
        return recordLook(scope, source, look);
    });
}

QFuture<Result<std::vector<SourceLook>>> Snapshots::looks(SourceId source, int limit)
{
    return readOf<std::vector<SourceLook>>(m_session, source, [limit](Stores &stores, qint64 row) {
        return stores.looks.of(row, limit);
    });
}

QFuture<Result<LinkHistory>> Snapshots::link(SourceId source)
{
    return readOf<LinkHistory>(
        m_session, source, [](Stores &stores, qint64 row) { return stores.looks.history(row); });
}

QFuture<Result<LinkHistory>> Snapshots::confirm(SourceId source, SnapshotId seen)
{
    return m_session.engine().write(
        [source, seen](WriteScope &scope) { return confirmSeen(scope, source, seen); });
}

} // namespace stet
