// SPDX-License-Identifier: GPL-3.0-or-later
// What the checker does, and the way back: the other half of ReviewRound.
#include "core/desk/articles.h"
#include "core/desk/desk_session.h"
#include "ui/review/review_run.h"
#include "ui/widgets/claim_looks.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace stet {

namespace {

constexpr size_t mostSteps = 200;

QString verdictWord(VerdictKind kind)
{
    switch (kind) {
    case VerdictKind::Verified:
        return lookOf(ClaimState::Verified).word;
    case VerdictKind::Disputed:
        return lookOf(ClaimState::Disputed).word;
    case VerdictKind::NeedsSource:
        return lookOf(ClaimState::NeedsSource).word;
    case VerdictKind::NotAFact:
        break;
    }
    return lookOf(ClaimState::NotAFact).word;
}

} // namespace

void ReviewRound::pushStep(const QString &what, Deed back)
{
    m_steps.push_back({what, std::move(back)});
    if (m_steps.size() > mostSteps)
        m_steps.erase(m_steps.begin());
}

void ReviewRound::give(const std::vector<ClaimAim> &aims,
                       const NewVerdict &verdict,
                       Then then,
                       Refused refused)
{
    // A key that was pressed twice means one verdict.
    if (!m_judging.empty() && !aims.empty() && m_judging.front().place == aims.front().place) {
        if (refused && !verdict.reason.isEmpty())
            refused();
        return;
    }
    m_judging = aims;
    const auto deed = [this, aims, verdict, then] {
        run(Checking(m_session).giveAll(m_article, aims, verdict),
            tr("give the verdict"),
            [this, then, kind = verdict.kind](const std::vector<CheckedClaim> &claims) {
                m_goOn = then == Then::GoOn;
                std::vector<VerdictId> verdicts;
                for (const CheckedClaim &claim : claims)
                    verdicts.push_back(claim.record.verdict->id);
                const QString what = verdictWord(kind);
                pushStep(what, [this, verdicts] { takeBack(verdicts); });
                Q_EMIT done(claims.size() == 1
                                ? QStringLiteral("%1: %2").arg(
                                      what, claims.front().record.claim.words.exact)
                                : tr("%1: %Ln claim(s)", nullptr, int(claims.size())).arg(what));
            });
    };
    start(deed, std::move(refused));
}

void ReviewRound::takeBack(const std::vector<VerdictId> &verdicts)
{
    run(Checking(m_session).takeAllBack(verdicts),
        tr("take the verdict back"),
        [this](const std::vector<CheckedClaim> &claims) {
            Q_EMIT done(
                tr("Taken back. %Ln claim(s) are as they were.", nullptr, int(claims.size())));
            // Where one comes from.
            const ClaimId claim = claims.front().record.claim.id;
            for (int row = 0; row < m_rows.count(); ++row) {
                const ClaimRecord *record = m_rows.record(row);
                if (record != nullptr && record->claim.id == claim)
                    choose(row);
            }
        });
}

/// As it is shown; none: of no claim.
Verdict ReviewRound::verdictOf(ClaimId claim) const
{
    for (int row = 0; row < m_rows.count(); ++row) {
        const ClaimRecord *record = m_rows.record(row);
        if (record != nullptr && record->claim.id == claim && record->verdict)
            return *record->verdict;
    }
    return {};
}

void ReviewRound::lookAgain(const std::vector<int> &rows)
{
    const SheetRows shown = m_rows;
    std::vector<int> asking;
    std::copy_if(rows.begin(), rows.end(), std::back_inserter(asking), [&](int row) {
        return shown.standing(row).lookAgain || awaitsSecondLook(row);
    });
    for (const int row : asking)
        lookAgain(row);
}

void ReviewRound::lookAgain(int row)
{
    const ClaimRecord *record = m_rows.record(row);
    if (record == nullptr || !record->verdict || row >= m_rows.onPage())
        return;
    const ClaimSurroundings seen = m_rows.sheet()->checked.items[size_t(row)].item.around;
    start([this, claim = record->claim.id, seen] {
        const Verdict before = verdictOf(claim);
        run(Checking(m_session).lookAgain(claim, seen),
            tr("note that you looked again"),
            [this, before](const CheckedClaim &looked) {
                m_goOn = true;
                pushStep(tr("Looked again"), [this, before, id = looked.record.claim.id] {
                    run(Checking(m_session).unlook(id, before),
                        tr("bring the mark back"),
                        [this](const CheckedClaim &) {
                            Q_EMIT done(tr("Taken back. It is to be looked at again."));
                        });
                });
                Q_EMIT done(tr("Looked again: the verdict stands."));
            });
    });
}

void ReviewRound::split(const ClaimAim &aim, qsizetype at)
{
    start([this, aim, at] {
        run(Checking(m_session).split(m_article, aim, at),
            tr("split the claim"),
            [this](const std::vector<CheckedClaim> &claims) {
                std::vector<ClaimId> ids;
                for (const CheckedClaim &claim : claims)
                    ids.push_back(claim.record.claim.id);
                if (ids.size() == 2)
                    pushStep(tr("Split"), [this, ids] {
                        ClaimAim one;
                        one.claim = ids.front();
                        ClaimAim other;
                        other.claim = ids.back();
                        run(Checking(m_session).join(m_article, one, other),
                            tr("join the claims"),
                            [this](const CheckedClaim &) { Q_EMIT done(tr("One claim again.")); });
                    });
                Q_EMIT done(tr("Two claims now. What was said of the whole does not hold for its "
                               "parts."));
            });
    });
}

