// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/field_undo.h"

#include <QAction>
#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>

namespace stet {

namespace {

bool isUndoKey(const QKeyEvent &event)
{
    const QKeyCombination keys = event.keyCombination();
    return keys == (Qt::CTRL | Qt::Key_Z) || keys == (Qt::CTRL | Qt::SHIFT | Qt::Key_Z) ||
           keys == (Qt::CTRL | Qt::Key_Y) || event.matches(QKeySequence::Undo) ||
           event.matches(QKeySequence::Redo);
}

class UndoKeys : public QObject
{
public:
    using QObject::QObject;

    bool eventFilter(QObject *watched, QEvent *event) override
    {
        const bool key =
            event->type() == QEvent::ShortcutOverride || event->type() == QEvent::KeyPress;
        if (!key || !isUndoKey(*static_cast<QKeyEvent *>(event)))
            return QObject::eventFilter(watched, event);
        event->ignore();
        return true;
    }
};

class UndoMenu : public QObject
{
public:
    UndoMenu(QWidget *field, const QList<QAction *> &undoActions)
        : QObject(field)
        , m_field(field)
        , m_undoActions(undoActions)
    {}

    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() != QEvent::ContextMenu)
            return QObject::eventFilter(watched, event);
        QMenu *menu = standardMenu();
        if (!menu)
            return false;
        menu->setAttribute(Qt::WA_DeleteOnClose);
        menu->popup(static_cast<QContextMenuEvent *>(event)->globalPos());
        return true;
    }

private:
    QMenu *standardMenu() const
    {
        QMenu *menu = nullptr;
        bool readOnly = false;
        if (auto *line = qobject_cast<QLineEdit *>(m_field)) {
            menu = line->createStandardContextMenu();
            readOnly = line->isReadOnly();
        } else if (auto *text = qobject_cast<QPlainTextEdit *>(m_field)) {
            menu = text->createStandardContextMenu();
            readOnly = text->isReadOnly();
        }
        if (!menu || readOnly)
            return menu;
        // Undo and Redo stand first, with a line behind them.
        QList<QAction *> actions = menu->actions();
        for (int i = 0; i < 2 && !actions.isEmpty(); ++i)
            menu->removeAction(actions.takeFirst());
        menu->insertActions(actions.value(0), m_undoActions);
        return menu;
    }

    QWidget *m_field;
    QList<QAction *> m_undoActions;
};

} // namespace

void leaveUndoKeys(QWidget *field)
{
    field->installEventFilter(new UndoKeys(field));
}

void giveUndoMenu(QWidget *field, const QList<QAction *> &undoActions)
{
    auto *filter = new UndoMenu(field, undoActions);
    if (auto *text = qobject_cast<QPlainTextEdit *>(field))
        text->viewport()->installEventFilter(filter);
    else
        field->installEventFilter(filter);
}

} // namespace stet
