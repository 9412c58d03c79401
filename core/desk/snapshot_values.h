// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/snapshot.h"
#include "core/model/source.h"

#include <QByteArray>
#include <QString>

#include <optional>
#include <vector>

namespace stet {

// What the verbs of snapshots take and give (`Snapshots`). Plain values.

/// What somebody got of a source, before the desk has it.
struct NewSnapshot
{
    SnapshotWay way = SnapshotWay::Fetched;
    SnapshotState state = SnapshotState::Kept;
    QString reason; ///< why it is none to quote; with a state other than Kept
    qint64 saidMs = 0;
    QString url;
    QString fileName;
    QString mediaType;
    QByteArray bytes;  ///< as they came; empty where there are only words
    SnapshotText text; ///< clean (`cleanText`)
    QString charset;   ///< the bytes were read by; empty where nobody noted it
    std::optional<CharsetOrigin> charsetOrigin;
    QString note;
    QString correction; ///< what the page's data tell of its corrections, beside its words
};

/// A new source and what was got of it.
struct SourceWithSnapshot
{
    Source source;
    Snapshot snapshot;
};

/// What is kept of a source that was merged into another one.
struct MergedSnapshots
{
    Source source;
    std::vector<Snapshot> snapshots; ///< newest first
};

/// What a look at an address came to, before the desk has it.
struct NewLook
{
    LookOutcome outcome = LookOutcome::Same;
    int status = 0;
    QString detail;
    SnapshotId snapshot; ///< that it made; null: none
};

/// How quotes that claims rest on fare between two texts of their source.
struct QuoteMoves
{
    bool lost = false;  ///< some quote stood and is gone
    bool found = false; ///< some quote was gone and stands

    bool operator==(const QuoteMoves &) const = default;
};

/// A source, what its page said and what a look at its address came to.
struct LookedSource
{
    Source source;
    std::optional<Snapshot> snapshot; ///< none where no page was there to be kept
    LinkHistory link;
    bool isKnown = false; ///< the library had the source by then: it was not made
};

/// What the looks at a source came to around a confirmation or a person's look; equal where that
/// said nothing new.
struct ConfirmedLink
{
    LinkHistory before;
    LinkHistory after;
};

} // namespace stet
