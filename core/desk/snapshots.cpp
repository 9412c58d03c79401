// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/snapshots.h"

#include "core/base/core_words.h"
#include "core/base/hash.h"
#include "core/base/text.h"
#include "core/desk/desk_session.h"
#include "core/desk/engine/desk_engine.h"
#include "core/review/link_rule.h"

namespace stet {

namespace {

constexpr qsizetype mostLineUnits = 2'000;

tl::unexpected<Error> noSuchSource(SourceId id)
{
    return fail(
        ErrorCode::NotFound, CoreWords::tr("This source is not in the library."), id.toString());
}

QString snapshotLine(const QString &text)
{
    return singleLine(cleanText(text).text).left(mostLineUnits);
}

/// The snapshot without its id and number, which the transaction gives.
Snapshot describe(const NewSnapshot &given, const QByteArray &bytesHash)
{
    Snapshot snapshot;
    snapshot.way = given.way;
    snapshot.state = given.state;
    snapshot.reason = snapshotLine(given.reason);
    snapshot.saidMs = given.saidMs;
    snapshot.url = snapshotLine(given.url);
    snapshot.fileName = snapshotLine(given.fileName);
    snapshot.mediaType = snapshotLine(given.mediaType);
    snapshot.bytesHash = bytesHash;
    snapshot.bytesSize = given.bytes.size();
    snapshot.textHash = sha256Hex(given.text.text.toUtf8());
    snapshot.extractor = given.text.extractor;
    snapshot.note = cleanText(given.note).text;
    return snapshot;
}

bool isAsBefore(const Snapshot &before, const Snapshot &now)
{
    return before.way == now.way && before.state == now.state &&
           before.bytesHash == now.bytesHash && before.textHash == now.textHash &&
           before.extractor == now.extractor && before.saidMs == now.saidMs &&
           before.note == now.note;
}

Result<Snapshot>
keepSnapshot(WriteScope &scope, SourceId id, Snapshot snapshot, const SnapshotText &text)
{
    const std::optional<StoredSource> source = scope.stores.sources.byId(id);
    if (!source)
        return noSuchSource(id);
    if (source->source.terms == SourceTerms::Confidential)
        return fail(ErrorCode::InvalidInput,
                    CoreWords::tr("A confidential source is a label alone: its words are not kept "
                                  "in the desk. Nothing was changed."),
                    source->source.key);
    SnapshotStore &snapshots = scope.stores.snapshots;
    const std::optional<Snapshot> newest = snapshots.newestOf(source->row);
    if (newest && isAsBefore(*newest, snapshot))
        return *newest;
    if (!snapshot.bytesHash.isEmpty())
        scope.stores.blobs.putBlob({{}, snapshot.bytesHash, snapshot.mediaType, snapshot.bytesSize},
                                   scope.nowMs);
    snapshot.id = SnapshotId::create(scope.nowMs);
    snapshot.source = id;
    snapshot.number = snapshots.nextNumber(source->row);
    snapshot.person = scope.actor.name;
    snapshot.takenMs = scope.nowMs;
    const QByteArray hash = snapshots.insert(source->row, snapshot, text, 0);
    const LinkHistory link = scope.stores.looks.history(source->row);
    scope.stores.looks.setHistory(source->row, afterSnapshot(link, snapshot.id, snapshot.state));
    scope.record(QStringLiteral("snapshot.kept"),
                 id.uuid(),
                 {{QStringLiteral("key"), source->source.key},
                  {QStringLiteral("snapshot"), snapshot.id.toString()},
                  {QStringLiteral("number"), snapshot.number},
                  {QStringLiteral("state"), nameOf(snapshot.state)},
                  {QStringLiteral("hash"), QString::fromLatin1(hash)}});
    return snapshot;
}

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
    // On the pool: the bytes are packed and synced there, and no edit waits for that.
    return m_session.engine().runOnPool<Result<Snapshot>>(
        [source, given = std::move(snapshot)](
            DeskEngine &engine, QPromise<Result<Snapshot>> &) mutable -> Result<Snapshot> {
            if (given.bytes.size() > MostBytes)
                return fail(ErrorCode::InvalidInput,
                            CoreWords::tr("This is larger than the desk keeps of a source. "
                                          "Nothing was kept."));
            if (!engine.readOnlyReason().isEmpty())
                return fail(
                    ErrorCode::ReadOnly, engine.readOnlyReason(), engine.setup().folder.path);
            // Its runs count the units of this very text.
            if (cleanText(given.text.text).text != given.text.text)
                return fail(ErrorCode::Bug,
                            CoreWords::tr("The words of the snapshot are no clean text. Nothing "
                                          "was kept."));
            QByteArray hash;
            if (!given.bytes.isEmpty()) {
                const Result<QByteArray> put =
                    BlobFiles::put(engine.setup().folder.blobs(), given.bytes);
                if (!put)
                    return tl::unexpected<Error>(put.error());
                hash = *put;
            }
            return engine
                .write(
                    [source, described = describe(given, hash), text = given.text](
                        WriteScope &scope) { return keepSnapshot(scope, source, described, text); })
                .result();
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
