// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/review/edit_proposals.h"

#include "core/base/core_words.h"
#include "core/base/word_diff.h"
#include "core/model/draft_fields.h"
#include "core/review/quote_anchor.h"

#include <algorithm>
#include <utility>

namespace stet {

namespace {

constexpr QStringView rowsApart = u"\n\n";

qsizetype beginOfRow(const ArticleContent &content, size_t row)
{
    qsizetype begin = 0;
    for (size_t before = 0; before < row; ++before)
        begin += factText(content.facts[before]).size() + rowsApart.size();
    return begin;
}

/// The row of the facts, of which there are some, that begins last at or before `place`.
int rowAt(const ArticleContent &content, qsizetype place)
{
    int row = 0;
    qsizetype begin = 0;
    for (size_t next = 1; next < content.facts.size(); ++next) {
        begin += factText(content.facts[next - 1]).size() + rowsApart.size();
        if (begin > place)
            break;
        row = int(next);
    }
    return row;
}

/// A name and a value, a line each; the value may be missing, as in a table that is being filled.
bool isRow(const QString &text)
{
    return text.count(u'\n') == 1 && !text.section(u'\n', 0, 0).trimmed().isEmpty();
}

} // namespace

bool mayBeProposed(DraftField field)
{
    return isProse(field) || field == DraftField::LeadCaption || field == DraftField::Facts;
}

QString proposalText(const ArticleContent &content, DraftField field)
{
    if (field != DraftField::Facts)
        return fieldText(content, field);
    QStringList rows;
    for (const Fact &fact : content.facts)
        rows << factText(fact);
    return rows.join(rowsApart);
}

std::optional<TextRange> proposalRange(const ArticleContent &content, const SourcePlace &place)
{
    if (place.field != DraftField::Facts)
        return place.range;
    if (place.row < 0 || size_t(place.row) >= content.facts.size())
        return std::nullopt;
    return TextRange{beginOfRow(content, size_t(place.row)) + place.range.start,
                     place.range.length};
}

SourcePlace checkedPlaceOf(const ArticleContent &content, DraftField field, const TextRange &range)
{
    if (field != DraftField::Facts)
        return {field, -1, range};
    const int row = rowAt(content, range.start);
    return {field, row, {range.start - beginOfRow(content, size_t(row)), range.length}};
}

Result<> mayPropose(const EditProposal &proposal)
{
    const QString &removed = proposal.place.exact;
    if (!mayBeProposed(proposal.place.field))
        return fail(
            ErrorCode::InvalidInput,
            CoreWords::tr("An edit can be proposed for the headline, the dek, the text, the "
                          "caption of the lead picture and the facts. For other words "
                          "write a note. Nothing was changed."));
    if (removed.trimmed().isEmpty())
        return fail(ErrorCode::InvalidInput,
                    CoreWords::tr("An edit is proposed for words of the text, and there are none. "
                                  "Nothing was changed."));
    if (proposal.place.field == DraftField::Headline && proposal.inserted.trimmed().isEmpty())
        return fail(ErrorCode::InvalidInput,
                    CoreWords::tr("A headline has words. Nothing was changed."));
    if (proposal.place.field == DraftField::Facts && !isRow(proposal.inserted))
        return fail(ErrorCode::InvalidInput,
                    CoreWords::tr("A fact has a name in its first line and a value in its second. "
                                  "Nothing was changed."));
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
    const DraftField field = proposal.place.field;
    const std::optional<TextRange> place = placeOf(proposal.place, proposalText(content, field));
    if (!place || field != DraftField::Facts)
        return place;
    // Words of two rows that make these are not what was meant.
    const SourcePlace row = checkedPlaceOf(content, field, *place);
    const bool whole =
        row.range.start == 0 && factText(content.facts[size_t(row.row)]) == proposal.place.exact;
    return whole ? place : std::nullopt;
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

QString
proposedValue(const EditProposal &proposal, const TextRange &place, const ArticleContent &content)
{
    const DraftField field = proposal.place.field;
    if (field == DraftField::Facts) {
        ArticleContent after = content;
        after.facts[size_t(checkedPlaceOf(content, field, place).row)] =
            Fact{proposal.inserted.section(u'\n', 0, 0), proposal.inserted.section(u'\n', 1)};
        return fieldText(after, field);
    }
    QString text = fieldText(content, field);
    return text.replace(place.start, place.length, proposal.inserted);
}

std::optional<TextQuote> followedQuote(const TextQuote &quote,
                                       const QString &before,
                                       const std::vector<DraftEdit> &edits,
                                       const QString &after)
{
    const bool follows = isProse(quote.field);
    std::optional<TextRange> words = placeOf(quote, follows ? before : after);
    for (const DraftEdit &edit : edits) {
        if (words && follows && edit.field == quote.field)
            words =
                followed(*words, edit.position, edit.removed.size(), edit.inserted.size(), after);
    }
    if (!words || QStringView(after).mid(words->start, words->length) != quote.exact)
        return std::nullopt;
    return renewedQuote(quote, after, *words);
}

} // namespace stet
