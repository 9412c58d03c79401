// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/review/claims/changed_claims.h"

#include "core/galley/stable_hash.h"

#include <QHash>
#include <QSet>

#include <algorithm>
#include <iterator>
#include <set>
#include <utility>

namespace stet {

namespace {

/// Of two texts that share no neighbour, this many words must be the same; of those that share one,
/// fewer.
constexpr double alikeAlone = 0.6;
constexpr double alikeBesideOne = 0.3;
/// Texts are compared with each other up to so many pairs.
constexpr size_t mostPairs = 10'000;
/// Beside a neighbour that so many have there is nothing to tell them by.
constexpr size_t mostBeside = 100;

/// The words of a text as a sorted bag.
std::vector<quint32> bagOf(QStringView text)
{
    std::vector<quint32> bag;
    for (const WordStart &start : wordStarts(text))
        bag.push_back(start.hash);
    std::sort(bag.begin(), bag.end());
    return bag;
}

/// How alike two bags are, from 0 to 1 (Dice's coefficient).
double alikeness(const std::vector<quint32> &a, const std::vector<quint32> &b)
{
    size_t same = 0;
    for (size_t i = 0, j = 0; i < a.size() && j < b.size();) {
        if (a[i] == b[j]) {
            ++same;
            ++i;
            ++j;
        } else if (a[i] < b[j]) {
            ++i;
        } else {
            ++j;
        }
    }
    return a.empty() || b.empty() ? 0 : 2.0 * double(same) / double(a.size() + b.size());
}

/// A claim that has no place yet.
struct Lost
{
    size_t claim = 0;
    std::vector<quint32> bag;
    bool placed = false;
};

/// Words that are in no claim, with the keys of what stands before and behind them.
struct Rest
{
    ClaimPlace place;
    quint64 before = 0;
    quint64 after = 0;
    std::vector<quint32> bag;
    bool taken = false;
};

/// Rests or lost claims.
using ByNeighbour = QHash<quint64, std::vector<size_t>>;

/// What a neighbour is known by. Where there is none, the first or last of a field or a section
/// was it, and is.
quint64 neighbourKey(quint64 neighbour, DraftField field, quint64 heading)
{
    return neighbour != 0 ? neighbour : mixHash(heading, quint64(field) + 1);
}

/// Finds places for claims whose words are gone.
class ChangedPlacer
{
public:
    ChangedPlacer(const ArticleWords &words,
                  const std::vector<ClaimSelector> &claims,
                  WordOwnership &owned,
                  std::vector<AnchoredClaim> &anchored)
        : m_words(words)
        , m_claims(claims)
        , m_owned(owned)
        , m_anchored(anchored)
    {
        for (size_t claim = 0; claim < claims.size(); ++claim) {
            if (anchored[claim].anchor != Anchor::Orphaned || claims[claim].exact.isEmpty())
                continue;
            const ClaimSelector &lost = claims[claim];
            const ClaimSurroundings &had = lost.around;
            for (const quint64 neighbour : {had.before, had.after})
                m_lostBeside[neighbourKey(neighbour, lost.field, had.heading)].push_back(
                    m_lost.size());
            m_lost.push_back({claim, bagOf(lost.exact)});
        }
        if (m_lost.empty())
            return;
        for (size_t claim = 0; claim < claims.size(); ++claim) {
            if (anchored[claim].anchor == Anchor::Changed)
                noteRenamed(claim, anchored[claim].place);
        }
        for (const ClaimPlace &place : owned.rests()) {
            const ClaimSurroundings around = surroundingsAt(words, place);
            const DraftField field = words.passages[place.passage].field;
            const Rest rest{place,
                            neighbourKey(around.before, field, around.heading),
                            neighbourKey(around.after, field, around.heading),
                            bagOf(wordsAt(words, place))};
            m_before[rest.before].push_back(m_rests.size());
            m_after[rest.after].push_back(m_rests.size());
            m_rests.push_back(rest);
        }
    }

    /// From the surest to the least: what is between two known neighbours, then beside one, each
    /// time with those that were found meanwhile; last what is alike wherever it stands. A claim is
    /// looked at again only where what it may be told by changed, so that a section that is written
    /// anew takes time in proportion to its length.
    void run()
    {
        if (m_rests.empty() || m_lost.empty())
            return;
        std::set<size_t> all;
        for (size_t lost = 0; lost < m_lost.size(); ++lost)
            all.insert(all.end(), lost);
        m_due = {all, all};
        while (!m_due.one.empty() || !m_due.both.empty()) {
            const bool both = !m_due.both.empty();
            placeBeside(both ? 2 : 1, std::exchange(both ? m_due.both : m_due.one, {}));
        }
        if (m_lost.size() * m_rests.size() <= mostPairs)
            placeBeside(0, all);
    }

private:
    struct Pair
    {
        double alike = 0;
        size_t lost = 0;
        size_t rest = 0;
    };

