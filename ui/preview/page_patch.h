// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/render/page.h"

#include <QByteArray>
#include <QString>

#include <vector>

namespace stet {

/// One change to the list of a page's parts.
struct PageOp
{
    enum class What {
        Remove,  ///< the part `id` goes
        Replace, ///< the part `part` takes the place of `id`
        Insert,  ///< the part `part` follows `id` of the new list; an empty id: it comes first
    };
    What what = What::Remove;
    QByteArray id;
    PagePart part;

    bool operator==(const PageOp &) const = default;
};

/// What turns one shown page into the next: changed parts in any number of places and renumbered
/// citation marks. A plain value, made on the pool.
struct PagePatch
{
    bool wholePage = false; ///< the frame around the parts differs: load the page anew
    std::vector<PageOp> ops;
    std::vector<MarkNumbers> marks;

    [[nodiscard]] bool isEmpty() const { return !wholePage && ops.empty() && marks.empty(); }

    bool operator==(const PagePatch &) const = default;
};

/// The fewest parts that have to be sent for `shown` to become `next`: parts with the same id and
/// hash that keep their order stay untouched. Ids are unique within a list. Pure; n log n at worst
/// in the parts between the common start and the common end.
[[nodiscard]] std::vector<PageOp> diffParts(const std::vector<PagePart> &shown,
                                            const std::vector<PagePart> &next);

/// The patch between two pages of the same article. Pure; callable from any thread.
[[nodiscard]] PagePatch diffPages(const Page &shown, const Page &next);

/// The call that applies `patch` in the preview's own script world. `generation` comes back when
/// the frame with the change was painted.
[[nodiscard]] QString patchScript(const PagePatch &patch, quint64 generation);

/// How many bytes of parts the preview shows at most.
inline constexpr qsizetype previewLimit = 1'000'000;

/// `page` without the blocks that go beyond `limit` bytes, and how many were left out.
struct CappedPage
{
    Page page;
    int leftOut = 0;
};

[[nodiscard]] CappedPage capPage(Page page, qsizetype limit);

} // namespace stet
