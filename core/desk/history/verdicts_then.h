// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/claims/evidence_reading.h"
#include "core/desk/history/version_record.h"
#include "core/review/claims/checked_article.h"

#include <QHash>
#include <QSet>

#include <memory>

namespace stet {

struct StoredArticle;
struct Stores;

/// What had been said of an article's claims at a moment of the record, see version_reading.h.
/// Lives on a reading thread, within one snapshot.
class VerdictsThen
{
public:
    /// `until`: events before this number; 0: all. `atMs`: snapshots that were kept by then.
    VerdictsThen(Stores &stores, const StoredArticle &article, qint64 until, qint64 atMs);

    /// How many claims had a verdict.
    [[nodiscard]] int given() const;
    /// Those that stood on `words`, in their order.
    [[nodiscard]] std::vector<VerdictThen> standingOn(const ArticleWords &words);

private:
    void readRecord(const StoredArticle &article, qint64 until);
    void readSaid(const StoredArticle &article);
    [[nodiscard]] EvidenceNow lookAt(const Evidence &evidence);
    [[nodiscard]] std::shared_ptr<const SaidText> textThen(const Evidence &evidence);

    Stores &m_stores;
    qint64 m_atMs;
    QSet<QString> m_verdicts;           ///< ids: given by then, and in force
    QSet<QString> m_evidence;           ///< ids: bound by then, and not withdrawn
    QSet<QString> m_dropped;            ///< ids of claims
    std::vector<ClaimRecord> m_records; ///< each with a verdict
    QHash<SnapshotId, std::shared_ptr<const SaidText>> m_texts; ///< by the evidence's snapshot
    EvidenceReading m_reading;
};

} // namespace stet
