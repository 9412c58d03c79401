// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/checking.h"

#include <memory>
#include <optional>
#include <vector>

namespace stet {

/// A check sheet as a list: the claims in the order of the page, and behind them those whose words
/// are gone. A value; cheap to copy.
class SheetRows
{
public:
    SheetRows() = default;
    explicit SheetRows(std::shared_ptr<const ReviewedArticle> sheet);

    /// Null where none was read yet.
    [[nodiscard]] const std::shared_ptr<const ReviewedArticle> &sheet() const { return m_sheet; }

    [[nodiscard]] int count() const;
    /// How many of them have words on the page; those stand first.
    [[nodiscard]] int onPage() const;

    /// The claim of a row where it is kept; null: nothing was said of its words yet.
    [[nodiscard]] const ClaimRecord *record(int row) const;
    [[nodiscard]] ClaimStanding standing(int row) const;
    /// Its words as read; those that it was kept with where they are gone.
    [[nodiscard]] QString words(int row) const;
    /// Where its words stand; none where they are gone.
    [[nodiscard]] std::optional<SourcePlace> place(int row) const;
    /// What a verb is to be about; none where the words are gone.
    [[nodiscard]] std::optional<ClaimAim> aim(int row) const;
    /// What a verb on words of one passage is about: the kept claim that they lie in, else they
    /// themselves, grown to whole words as the desk does.
    [[nodiscard]] ClaimAim aimAt(const ClaimPlace &place) const;

    /// An aim of before at what the words are by now: at the same kept claim, else at the same
    /// place; itself where neither is there.
    [[nodiscard]] ClaimAim aimNow(const ClaimAim &before) const;

    /// Not verified and no *not a fact*, or to be looked at again.
    [[nodiscard]] bool isOpen(int row) const;
    /// The next open row behind `row`, from the top again; -1: none is open.
    [[nodiscard]] int nextOpen(int row) const;
    /// The rows that `signer` looks at a second time before signing, in the order of the page;
    /// none while others are open, see `awaitingSecondLook`.
    [[nodiscard]] std::vector<int> secondPass(const Hand &signer) const;
    /// The open rows, but for headings, below the headings that stand above `row`.
    [[nodiscard]] std::vector<int> openOfSection(int row) const;
    /// It is of a section that its kind of article has as judgement, and nobody checked it.
    [[nodiscard]] bool isOpenJudgement(int row) const;
    /// Threads of a row that nobody resolved.
    [[nodiscard]] int openNotes(int row) const;

    /// The row of that claim, or, where it is null, of the words at that place; -1: none.
    [[nodiscard]] int rowOf(const ClaimId &claim, const std::optional<SourcePlace> &place) const;

    /// The row of exactly what `other` has at `row`: its claim, or where nobody said anything of it
    /// the same words at the same place; -1: none.
    [[nodiscard]] int rowOfSame(const SheetRows &other, int row) const;

    /// The row of `other` at `row`: by its claim, else by the place of its words, else the nearest;
    /// -1 where there is none at all.
    [[nodiscard]] int sameAs(const SheetRows &other, int row) const;

private:
    [[nodiscard]] const CheckedItem *item(int row) const;

    std::shared_ptr<const ReviewedArticle> m_sheet;
};

} // namespace stet
