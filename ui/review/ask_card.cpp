// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/review/ask_card.h"

#include "ui/widgets/plain_keys.h"
#include "ui/widgets/plain_label.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <utility>

namespace stet {

namespace {

constexpr int cardWidth = 420;
constexpr int shortHeight = 150;
constexpr int tallHeight = 210;
constexpr int personHeight = 40;
constexpr int longestName = 200;

} // namespace

AskCard::AskCard(QWidget *parent)
    : FloatingCard(parent)
    , m_title(new PlainLabel(this, 3))
    , m_words(new QPlainTextEdit(this))
    , m_personLabel(new QLabel(this))
    , m_person(new QLineEdit(this))
    , m_give(new QPushButton(this))
    , m_cancel(new QPushButton(tr("Cancel"), this))
{
    setObjectName(QStringLiteral("askCard"));
    m_words->setObjectName(QStringLiteral("askWords"));
    m_words->setProperty("field", QStringLiteral("true"));
    m_words->setTabChangesFocus(true);
    m_words->installEventFilter(this);
    m_person->setObjectName(QStringLiteral("askPerson"));
    m_person->setMaxLength(longestName);
    m_person->installEventFilter(this);
    m_personLabel->setBuddy(m_person);
    keepLetters(*this); // its buttons too
    m_give->setObjectName(QStringLiteral("askGive"));
    m_give->setProperty("primary", true);
    setFocusProxy(m_words);
    auto *person = new QHBoxLayout;
    person->addWidget(m_personLabel);
    person->addWidget(m_person, 1);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(m_cancel);
    buttons->addWidget(m_give);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(14, 12, 14, 12);
    column->setSpacing(8);
    column->addWidget(m_title);
    column->addWidget(m_words, 1);
    column->addLayout(person);
    column->addLayout(buttons);
    setTabOrder(m_words, m_person);
    setTabOrder(m_person, m_give);
    setTabOrder(m_give, m_cancel);
    connect(m_give, &QPushButton::clicked, this, &AskCard::give);
    connect(m_cancel, &QPushButton::clicked, this, [this] {
        m_words->clear();
        leave();
    });
    connect(m_words, &QPlainTextEdit::textChanged, this, [this] {
        m_give->setEnabled(!words().isEmpty());
    });
    hide();
}

void AskCard::setTopic(const QUuid &article)
{
    if (article == m_topic)
        return;
    // Hidden with the page is not left.
    if (!isHidden() && !words().isEmpty())
        m_unsaid[m_topic].push_front({m_question, m_place, answer()});
    m_words->clear();
    m_topic = article;
    if (!isHidden())
        leave();
    offerNext();
}

void AskCard::ask(const QRect &place, Question question)
{
    if (!isHidden() && !words().isEmpty()) {
        m_words->setFocus(Qt::PopupFocusReason); // one after the other: these words are not lost
        return;
    }
    m_words->clear();
    m_place = place;
    m_question = std::move(question);
    m_title->setPlainText(m_question.title);
    m_words->setPlaceholderText(m_question.hint);
    m_words->setAccessibleName(m_question.title);
    m_give->setText(m_question.button);
    m_give->setEnabled(!words().isEmpty());
    const bool asksPerson = !m_question.personLabel.isEmpty();
    m_personLabel->setText(m_question.personLabel);
    m_personLabel->setVisible(asksPerson);
    m_person->setText(m_question.person);
    m_person->setVisible(asksPerson);
    showAt(place,
           {cardWidth,
            (m_question.oneLine ? shortHeight : tallHeight) + (asksPerson ? personHeight : 0)});
    m_words->setFocus(Qt::PopupFocusReason);
}

QString AskCard::words() const
{
    return m_words->toPlainText().trimmed();
}

AskCard::Answer AskCard::answer() const
{
    const QString named = m_person->text().trimmed();
    return {words(), named.isEmpty() ? m_question.person : named};
}

void AskCard::give()
{
    if (words().isEmpty())
        return;
    const Unsaid given{m_question, m_place, answer()};
    m_words->clear();
    leave();
    given.question.give(given.answer, [this, given, about = m_topic] {
        m_unsaid[about].push_back(given);
        offerNext();
    });
}

void AskCard::offerNext()
{
    std::deque<Unsaid> &waiting = m_unsaid[m_topic];
    if (waiting.empty() || !isHidden() || m_topic.isNull())
        return;
    const Unsaid unsaid = std::move(waiting.front());
    waiting.pop_front();
    ask(unsaid.place, unsaid.question);
    m_words->setPlainText(unsaid.answer.words);
    m_person->setText(unsaid.answer.person);
    m_words->moveCursor(QTextCursor::End);
}

void AskCard::hideEvent(QHideEvent *event)
{
    FloatingCard::hideEvent(event);
    // Whichever way it was left; not where the page is.
    if (isHidden())
        QMetaObject::invokeMethod(this, &AskCard::offerNext, Qt::QueuedConnection);
}

bool AskCard::leavesByItself() const
{
    return words().isEmpty();
}

bool AskCard::eventFilter(QObject *watched, QEvent *event)
{
    const bool pressed =
        event->type() == QEvent::KeyPress || event->type() == QEvent::ShortcutOverride;
    if ((watched == m_words || watched == m_person) && pressed) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const bool enter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
        if (enter && (m_question.oneLine || key->modifiers().testFlag(Qt::ControlModifier))) {
            event->accept(); // here it is no command of the review
            if (event->type() == QEvent::KeyPress)
                give();
            return true;
        }
    }
    return FloatingCard::eventFilter(watched, event);
}

} // namespace stet
