// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/late_answer.h"
#include "core/base/result.h"
#include "core/desk/snapshot_values.h"

#include <QByteArray>
#include <QFuture>

#include <optional>
#include <vector>

namespace stet {

class DeskSession;

/// The verbs of what sources said: snapshots, which are never changed, and the looks at their
/// addresses. Cheap to make.
class Snapshots
{
public:
    explicit Snapshots(DeskSession &session);

    /// Keeps a snapshot of a source. The same bytes and words, got the same way as the newest of
    /// the source, are kept once: then that one comes back. InvalidInput for a confidential
    /// source, which is a label and has no words here, and for bytes beyond `MostBytes`. Cancelling
    /// the future before it is kept leaves nothing; where that was too late, `late` has it.
    [[nodiscard]] QFuture<Result<Snapshot>>
    keep(SourceId source, NewSnapshot snapshot, LateAnswer<Snapshot> late = {});

    /// Adds a source (`Library::add`) together with its first snapshot: both are there or neither.
    /// Cancelled as `keep`.
    [[nodiscard]] QFuture<Result<SourceWithSnapshot>>
    keepNew(Source source, NewSnapshot snapshot, LateAnswer<SourceWithSnapshot> late = {});

    /// Adds a source together with the first look at its address and, where there is one, its page:
    /// all of it is there or nothing. The look names the snapshot that is made here. A source that
    /// came meanwhile with that address, or is the same work as the page says, comes back instead,
    /// looked for in the same transaction. Fails and is cancelled as `keepNew`.
    [[nodiscard]] QFuture<Result<LookedSource>>
    addLooked(Source source, std::optional<NewSnapshot> page, NewLook look);

    /// Keeps what a look at the address of a known source read, together with the look, which names
    /// the snapshot: both are there or neither. Fails and is cancelled as `keep`.
    [[nodiscard]] QFuture<Result<LookedSource>>
    keepLooked(SourceId source, NewSnapshot page, NewLook look);

    static constexpr qint64 MostBytes = qint64(200) * 1024 * 1024;

    /// Newest first. NotFound where there is no such source.
    [[nodiscard]] QFuture<Result<std::vector<Snapshot>>> of(SourceId source);
    /// Those of the sources that were merged into this one, over any number of merges, by their
    /// keys; sources without any are left out.
    [[nodiscard]] QFuture<Result<std::vector<MergedSnapshots>>> ofMerged(SourceId into);
    [[nodiscard]] QFuture<Result<SnapshotText>> text(SnapshotId snapshot);
    /// Corrupt where the bytes are damaged; NotFound where there are none.
    [[nodiscard]] QFuture<Result<QByteArray>> bytes(SnapshotId snapshot);
    /// Snapshots whose words match what a person types, newest first.
    [[nodiscard]] QFuture<Result<std::vector<SnapshotHit>>> find(QString typed, int limit);

    /// How the quotes of fetched pages that claims rest on fare where the source says `now` in the
    /// stead of the snapshot `before`.
    [[nodiscard]] QFuture<Result<QuoteMoves>>
    quoteMoves(SourceId source, SnapshotId before, SnapshotText now);

    /// Records a look and gives what the looks come to by now (`afterLook`). One that found a
    /// source drifted is recorded as `QuoteMissing` where its newest page does not say a quote any
    /// more that a claim rests on.
    [[nodiscard]] QFuture<Result<LinkHistory>> look(SourceId source, NewLook look);
    /// A person has looked at a source without an address, which nothing is fetched of: it still
    /// says what it said. Their look is recorded as others are. InvalidInput for a source with an
    /// address.
    [[nodiscard]] QFuture<Result<ConfirmedLink>> stillSays(SourceId source);
    /// Takes back the look that `stillSays` answered with. It stays in the record and counts no
    /// more. Conflict where the source was looked at since, or got an address, or another person
    /// looked.
    [[nodiscard]] QFuture<Result<LinkHistory>> takeLookBack(SourceId source, ConfirmedLink look);
    /// Newest first, without those that were taken back.
    [[nodiscard]] QFuture<Result<std::vector<SourceLook>>> looks(SourceId source, int limit);
    /// What the looks at a source come to.
    [[nodiscard]] QFuture<Result<LinkHistory>> link(SourceId source);
    /// A person has seen what a source says by now; later looks are compared with that snapshot.
    /// Conflict where a newer one came since that looks would be compared with, and for words that
    /// a person saved where any were fetched. What was confirmed already leaves no trace.
    [[nodiscard]] QFuture<Result<ConfirmedLink>> confirm(SourceId source, SnapshotId seen);
    /// Takes the confirmation of `seen` back; `before` is what the looks came to before it.
    /// Conflict where the source was looked at or confirmed since.
    [[nodiscard]] QFuture<Result<LinkHistory>>
    takeBack(SourceId source, SnapshotId seen, LinkHistory before);

private:
    DeskSession &m_session;
};

} // namespace stet
