// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/model/comment.h"
#include "ui/editor/comments/comment_card.h"
#include "ui/editor/save_state.h"

#include <QFuture>
#include <QObject>
#include <QPromise>
#include <QTimer>

#include <functional>
#include <optional>
#include <vector>

namespace stet {

/// What the keeping of a card's words needs of the session's journal.
struct CommentJournal
{
    std::function<QFuture<Result<>>(const CommentWish &)> keep;
    std::function<void()> settle;         ///< nobody needs what was kept any more
    std::function<QFuture<void>()> letGo; ///< to Recovery, which offers it
};

/// Sees to it that what is written in the card is in the journal within two seconds, and in the
/// desk or there before its article or the program goes. Owned by ArticleComments; UI thread.
class CommentKeeping : public QObject
{
    Q_OBJECT

public:
    CommentKeeping(CommentCard &card, CommentJournal journal, QObject *parent);

    /// Gives what is written. Ready when the desk has it, or when it refuses or says nothing for a
    /// second and the journal has it, which leaves the card; with the desk's error where the
    /// journal refuses too: the words are in the card then.
    [[nodiscard]] QFuture<Result<LastWord>> finish();

    [[nodiscard]] bool isFinishing() const { return !m_finishers.empty(); }

    /// The program may end at any moment: the journal gets it now.
    void secure();
    /// The desk or the journal has every word.
    [[nodiscard]] bool isSafe() const;

    /// What the desk said to what the card gave.
    void answered(CommentCard::Ticket ticket, const Result<> &answer);
    /// The article goes, and what is written with it.
    void forget();

private:
    void keep();
    void goOn();
    void leaveCard();
    void leaveToJournal();
    void answerAll(const Result<LastWord> &answer);

    CommentCard &m_card;
    CommentJournal m_journal;
    QTimer m_late;
    QTimer m_unsafe;                   ///< since the first word that nobody has
    std::optional<CommentWish> m_safe; ///< what the journal has
    std::optional<Error> m_refusal;    ///< the desk's
    int m_lastWrite = 0;
    int m_writing = 0;      ///< the journal's write for this card; 0: none is under way
    bool m_leaving = false; ///< the card goes because its words are safe, or given up
    int m_round = 0;        ///< answers to an earlier article are not ours
    std::vector<QPromise<Result<LastWord>>> m_finishers;
};

} // namespace stet
