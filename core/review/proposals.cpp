// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/review/proposals.h"

#include "core/galley/sentences.h"
#include "core/review/facts/facts.h"
#include "core/review/passage_terms.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace stet {

namespace {

constexpr qsizetype longestPassage = 600;
constexpr double saturation = 1.2; // BM25's k1
constexpr double byLength = 0.75;  // and b
constexpr double leastShare = 0.1;

struct PlacedTerm
{
    size_t key = 0;
    qint32 passage = 0;
    float weight = 0;
};

bool isSeen(const SnapshotRun &run)
{
    return run.kind == RunKind::Main || run.kind == RunKind::Boilerplate;
}

/// The terms of the passages, sorted by key and passage, each once with its greatest weight.
void settle(std::vector<PlacedTerm> &terms)
{
    std::sort(terms.begin(), terms.end(), [](const PlacedTerm &left, const PlacedTerm &right) {
        if (left.key != right.key)
            return left.key < right.key;
        return left.passage != right.passage ? left.passage < right.passage
                                             : left.weight > right.weight;
    });
    const auto same = [](const PlacedTerm &left, const PlacedTerm &right) {
        return left.key == right.key && left.passage == right.passage;
    };
    terms.erase(std::unique(terms.begin(), terms.end(), same), terms.end());
}

/// What each passage of the snapshots has of a claim.
class Scores
{
public:
    Scores(const std::vector<PlacedTerm> &terms, const std::vector<const PassageIndex *> &snapshots)
        : m_snapshots(snapshots)
    {
        double lengths = 0;
        for (const PassageIndex *snapshot : snapshots) {
            m_passages += double(snapshot->passages().size());
            lengths += std::accumulate(snapshot->lengths().begin(), snapshot->lengths().end(), 0.0);
            m_scores.emplace_back(snapshot->passages().size(), 0.0);
        }
        m_usual = std::max(1.0, lengths / std::max(1.0, m_passages));
        for (const PlacedTerm &term : terms)
            take(term);
    }

    [[nodiscard]] std::vector<Proposal> proposals() const
    {
        std::vector<Proposal> found;
        for (size_t at = 0; at < m_snapshots.size(); ++at) {
            for (size_t passage = 0; passage < m_scores[at].size(); ++passage) {
                const double score = m_scores[at][passage];
                if (score > 0 && score >= leastShare * m_whole)
                    found.push_back({at, m_snapshots[at]->passages()[passage], score / m_whole});
            }
        }
        return found;
    }

private:
    void take(const PlacedTerm &term)
    {
        double holding = 0;
        for (const PassageIndex *snapshot : m_snapshots) {
            const auto [first, end] = snapshot->postings(term.key);
            holding += double(end - first);
        }
        const double rarity = std::log(1 + (m_passages - holding + 0.5) / (holding + 0.5));
        // What stands nowhere says nothing of which passage is best.
        m_whole += holding > 0 ? rarity * double(term.weight) : double(term.weight);
        for (size_t at = 0; at < m_snapshots.size(); ++at) {
            const auto [first, end] = m_snapshots[at]->postings(term.key);
            for (const auto *posting = first; posting != end; ++posting) {
                const auto passage = size_t(posting->passage);
                const double length = double(m_snapshots[at]->lengths()[passage]) / m_usual;
                const double share =
                    (saturation + 1) / (1 + saturation * (1 - byLength + byLength * length));
                m_scores[at][passage] +=
                    rarity * double(std::min(term.weight, posting->weight)) * share;
            }
        }
    }

    const std::vector<const PassageIndex *> &m_snapshots;
    std::vector<std::vector<double>> m_scores; ///< of each passage of each snapshot
    double m_passages = 0;
    double m_usual = 1; ///< how many terms a passage has
    double m_whole = 0; ///< what a passage would have that has all
};

} // namespace

