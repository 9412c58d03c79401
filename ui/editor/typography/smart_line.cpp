// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/typography/smart_line.h"

#include <QCoreApplication>
#include <QInputMethodEvent>
#include <QKeyEvent>
#include <QLineEdit>

#include <utility>

namespace stet {

SmartLine::SmartLine(QLineEdit &field, std::function<const Language *()> language)
    : QObject(&field)
    , m_field(field)
    , m_language(std::move(language))
{
    field.installEventFilter(this);
}

bool SmartLine::eventFilter(QObject *watched, QEvent *event)
{
    if (m_field.isReadOnly())
        return QObject::eventFilter(watched, event);
    if (event->type() == QEvent::InputMethod)
        return takeCommitted(*event);
    if (event->type() == QEvent::KeyPress)
        return takeKey(*event);
    return QObject::eventFilter(watched, event);
}

bool SmartLine::takeKey(const QEvent &event)
{
    const auto &key = static_cast<const QKeyEvent &>(event);
    if (key.modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier))
        return false;
    if (key.key() == Qt::Key_Backspace)
        return takeBack();
    const QString text = key.text();
    return text.size() == 1 && text.front().isPrint() && type(text);
}

// Dead keys and input methods give what they make of some keys as a whole.
bool SmartLine::takeCommitted(const QEvent &event)
{
    const auto &given = static_cast<const QInputMethodEvent &>(event);
    const QString text = given.commitString();
    if (text.size() != 1 || given.replacementLength() != 0 || !given.preeditString().isEmpty() ||
        !text.front().isPrint() || !type(text))
        return false;
    // What it showed meanwhile goes.
    QInputMethodEvent done;
    QCoreApplication::sendEvent(&m_field, &done);
    return true;
}

bool SmartLine::type(const QString &text)
{
    m_made.reset();
    const Language *language = m_language();
    if (language == nullptr)
        return false;
    const bool chosen = m_field.hasSelectedText();
    const int start = chosen ? m_field.selectionStart() : m_field.cursorPosition();
    const int end = chosen ? m_field.selectionEnd() : start;
    const QString before = m_field.text();
    const std::optional<SmartChange> change = smartChange(
        before.left(start) + text + before.mid(end), start + 1, *language, SmartGround::Prose);
    if (!change)
        return false;
    m_field.insert(text);
    exchange(change->start, change->removed, change->inserted);
    const int caret = start + 1 + int(change->inserted.size() - change->removed.size());
    m_field.setCursorPosition(caret);
    m_made = Made{*change, caret};
    Q_EMIT replaced();
    return true;
}

bool SmartLine::takeBack()
{
    if (!m_made)
        return false;
    const Made made = *std::exchange(m_made, std::nullopt);
    const SmartChange &change = made.change;
    if (m_field.hasSelectedText() || m_field.cursorPosition() != made.caret ||
        m_field.text().mid(change.start, change.inserted.size()) != change.inserted)
        return false;
    exchange(change.start, change.inserted, change.removed);
    m_field.setCursorPosition(made.caret + int(change.removed.size() - change.inserted.size()));
    return true;
}

void SmartLine::exchange(qsizetype start, const QString &removed, const QString &inserted)
{
    m_field.setSelection(int(start), int(removed.size()));
    m_field.insert(inserted);
}

} // namespace stet