void ReviewRound::join(const ClaimAim &one, const ClaimAim &other)
{
    start([this, one, other] {
        run(Checking(m_session).join(m_article, one, other),
            tr("join the claims"),
            [this,
             behind = other.place.range.start - one.place.range.start](const CheckedClaim &claim) {
                pushStep(tr("Joined"), [this, behind, joined = claim.record.claim] {
                    splitAgain(joined, behind);
                });
                Q_EMIT done(tr("One claim now. Verdicts on its parts do not hold for the whole."));
            });
    });
}

// Where the claim stands by now: somebody may have written above it. Where its own words are others
// there is no place to split it at.
void ReviewRound::splitAgain(const Claim &joined, qsizetype behind)
{
    ClaimAim aim;
    aim.claim = joined.id;
    aim.seen = joined.hash;
    qsizetype at = behind;
    for (int row = 0; row < m_rows.onPage(); ++row) {
        const ClaimRecord *record = m_rows.record(row);
        if (record != nullptr && record->claim.id == joined.id)
            at += m_rows.place(row)->range.start;
    }
    run(Checking(m_session).split(m_article, aim, at),
        tr("split the claim"),
        [this](const std::vector<CheckedClaim> &) { Q_EMIT done(tr("Two claims again.")); });
}

void ReviewRound::addNote(const ClaimAim &aim, const QString &text, Refused refused)
{
    const auto deed = [this, aim, text] {
        run(Checking(m_session).addNote(m_article, aim, text),
            tr("keep the note"),
            [this](const CheckedClaim &claim) {
                const Claim &noted = claim.record.claim;
                pushSettling(noted.id, noted.notes.size() - 1, NoteState::Resolved);
                Q_EMIT done(tr("Noted."));
            });
    };
    start(deed, std::move(refused));
}

void ReviewRound::reply(ClaimId claim, size_t note, const QString &text, Refused refused)
{
    const auto deed = [this, claim, note, text] {
        run(Checking(m_session).reply(claim, note, text),
            tr("keep the answer"),
            [this](const CheckedClaim &) { Q_EMIT done(tr("Answered.")); });
    };
    start(deed, std::move(refused));
}

/// The way back settles a note, or opens it again; what was said stays.
void ReviewRound::pushSettling(ClaimId claim, size_t note, NoteState back)
{
    pushStep(tr("Note"), [this, claim, note, back] {
        run(Checking(m_session).setNoteState(claim, note, back),
            tr("settle the note"),
            [this, back](const CheckedClaim &) {
                Q_EMIT done(back == NoteState::Resolved
                                ? tr("The note is resolved. What was said stays in the record.")
                                : tr("The note is open again."));
            });
    });
}

void ReviewRound::setNoteState(ClaimId claim, size_t note, NoteState state)
{
    start([this, claim, note, state] {
        run(Checking(m_session).setNoteState(claim, note, state),
            tr("settle the note"),
            [this, claim, note, state](const CheckedClaim &) {
                const bool open = state == NoteState::Open;
                pushSettling(claim, note, open ? NoteState::Resolved : NoteState::Open);
                Q_EMIT done(open ? tr("The note is open again.") : tr("The note is resolved."));
            });
    });
}

void ReviewRound::propose(const NewProposal &proposal, Refused refused)
{
    const auto deed = [this, proposal] {
        run(Proposals(m_session).propose(m_article, proposal),
            tr("propose these words"),
            [this](const EditProposal &made) {
                pushStep(tr("Proposed"), [this, id = made.id] {
                    run(Proposals(m_session).withdraw(id),
                        tr("withdraw the proposal"),
                        [this](const EditProposal &) { Q_EMIT done(tr("Withdrawn.")); });
                });
                Q_EMIT done(tr("Proposed to the author. Nothing is changed until they accept it."));
            });
    };
    start(deed, std::move(refused));
}

void ReviewRound::withdrawProposal(ProposalId proposal)
{
    start([this, proposal] {
        run(Proposals(m_session).withdraw(proposal),
            tr("withdraw the proposal"),
            [this, proposal](const EditProposal &) {
                pushStep(tr("Withdrawn"), [this, proposal] {
                    run(Proposals(m_session).reopen(proposal),
                        tr("open the proposal again"),
                        [this](const EditProposal &) { Q_EMIT done(tr("Proposed again.")); });
                });
                Q_EMIT done(tr("Withdrawn."));
            });
    });
}

void ReviewRound::signOff(const ReviewedArticle &seen, const QString &reason)
{
    const QByteArray hash =
        signOffHash(seen.article.content, signedClaims(seen.checked, seen.records));
    start([this, version = seen.article.version, hash, reason] {
        run(Checking(m_session).signOff(m_article, version, reason, hash),
            tr("sign the article off"),
            [this](const ReviewedArticle &) {
                m_steps.clear(); // what was signed is taken back by nobody in passing
                Q_EMIT done(tr("Signed off. The article is ready."));
                Q_EMIT signedOff();
            });
    });
}

void ReviewRound::returnToAuthor()
{
    start([this] {
        run(Articles(m_session).setState(
                m_article, m_rows.sheet()->article.version, WorkState::Draft),
            tr("return the article"),
            [this](const Article &) {
                Q_EMIT returned(tr("Returned to the author with your notes."));
            });
    });
}

void ReviewRound::undo()
{
    start([this] {
        if (m_steps.empty()) {
            m_busy = false;
            Q_EMIT done(tr("Nothing of this round is left to take back."));
            next();
            return;
        }
        const Step step = std::move(m_steps.back());
        m_steps.pop_back();
        step.back();
    });
}

} // namespace stet
