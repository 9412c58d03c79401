// SPDX-License-Identifier: GPL-3.0-or-later
// Which words the verbs of ReviewPage are about, and those of its verbs that change claims, notes
// and the article's state.
#include "core/desk/desk_session.h"
#include "ui/review/review_page.h"
#include "ui/review/review_text_view.h"
#include "ui/review/sign_off_dialog.h"

#include <memory>
#include <utility>

namespace stet {

namespace {

constexpr int returnShownSeconds = 8;

} // namespace

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

void ReviewPage::split()
{
    const std::optional<ClaimAim> whole = m_round->rows().aim(m_round->current());
    const std::optional<ClaimPlace> behind = m_text->wordsFromCaret();
    const SheetRows &rows = m_round->rows();
    const std::optional<SourcePlace> claim = rows.place(m_round->current());
    const std::optional<qsizetype> at =
        behind ? std::optional(sourcePlaceOf(rows.sheet()->words, *behind).range.start)
               : std::nullopt;
    // At its begin the caret stands for the claim itself.
    if (!whole || !claim || !at || *at == claim->range.start) {
        Q_EMIT statusMessage(
            tr("Put the caret before the word that the second claim begins with."));
        m_text->setFocus(Qt::OtherFocusReason);
        return;
    }
    m_round->split(*whole, *at);
}

void ReviewPage::joinNext()
{
    const SheetRows &rows = m_round->rows();
    const std::optional<ClaimAim> one = rows.aim(m_round->current());
    const std::optional<ClaimAim> other = rows.aim(m_round->current() + 1);
    if (one && other)
        m_round->join(*one, *other);
}

std::optional<size_t> ReviewPage::waitingNote() const
{
    const ClaimRecord *record = m_round->rows().record(m_shown);
    if (record == nullptr || m_text->textCursor().hasSelection() || chosenRows().size() != 1 ||
        m_round->rows().sheet()->article.state != WorkState::Draft)
        return std::nullopt;
    const QString name = m_round->session().actor().name;
    const std::vector<ClaimNote> &notes = record->claim.notes;
    for (size_t i = notes.size(); i-- > 0;) {
        const ClaimNote &note = notes[i];
        const QString last = note.replies.empty() ? note.person : note.replies.back().person;
        if (note.state == NoteState::Open && note.person != name && last != name)
            return i;
    }
    return std::nullopt;
}

void ReviewPage::askNote()
{
    if (const std::optional<size_t> waiting = waitingNote()) {
        askReply(*waiting);
        return;
    }
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

void ReviewPage::leaveReturned(const QString &what)
{
    m_refusal.reset();
    Notice notice;
    notice.text = what;
    notice.secondsShown = returnShownSeconds;
    Q_EMIT noticeRaised(notice);
    Q_EMIT leaveRequested();
}

void ReviewPage::refuse(const Error &error, const QString &doing)
{
    m_refusal = std::make_unique<QObject>();
    Q_EMIT refused(error, doing, m_refusal.get());
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
