// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/review/link_rule.h"

namespace stet {

namespace {

constexpr int failuresToDeath = 3;
constexpr qint64 betweenFailuresMs = qint64(3) * 24 * 60 * 60 * 1'000;

LinkHistory afterReading(LinkHistory history, LinkState state, qint64 atMs)
{
    history.state = state;
    history.readMs = atMs;
    history.failures = 0;
    history.failedMs = 0;
    history.awaitsPerson = state == LinkState::Drifted || state == LinkState::QuoteMissing;
    return history;
}

LinkHistory afterFailure(LinkHistory history, qint64 atMs)
{
    if (history.failures == 0 || atMs - history.failedMs >= betweenFailuresMs) {
        ++history.failures;
        history.failedMs = atMs;
    }
    history.state = history.failures >= failuresToDeath ? LinkState::Dead : LinkState::Unreachable;
    return history;
}

} // namespace

LinkHistory afterLook(LinkHistory history, LookOutcome outcome, qint64 atMs)
{
    history.lookedMs = atMs;
    switch (outcome) {
    case LookOutcome::Same:
        return afterReading(history, LinkState::Live, atMs);
    case LookOutcome::Moved:
        return afterReading(history, LinkState::Moved, atMs);
    case LookOutcome::Drifted:
        return afterReading(history, LinkState::Drifted, atMs);
    case LookOutcome::QuoteMissing:
        return afterReading(history, LinkState::QuoteMissing, atMs);
    case LookOutcome::Blocked:
        history.state = LinkState::Blocked;
        return history;
    case LookOutcome::Unreachable:
        // One that was dead stays so until its words are read again.
        if (history.state != LinkState::Dead)
            history.state = LinkState::Unreachable;
        return history;
    case LookOutcome::Gone:
        return afterFailure(history, atMs);
    }
    return history;
}

LinkHistory afterSnapshot(LinkHistory history, SnapshotId kept, SnapshotState state)
{
    if (history.baseline.isNull() && state == SnapshotState::Kept)
        history.baseline = kept;
    return history;
}

LinkHistory afterConfirmation(LinkHistory history, SnapshotId confirmed)
{
    history.baseline = confirmed;
    history.awaitsPerson = false;
    if (history.state == LinkState::Drifted || history.state == LinkState::QuoteMissing)
        history.state = LinkState::Live;
    return history;
}

LinkHistory
afterTakingBack(LinkHistory history, SnapshotId baseline, LinkState state, bool awaitsPerson)
{
    history.baseline = baseline;
    history.state = state;
    history.awaitsPerson = awaitsPerson;
    return history;
}

} // namespace stet
