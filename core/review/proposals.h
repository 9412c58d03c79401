// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/galley/block.h"
#include "core/model/snapshot_text.h"
#include "core/review/facts/fact_reading.h"

#include <QDate>

#include <vector>

namespace stet {

/// A snapshot's text, cut in sentences and made ready for finding those that may carry a claim.
/// Made once a snapshot, in time linear in the text; immutable, any thread.
class PassageIndex
{
public:
    /// Sentences of navigation and of what no reader sees are left out. `tag` is the language of
    /// the text, `day` when it was said.
    PassageIndex(const SnapshotText &text,
                 const QString &tag,
                 const QDate &day,
                 const Languages &languages,
                 const FactLexicons &lexicons);

    struct Posting
    {
        qint32 passage = 0;
        float weight = 0; ///< the greatest of the term there
    };

    [[nodiscard]] const std::vector<TextRange> &passages() const { return m_passages; }

    /// How many terms a passage has, by number of the passage.
    [[nodiscard]] const std::vector<qint32> &lengths() const { return m_lengths; }

    /// Where the term stands: from first to behind the last.
    [[nodiscard]] std::pair<const Posting *, const Posting *> postings(size_t key) const;

private:
    void cutPassages(const SnapshotText &text, const Language &language);
    [[nodiscard]] qint32 passageAt(qsizetype place) const; ///< -1: in none

    std::vector<TextRange> m_passages; ///< at most 600 units each
    std::vector<qint32> m_lengths;
    std::vector<size_t> m_keys; ///< ascending
    std::vector<qint32> m_from; ///< of each key in m_postings; one more: the end
    std::vector<Posting> m_postings;
};

/// A passage that may carry a claim; a person decides.
struct Proposal
{
    size_t snapshot = 0; ///< counted from 0
    TextRange range;     ///< in its text
    double score = 0;    ///< the share of what the claim could have in one passage: 0 to about 1

    bool operator==(const Proposal &) const = default;
};

/// The passages of the snapshots that have most in common with the claim, best first, at most
/// `most`. Words weigh as they are rare in these snapshots (Okapi BM25's, with its usual k1 = 1.2
/// and b = 0.75), numbers, days and names three and more times as much, so that passages in another
/// language are found too. Passages with less than a tenth of the claim are left out.
[[nodiscard]] std::vector<Proposal>
proposePassages(const FactText &claim,
                const std::vector<const PassageIndex *> &snapshots,
                const FactLexicons &lexicons,
                size_t most);

} // namespace stet
