// SPDX-License-Identifier: GPL-3.0-or-later
// The other words that ReviewPage proposes for those of a claim.
#include "core/desk/desk_session.h"
#include "core/review/edit_proposals.h"
#include "ui/review/propose_card.h"
#include "ui/review/review_page.h"
#include "ui/review/review_text_view.h"

#include <algorithm>

namespace stet {

void ReviewPage::askOtherWords()
{
    const SheetRows &rows = m_round->rows();
    if (m_text->textCursor().hasSelection() && !aim())
        return;
    const std::optional<ClaimPlace> selected = selectedWords();
    const std::optional<SourcePlace> place =
        selected ? std::optional(sourcePlaceOf(rows.sheet()->words, *selected))
                 : rows.place(m_shown);
    if (!place)
        return;
    const ArticleContent &content = rows.sheet()->article.content;
    const std::optional<TextRange> range = proposalRange(content, *place);
    if (!range)
        return;
    const QString words = proposalText(content, place->field).mid(range->start, range->length);
    ProposeCard::Question question;
    question.title =
        tr("Other words for “%1”")
            .arg(selected ? wordsAt(rows.sheet()->words, *selected) : rows.words(m_shown));
    question.words = words;
    const ClaimAim asked = selected ? rows.aimAt(*selected) : *rows.aim(m_shown);
    question.give =
        [this, first = *place, about = askedAbout(asked), words, article = m_round->article()](
            const ProposeCard::Unsaid &given) {
            m_text->clearSelection();
            const SourcePlace now = about().place;
            const SourcePlace there = now.range.length == first.range.length ? now : first;
            m_round->propose({there, words, given.words, given.reason}, [this, given, article] {
                if (article == m_round->article())
                    m_propose->offer(given);
                else
                    m_later[article].push_back([this, given] { m_propose->offer(given); });
            });
        };
    m_propose->ask(placeOfCard(), std::move(question));
}

std::optional<ProposalId> ReviewPage::ownProposal() const
{
    const SheetRows &rows = m_round->rows();
    const std::optional<SourcePlace> claim = rows.place(m_shown);
    if (!claim)
        return std::nullopt;
    const ArticleContent &content = rows.sheet()->article.content;
    const std::optional<TextRange> words = proposalRange(content, *claim);
    const QString name = m_round->session().actor().name;
    const std::vector<EditProposal> &all = rows.sheet()->proposals;
    const auto own = std::find_if(all.rbegin(), all.rend(), [&](const EditProposal &one) {
        const std::optional<TextRange> place = proposedPlace(one, content);
        return one.person == name && one.place.field == claim->field && place && words &&
               place->start < words->end() && words->start < place->end();
    });
    return own == all.rend() ? std::nullopt : std::optional(own->id);
}

void ReviewPage::withdrawOtherWords()
{
    if (const std::optional<ProposalId> own = ownProposal())
        m_round->withdrawProposal(*own);
}

} // namespace stet