    /// Lost claims to look at, by both neighbours and by one.
    struct Due
    {
        std::set<size_t> both;
        std::set<size_t> one;
    };

    /// A neighbour has other words now.
    void noteRenamed(size_t claim, const ClaimPlace &place)
    {
        const Passage &passage = *m_words.passages[place.passage].passage;
        const quint64 was = stretchHash(m_claims[claim].exact, m_claims[claim].reading);
        const quint64 is = stretchHash(passage, place.words);
        m_renamed.insert(was, is);
        m_was[is].push_back(was);
        m_stirred.insert(was);
    }

    void take(Rest &rest)
    {
        rest.taken = true;
        m_stirred.insert(rest.before);
        m_stirred.insert(rest.after);
    }

    /// Lets those be looked at again that had a neighbour which is another by now, or might have
    /// been words which are taken.
    void wake()
    {
        const QSet<quint64> stirred = std::exchange(m_stirred, {});
        for (const quint64 key : stirred) {
            wakeBeside(key);
            for (const quint64 was : m_was.value(key))
                wakeBeside(was);
        }
    }

    void wakeBeside(quint64 key)
    {
        const auto beside = m_lostBeside.constFind(key);
        if (beside == m_lostBeside.constEnd())
            return;
        for (const size_t lost : *beside) {
            if (m_lost[lost].placed)
                continue;
            m_due.both.insert(lost);
            m_due.one.insert(lost);
        }
    }

    /// The keys of the neighbours that a claim had: as it was, and as it is by now.
    [[nodiscard]] std::pair<quint64, quint64> keysOf(const Lost &lost, quint64 neighbour) const
    {
        const ClaimSelector &claim = m_claims[lost.claim];
        const quint64 key = neighbourKey(neighbour, claim.field, claim.around.heading);
        return {key, m_renamed.value(key, key)};
    }

    /// The rests with a neighbour on one side; none where these are too many to say anything.
    [[nodiscard]] std::vector<size_t> restsBeside(const ByNeighbour &rests,
                                                  const std::pair<quint64, quint64> &keys) const
    {
        std::vector<size_t> found = rests.value(keys.first);
        if (keys.second != keys.first) {
            const std::vector<size_t> more = rests.value(keys.second);
            found.insert(found.end(), more.begin(), more.end());
        }
        std::erase_if(found, [&](size_t rest) { return m_rests[rest].taken; });
        std::sort(found.begin(), found.end());
        return found;
    }

    /// The rests that have at least `wanted` of the claim's neighbours.
    [[nodiscard]] std::vector<size_t> candidatesFor(const Lost &lost, int wanted) const
    {
        std::vector<size_t> found;
        if (wanted == 0) {
            for (size_t rest = 0; rest < m_rests.size(); ++rest) {
                if (!m_rests[rest].taken)
                    found.push_back(rest);
            }
            return found;
        }
        const ClaimSurroundings &had = m_claims[lost.claim].around;
        const std::vector<size_t> before = restsBeside(m_before, keysOf(lost, had.before));
        const std::vector<size_t> after = restsBeside(m_after, keysOf(lost, had.after));
        if (wanted == 2)
            std::set_intersection(before.begin(),
                                  before.end(),
                                  after.begin(),
                                  after.end(),
                                  std::back_inserter(found));
        else
            std::set_union(before.begin(),
                           before.end(),
                           after.begin(),
                           after.end(),
                           std::back_inserter(found));
        if (found.size() > mostBeside)
            found.clear();
        return found;
    }

    /// Places each claim of `due` that has one best rest with `wanted` of its neighbours.
    void placeBeside(int wanted, const std::set<size_t> &due)
    {
        const double least = wanted == 2 ? 0 : wanted == 1 ? alikeBesideOne : alikeAlone;
        std::vector<Pair> pairs;
        for (const size_t lost : due) {
            if (m_lost[lost].placed)
                continue;
            Pair best{-1};
            bool tie = false;
            for (const size_t rest : candidatesFor(m_lost[lost], wanted)) {
                const double alike = alikeness(m_lost[lost].bag, m_rests[rest].bag);
                if (alike == 1 && hasSameWords(m_lost[lost], m_rests[rest].place))
                    continue;
                tie = alike == best.alike || (tie && alike < best.alike);
                if (alike > best.alike)
                    best = {alike, lost, rest};
            }
            if (best.alike >= least && !tie)
                pairs.push_back(best);
        }
        std::stable_sort(pairs.begin(), pairs.end(), [](const Pair &a, const Pair &b) {
            return a.alike > b.alike;
        });
        for (const Pair &pair : pairs) {
            if (!m_rests[pair.rest].taken)
                place(m_lost[pair.lost], pair.rest);
        }
        wake();
    }

