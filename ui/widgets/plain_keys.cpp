// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/plain_keys.h"

#include <QKeyEvent>
#include <QWidget>

namespace stet {

namespace {

class LetterKeeper : public QObject
{
public:
    using QObject::QObject;

    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::ShortcutOverride) {
            const auto *key = static_cast<const QKeyEvent *>(event);
            const bool plain =
                key->modifiers() == Qt::NoModifier || key->modifiers() == Qt::ShiftModifier;
            if (plain && key->key() < Qt::Key_Escape) {
                event->accept();
                return true;
            }
        }
        return QObject::eventFilter(watched, event);
    }
};

} // namespace

void keepLetters(QWidget &field)
{
    field.installEventFilter(new LetterKeeper(&field));
}

bool leavesToShortcuts(QEvent *event)
{
    if (event->type() != QEvent::ShortcutOverride)
        return false;
    const auto *key = static_cast<const QKeyEvent *>(event);
    const bool plain = key->modifiers() == Qt::NoModifier || key->modifiers() == Qt::ShiftModifier;
    if (!plain || key->key() >= Qt::Key_Escape)
        return false;
    event->ignore();
    return true;
}

} // namespace stet
