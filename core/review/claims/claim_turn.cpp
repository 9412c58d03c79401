// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/review/claims/claim_turn.h"

#include <algorithm>

namespace stet {

namespace {

bool isOpenNote(const ClaimNote &note)
{
    return note.state == NoteState::Open;
}

} // namespace

bool waitsForAnAnswer(const ClaimNote &note)
{
    return isOpenNote(note) && (note.replies.empty() || note.replies.back().person == note.person);
}

ClaimTurn claimTurn(const ClaimStanding &standing, const std::vector<ClaimNote> &notes)
{
    switch (standing.state) {
    case ClaimState::Orphaned:
        return ClaimTurn::Nobody;
    case ClaimState::Disputed:
    case ClaimState::NeedsSource:
        return ClaimTurn::Author;
    default:
        break;
    }
    if (std::any_of(notes.begin(), notes.end(), waitsForAnAnswer))
        return ClaimTurn::Author;
    const bool closed =
        standing.state == ClaimState::Verified || standing.state == ClaimState::NotAFact;
    if (!closed || standing.lookAgain || std::any_of(notes.begin(), notes.end(), isOpenNote))
        return ClaimTurn::Checker;
    return ClaimTurn::Nobody;
}

ClaimTally claimTally(const CheckedArticle &article, const std::vector<ClaimRecord> &records)
{
    static const std::vector<ClaimNote> none;
    ClaimTally tally;
    tally.counts = article.counts;
    for (const CheckedItem &item : article.items) {
        const std::vector<ClaimNote> &notes =
            item.item.claim ? records[*item.item.claim].claim.notes : none;
        tally.openNotes += std::any_of(notes.begin(), notes.end(), isOpenNote) ? 1 : 0;
        const ClaimTurn turn = claimTurn(item.standing, notes);
        tally.forChecker += turn == ClaimTurn::Checker ? 1 : 0;
        tally.forAuthor += turn == ClaimTurn::Author ? 1 : 0;
    }
    return tally;
}

} // namespace stet
