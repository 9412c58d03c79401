// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/review/edit_proposals.h"

#include "core/base/core_words.h"
#include "core/base/word_diff.h"
#include "core/model/draft_fields.h"
#include "core/review/quote_anchor.h"

#include <algorithm>
#include <utility>

namespace stet {

bool mayBeProposed(DraftField field)
{
    return field == DraftField::Headline || field == DraftField::Dek || field == DraftField::Body;
}

Result<> mayPropose(const EditProposal &proposal)
{
    const QString &removed = proposal.place.exact;
    if (!mayBeProposed(proposal.place.field))
        return fail(ErrorCode::InvalidInput,
                    CoreWords::tr("An edit can be proposed for the headline, the dek and the text. "
                                  "For other words write a note. Nothing was changed."));
    if (removed.trimmed().isEmpty())
        return fail(ErrorCode::InvalidInput,
                    CoreWords::tr("An edit is proposed for words of the text, and there are none. "
                                  "Nothing was changed."));
    if (proposal.place.field == DraftField::Headline && proposal.inserted.trimmed().isEmpty())
        return fail(ErrorCode::InvalidInput,
                    CoreWords::tr("A headline has words. Nothing was changed."));
    if (proposal.inserted == removed)
        return fail(ErrorCode::InvalidInput,
                    CoreWords::tr("These are the words as they stand. Nothing was changed."));
    if (removed.size() > MostProposedUnits || proposal.inserted.size() > MostProposedUnits)
        return fail(ErrorCode::InvalidInput,
                    CoreWords::tr("An edit can be proposed for at most %n characters at once. "
                                  "Nothing was changed.",
                                  nullptr,
                                  int(MostProposedUnits)));
    return {};
}

std::optional<TextRange> proposedPlace(const EditProposal &proposal, const ArticleContent &content)
{
    if (!mayBeProposed(proposal.place.field))
        return std::nullopt;
    return placeOf(proposal.place, fieldText(content, proposal.place.field));
}

std::vector<DraftEdit> proposedEdits(const EditProposal &proposal, const TextRange &place)
{
    std::vector<DraftEdit> edits;
    qsizetype at = place.start;
    bool changing = false;
    for (const DiffPiece &piece : wordDiff(proposal.place.exact, proposal.inserted)) {
        if (piece.what == DiffPiece::What::Same) {
            at += piece.text.size();
            changing = false;
            continue;
        }
        if (!std::exchange(changing, true)) {
            DraftEdit edit;
            edit.field = proposal.place.field;
            edit.position = at;
            edits.push_back(std::move(edit));
        }
        if (piece.what == DiffPiece::What::Removed) {
            edits.back().removed += piece.text;
            at += piece.text.size();
        } else {
            edits.back().inserted += piece.text;
        }
    }
    std::reverse(edits.begin(), edits.end());
    return edits;
}

std::optional<TextQuote> followedQuote(const TextQuote &quote,
                                       const QString &before,
                                       const std::vector<DraftEdit> &edits,
                                       const QString &after)
{
    std::optional<TextRange> words = placeOf(quote, before);
    for (const DraftEdit &edit : edits) {
        if (words && edit.field == quote.field)
            words =
                followed(*words, edit.position, edit.removed.size(), edit.inserted.size(), after);
    }
    if (!words || QStringView(after).mid(words->start, words->length) != quote.exact)
        return std::nullopt;
    return renewedQuote(quote, after, *words);
}

} // namespace stet
