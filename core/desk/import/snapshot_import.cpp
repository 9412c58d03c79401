// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/import/snapshot_import.h"

#include "core/base/core_words.h"
#include "core/desk/import/import_end.h"
#include "core/desk/source_merging.h"
#include "core/review/link_rule.h"

#include <algorithm>

namespace stet {

namespace {

bool saysTheSame(const Snapshot &a, const Snapshot &b)
{
    return a.way == b.way && a.state == b.state && a.bytesHash == b.bytesHash &&
           a.textHash == b.textHash && a.takenMs == b.takenMs && a.saidMs == b.saidMs;
}

void takeLook(WriteScope &scope, const StoredSource &source, SourceLook look)
{
    look.source = source.source.id;
    const QByteArray hash = scope.stores.looks.append(source.row, look);
    scope.stores.looks.setHistory(
        source.row, afterLook(scope.stores.looks.history(source.row), look.outcome, look.atMs));
    scope.record(QStringLiteral("look.taken"),
                 source.source.id.uuid(),
                 {{QStringLiteral("key"), source.source.key},
                  {QStringLiteral("outcome"), nameOf(look.outcome)},
                  {QStringLiteral("atMs"), look.atMs},
                  {QStringLiteral("hash"), QString::fromLatin1(hash)}});
}

void takeConfirmation(WriteScope &scope,
                      const StoredSource &source,
                      const SourceConfirmation &confirmation)
{
    const std::optional<Snapshot> seen = scope.stores.snapshots.byId(confirmation.seen);
    if (!seen || seen->source != source.source.id || seen->state != SnapshotState::Kept)
        return;
    scope.stores.looks.setHistory(
        source.row, afterConfirmation(scope.stores.looks.history(source.row), confirmation.seen));
    scope.record(QStringLiteral("look.confirmed"),
                 source.source.id.uuid(),
                 {{QStringLiteral("key"), source.source.key},
                  {QStringLiteral("atMs"), confirmation.atMs},
                  {QStringLiteral("person"), confirmation.person},
                  {QStringLiteral("snapshot"), confirmation.seen.toString()}});
}

} // namespace

void SnapshotImport::take(WriteScope &scope,
                          qint64 job,
                          const SourceImport &sources,
                          const PreparedSnapshot &prepared,
                          ImportReport &report)
{
    const auto refuse = [&](const QString &why) {
        addLine(report, ImportLine::Outcome::Refused, prepared.from, prepared.key, why);
    };
    SnapshotStore &snapshots = scope.stores.snapshots;
    const std::optional<SourceId> id = sources.placeOf(prepared.key);
    const std::optional<Source> source = id ? scope.stores.sources.citedById(*id) : std::nullopt;
    const std::optional<qint64> row = id ? scope.stores.sources.rowOf(*id) : std::nullopt;
    if (!source || !row)
        return refuse(CoreWords::tr("the library has no such source"));
    if (source->terms == SourceTerms::Confidential)
        return refuse(CoreWords::tr("a confidential source is a label alone"));
    Snapshot snapshot = prepared.snapshot;
    if (!snapshot.id.isNull() && snapshots.hasId(snapshot.id)) {
        const std::optional<Snapshot> there = snapshots.byId(snapshot.id);
        if (there && scope.stores.sources.byId(there->source))
            return;
        // Its source was taken back, and came once more under another id.
        snapshot.id = SnapshotId::create(scope.nowMs);
    }
    if (snapshot.id.isNull()) {
        // A document that a person wrote is known by what it says.
        const std::vector<Snapshot> kept = snapshots.of(*row);
        if (std::any_of(kept.begin(), kept.end(), [&](const Snapshot &one) {
                return saysTheSame(one, snapshot);
            }))
            return;
        snapshot.id = SnapshotId::create(scope.nowMs);
    }
    snapshot.source = *id;
    snapshot.number = snapshots.nextNumber(*row);
    if (!snapshot.bytesHash.isEmpty())
        scope.stores.blobs.putBlob({{}, snapshot.bytesHash, snapshot.mediaType, snapshot.bytesSize},
                                   scope.nowMs);
    const QByteArray hash = snapshots.insert(*row, snapshot, prepared.text, job);
    m_taken.push_back({source->key, snapshot, hash});
    ++report.snapshots;
}

void SnapshotImport::record(WriteScope &scope)
{
    for (const Taken &taken : m_taken) {
        const Snapshot &snapshot = taken.snapshot;
        const std::optional<qint64> row = scope.stores.sources.rowOf(snapshot.source);
        if (!row)
            continue;
        scope.stores.looks.setHistory(
            *row, afterSnapshot(scope.stores.looks.history(*row), snapshot.id, snapshot.state));
        scope.record(QStringLiteral("snapshot.kept"),
                     snapshot.source.uuid(),
                     {{QStringLiteral("key"), taken.key},
                      {QStringLiteral("snapshot"), snapshot.id.toString()},
                      {QStringLiteral("number"), snapshot.number},
                      {QStringLiteral("state"), nameOf(snapshot.state)},
                      {QStringLiteral("imported"), true},
                      {QStringLiteral("hash"), QString::fromLatin1(taken.hash)}});
    }
}

bool SnapshotImport::wasSeparated(WriteScope &scope, SourceId id)
{
    constexpr int RowsAtOnce = 500;
    if (m_separated)
        return m_separated->contains(id.uuid());
    m_separated.emplace();
    qint64 last = 0;
    for (;;) {
        const std::vector<Event> some =
            scope.stores.events.ofVerb(QStringLiteral("source.separated"), last, RowsAtOnce);
        for (const Event &event : some)
            m_separated->insert(event.subject);
        if (some.size() < size_t(RowsAtOnce))
            return m_separated->contains(id.uuid());
        last = some.back().sequence;
    }
}

/// Once more for the same merge says nothing: an export may come in twice.
void SnapshotImport::takeMerge(WriteScope &scope,
                               const SourceImport &sources,
                               const QString &key,
                               const SourceMerge &merge,
                               ImportReport &report)
{
    const std::optional<SourceId> gone = sources.placeOf(key);
    const std::optional<SourceId> into = sources.placeOf(merge.into);
    if (!gone || !into || *gone == *into)
        return; // one of them was refused, or the library knows both as one work
    const std::optional<qint64> row = scope.stores.sources.rowOf(*gone);
    const std::optional<Source> before = row ? scope.stores.merges.into(*row) : std::nullopt;
    if (before && before->id == *into)
        return;
    const auto tell = [&](ImportLine::Outcome outcome, const QString &why) {
        addLine(report, outcome, merge.into, key, why);
    };
    // The import is the older word: what a person here has decided stands.
    if (wasSeparated(scope, *gone))
        return tell(ImportLine::Outcome::Skipped,
                    CoreWords::tr("it was separated from another source here, and stays so"));
    const MergeOrigin origin{merge.atMs, merge.person};
    if (const Result<Source> merged = mergeSources(scope, *gone, *into, origin); !merged)
        tell(ImportLine::Outcome::Skipped, merged.error().message);
    else
        tell(ImportLine::Outcome::Merged,
             CoreWords::tr("it is one with \"%1\" from here on").arg(merged->key));
}

void SnapshotImport::takePast(WriteScope &scope,
                              const SourceImport &sources,
                              const std::vector<SourcePast> &past,
                              ImportReport &report)
{
    for (const SourcePast &one : past) {
        if (const auto *merge = std::get_if<SourceMerge>(&one.what)) {
            takeMerge(scope, sources, one.key, *merge, report);
            continue;
        }
        const std::optional<SourceId> id = sources.placeOf(one.key);
        const std::optional<StoredSource> source =
            id ? scope.stores.sources.byId(*id) : std::nullopt;
        if (!source || source->source.terms == SourceTerms::Confidential)
            continue;
        if (!m_isUnseen.contains(one.key))
            m_isUnseen.insert(one.key, !scope.stores.looks.hasAny(source->row));
        if (!m_isUnseen.value(one.key))
            continue;
        if (const auto *look = std::get_if<SourceLook>(&one.what))
            takeLook(scope, *source, *look);
        else
            takeConfirmation(scope, *source, std::get<SourceConfirmation>(one.what));
    }
}

} // namespace stet
