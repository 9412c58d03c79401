// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/review/claims/claim_finder.h"

#include <algorithm>

namespace stet {

namespace {

constexpr size_t filterBits = 1 << 14;

size_t filterBit(quint32 hash)
{
    return (hash ^ (hash >> 15)) & (filterBits - 1);
}

/// The one place for which `fits` is true; places.size() where there is none or more than one.
template <class Fits>
size_t onlyPlace(const std::vector<Occurrence> &places, const Fits &fits)
{
    size_t found = places.size();
    for (size_t i = 0; i < places.size(); ++i) {
        if (!fits(places[i].around))
            continue;
        if (found != places.size())
            return places.size();
        found = i;
    }
    return found;
}

/// Whether a place may have the claim although not all around it is the same. A cell is about what
/// its heads say, so under other ones it is another.
bool mayStandAt(const Occurrence &place, const ClaimSurroundings &mine)
{
    if (!place.cell)
        return true;
    return place.around.before == mine.before && place.around.after == mine.after;
}

/// Whether one of the heads of a cell is as it was.
bool hasHeadOf(const Occurrence &place, const ClaimSurroundings &mine)
{
    return (mine.before != 0 && mine.before == place.around.before) ||
           (mine.after != 0 && mine.after == place.around.after);
}

/// Whether the words stood when the claim was last kept; those that were gone have no neighbours.
bool stoodAt(const LookAlikes &alike)
{
    return alike.before > 0;
}

/// The place of this rank among those with exactly these surroundings, if there are as many of
/// them as there were.
size_t placeOfRank(const std::vector<Occurrence> &places, const ClaimSelector &claim)
{
    int count = 0;
    size_t found = places.size();
    for (size_t i = 0; i < places.size(); ++i) {
        if (places[i].around != claim.around)
            continue;
        if (count == claim.alike.rank)
            found = i;
        ++count;
    }
    return count == claim.alike.around ? found : places.size();
}

} // namespace

ClaimFinder::ClaimFinder(const ArticleWords &words, const std::vector<ClaimSelector> &claims)
    : m_mayBegin(filterBits, false)
{
    QHash<QStringView, size_t> known;
    known.reserve(qsizetype(claims.size()));
    m_groups.reserve(claims.size());
    m_groupOf.reserve(claims.size());
    for (size_t i = 0; i < claims.size(); ++i) {
        const QStringView exact = claims[i].exact;
        const auto found = known.constFind(exact);
        const size_t group = found != known.constEnd() ? *found : m_groups.size();
        if (group == m_groups.size()) {
            known.insert(exact, group);
            m_groups.push_back({exact, {}, {}});
            if (!exact.isEmpty()) {
                const quint32 hash = firstWordHash(exact);
                m_byFirstWord[hash].push_back(group);
                m_mayBegin[filterBit(hash)] = true;
            }
        }
        m_groups[group].claims.push_back(i);
        m_groupOf.push_back(group);
    }
    for (size_t passage = 0; passage < words.passages.size(); ++passage)
        lookThrough(words, passage);
}

void ClaimFinder::lookThrough(const ArticleWords &words, size_t passage)
{
    const PlacedPassage &placed = words.passages[passage];
    if (unitsOf(placed).empty())
        return;
    const QStringView text = placed.passage->words;
    const qint32 end = placed.passage->units.back().words.end();
    for (const WordStart &start : placed.passage->starts) {
        if (start.at >= end)
            break; // marks alone
        if (!m_mayBegin[filterBit(start.hash)])
            continue;
        const auto groups = m_byFirstWord.constFind(start.hash);
        if (groups == m_byFirstWord.constEnd())
            continue;
        for (const size_t index : *groups) {
            Group &group = m_groups[index];
            const qsizetype length = group.exact.size();
            if (length > text.size() - start.at || text.mid(start.at, length) != group.exact ||
                !isWordBoundary(text, start.at + length))
                continue;
            const ClaimPlace place{passage, {start.at, qint32(length)}};
            const CheckUnit &unit = placed.passage->units[unitAt(*placed.passage, start.at)];
            group.places.push_back({place, surroundingsAt(words, place), unit.cell});
        }
    }
}

LookAlikes lookAlikesOf(const std::vector<Occurrence> &places, size_t index)
{
    LookAlikes alike{int(places.size()), 0, 0, 0, 0, 0};
    const ClaimSurroundings &around = places[index].around;
    for (size_t i = 0; i < places.size(); ++i) {
        const ClaimSurroundings &other = places[i].around;
        alike.before += other.before == around.before ? 1 : 0;
        alike.after += other.after == around.after ? 1 : 0;
        alike.heading += other.heading == around.heading ? 1 : 0;
        if (other == around) {
            ++alike.around;
            alike.rank += i < index ? 1 : 0;
        }
    }
    return alike;
}

size_t
placeAmong(const std::vector<Occurrence> &places, const ClaimSelector &claim, int &confidence)
{
    const ClaimSurroundings &mine = claim.around;
    const LookAlikes &alike = claim.alike;
    const size_t none = places.size();
    confidence = 0;
    if (const size_t place = placeOfRank(places, claim); place != none)
        return place;
    ++confidence;
    if (alike.all <= 1 && places.size() == 1)
        return mayStandAt(places[0], mine) || (stoodAt(alike) && hasHeadOf(places[0], mine)) ? 0
                                                                                             : none;
    ++confidence;
    // Of twins side by side nobody can say which one is left, or which one is new.
    const quint64 own = stretchHash(claim.exact, claim.reading);
    const auto isBesideItself = [own](const ClaimSurroundings &one) {
        return one.before == own || one.after == own;
    };
    if (isBesideItself(mine) || std::any_of(places.begin(), places.end(), [&](const auto &one) {
            return isBesideItself(one.around);
        }))
        return none;
    const size_t before =
        mine.before == 0 || alike.before != 1
            ? none
            : onlyPlace(places, [&](const auto &one) { return one.before == mine.before; });
    const size_t after =
        mine.after == 0 || alike.after != 1
            ? none
            : onlyPlace(places, [&](const auto &one) { return one.after == mine.after; });
    if (before != none || after != none) { // where they contradict each other nothing is guessed
        const size_t place = before == none                     ? after
                             : after == none || after == before ? before
                                                                : none;
        return place != none && mayStandAt(places[place], mine) ? place : none;
    }
    ++confidence;
    const auto heading = [&](const ClaimSurroundings &one) {
        return one.heading == mine.heading;
    };
    const size_t place = alike.heading == 1 ? onlyPlace(places, heading) : none;
    return place != none && mayStandAt(places[place], mine) ? place : none;
}

} // namespace stet
