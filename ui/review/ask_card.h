// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/floating_card.h"

#include <QHash>
#include <QRect>
#include <QUuid>

#include <deque>
#include <functional>

class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;

namespace stet {

class PlainLabel;

/// Asks for some words over the review: a note, an answer, a reason. Ctrl+Enter gives them, and
/// Enter where one line is wanted; Escape leaves. What was given and not taken is asked for again
/// with its words, and what was only typed waits until its article is there again. UI thread.
class AskCard : public FloatingCard
{
    Q_OBJECT

public:
    explicit AskCard(QWidget *parent);

    /// To be called where the words were not taken: they are there to be given again.
    using Again = std::function<void()>;

    struct Answer
    {
        QString words;
        QString person; ///< where one is asked for
    };

    struct Question
    {
        QString title; ///< what is asked, and of which words
        QString hint;  ///< in the empty field
        QString button;
        bool oneLine = false;
        QString personLabel = {}; ///< whose name is asked for too; empty: nobody's
        QString person = {};      ///< who it is unless somebody else is named
        std::function<void(const Answer &given, Again again)> give;
    };

    /// What is asked from now on is about this article; null: none is there. Leaves, and asks again
    /// what is unsaid of it.
    void setTopic(const QUuid &article);
    /// Shows itself at `place` (global).
    void ask(const QRect &place, Question question);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    [[nodiscard]] bool leavesByItself() const override;

private:
    /// Words that somebody typed and nobody has yet.
    struct Unsaid
    {
        Question question;
        QRect place;
        Answer answer;
    };

    void give();
    void offerNext();
    [[nodiscard]] QString words() const;
    [[nodiscard]] Answer answer() const;

    PlainLabel *m_title;
    QPlainTextEdit *m_words;
    QLabel *m_personLabel;
    QLineEdit *m_person;
    QPushButton *m_give;
    QPushButton *m_cancel;
    QUuid m_topic;
    Question m_question;
    QRect m_place;
    QHash<QUuid, std::deque<Unsaid>> m_unsaid; ///< by the article that they are about
};

} // namespace stet
