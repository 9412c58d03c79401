// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/review/claims/own_words.h"

#include "core/model/like_names.h"

#include <algorithm>

namespace stet {

namespace {

/// Something taken out, a change of length 0, is of the words on both sides of it.
bool touches(const SourcePlace &words, const SourcePlace &change)
{
    if (words.field != change.field || words.row != change.row)
        return false;
    if (change.range.length == 0)
        return change.range.start >= words.range.start && change.range.start <= words.range.end();
    return change.range.start < words.range.end() && change.range.end() > words.range.start;
}

} // namespace

bool isSamePerson(const Hand &one, const Hand &other, const VerdictRules &rules)
{
    if (rules.names.areOne(one.person, other.person) ||
        readAlike(rules.names.today(one.person), rules.names.today(other.person)))
        return true;
    return !rules.accountsShared && !one.account.isEmpty() && one.account == other.account &&
           one.machine == other.machine;
}

std::vector<Hand> lastHands(const SourcePlace &place, const std::vector<ChangedBy> &changes)
{
    std::vector<const ChangedBy *> of;
    for (const ChangedBy &change : changes) {
        if (touches(place, change.place))
            of.push_back(&change);
    }
    std::stable_sort(of.begin(), of.end(), [](const ChangedBy *a, const ChangedBy *b) {
        return a->place.range.start < b->place.range.start;
    });
    std::vector<Hand> hands;
    for (const ChangedBy *change : of) {
        if (std::find(hands.begin(), hands.end(), change->hand) == hands.end())
            hands.push_back(change->hand);
    }
    return hands;
}

} // namespace stet
