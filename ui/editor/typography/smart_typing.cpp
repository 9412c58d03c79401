// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/typography/smart_typing.h"

#include <QCoreApplication>
#include <QInputMethodEvent>
#include <QKeyEvent>
#include <QPlainTextEdit>
#include <QTextBlock>

#include <algorithm>
#include <utility>

namespace stet {

namespace {

/// `removed` at `start` becomes `inserted`; the field's caret stays where it is in the text.
void exchange(QPlainTextEdit &field, int start, const QString &removed, const QString &inserted)
{
    QTextCursor cursor(field.document());
    cursor.setPosition(start);
    cursor.setPosition(start + int(removed.size()), QTextCursor::KeepAnchor);
    cursor.insertText(inserted);
}

} // namespace

SmartTyping::SmartTyping(QPlainTextEdit &field,
                         SmartGround ground,
                         std::function<const Language *()> language)
    : QObject(&field)
    , m_field(field)
    , m_ground(ground)
    , m_language(std::move(language))
{
    field.installEventFilter(this);
}

bool SmartTyping::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::InputMethod && !m_field.isReadOnly())
        return takeCommitted(*static_cast<QInputMethodEvent *>(event));
    if (event->type() != QEvent::KeyPress || m_field.isReadOnly())
        return QObject::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    const bool plain =
        !(key->modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier));
    if (key->key() == Qt::Key_Backspace && plain && takeBack())
        return true;
    const QString text = key->text();
    if (plain && text.size() == 1 && text.front().isPrint() && type(text))
        return true;
    return QObject::eventFilter(watched, event);
}

// Dead keys and input methods give what they make of some keys as a whole.
bool SmartTyping::takeCommitted(const QInputMethodEvent &event)
{
    const QString text = event.commitString();
    if (text.size() != 1 || event.replacementLength() != 0 || !event.preeditString().isEmpty() ||
        !text.front().isPrint() || !type(text))
        return false;
    // What it showed meanwhile goes.
    QInputMethodEvent done;
    QCoreApplication::sendEvent(&m_field, &done);
    return true;
}

bool SmartTyping::type(const QString &text)
{
    m_made.reset();
    const QTextCursor before = m_field.textCursor();
    const QTextBlock block = m_field.document()->findBlock(before.selectionStart());
    const Language *language = m_language();
    if (!language || (m_ground == SmartGround::Markdown && block.userState() > 0))
        return false;
    const int caret = before.selectionStart() - block.position();
    const QString line = block.text();
    // As the line will be; a selection that ends in another line leaves none of this one.
    const int end = std::min<int>(before.selectionEnd() - block.position(), int(line.size()));
    const QString after = line.left(caret) + text + line.mid(end);
    const std::optional<SmartChange> change = smartChange(after, caret + 1, *language, m_ground);
    if (!change)
        return false;
    QTextCursor typed = before;
    typed.insertText(text);
    m_field.setTextCursor(typed);
    const int start = block.position() + int(change->start);
    exchange(m_field, start, change->removed, change->inserted);
    // A mark that was itself replaced leaves the caret before it.
    if (change->start + change->removed.size() > caret) {
        QTextCursor behind = m_field.textCursor();
        behind.setPosition(start + int(change->inserted.size()));
        m_field.setTextCursor(behind);
    }
    m_field.ensureCursorVisible();
    Q_EMIT replaced();
    m_made = Made{start, change->removed, change->inserted, m_field.textCursor().position()};
    return true;
}

bool SmartTyping::takeBack()
{
    if (!m_made)
        return false;
    const Made made = *std::exchange(m_made, std::nullopt);
    QTextCursor there(m_field.document());
    there.setPosition(std::min(made.start, m_field.document()->characterCount() - 1));
    there.movePosition(QTextCursor::Right, QTextCursor::KeepAnchor, int(made.inserted.size()));
    const QTextCursor caret = m_field.textCursor();
    if (caret.hasSelection() || caret.position() != made.caret ||
        there.selectedText() != made.inserted)
        return false;
    exchange(m_field, made.start, made.inserted, made.removed);
    QTextCursor behind = m_field.textCursor();
    behind.setPosition(made.caret + int(made.removed.size() - made.inserted.size()));
    m_field.setTextCursor(behind);
    return true;
}

} // namespace stet
