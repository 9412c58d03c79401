// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>

class QAction;
class QWidget;

namespace stet {

/// Leaves undo and redo in `field` to the actions that have their keys: the field itself does
/// nothing on them. Qt's line edits cannot be told so.
void leaveUndoKeys(QWidget *field);

/// Gives the usual menu of `field`, a QLineEdit or QPlainTextEdit, `undoActions` where Qt has its
/// own.
void giveUndoMenu(QWidget *field, const QList<QAction *> &undoActions);

} // namespace stet
