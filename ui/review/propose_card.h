// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/floating_card.h"

#include <QRect>

#include <deque>
#include <functional>
#include <optional>

class QLineEdit;
class QPlainTextEdit;
class QPushButton;

namespace stet {

class PlainLabel;

/// Asks for other words for those of a claim, and why, over the review. Enter proposes them, Escape
/// leaves. What was given and not taken is asked for again with its words. UI thread.
class ProposeCard : public FloatingCard
{
    Q_OBJECT

public:
    explicit ProposeCard(QWidget *parent);

    struct Unsaid;

    struct Question
    {
        QString title; ///< of which words
        QString words; ///< as they stand: Markdown
        std::function<void(const Unsaid &given)> give;
    };

    /// Words that somebody wrote and nobody has yet.
    struct Unsaid
    {
        Question question;
        QRect place;
        QString words;
        QString reason;
    };

    /// Shows itself at `place` (global).
    void ask(const QRect &place, Question question);
    /// The same with what was written before.
    void offer(const Unsaid &unsaid);
    /// Leaves; gives what was written and not given.
    [[nodiscard]] std::optional<Unsaid> takeUnsaid();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    [[nodiscard]] bool leavesByItself() const override;

private:
    void give();
    void offerNext();
    [[nodiscard]] QString words() const;
    void update();
    /// Something is written here that the text has not.
    [[nodiscard]] bool isWritten() const;

    PlainLabel *m_title;
    QPlainTextEdit *m_words;
    QLineEdit *m_reason;
    QPushButton *m_give;
    QPushButton *m_cancel;
    Question m_question;
    QRect m_place;
    std::deque<Unsaid> m_later; ///< refused while something else was being written
};

} // namespace stet
