// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/draft/draft_transpose.h"

#include <algorithm>
#include <utility>

namespace stet {

namespace {

constexpr size_t mostPairs = 4'000'000;

qsizetype growth(const DraftEdit &edit)
{
    return edit.inserted.size() - edit.removed.size();
}

/// Moves `second` in front of `first`; false where they touch the same words.
bool swapEdits(DraftEdit &first, DraftEdit &second)
{
    if (first.field != second.field)
        return true;
    if (!isProse(first.field))
        return false;
    if (second.position + second.removed.size() <= first.position) {
        first.position += growth(second);
        return true;
    }
    if (second.position >= first.position + first.inserted.size()) {
        second.position -= growth(first);
        return true;
    }
    return false;
}

} // namespace

std::vector<DraftEdit> inverseOf(const std::vector<DraftEdit> &edits)
{
    std::vector<DraftEdit> inverse(edits.rbegin(), edits.rend());
    for (DraftEdit &edit : inverse)
        std::swap(edit.removed, edit.inserted);
    return inverse;
}

std::optional<EditOrder> transposed(const std::vector<DraftEdit> &first,
                                    const std::vector<DraftEdit> &second)
{
    if (!first.empty() && second.size() > mostPairs / first.size())
        return std::nullopt;
    EditOrder order{second, first};
    for (DraftEdit &moved : order.front) {
        for (auto stays = order.back.rbegin(); stays != order.back.rend(); ++stays) {
            if (!swapEdits(*stays, moved))
                return std::nullopt;
        }
    }
    return order;
}

} // namespace stet
