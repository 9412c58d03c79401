// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/comment.h"
#include "ui/widgets/floating_card.h"

#include <functional>
#include <optional>

class QPlainTextEdit;
class QPushButton;

namespace stet {

class PlainLabel;

/// Where a comment, a reply or another text for one is written: Ctrl+Enter gives it, Escape leaves.
/// It stays with its words until the desk has them. Owned by the workspace; UI thread.
class CommentCard : public FloatingCard
{
    Q_OBJECT

public:
    explicit CommentCard(QWidget *parent);

    /// Of what was given: each time another one.
    using Ticket = int;

    /// What is asked for.
    struct Question
    {
        QString quoted; ///< the words, or what is answered to
        QString button;
        QString text; ///< to begin with
        /// What is wished with this text, as the article stands by now.
        std::function<CommentWish(const QString &text)> wish;
        std::function<void(const CommentWish &wish, Ticket ticket)> give;
    };

    /// Shows itself below `place` (global).
    void ask(const QRect &place, Question question);
    /// The desk has what was given under the ticket.
    void done(Ticket ticket);
    /// The desk has not taken it: the words stay and can be given again.
    void refused(Ticket ticket);
    /// Gives what was written, if anything was and is not given yet.
    void give();
    /// What is written here and the desk has not.
    [[nodiscard]] std::optional<CommentWish> unkept() const;
    /// The desk has yet to say what becomes of this.
    [[nodiscard]] bool waitsFor(Ticket ticket) const;

Q_SIGNALS:
    /// The words are others.
    void typed();
    /// The card is gone, and what was written in it with it: the desk has it, or nobody wants it.
    void left();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    [[nodiscard]] bool leavesByItself() const override;
    void escaped() override;
    bool event(QEvent *event) override;

private:
    void update();
    [[nodiscard]] bool isWritten() const;

    PlainLabel *m_quoted;
    QPlainTextEdit *m_text;
    QPushButton *m_give;
    QPushButton *m_cancel;
    Question m_question;
    Ticket m_lastTicket = 0;
    Ticket m_waitingFor = 0; // the desk's answer to it; 0: to none
};

} // namespace stet
