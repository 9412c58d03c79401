// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/snapshot_writing.h"

#include "core/base/core_words.h"
#include "core/base/hash.h"
#include "core/base/text.h"
#include "core/review/link_rule.h"

namespace stet {

namespace {

constexpr qsizetype mostLineUnits = 2'000;

bool isAsBefore(const Snapshot &before, const Snapshot &now)
{
    return before.way == now.way && before.state == now.state &&
           before.bytesHash == now.bytesHash && before.textHash == now.textHash &&
           before.extractor == now.extractor && before.saidMs == now.saidMs &&
           before.note == now.note && before.correction == now.correction;
}

} // namespace

QString snapshotLine(const QString &text)
{
    return singleLine(cleanText(text).text).left(mostLineUnits);
}

tl::unexpected<Error> noSuchSource(SourceId id)
{
    return fail(
        ErrorCode::NotFound, CoreWords::tr("This source is not in the library."), id.toString());
}

Snapshot describedSnapshot(const NewSnapshot &given, const QByteArray &bytesHash)
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
    snapshot.charset = snapshotLine(given.charset);
    snapshot.charsetOrigin = given.charsetOrigin;
    snapshot.correction = snapshotLine(given.correction);
    return snapshot;
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

} // namespace stet
