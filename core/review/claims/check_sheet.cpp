// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/review/claims/check_sheet.h"

#include "core/review/claims/word_ownership.h"

#include <algorithm>

namespace stet {

CheckSheet checkSheet(const ArticleWords &words, const std::vector<ClaimSelector> &claims)
{
    CheckSheet sheet;
    const std::vector<AnchoredClaim> anchored = anchorClaims(words, claims);
    sheet.items.reserve(claims.size());
    for (size_t claim = 0; claim < claims.size(); ++claim) {
        const AnchoredClaim &one = anchored[claim];
        if (one.anchor == Anchor::Orphaned)
            sheet.orphans.push_back(claim);
        else
            sheet.items.push_back({claim, one.anchor, one.place, one.around});
    }
    const auto order = [](const SheetItem &a, const SheetItem &b) {
        return a.place.passage != b.place.passage ? a.place.passage < b.place.passage
                                                  : a.place.words.start < b.place.words.start;
    };
    std::sort(sheet.items.begin(), sheet.items.end(), order);
    WordOwnership owned(words);
    for (const SheetItem &item : sheet.items)
        owned.take(item.place);
    const auto kept = ptrdiff_t(sheet.items.size());
    for (const ClaimPlace &rest : owned.rests())
        sheet.items.push_back({std::nullopt, Anchor::Stands, rest, surroundingsAt(words, rest)});
    std::inplace_merge(sheet.items.begin(), sheet.items.begin() + kept, sheet.items.end(), order);
    return sheet;
}

std::optional<std::pair<ClaimPlace, ClaimPlace>>
splitPlace(const ArticleWords &words, const ClaimPlace &place, qint32 at)
{
    const QStringView text = words.passages[place.passage].passage->words;
    if (at <= place.words.start || at >= place.words.end() || !isWordBoundary(text, at))
        return std::nullopt;
    while (at > place.words.start && opensWords(text[at - 1]))
        --at;
    qint32 end = at;
    while (end > place.words.start && text[end - 1] == u' ')
        --end;
    while (at < place.words.end() && text[at] == u' ')
        ++at;
    const WordRange first{place.words.start, end - place.words.start};
    const WordRange second{at, place.words.end() - at};
    for (const WordRange &part : {first, second}) {
        if (!hasWords(text.mid(part.start, part.length)))
            return std::nullopt;
    }
    return std::pair(ClaimPlace{place.passage, first}, ClaimPlace{place.passage, second});
}

std::optional<ClaimPlace>
joinedPlace(const ArticleWords &words, const ClaimPlace &one, const ClaimPlace &other)
{
    const bool inOrder = one.words.start <= other.words.start;
    const ClaimPlace &first = inOrder ? one : other;
    const ClaimPlace &second = inOrder ? other : one;
    const qint32 between = second.words.start - first.words.end();
    if (first.passage != second.passage || between < 0)
        return std::nullopt;
    const QStringView text = words.passages[first.passage].passage->words;
    if (hasWords(text.mid(first.words.end(), between)))
        return std::nullopt;
    return ClaimPlace{first.passage, {first.words.start, second.words.end() - first.words.start}};
}

} // namespace stet
