// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/snapshot.h"

namespace stet {

/// What a source's link reads after one more look at `atMs` (UTC). Being blocked or out of reach
/// says nothing about the source; it is dead when it was gone in three looks with at least three
/// days between one and the next, and nothing was read in between. Pure.
[[nodiscard]] LinkHistory afterLook(LinkHistory history, LookOutcome outcome, qint64 atMs);

/// A snapshot was kept: the first that may serve as evidence is what looks are compared with.
[[nodiscard]] LinkHistory afterSnapshot(LinkHistory history, SnapshotId kept, SnapshotState state);

/// A person has seen what the source says by now: looks are compared with `confirmed` from now on.
[[nodiscard]] LinkHistory afterConfirmation(LinkHistory history, SnapshotId confirmed);

/// That confirmation is taken back, and nothing came since: what it was before. `state` is what the
/// link read then.
[[nodiscard]] LinkHistory
afterTakingBack(LinkHistory history, SnapshotId baseline, LinkState state, bool awaitsPerson);

} // namespace stet
