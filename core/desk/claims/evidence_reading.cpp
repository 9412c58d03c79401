// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/claims/evidence_reading.h"

#include "core/desk/claims/quote_texts.h"
#include "core/review/source_notices.h"
#include "core/store/stores.h"

#include <algorithm>

namespace stet {

EvidenceReading::EvidenceReading(Stores &stores)
    : m_stores(stores)
{}

EvidenceNow EvidenceReading::now(const Evidence &evidence)
{
    if (evidence.kind != EvidenceKind::Quote)
        return {};
    const std::optional<Snapshot> newest = newestLike(evidence);
    const std::shared_ptr<const SourceWords> words = newest ? wordsOf(newest->id) : nullptr;
    if (!words)
        return {QuoteStanding::Gone, 0};
    EvidenceNow now = in(evidence, words->said);
    QStringList notices = words->notices;
    // What its data alone tell counts as much as what readers see.
    if (!newest->correction.isEmpty())
        notices.append(newest->correction);
    now.around = aroundWithNotices(now.around, notices);
    return now;
}

EvidenceNow EvidenceReading::in(const Evidence &evidence, const SaidText &text)
{
    const std::shared_ptr<const SaidText> bound = textOf(evidence.snapshot);
    return bound ? evidenceIn(evidence, *bound, text) : evidenceIn(evidence, text.words());
}

std::optional<Snapshot> EvidenceReading::boundSnapshot(const Evidence &evidence)
{
    const auto known = m_bound.constFind(evidence.snapshot);
    if (known != m_bound.constEnd())
        return *known;
    return *m_bound.insert(evidence.snapshot, m_stores.snapshots.byId(evidence.snapshot));
}

std::shared_ptr<const SaidText> EvidenceReading::textOf(SnapshotId snapshot)
{
    const std::shared_ptr<const SourceWords> words = wordsOf(snapshot);
    return words ? std::shared_ptr<const SaidText>(words, &words->said) : nullptr;
}

std::shared_ptr<const SourceWords> EvidenceReading::wordsOf(SnapshotId id)
{
    if (const auto known = m_texts.value(id))
        return known;
    const std::optional<Snapshot> snapshot = m_stores.snapshots.byId(id);
    if (!snapshot)
        return nullptr;
    return *m_texts.insert(id, quoteTextsOf(m_stores).wordsOf(m_stores, *snapshot));
}

std::optional<Snapshot> EvidenceReading::newestLike(const Evidence &evidence)
{
    const std::optional<Snapshot> bound = boundSnapshot(evidence);
    if (!bound)
        return {};
    const auto all = snapshotsOf(evidence.source);
    const auto newest = std::find_if(all->begin(), all->end(), [&](const Snapshot &one) {
        return one.state == SnapshotState::Kept && one.way == bound->way;
    });
    return newest == all->end() ? std::nullopt : std::optional(*newest);
}

std::shared_ptr<const std::vector<Snapshot>> EvidenceReading::snapshotsOf(SourceId source)
{
    auto &known = m_snapshots[source];
    if (!known) {
        const std::optional<StoredSource> stored = m_stores.sources.byId(source);
        known = std::make_shared<const std::vector<Snapshot>>(
            stored ? m_stores.snapshots.of(stored->row) : std::vector<Snapshot>());
    }
    return known;
}

} // namespace stet
