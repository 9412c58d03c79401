// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/comments/comment_card.h"

#include "core/base/text.h"
#include "ui/widgets/plain_label.h"
#include "ui/widgets/text_scale.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <utility>

namespace stet {

namespace {

constexpr int cardWidth = 340;
constexpr int textHeight = 92;

} // namespace

CommentCard::CommentCard(QWidget *parent)
    : FloatingCard(parent)
    , m_quoted(new PlainLabel(this, 2))
    , m_text(new QPlainTextEdit(this))
    , m_give(new QPushButton(this))
    , m_cancel(new QPushButton(tr("Cancel"), this))
{
    setObjectName(QStringLiteral("commentCard"));
    setAccessibleName(tr("Comment"));
    m_quoted->setProperty("tone", QStringLiteral("muted"));
    m_text->setObjectName(QStringLiteral("commentText"));
    m_text->setAccessibleName(tr("Text of the comment"));
    m_text->setPlaceholderText(
        tr("For the desk alone; readers never see it. Ctrl+Enter gives it."));
    m_text->setProperty("field", true);
    m_text->setTabChangesFocus(true);
    fitToText(*m_text, [this] { m_text->setFixedHeight(withText(textHeight)); });
    m_text->installEventFilter(this);
    m_give->setObjectName(QStringLiteral("giveComment"));
    m_give->setProperty("primary", true);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(m_cancel);
    buttons->addWidget(m_give);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(12, 12, 12, 12);
    column->setSpacing(8);
    column->addWidget(m_quoted);
    column->addWidget(m_text);
    column->addLayout(buttons);
    connect(m_text, &QPlainTextEdit::textChanged, this, &CommentCard::update);
    connect(m_text, &QPlainTextEdit::textChanged, this, &CommentCard::typed);
    connect(m_give, &QPushButton::clicked, this, &CommentCard::give);
    connect(m_cancel, &QPushButton::clicked, this, &CommentCard::leave);
}

void CommentCard::ask(const QRect &place, Question question)
{
    if (!isHidden() && isWritten()) {
        m_text->setFocus(Qt::PopupFocusReason); // one after the other: these words are not lost
        return;
    }
    m_waitingFor = 0;
    m_question = std::move(question);
    m_quoted->setPlainText(singleLine(m_question.quoted));
    m_give->setText(m_question.button);
    m_text->setPlainText(m_question.text);
    m_text->moveCursor(QTextCursor::End);
    update();
    showAt(place, {cardWidth, sizeHint().height()});
    m_text->setFocus(Qt::PopupFocusReason);
}

bool CommentCard::waitsFor(Ticket ticket) const
{
    return ticket != 0 && ticket == m_waitingFor;
}

void CommentCard::done(Ticket ticket)
{
    if (waitsFor(ticket))
        leave();
}

void CommentCard::refused(Ticket ticket)
{
    if (!waitsFor(ticket))
        return;
    m_waitingFor = 0;
    update();
}

std::optional<CommentWish> CommentCard::unkept() const
{
    return !isHidden() && isWritten() ? std::optional(m_question.wish(m_text->toPlainText()))
                                      : std::nullopt;
}

void CommentCard::escaped()
{
    if (m_waitingFor == 0) // what was given stays until it is kept
        leave();
}

bool CommentCard::event(QEvent *event)
{
    if (event->type() == QEvent::HideToParent) { // not with the window
        m_waitingFor = 0;
        Q_EMIT left();
    }
    return FloatingCard::event(event);
}

bool CommentCard::isWritten() const
{
    const QString text = m_text->toPlainText().trimmed();
    return !text.isEmpty() && text != m_question.text.trimmed();
}

bool CommentCard::leavesByItself() const
{
    return !isWritten();
}

void CommentCard::update()
{
    m_give->setEnabled(m_waitingFor == 0 && isWritten());
    m_cancel->setEnabled(m_waitingFor == 0);
    m_text->setReadOnly(m_waitingFor != 0); // what is typed now would go with the card
}

void CommentCard::give()
{
    if (isHidden() || m_waitingFor != 0 || !isWritten())
        return;
    m_waitingFor = ++m_lastTicket;
    update();
    m_question.give(m_question.wish(m_text->toPlainText()), m_waitingFor);
}

bool CommentCard::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_text && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const bool enter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
        if (enter && key->modifiers().testFlag(Qt::ControlModifier)) {
            give();
            return true;
        }
    }
    return FloatingCard::eventFilter(watched, event);
}

} // namespace stet
