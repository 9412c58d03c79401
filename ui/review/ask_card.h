// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/floating_card.h"

#include <QRect>

#include <functional>

class QPlainTextEdit;
class QPushButton;

namespace stet {

class PlainLabel;

/// Asks for some words over the review: a note, an answer, a reason. Ctrl+Enter gives them, and
/// Enter where one line is wanted; Escape leaves. What was given and not taken is there again. UI
/// thread.
class AskCard : public FloatingCard
{
    Q_OBJECT

public:
    explicit AskCard(QWidget *parent);

    struct Question
    {
        QString title; ///< what is asked, and of which words
        QString hint;  ///< in the empty field
        QString button;
        bool oneLine = false;
        std::function<void(const QString &words)> give;
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
    [[nodiscard]] QString words() const;

    PlainLabel *m_title;
    QPlainTextEdit *m_words;
    QPushButton *m_give;
    QPushButton *m_cancel;
    Question m_question;
    QRect m_place;
    QString m_given; ///< and the desk has yet to say what becomes of it
};

} // namespace stet
