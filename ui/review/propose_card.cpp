// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/review/propose_card.h"

#include "ui/widgets/plain_keys.h"
#include "ui/widgets/plain_label.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTextBlock>
#include <QVBoxLayout>

#include <utility>

namespace stet {

namespace {

constexpr QSize proposeSize(460, 230);

} // namespace

ProposeCard::ProposeCard(QWidget *parent)
    : FloatingCard(parent)
    , m_title(new PlainLabel(this, 2))
    , m_words(new QPlainTextEdit(this))
    , m_reason(new QLineEdit(this))
    , m_give(new QPushButton(tr("Propose"), this))
    , m_cancel(new QPushButton(tr("Cancel"), this))
{
    setObjectName(QStringLiteral("proposeCard"));
    m_words->setObjectName(QStringLiteral("proposedWords"));
    m_words->setProperty("field", QStringLiteral("true"));
    m_words->setTabChangesFocus(true);
    m_words->installEventFilter(this);
    m_reason->setObjectName(QStringLiteral("proposedReason"));
    m_reason->setPlaceholderText(tr("Why? The author reads it; it may stay empty."));
    m_reason->setAccessibleName(tr("Reason"));
    m_reason->installEventFilter(this);
    keepLetters(*this); // its buttons too
    m_give->setObjectName(QStringLiteral("proposeGive"));
    m_give->setProperty("primary", true);
    setFocusProxy(m_words);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(m_cancel);
    buttons->addWidget(m_give);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(14, 12, 14, 12);
    column->setSpacing(8);
    column->addWidget(m_title);
    column->addWidget(m_words, 1);
    column->addWidget(m_reason);
    column->addLayout(buttons);
    setTabOrder(m_words, m_reason);
    setTabOrder(m_reason, m_give);
    setTabOrder(m_give, m_cancel);
    connect(m_give, &QPushButton::clicked, this, &ProposeCard::give);
    connect(m_cancel, &QPushButton::clicked, this, [this] {
        m_words->setPlainText(m_question.words);
        m_reason->clear();
        leave();
    });
    connect(m_words, &QPlainTextEdit::textChanged, this, &ProposeCard::update);
    hide();
}

void ProposeCard::ask(const QRect &place, Question question)
{
    if (!isHidden() && isWritten()) {
        m_words->setFocus(Qt::PopupFocusReason); // one after the other: these words are not lost
        return;
    }
    m_place = place;
    m_question = std::move(question);
    m_title->setPlainText(m_question.title);
    m_words->setAccessibleName(m_question.title);
    m_words->setPlainText(m_question.words);
    m_reason->clear();
    update();
    showAt(place, proposeSize);
    m_words->setFocus(Qt::PopupFocusReason);
    m_words->moveCursor(QTextCursor::End);
}

bool ProposeCard::isWritten() const
{
    return words() != m_question.words || !m_reason->text().isEmpty();
}

void ProposeCard::update()
{
    m_give->setEnabled(words() != m_question.words);
}

void ProposeCard::give()
{
    if (!m_give->isEnabled())
        return;
    const Unsaid given{m_question, m_place, words(), m_reason->text()};
    m_words->setPlainText(m_question.words);
    m_reason->clear();
    leave();
    given.question.give(given);
}

void ProposeCard::offer(const Unsaid &unsaid)
{
    if (!isHidden() && isWritten()) {
        m_later.push_back(unsaid); // until what is written here is given, or left
        return;
    }
    ask(unsaid.place, unsaid.question);
    m_words->setPlainText(unsaid.words);
    m_reason->setText(unsaid.reason);
}

void ProposeCard::hideEvent(QHideEvent *event)
{
    FloatingCard::hideEvent(event);
    if (isHidden())
        QMetaObject::invokeMethod(this, &ProposeCard::offerNext, Qt::QueuedConnection);
}

void ProposeCard::offerNext()
{
    if (m_later.empty() || !isHidden())
        return;
    const Unsaid unsaid = std::move(m_later.front());
    m_later.pop_front();
    offer(unsaid);
}

QString ProposeCard::words() const
{
    // `toPlainText` makes plain spaces of those that do not break.
    QStringList lines;
    for (QTextBlock block = m_words->document()->begin(); block.isValid(); block = block.next())
        lines << block.text();
    return lines.join(u'\n');
}

std::optional<ProposeCard::Unsaid> ProposeCard::takeUnsaid()
{
    std::optional<Unsaid> unsaid;
    if (!isHidden() && isWritten())
        unsaid = Unsaid{m_question, m_place, words(), m_reason->text()};
    m_words->setPlainText(m_question.words);
    m_reason->clear();
    if (!isHidden())
        leave();
    return unsaid;
}

bool ProposeCard::leavesByItself() const
{
    return !isWritten();
}

bool ProposeCard::eventFilter(QObject *watched, QEvent *event)
{
    const bool pressed =
        event->type() == QEvent::KeyPress || event->type() == QEvent::ShortcutOverride;
    if ((watched == m_words || watched == m_reason) && pressed) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) {
            event->accept(); // here it is no command of the review
            if (event->type() == QEvent::KeyPress)
                give();
            return true;
        }
    }
    return FloatingCard::eventFilter(watched, event);
}

} // namespace stet