PassageIndex::PassageIndex(const SnapshotText &text,
                           const QString &tag,
                           const QDate &day,
                           const Languages &languages,
                           const FactLexicons &lexicons)
{
    cutPassages(text, languages.forTag(tag));
    m_lengths.resize(m_passages.size());
    // Part by part: what is held of a part is many times as large as what stays of it.
    std::vector<PlacedTerm> terms;
    for (const TextRange &part : partsOf(text.text)) {
        std::vector<PlacedTerm> placed;
        const QStringView words = QStringView(text.text).sliced(part.start, part.length);
        for (const PassageTerm &term : passageTerms(words, lexicons.forTag(tag), day)) {
            if (const qint32 passage = passageAt(part.start + term.place); passage >= 0)
                placed.push_back({term.key, passage, term.weight});
        }
        settle(placed);
        terms.insert(terms.end(), placed.begin(), placed.end());
    }
    settle(terms);
    m_postings.reserve(terms.size());
    for (const PlacedTerm &term : terms) {
        if (m_keys.empty() || m_keys.back() != term.key) {
            m_keys.push_back(term.key);
            m_from.push_back(qint32(m_postings.size()));
        }
        m_postings.push_back({term.passage, term.weight});
        ++m_lengths[size_t(term.passage)];
    }
    m_from.push_back(qint32(m_postings.size()));
}

void PassageIndex::cutPassages(const SnapshotText &text, const Language &language)
{
    auto run = text.runs.begin();
    for (const TextRange &sentence : splitSentences(text.text, language)) {
        while (run != text.runs.end() && run->start + run->length <= sentence.start)
            ++run;
        if (run != text.runs.end() && !isSeen(*run))
            continue;
        TextRange rest = sentence;
        while (rest.length > longestPassage) {
            const qsizetype space =
                QStringView(text.text).sliced(rest.start, longestPassage).lastIndexOf(u' ');
            const qsizetype length = space > longestPassage / 2 ? space : longestPassage;
            m_passages.push_back({rest.start, length});
            rest = {rest.start + length, rest.length - length};
        }
        m_passages.push_back(rest);
    }
}

qint32 PassageIndex::passageAt(qsizetype place) const
{
    const auto behind = std::upper_bound(
        m_passages.begin(), m_passages.end(), place, [](qsizetype at, const TextRange &range) {
            return at < range.start;
        });
    if (behind == m_passages.begin() || place >= (behind - 1)->end())
        return -1;
    return qint32(behind - m_passages.begin() - 1);
}

std::pair<const PassageIndex::Posting *, const PassageIndex::Posting *>
PassageIndex::postings(size_t key) const
{
    const auto found = std::lower_bound(m_keys.begin(), m_keys.end(), key);
    if (found == m_keys.end() || *found != key)
        return {nullptr, nullptr};
    const size_t at = size_t(found - m_keys.begin());
    return {m_postings.data() + m_from[at], m_postings.data() + m_from[at + 1]};
}

std::vector<Proposal> proposePassages(const FactText &claim,
                                      const std::vector<const PassageIndex *> &snapshots,
                                      const FactLexicons &lexicons,
                                      size_t most)
{
    std::vector<PlacedTerm> terms;
    for (const PassageTerm &term :
         passageTerms(claim.text, lexicons.forTag(claim.language), claim.day))
        terms.push_back({term.key, 0, term.weight});
    settle(terms);
    const Scores scores(terms, snapshots);
    std::vector<Proposal> proposals = scores.proposals();
    const auto better = [](const Proposal &left, const Proposal &right) {
        if (left.score != right.score)
            return left.score > right.score;
        return left.snapshot != right.snapshot ? left.snapshot < right.snapshot
                                               : left.range.start < right.range.start;
    };
    const size_t kept = std::min(most, proposals.size());
    std::partial_sort(
        proposals.begin(), proposals.begin() + std::ptrdiff_t(kept), proposals.end(), better);
    proposals.resize(kept);
    return proposals;
}

} // namespace stet
