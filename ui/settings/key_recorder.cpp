// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/key_recorder.h"

#include <QKeyEvent>

namespace stet {

KeyRecorder::KeyRecorder(QWidget *parent)
    : QLineEdit(parent)
{
    setContextMenuPolicy(Qt::NoContextMenu);
    setAcceptDrops(false);
    setReadOnly(true);
    setPlaceholderText(tr("none"));
}

void KeyRecorder::showKeys(const QString &keys)
{
    m_keys = keys;
    if (!hasFocus())
        setText(keys);
}

bool KeyRecorder::event(QEvent *event)
{
    // Before any command of the window takes them.
    if (event->type() == QEvent::ShortcutOverride) {
        event->accept();
        return true;
    }
    return QLineEdit::event(event);
}

void KeyRecorder::keyPressEvent(QKeyEvent *event)
{
    Qt::KeyboardModifiers held =
        event->modifiers() & ~(Qt::KeypadModifier | Qt::GroupSwitchModifier);
    // The Shift that makes a mark is in the mark: what is called "?" needs none beside it.
    const QString text = event->text();
    if (!text.isEmpty() && text.front().isPrint() && !text.front().isLetterOrNumber() &&
        !text.front().isSpace())
        held.setFlag(Qt::ShiftModifier, false);
    int key = event->key();
    switch (key) {
    case Qt::Key_Control:
    case Qt::Key_Shift:
    case Qt::Key_Alt:
    case Qt::Key_AltGr:
    case Qt::Key_Meta:
    case Qt::Key_Super_L:
    case Qt::Key_Super_R:
    case Qt::Key_unknown:
    case 0:
        return;
    case Qt::Key_Escape:
        Q_EMIT left();
        return;
    case Qt::Key_Backspace:
    case Qt::Key_Delete:
        if (held == Qt::NoModifier) {
            Q_EMIT cleared();
            return;
        }
        break;
    case Qt::Key_Backtab:
        key = Qt::Key_Tab;
        break;
    default:
        break;
    }
    event->accept();
    Q_EMIT recorded(QKeySequence(QKeyCombination(held, Qt::Key(key))));
}

void KeyRecorder::focusInEvent(QFocusEvent *event)
{
    QLineEdit::focusInEvent(event);
    setText(tr("Press the new keys…"));
}

void KeyRecorder::focusOutEvent(QFocusEvent *event)
{
    QLineEdit::focusOutEvent(event);
    setText(m_keys);
}

} // namespace stet
