// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/handover/library_taking.h"

#include "core/base/core_words.h"
#include "core/desk/admission.h"
#include "core/desk/library_step_job.h"
#include "core/desk/source_writing.h"
#include "core/review/link_rule.h"

namespace stet {

namespace {

Result<> takeSource(WriteScope &scope, const Source &handed, TakenHandover &report)
{
    SourceStore &sources = scope.stores.sources;
    if (sources.byId(handed.id) || bringAgain(scope, handed.id))
        return {};
    if (sources.hasKey(handed.key) || sources.hasId(handed.id))
        return fail(ErrorCode::InvalidInput,
                    CoreWords::tr("Another source of this desk has the key %1. Rename it, then "
                                  "take the file again. Nothing was taken.")
                        .arg(handed.key));
    Result<Source> source = admitted(handed);
    if (!source)
        return tl::unexpected<Error>(source.error());
    source->id = handed.id;
    keepAdded(scope, std::move(*source));
    ++report.sources;
    return {};
}

tl::unexpected<Error> otherSnapshot(const QString &detail)
{
    return fail(ErrorCode::InvalidInput,
                CoreWords::tr("What a source said is something else in this file than in this "
                              "desk. Nothing was taken."),
                detail);
}

Result<> takeSnapshot(WriteScope &scope, const HandedSnapshot &handed, TakenHandover &report)
{
    SnapshotStore &snapshots = scope.stores.snapshots;
    Snapshot snapshot = handed.snapshot;
    if (const std::optional<Snapshot> known = snapshots.byId(snapshot.id)) {
        if (known->textHash != snapshot.textHash || known->source != snapshot.source)
            return otherSnapshot(snapshot.id.toString());
        return {};
    }
    const std::optional<StoredSource> source = scope.stores.sources.byId(snapshot.source);
    if (!source || snapshots.hasId(snapshot.id))
        return otherSnapshot(snapshot.id.toString());
    if (source->source.terms == SourceTerms::Confidential)
        return fail(ErrorCode::InvalidInput,
                    CoreWords::tr("A confidential source is a label alone: its words are not kept "
                                  "in the desk. Nothing was changed."),
                    source->source.key);
    if (!snapshot.bytesHash.isEmpty())
        scope.stores.blobs.putBlob({{}, snapshot.bytesHash, snapshot.mediaType, snapshot.bytesSize},
                                   scope.nowMs);
    // Who got it when stays; its number is this desk's.
    snapshot.number = snapshots.nextNumber(source->row);
    const QByteArray hash = snapshots.insert(source->row, snapshot, handed.text, 0);
    const LinkHistory link = scope.stores.looks.history(source->row);
    scope.stores.looks.setHistory(source->row, afterSnapshot(link, snapshot.id, snapshot.state));
    scope.record(QStringLiteral("snapshot.kept"),
                 source->source.id.uuid(),
                 {{QStringLiteral("key"), source->source.key},
                  {QStringLiteral("snapshot"), snapshot.id.toString()},
                  {QStringLiteral("number"), snapshot.number},
                  {QStringLiteral("state"), nameOf(snapshot.state)},
                  {QStringLiteral("hash"), QString::fromLatin1(hash)}});
    ++report.snapshots;
    return {};
}

} // namespace

Result<> takeLibrary(WriteScope &scope, const Handover &handover, TakenHandover &report)
{
    for (const Source &source : handover.sources) {
        if (const Result<> taken = takeSource(scope, source, report); !taken)
            return taken;
    }
    for (const HandedSnapshot &snapshot : handover.snapshots) {
        if (const Result<> taken = takeSnapshot(scope, snapshot, report); !taken)
            return taken;
    }
    return {};
}

} // namespace stet
