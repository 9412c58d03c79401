// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/comments/comment_keeping.h"

#include "core/base/when_done.h"

#include <utility>

namespace stet {

namespace {

constexpr int lateAfterMs = 1'000;
constexpr int unsafeForMs = 1'800; // the journal has its own way to the disk

} // namespace

CommentKeeping::CommentKeeping(CommentCard &card, CommentJournal journal, QObject *parent)
    : QObject(parent)
    , m_card(card)
    , m_journal(std::move(journal))
{
    m_late.setSingleShot(true);
    m_late.setInterval(lateAfterMs);
    connect(&m_late, &QTimer::timeout, this, [this] {
        m_refusal = Error{ErrorCode::Busy, tr("The desk does not answer."), {}};
        goOn();
    });
    m_unsafe.setSingleShot(true);
    m_unsafe.setInterval(unsafeForMs);
    connect(&m_unsafe, &QTimer::timeout, this, &CommentKeeping::secure);
    connect(&card, &CommentCard::typed, &m_unsafe, [this] {
        if (!m_unsafe.isActive())
            m_unsafe.start();
    });
    connect(&card, &CommentCard::left, this, [this] {
        m_unsafe.stop();
        // Also what is on its way there: the journal does one after the other.
        const bool written = std::exchange(m_writing, 0) != 0;
        if (std::exchange(m_safe, std::nullopt) || written)
            m_journal.settle();
        // A person let the words go for which something waits.
        if (!m_leaving)
            answerAll(LastWord::Desk);
    });
}

QFuture<Result<LastWord>> CommentKeeping::finish()
{
    QPromise<Result<LastWord>> promise;
    promise.start();
    const QFuture<Result<LastWord>> future = promise.future();
    m_finishers.push_back(std::move(promise));
    if (m_finishers.size() > 1)
        return future;
    m_refusal.reset();
    if (m_card.unkept()) {
        m_late.start();
        m_card.give();
    } else {
        leaveCard();
        answerAll(LastWord::Desk);
    }
    return future;
}

void CommentKeeping::secure()
{
    if (!isSafe() && m_writing == 0)
        keep();
}

bool CommentKeeping::isSafe() const
{
    const std::optional<CommentWish> unkept = m_card.unkept();
    return !unkept || unkept == m_safe;
}

void CommentKeeping::answered(CommentCard::Ticket ticket, const Result<> &answer)
{
    if (!m_card.waitsFor(ticket))
        return;
    if (answer) {
        m_card.done(ticket);
        answerAll(LastWord::Desk);
        return;
    }
    m_card.refused(ticket);
    m_refusal = answer.error();
    if (isFinishing())
        goOn();
    else
        secure();
}

void CommentKeeping::keep()
{
    m_writing = ++m_lastWrite;
    const CommentWish wish = *m_card.unkept();
    whenDone(m_journal.keep(wish), this, [this, wish, write = m_writing](const Result<> &kept) {
        if (write != m_writing)
            return;
        m_writing = 0;
        if (!m_card.unkept()) {
            m_journal.settle(); // it was deleted meanwhile
            goOn();
        } else if (kept) {
            m_safe = wish;
            if (!isSafe() && !m_unsafe.isActive())
                m_unsafe.start(); // more was typed meanwhile
            goOn();
        } else if (m_refusal) {
            answerAll(tl::unexpected<Error>(*m_refusal));
        }
    });
}

void CommentKeeping::goOn()
{
    if (!isFinishing() || !m_refusal || m_writing != 0)
        return;
    if (isSafe())
        leaveToJournal();
    else
        keep();
}

void CommentKeeping::leaveToJournal()
{
    if (!m_safe) {
        answerAll(LastWord::Desk);
        return;
    }
    m_safe.reset();
    leaveCard();
    whenDone(m_journal.letGo(), this, [this, round = m_round] {
        if (round == m_round)
            answerAll(LastWord::Journal);
    });
}

void CommentKeeping::forget()
{
    ++m_round;
    leaveCard();
    answerAll(fail(ErrorCode::Cancelled, tr("The last words of this article were given up.")));
}

void CommentKeeping::leaveCard()
{
    m_leaving = true;
    m_card.leave();
    m_leaving = false;
}

// What comes of an answer may begin anew.
void CommentKeeping::answerAll(const Result<LastWord> &answer)
{
    m_late.stop();
    for (QPromise<Result<LastWord>> &promise : std::exchange(m_finishers, {})) {
        promise.addResult(answer);
        promise.finish();
    }
}

} // namespace stet
