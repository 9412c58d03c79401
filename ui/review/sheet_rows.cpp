// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/review/sheet_rows.h"

#include "core/review/second_pass.h"

#include <algorithm>
#include <utility>

namespace stet {

SheetRows::SheetRows(std::shared_ptr<const ReviewedArticle> sheet)
    : m_sheet(std::move(sheet))
{}

int SheetRows::onPage() const
{
    return m_sheet ? int(m_sheet->checked.items.size()) : 0;
}

int SheetRows::count() const
{
    return m_sheet ? onPage() + int(m_sheet->checked.orphans.size()) : 0;
}

const CheckedItem *SheetRows::item(int row) const
{
    return row >= 0 && row < onPage() ? &m_sheet->checked.items[size_t(row)] : nullptr;
}

const ClaimRecord *SheetRows::record(int row) const
{
    if (const CheckedItem *one = item(row))
        return one->item.claim ? &m_sheet->records[*one->item.claim] : nullptr;
    if (row < 0 || row >= count())
        return nullptr;
    return &m_sheet->records[m_sheet->checked.orphans[size_t(row - onPage())].claim];
}

ClaimStanding SheetRows::standing(int row) const
{
    if (const CheckedItem *one = item(row))
        return one->standing;
    if (row < 0 || row >= count())
        return {};
    return m_sheet->checked.orphans[size_t(row - onPage())].standing;
}

QString SheetRows::words(int row) const
{
    if (const CheckedItem *one = item(row))
        return wordsAt(m_sheet->words, one->item.place);
    const ClaimRecord *kept = record(row);
    return kept != nullptr ? kept->claim.words.exact : QString();
}

std::optional<SourcePlace> SheetRows::place(int row) const
{
    const CheckedItem *one = item(row);
    return one != nullptr ? std::optional(sourcePlaceOf(m_sheet->words, one->item.place))
                          : std::nullopt;
}

std::optional<ClaimAim> SheetRows::aim(int row) const
{
    const CheckedItem *one = item(row);
    if (one == nullptr)
        return std::nullopt;
    ClaimAim aim;
    aim.place = sourcePlaceOf(m_sheet->words, one->item.place);
    aim.seen = claimHashAt(m_sheet->words, one->item.place);
    if (one->item.claim)
        aim.claim = m_sheet->records[*one->item.claim].claim.id;
    return aim;
}

ClaimAim SheetRows::aimAt(const ClaimPlace &place) const
{
    ClaimAim aim;
    ClaimPlace meant = place;
    const SourcePlace there = sourcePlaceOf(m_sheet->words, place);
    const CheckedItem *kept = m_sheet->itemAt(there);
    if (kept != nullptr && kept->item.claim) {
        meant = kept->item.place;
        aim.claim = m_sheet->records[*kept->item.claim].claim.id;
    } else if (const auto grown = claimPlaceAt(m_sheet->words, there)) {
        meant = *grown;
    }
    aim.place = sourcePlaceOf(m_sheet->words, meant);
    aim.seen = claimHashAt(m_sheet->words, meant);
    return aim;
}

ClaimAim SheetRows::aimNow(const ClaimAim &before) const
{
    if (!m_sheet)
        return before;
    const CheckedItem *there = before.claim.isNull() ? nullptr : m_sheet->itemOf(before.claim);
    if (there == nullptr)
        there =
            m_sheet->itemAt({before.place.field, before.place.row, {before.place.range.start, 1}});
    if (there == nullptr)
        return before;
    ClaimAim now = aimAt(there->item.place);
    if (before.rests && there->item.claim)
        now.rests = idsOf(m_sheet->records[*there->item.claim].evidence);
    return now;
}

bool SheetRows::isOpen(int row) const
{
    const CheckedItem *one = item(row);
    return one != nullptr &&
           (one->standing.lookAgain || (one->standing.state != ClaimState::Verified &&
                                        one->standing.state != ClaimState::NotAFact));
}

int SheetRows::nextOpen(int row) const
{
    const int all = onPage();
    for (int step = 1; step <= all; ++step) {
        const int one = (std::max(row, -1) + step) % all;
        if (isOpen(one))
            return one;
    }
    return -1;
}

std::vector<int> SheetRows::secondPass(const Hand &signer) const
{
    if (!m_sheet || nextOpen(-1) >= 0)
        return {};
    const std::vector<size_t> items = awaitingSecondLook(
        m_sheet->checked, m_sheet->records, m_sheet->signOff, signer, m_sheet->verdictRules());
    return {items.begin(), items.end()};
}

std::vector<int> SheetRows::openOfSection(int row) const
{
    std::vector<int> open;
    const CheckedItem *here = item(row);
    if (here == nullptr)
        return open;
    const auto passageOf = [this](const CheckedItem &one) -> const PlacedPassage & {
        return m_sheet->words.passages[one.item.place.passage];
    };
    const PlacedPassage &chosen = passageOf(*here);
    for (int one = 0; one < onPage(); ++one) {
        const PlacedPassage &there = passageOf(*item(one));
        if (isOpen(one) && there.field == chosen.field && there.heading == chosen.heading &&
            there.passage->flow != Passage::Flow::Heading)
            open.push_back(one);
    }
    return open;
}

bool SheetRows::isOpenJudgement(int row) const
{
    const CheckedItem *one = item(row);
    return one != nullptr && one->standing.state == ClaimState::Unchecked &&
           m_sheet->words.passages[one->item.place.passage].judgement;
}

int SheetRows::openNotes(int row) const
{
    const ClaimRecord *kept = record(row);
    if (kept == nullptr)
        return 0;
    return int(std::count_if(kept->claim.notes.begin(),
                             kept->claim.notes.end(),
                             [](const ClaimNote &note) { return note.state == NoteState::Open; }));
}

int SheetRows::rowOf(const ClaimId &claim, const std::optional<SourcePlace> &words) const
{
    for (int one = 0; one < count(); ++one) {
        const ClaimRecord *here = record(one);
        const std::optional<SourcePlace> there = place(one);
        if (!claim.isNull()
                ? here != nullptr && here->claim.id == claim
                : words && there && there->field == words->field && there->row == words->row &&
                      there->range.start == words->range.start)
            return one;
    }
    return -1;
}

int SheetRows::rowOfSame(const SheetRows &other, int row) const
{
    const ClaimRecord *kept = other.record(row);
    const std::optional<SourcePlace> there = other.place(row);
    for (int one = 0; one < count(); ++one) {
        const ClaimRecord *here = record(one);
        const bool isSameClaim =
            kept != nullptr && here != nullptr && here->claim.id == kept->claim.id;
        // Somebody may have said something of it since.
        const bool isSamePlace =
            kept == nullptr && there && place(one) == there && words(one) == other.words(row);
        if (isSameClaim || isSamePlace)
            return one;
    }
    return -1;
}

int SheetRows::sameAs(const SheetRows &other, int row) const
{
    const ClaimRecord *kept = other.record(row);
    const std::optional<SourcePlace> there = other.place(row);
    for (int one = 0; one < count(); ++one) {
        const ClaimRecord *here = record(one);
        if (kept != nullptr ? here != nullptr && here->claim.id == kept->claim.id
                            : there && place(one) && place(one)->field == there->field &&
                                  place(one)->row == there->row &&
                                  place(one)->range.start == there->range.start)
            return one;
    }
    return std::min(std::max(row, 0), count() - 1);
}

} // namespace stet
