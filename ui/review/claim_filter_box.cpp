// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/review/claim_filter_box.h"

#include <QKeyEvent>

namespace stet {

namespace {

bool settles(const QKeyEvent &key)
{
    const bool plain = key.modifiers() == Qt::NoModifier || key.modifiers() == Qt::KeypadModifier;
    return plain && (key.key() == Qt::Key_Return || key.key() == Qt::Key_Enter ||
                     key.key() == Qt::Key_Escape);
}

} // namespace

ClaimFilterBox::ClaimFilterBox(QWidget *parent)
    : QComboBox(parent)
{
    // Of a step too, which is none from the popup.
    connect(this, &QComboBox::activated, this, [this] {
        if (!m_passing)
            Q_EMIT settled();
    });
}

bool ClaimFilterBox::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride &&
        settles(*static_cast<const QKeyEvent *>(event))) {
        event->accept(); // here it is no command of the window
        return true;
    }
    return QComboBox::event(event);
}

void ClaimFilterBox::keyPressEvent(QKeyEvent *event)
{
    if (settles(*event)) {
        Q_EMIT settled();
        return;
    }
    m_passing = true;
    QComboBox::keyPressEvent(event);
    m_passing = false;
}

void ClaimFilterBox::wheelEvent(QWheelEvent *event)
{
    m_passing = true;
    QComboBox::wheelEvent(event);
    m_passing = false;
}

} // namespace stet
