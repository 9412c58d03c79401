// SPDX-License-Identifier: GPL-3.0-or-later
// What ReviewPage binds to claims, and what it asks before.
#include "core/desk/desk_session.h"
#include "ui/review/attest_dialog.h"
#include "ui/review/evidence_pane.h"
#include "ui/review/review_page.h"
#include "ui/review/review_text_view.h"

#include <algorithm>
#include <utility>

namespace stet {

NewEvidence ReviewPage::evidenceFor(NewEvidence evidence, const std::vector<ClaimAim> &about) const
{
    const ClaimRecord *record = m_round->rows().record(m_shown);
    if (about.size() != 1 || record == nullptr || about.front().claim != record->claim.id)
        evidence.instead = {}; // that is evidence of the claim at hand alone
    return evidence;
}

void ReviewPage::bindSelected()
{
    const std::optional<NewEvidence> selection = m_evidence->selection();
    if (!selection && bindMoved())
        return;
    if (!selection) {
        Q_EMIT statusMessage(tr("Select the words of the source that carry the claim first."));
        m_evidence->focusWords();
        return;
    }
    const std::vector<ClaimAim> about = aims();
    if (about.empty())
        return;
    m_round->bind(about, evidenceFor(*selection, about));
    m_evidence->clearSelection();
    m_text->clearSelection();
}

const ProposedPassage *ReviewPage::movedQuote() const
{
    const ClaimAnalysis &found = m_analyst->found();
    const ClaimRecord *record = m_round->rows().record(m_shown);
    if (record == nullptr || found.row != m_shown || found.moved.empty())
        return nullptr;
    const ProposedPassage &first = found.moved.front();
    const std::vector<EvidenceId> bound = idsOf(record->evidence); // it may be of an older sheet
    return std::find(bound.begin(), bound.end(), first.instead) == bound.end() ? nullptr : &first;
}

// By the key that binds, where nothing is selected: what the card shows in the place of a quote
// that is gone.
bool ReviewPage::bindMoved()
{
    const ProposedPassage *moved = movedQuote();
    const std::vector<ClaimAim> about = aims();
    if (moved == nullptr || about.size() != 1 || m_round->isBinding(about.front()) ||
        about.front().claim != m_round->rows().record(m_shown)->claim.id)
        return false;
    bindProposed(*moved);
    return true;
}

// The same with what it says in the article's language.
void ReviewPage::bindTranslated()
{
    const std::optional<NewEvidence> selection = m_evidence->selection();
    if (!selection) {
        bindSelected(); // says what is wanting
        return;
    }
    const std::optional<ClaimAim> about = aim();
    if (!about)
        return;
    AskCard::Question question;
    question.title = tr("What the selected words say in the language of the article");
    question.hint = tr("Ctrl+Enter binds the words with their translation");
    question.button = tr("Bind");
    question.personLabel = tr("&Translated by");
    question.person = m_round->session().actor().name;
    question.give =
        [this, about = askedAbout(*about), selected = evidenceFor(*selection, {*about})](
            const AskCard::Answer &given, AskCard::Again again) {
            m_evidence->clearSelection();
            m_text->clearSelection();
            NewEvidence evidence = selected;
            evidence.translation = given.words;
            evidence.translator = given.person;
            m_round->bind({about()}, evidence, std::move(again));
        };
    m_ask->ask(placeOfCard(), std::move(question));
}

void ReviewPage::bindProposed(const ProposedPassage &passage)
{
    const std::optional<ClaimAim> about = aim();
    if (!about)
        return;
    NewEvidence evidence;
    evidence.snapshot = passage.snapshot;
    evidence.start = passage.range.start;
    evidence.length = passage.range.length;
    evidence.instead = passage.instead;
    m_round->bind({*about}, evidenceFor(evidence, {*about}));
}

void ReviewPage::bindAlike(const AlikeEvidence &alike)
{
    const std::optional<ClaimAim> about = aim();
    if (!about)
        return;
    NewEvidence evidence;
    evidence.same = alike.evidence.id;
    m_round->bind({*about}, evidence);
}

void ReviewPage::attest()
{
    const std::optional<ClaimAim> about = aim();
    if (!about)
        return;
    NewEvidence empty;
    empty.source = m_evidence->shownSource();
    attestAbout(askedAbout(*about), m_round->rows().words(m_shown), empty);
}

/// What was refused is there to be given again, now or when its article is there.
void ReviewPage::attestAbout(const std::function<ClaimAim()> &about,
                             const QString &words,
                             const NewEvidence &before)
{
    auto *dialog = new AttestDialog(words, m_round->aids(), before, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog,
            &QDialog::accepted,
            this,
            [this, dialog, about, words, article = m_round->article()] {
                const NewEvidence given = dialog->evidence();
                const auto again = [this, about, words, given] {
                    attestAbout(about, words, given);
                };
                m_round->bind({about()}, given, [this, again, article] {
                    if (article == m_round->article())
                        again();
                    else
                        m_later[article].push_back(again);
                });
            });
    dialog->open();
}

} // namespace stet
