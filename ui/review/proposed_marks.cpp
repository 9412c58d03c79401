// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/review/proposed_marks.h"

#include "core/review/edit_proposals.h"

#include <algorithm>
#include <tuple>

namespace stet {

namespace {

/// Where in the checked words something stands that is to come at `position` of the text.
std::optional<ProposedMark> placeOfComing(const ReviewedArticle &sheet,
                                          DraftField field,
                                          const TextRange &whole,
                                          qsizetype position)
{
    const ArticleContent &content = sheet.article.content;
    const TextRange before{whole.start, position - whole.start};
    if (before.length > 0) {
        if (const auto place = claimPlaceAt(sheet.words, checkedPlaceOf(content, field, before)))
            return ProposedMark{place->passage, {}, place->words.end(), {}};
    }
    const auto place = claimPlaceAt(sheet.words, checkedPlaceOf(content, field, whole));
    return place ? std::optional(ProposedMark{place->passage, {}, place->words.start, {}})
                 : std::nullopt;
}

/// What hangs on a word in `text`, from its side on: no space and no citation.
QString hanging(const QString &text, qsizetype from, qsizetype to)
{
    const QString some = text.mid(from, to - from);
    const auto end = std::find_if(
        some.begin(), some.end(), [](QChar unit) { return unit.isSpace() || unit == u'['; });
    return some.left(end - some.begin());
}

/// Words are shown whole, with the marks that hang on them, and so is what stands in their stead.
ProposedMark
markOfGoing(const ReviewedArticle &sheet, const DraftEdit &edit, const ClaimPlace &place)
{
    const QString text = proposalText(sheet.article.content, edit.field);
    const std::optional<TextRange> shown =
        proposalRange(sheet.article.content, sourcePlaceOf(sheet.words, place));
    ProposedMark mark{place.passage, place.words, place.words.end(), edit.inserted};
    if (edit.inserted.isEmpty() || !shown)
        return mark;
    if (shown->start < edit.position)
        mark.coming.prepend(text.mid(shown->start, edit.position - shown->start));
    mark.coming += hanging(text, edit.position + edit.removed.size(), shown->end());
    return mark;
}

} // namespace

std::vector<ProposedMark> proposedMarks(const ReviewedArticle &sheet)
{
    std::vector<ProposedMark> marks;
    for (const EditProposal &proposal : sheet.proposals) {
        const DraftField field = proposal.place.field;
        const std::optional<TextRange> whole = proposedPlace(proposal, sheet.article.content);
        if (!whole)
            continue;
        for (const DraftEdit &edit : proposedEdits(proposal, *whole)) {
            std::optional<ProposedMark> mark;
            const TextRange removed{edit.position, edit.removed.size()};
            if (!edit.removed.trimmed().isEmpty()) {
                if (const auto place = claimPlaceAt(
                        sheet.words, checkedPlaceOf(sheet.article.content, field, removed)))
                    mark = markOfGoing(sheet, edit, *place);
            }
            if (!mark) {
                mark = placeOfComing(sheet, field, *whole, edit.position);
                if (mark)
                    mark->coming = edit.inserted;
            }
            if (!mark)
                continue;
            mark->coming = mark->coming.simplified();
            marks.push_back(*std::move(mark));
        }
    }
    std::stable_sort(
        marks.begin(), marks.end(), [](const ProposedMark &one, const ProposedMark &other) {
            return std::tie(one.passage, one.at) < std::tie(other.passage, other.at);
        });
    return marks;
}

} // namespace stet
