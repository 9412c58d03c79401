// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/floating_card.h"

#include <QRect>

#include <functional>

class QLineEdit;
class QPlainTextEdit;
class QPushButton;

namespace stet {

class PlainLabel;

/// Asks for other words for those of a claim, and why, over the review. Enter proposes them, Escape
/// leaves. What was given and not taken is there again. UI thread.
class ProposeCard : public FloatingCard
{
    Q_OBJECT

public:
    explicit ProposeCard(QWidget *parent);

    struct Question
    {
        QString title; ///< of which words
        QString words; ///< as they stand: Markdown
        std::function<void(const QString &words, const QString &reason)> give;
    };

    /// Shows itself at `place` (global).
    void ask(const QRect &place, Question question);
    /// The desk has what was given.
    void taken();
    /// It has not: the words are there to be given again.
    void refused();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    [[nodiscard]] bool leavesByItself() const override;

private:
    void give();
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
    QString m_givenWords;
    QString m_givenReason;
    bool m_waiting = false; ///< something was given, and the desk has yet to say what becomes of it
};

} // namespace stet
