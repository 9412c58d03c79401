// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/snapshot.h"
#include "core/review/claims/evidence_now.h"

#include <QHash>
#include <QStringList>

#include <memory>
#include <optional>
#include <vector>

namespace stet {

struct SourceWords;
struct Stores;

/// Reads what evidence rests on, and what it comes to: like is compared with like, so a quote of a
/// fetched page is looked for in the newest that was fetched. Each text is read once. Lives within
/// one transaction, or one snapshot of a reading thread.
class EvidenceReading
{
public:
    explicit EvidenceReading(Stores &stores);

    /// What evidence comes to by now; gone where the desk has no words of its source.
    [[nodiscard]] EvidenceNow now(const Evidence &evidence);
    /// What a quote comes to where its source says `text`.
    [[nodiscard]] EvidenceNow in(const Evidence &evidence, const SaidText &text);

    /// The snapshot that a quote was bound in; none where the desk lacks it.
    [[nodiscard]] std::optional<Snapshot> boundSnapshot(const Evidence &evidence);
    /// The words of a snapshot; null where the desk lacks them.
    [[nodiscard]] std::shared_ptr<const SaidText> textOf(SnapshotId snapshot);

private:
    [[nodiscard]] std::shared_ptr<const SourceWords> wordsOf(SnapshotId snapshot);
    [[nodiscard]] std::optional<Snapshot> newestLike(const Evidence &evidence);
    [[nodiscard]] std::shared_ptr<const std::vector<Snapshot>> snapshotsOf(SourceId source);

    Stores &m_stores;
    QHash<SnapshotId, std::optional<Snapshot>> m_bound;
    QHash<SourceId, std::shared_ptr<const std::vector<Snapshot>>> m_snapshots;
    QHash<SnapshotId, std::shared_ptr<const SourceWords>> m_texts;
};

} // namespace stet
