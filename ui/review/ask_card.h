// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/floating_card.h"

#include <QRect>

#include <deque>
#include <functional>

class QPlainTextEdit;
class QPushButton;

namespace stet {

class PlainLabel;

/// Asks for some words over the review: a note, an answer, a reason. Ctrl+Enter gives them, and
/// Enter where one line is wanted; Escape leaves. What was given and not taken is asked for again
/// with its words. UI thread.
class AskCard : public FloatingCard
{
    Q_OBJECT

public:
    explicit AskCard(QWidget *parent);

    /// To be called where the words were not taken: they are there to be given again.
    using Again = std::function<void()>;

    struct Question
    {
        QString title; ///< what is asked, and of which words
        QString hint;  ///< in the empty field
        QString button;
        bool oneLine = false;
        std::function<void(const QString &words, Again again)> give;
    };

    /// Words that somebody typed and nobody has yet.
    struct Unsaid
    {
        Question question;
        QRect place;
        QString words;
    };

    /// Shows itself at `place` (global).
    void ask(const QRect &place, Question question);
    /// Asks once more, with the words, as soon as nothing else is asked.
    void offerAgain(const Unsaid &unsaid);
    /// Leaves; gives what was typed and not given.
    [[nodiscard]] std::deque<Unsaid> takeUnsaid();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    [[nodiscard]] bool leavesByItself() const override;
    void escaped() override;

private:
    void give();
    void offerNext();
    [[nodiscard]] QString words() const;

    PlainLabel *m_title;
    QPlainTextEdit *m_words;
    QPushButton *m_give;
    QPushButton *m_cancel;
    Question m_question;
    QRect m_place;
    std::deque<Unsaid> m_unsaid; ///< that wait until the card is free
};

} // namespace stet
