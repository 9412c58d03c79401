// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/site_details.h"
#include "core/render/site_lists.h"

#include <utility>
#include <vector>

namespace stet {

/// A list cut into pages so that a new entry changes one of them: the older ones stand on full
/// pages that are numbered from the oldest and never change, all that is newer at the list's own
/// address.
struct PageCut
{
    /// How many entries a full page has. The list's own address shows as many, and up to twice as
    /// many less one, or all where there are fewer.
    static constexpr size_t EntriesAPage = 100;

    size_t size = 0; ///< entries, newest first

    /// How many numbered pages there are, beside the list's own address.
    [[nodiscard]] size_t numbered() const
    {
        return size < 2 * EntriesAPage ? 0 : size / EntriesAPage - 1;
    }

    /// The first entry of page `number` (0: the list's own address) and the one behind its last.
    [[nodiscard]] std::pair<size_t, size_t> entriesOf(size_t number) const;
};

/// The articles of one list of a site.
struct PlannedList
{
    ListSubject subject = ListSubject::Kind;
    QString name;                         ///< of its files, see `listName`
    QString title;                        ///< as its newest article spells it; of a kind empty
    LocalText kindName;                   ///< of a kind
    std::vector<const ArticleRow *> rows; ///< newest first

    [[nodiscard]] PageCut cut() const { return {rows.size()}; }
};

/// The lists of a site: of the kinds in the order of `kinds`, then of categories, tags and authors
/// by their names. `rows` stand newest first and must outlive the answer. Withdrawn articles stand
/// in no list of a category or tag, which readers are not told of them. Names that `listName` takes
/// for one make one list.
[[nodiscard]] std::vector<PlannedList> plannedLists(const std::vector<ArticleRow> &rows,
                                                    const QHash<QString, SiteDetails> &details,
                                                    const std::vector<SiteList> &kinds);

} // namespace stet