    void place(Lost &lost, size_t rest)
    {
        const auto [first, last] = grown(lost, rest);
        ClaimPlace place = m_rests[first].place;
        place.words.length = m_rests[last].place.words.end() - place.words.start;
        lost.placed = true;
        if (hasSameWords(lost, place) || !m_owned.take(place))
            return;
        for (size_t taken = first; taken <= last; ++taken)
            take(m_rests[taken]);
        m_anchored[lost.claim] = {Anchor::Changed, place, surroundingsAt(m_words, place)};
        noteRenamed(lost.claim, place);
    }

    /// Words that are exactly the claim's would be found as it: these are a look-alike's.
    [[nodiscard]] bool hasSameWords(const Lost &lost, const ClaimPlace &place) const
    {
        return wordsAt(m_words, place) == m_claims[lost.claim].exact;
    }

    /// What was one sentence can be several by now: the rests around `rest`, from first to last,
    /// that stand between both neighbours of the claim and together are more like it.
    [[nodiscard]] std::pair<size_t, size_t> grown(const Lost &lost, size_t rest) const
    {
        size_t first = rest;
        size_t last = rest;
        std::vector<quint32> bag = m_rests[rest].bag;
        while (last + 1 < m_rests.size() && joins(lost, bag, last, last + 1))
            ++last;
        while (first > 0 && joins(lost, bag, first, first - 1))
            --first;
        const ClaimSurroundings &had = m_claims[lost.claim].around;
        const auto has = [&](const ByNeighbour &rests, quint64 neighbour, size_t one) {
            const std::pair<quint64, quint64> keys = keysOf(lost, neighbour);
            const std::vector<size_t> then = rests.value(keys.first);
            const std::vector<size_t> now = rests.value(keys.second);
            return std::find(then.begin(), then.end(), one) != then.end() ||
                   std::find(now.begin(), now.end(), one) != now.end();
        };
        const bool between = has(m_before, had.before, first) && has(m_after, had.after, last);
        return between ? std::pair(first, last) : std::pair(rest, rest);
    }

    /// Whether `next`, which stands beside `edge`, makes the words in `bag` more like the claim;
    /// it is added then.
    [[nodiscard]] bool
    joins(const Lost &lost, std::vector<quint32> &bag, size_t edge, size_t next) const
    {
        const Rest &more = m_rests[next];
        if (more.taken ||
            !touch(m_rests[std::min(edge, next)].place, m_rests[std::max(edge, next)].place))
            return false;
        std::vector<quint32> all = bag;
        all.insert(all.end(), more.bag.begin(), more.bag.end());
        std::sort(all.begin(), all.end());
        if (alikeness(lost.bag, all) <= alikeness(lost.bag, bag))
            return false;
        bag = std::move(all);
        return true;
    }

    /// Whether nothing that is checked lies between two rests of one passage. Cells are apart.
    [[nodiscard]] bool touch(const ClaimPlace &one, const ClaimPlace &next) const
    {
        const Passage &passage = *m_words.passages[one.passage].passage;
        return one.passage == next.passage &&
               !passage.units[unitAt(passage, one.words.start)].cell &&
               !hasWords(QStringView(passage.words)
                             .mid(one.words.end(), next.words.start - one.words.end()));
    }

    const ArticleWords &m_words;
    const std::vector<ClaimSelector> &m_claims;
    WordOwnership &m_owned;
    std::vector<AnchoredClaim> &m_anchored;
    std::vector<Lost> m_lost;
    std::vector<Rest> m_rests;
    ByNeighbour m_before; ///< rests
    ByNeighbour m_after;
    ByNeighbour m_lostBeside; ///< lost claims, by what they had on either side
    Due m_due;
    QHash<quint64, quint64> m_renamed;          ///< neighbours: what they were, what they are
    QHash<quint64, std::vector<quint64>> m_was; ///< the other way
    QSet<quint64> m_stirred;                    ///< neighbours of what was placed just now
};

} // namespace

void placeChangedClaims(const ArticleWords &words,
                        const std::vector<ClaimSelector> &claims,
                        WordOwnership &owned,
                        std::vector<AnchoredClaim> &anchored)
{
    ChangedPlacer(words, claims, owned, anchored).run();
}

} // namespace stet
