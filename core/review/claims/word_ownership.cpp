// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/review/claims/word_ownership.h"

#include <algorithm>

namespace stet {

WordOwnership::WordOwnership(const ArticleWords &words)
    : m_words(words)
    , m_taken(words.passages.size())
{}

bool WordOwnership::take(const ClaimPlace &place)
{
    std::vector<WordRange> &taken = m_taken[place.passage];
    const auto next = std::partition_point(taken.begin(), taken.end(), [&](const WordRange &one) {
        return one.end() <= place.words.start;
    });
    if (next != taken.end() && next->start < place.words.end())
        return false;
    taken.insert(next, place.words);
    return true;
}

std::vector<ClaimPlace> WordOwnership::rests() const
{
    std::vector<ClaimPlace> rests;
    for (size_t passage = 0; passage < m_taken.size(); ++passage)
        addRests(passage, rests);
    return rests;
}

void WordOwnership::addRests(size_t passage, std::vector<ClaimPlace> &rests) const
{
    const PlacedPassage &placed = m_words.passages[passage];
    const QStringView words = placed.passage->words;
    const std::vector<WordRange> &taken = m_taken[passage];
    size_t next = 0;
    const auto add = [&](qint32 start, qint32 end) {
        while (start < end && words[start] == u' ')
            ++start;
        while (end > start && words[end - 1] == u' ')
            --end;
        if (start < end && hasWords(words.mid(start, end - start)))
            rests.push_back({passage, {start, end - start}});
    };
    for (const CheckUnit &unit : unitsOf(placed)) {
        qint32 at = unit.words.start;
        while (next < taken.size() && taken[next].end() <= at)
            ++next;
        for (size_t one = next; one < taken.size() && taken[one].start < unit.words.end(); ++one) {
            add(at, std::min(taken[one].start, unit.words.end()));
            at = std::max(at, taken[one].end());
        }
        add(at, unit.words.end());
    }
}

} // namespace stet
