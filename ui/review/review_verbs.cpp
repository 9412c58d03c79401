// SPDX-License-Identifier: GPL-3.0-or-later
// What the review asks before it does it: the other half of ReviewPage.
#include "core/desk/desk_session.h"
#include "core/model/draft_fields.h"
#include "core/review/edit_proposals.h"
#include "ui/review/attest_dialog.h"
#include "ui/review/claim_card.h"
#include "ui/review/evidence_pane.h"
#include "ui/review/propose_card.h"
#include "ui/review/review_page.h"
#include "ui/review/review_text_view.h"
#include "ui/review/sign_off_dialog.h"

#include <algorithm>
#include <utility>

namespace stet {

std::optional<ClaimPlace> ReviewPage::selectedWords() const
{
    return m_text->selectedRows().size() == 1 ? m_text->selectedWords() : std::nullopt;
}

std::vector<ClaimAim> ReviewPage::aims() const
{
    const SheetRows &rows = m_round->rows();
    std::vector<ClaimAim> about;
    if (!m_text->textCursor().hasSelection()) {
        for (const int row : chosenRows()) {
            if (const std::optional<ClaimAim> one = rows.aim(row))
                about.push_back(*one);
        }
    } else if (const std::optional<ClaimPlace> selected = selectedWords()) {
        about.push_back(rows.aimAt(*selected));
    } else {
        for (const int row : m_text->selectedRows())
            about.push_back(*rows.aim(row));
    }
    return about;
}

std::vector<int> ReviewPage::severalRows() const
{
    const std::vector<int> rows =
        m_text->textCursor().hasSelection() ? m_text->selectedRows() : chosenRows();
    return rows.size() > 1 ? rows : std::vector<int>();
}

std::optional<ClaimAim> ReviewPage::aim()
{
    const std::vector<ClaimAim> about = aims();
    if (about.size() == 1)
        return about.front();
    if (m_text->textCursor().hasSelection())
        Q_EMIT statusMessage(tr("Select words of one claim for this, or nothing."));
    else if (about.size() > 1)
        Q_EMIT statusMessage(tr("Choose one claim for this."));
    return std::nullopt;
}

ClaimAim ReviewPage::asSeen(ClaimAim aim) const
{
    if (m_round->isBinding(aim)) // by this person, who has not seen it yet
        return aim;
    aim.rests = std::vector<EvidenceId>();
    for (const ClaimRecord &record : m_round->rows().sheet()->records) {
        if (record.claim.id == aim.claim)
            aim.rests = idsOf(record.evidence);
    }
    return aim;
}

std::function<ClaimAim()> ReviewPage::askedAbout(const ClaimAim &asked) const
{
    return [this, asked, tried = std::make_shared<bool>(false)] {
        return std::exchange(*tried, true) ? m_round->rows().aimNow(asked) : asked;
    };
}

void ReviewPage::askReason(const QString &title,
                           std::function<void(const QString &, AskCard::Again)> give)
{
    AskCard::Question question;
    question.title = title;
    question.hint = tr("One line, kept in the record");
    question.button = tr("Give");
    question.oneLine = true;
    question.give = [give = std::move(give)](const AskCard::Answer &given, AskCard::Again again) {
        give(given.words, std::move(again));
    };
    m_ask->ask(placeOfCard(), std::move(question));
}

void ReviewPage::give(VerdictKind kind)
{
    if (const std::vector<int> several = severalRows(); !several.empty()) {
        giveToSeveral(kind, several);
        return;
    }
    const std::optional<ClaimAim> about = aim();
    if (!about)
        return;
    const SheetRows &rows = m_round->rows();
    const std::optional<ClaimPlace> selected = selectedWords();
    const QString words = selected ? wordsAt(rows.sheet()->words, *selected) : rows.words(m_shown);
    const ClaimRecord *record = selected ? nullptr : rows.record(m_shown);
    const std::vector<Evidence> evidence =
        record != nullptr ? record->evidence : std::vector<Evidence>();
    const auto done = [this, kind, about = askedAbout(asSeen(*about))](const QString &reason,
                                                                       AskCard::Again again) {
        m_text->clearSelection();
        m_round->give({about()}, {kind, {}, reason}, ReviewRound::Then::GoOn, std::move(again));
    };
    if (!wantsReason(*rows.sheet(), *m_round->aids(), kind, words, evidence)) {
        done({}, {});
        return;
    }
    askReason(
        kind == VerdictKind::NotAFact
            ? tr("It states a number, a date, a name or a quotation. Why is it not a fact? "
                 "“%1”")
                  .arg(words)
            : tr("Not every fact in it is in its evidence. Why is it verified? “%1”").arg(words),
        done);
}

// To each claim whole, since a verdict holds for the words of a claim.
void ReviewPage::giveToSeveral(VerdictKind kind, const std::vector<int> &claims)
{
    const SheetRows &rows = m_round->rows();
    std::vector<ClaimAim> about;
    bool reason = false;
    for (const int row : claims) {
        const std::optional<ClaimAim> one = rows.aim(row);
        if (!one)
            continue; // its words are gone
        about.push_back(asSeen(*one));
        const ClaimRecord *record = rows.record(row);
        reason =
            reason || wantsReason(*rows.sheet(),
                                  *m_round->aids(),
                                  kind,
                                  rows.words(row),
                                  record != nullptr ? record->evidence : std::vector<Evidence>());
    }
    const auto done = [this, kind, about](const QString &why, AskCard::Again again) {
        m_text->clearSelection();
        m_round->give(about, {kind, {}, why}, ReviewRound::Then::GoOn, std::move(again));
    };
    if (reason)
        askReason(kind == VerdictKind::NotAFact
                      ? tr("%Ln selected claim(s) are to be no facts, and some state numbers, "
                           "dates, names or quotations. Why?",
                           nullptr,
                           int(about.size()))
                      : tr("Not every fact in the %Ln selected claim(s) is in their evidence. Why "
                           "are they verified?",
                           nullptr,
                           int(about.size())),
                  done);
    else
        done({}, {});
}

void ReviewPage::lookedAgain()
{
    const SheetRows rows = m_round->rows();
    for (const int row : chosenRows()) {
        if (rows.standing(row).lookAgain || m_round->awaitsSecondLook(row))
            m_round->lookAgain(row);
    }
}

void ReviewPage::endOrphans()
{
    const SheetRows rows = m_round->rows();
    for (const int row : chosenRows()) {
        if (row >= rows.onPage() && rows.record(row) != nullptr)
            m_round->end(rows.record(row)->claim.id);
    }
}

void ReviewPage::giveToSection()
{
    const SheetRows &rows = m_round->rows();
    std::vector<ClaimAim> aims;
    bool reason = false;
    for (const int row : rows.openOfSection(m_round->current())) {
        if (rows.standing(row).state != ClaimState::Unchecked)
            continue; // somebody said something of it
        aims.push_back(*rows.aim(row));
        reason = reason ||
                 wantsReason(
                     *rows.sheet(), *m_round->aids(), VerdictKind::NotAFact, rows.words(row), {});
    }
    if (aims.empty()) {
        Q_EMIT statusMessage(tr("Nothing is unchecked in this section."));
        return;
    }
    const auto done = [this, aims](const QString &why, AskCard::Again again) {
        m_round->give(
            aims, {VerdictKind::NotAFact, {}, why}, ReviewRound::Then::GoOn, std::move(again));
    };
    if (rows.isOpenJudgement(m_round->current())) // its kind of article says why
        done(tr("The section is judgement by the kind of article."), {});
    else if (reason)
        askReason(tr("%Ln claim(s) of this section are to be no facts, and some state numbers, "
                     "dates, names or quotations. Why?",
                     nullptr,
                     int(aims.size())),
                  done);
    else
        done({}, {});
}

void ReviewPage::bindSelected()
{
    std::optional<NewEvidence> selection = m_evidence->selection();
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
    const ClaimRecord *record = m_round->rows().record(m_shown);
    if (about.size() != 1 || record == nullptr || about.front().claim != record->claim.id)
        selection->instead = {}; // that is evidence of the claim at hand alone
    m_round->bind(about, *selection);
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
    question.give = [this, about = askedAbout(*about), selected = *selection](
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
    m_round->bind({*about}, evidence);
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

void ReviewPage::split()
{
    const std::optional<ClaimAim> whole = m_round->rows().aim(m_round->current());
    const std::optional<ClaimPlace> behind = m_text->wordsFromCaret();
    if (!whole || !behind) {
        Q_EMIT statusMessage(
            tr("Put the caret before the word that the second claim begins with."));
        m_text->setFocus(Qt::OtherFocusReason);
        return;
    }
    m_round->split(*whole, sourcePlaceOf(m_round->rows().sheet()->words, *behind).range.start);
}

void ReviewPage::joinNext()
{
    const SheetRows &rows = m_round->rows();
    const std::optional<ClaimAim> one = rows.aim(m_round->current());
    const std::optional<ClaimAim> other = rows.aim(m_round->current() + 1);
    if (one && other)
        m_round->join(*one, *other);
}

void ReviewPage::askNote()
{
    const std::optional<ClaimAim> about = aim();
    if (!about)
        return;
    AskCard::Question question;
    question.title = tr("A note for the author on “%1”").arg(m_round->rows().words(m_shown));
    question.hint = tr("Ctrl+Enter gives it; readers never see it");
    question.button = tr("Note");
    question.give = [this, about = askedAbout(*about)](const AskCard::Answer &given,
                                                       AskCard::Again again) {
        m_round->addNote(about(), given.words, std::move(again));
    };
    m_ask->ask(placeOfCard(), std::move(question));
}

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
    if (!mayBeProposed(place->field)) {
        Q_EMIT statusMessage(tr("Other words are proposed for the headline, the dek and the text. "
                                "For these, write a note."));
        return;
    }
    const QString words = fieldText(rows.sheet()->article.content, place->field)
                              .mid(place->range.start, place->range.length);
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
    const QString name = m_round->session().actor().name;
    const std::vector<EditProposal> &all = rows.sheet()->proposals;
    const auto own = std::find_if(all.rbegin(), all.rend(), [&](const EditProposal &one) {
        const std::optional<TextRange> place = proposedPlace(one, rows.sheet()->article.content);
        return one.person == name && one.place.field == claim->field && place &&
               place->start < claim->range.end() && claim->range.start < place->end();
    });
    return own == all.rend() ? std::nullopt : std::optional(own->id);
}

void ReviewPage::withdrawOtherWords()
{
    if (const std::optional<ProposalId> own = ownProposal())
        m_round->withdrawProposal(*own);
}

void ReviewPage::askReply(size_t note)
{
    const ClaimRecord *record = m_round->rows().record(m_shown);
    if (record == nullptr || note >= record->claim.notes.size())
        return;
    AskCard::Question question;
    question.title = tr("Answer to %1: %2")
                         .arg(record->claim.notes[note].person, record->claim.notes[note].text);
    question.hint = tr("Ctrl+Enter gives it; readers never see it");
    question.button = tr("Answer");
    question.give = [this, claim = record->claim.id, note](const AskCard::Answer &given,
                                                           AskCard::Again again) {
        m_round->reply(claim, note, given.words, std::move(again));
    };
    m_ask->ask(placeOfCard(), std::move(question));
}

void ReviewPage::askReturn()
{
    m_round->returnToAuthor();
}

void ReviewPage::askSignOff()
{
    const SheetRows shown = m_round->rows(); // what is signed is what was looked at
    if (!shown.sheet() || m_round->isBusy()) {
        m_signWanted = true;
        return;
    }
    const Actor &actor = m_round->session().actor();
    auto *dialog = new SignOffDialog(
        shown, {actor.name, actor.account, actor.machine}, m_round->signedContent().get(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &SignOffDialog::rowRequested, this, [this, shown](int row) {
        m_round->choose(m_round->rows().sameAs(shown, row));
    });
    connect(dialog, &QDialog::accepted, this, [this, dialog, shown] {
        m_round->signOff(*shown.sheet(), dialog->reason());
    });
    dialog->open();
}

} // namespace stet
