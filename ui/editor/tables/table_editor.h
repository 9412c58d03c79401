// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/editor/tables/table_steps.h"

#include <QList>
#include <QObject>
#include <QTextCursor>

#include <optional>

class QAction;
class QMenu;
class QTextBlock;

namespace stet {

class MarkdownEditor;
class TableCard;

/// Lets Markdown tables be edited as tables: Tab and Return go from cell to cell, commands change
/// rows and columns, what is pasted fills cells, and the bars are put under each other whenever a
/// command ran or the caret leaves. Tables longer than 100 000 characters are left as they are.
/// Owned by the workspace; UI thread.
class TableEditor : public QObject
{
    Q_OBJECT

public:
    TableEditor(MarkdownEditor &editor, QWidget *parent);

    /// The commands. Owned here.
    [[nodiscard]] QList<QAction *> actions() const;
    /// A menu of them, as an action for the tool row and the Insert menu. Owned here.
    [[nodiscard]] QAction *menuAction() const;

    /// The text was not typed but put there: no table of it is tidied.
    void forget();

Q_SIGNALS:
    /// The next edit is a step of its own.
    void stepEnded();
    /// Something to say in passing.
    void said(const QString &text);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    /// A table of the text, with the caret in it.
    struct Found
    {
        int start = 0; ///< of its first line
        int length = 0;
        QStringList lines;
        TableText table;
        TablePlace place;
    };

    void buildActions();
    [[nodiscard]] std::optional<Found> tableAt(const QTextBlock &block, int caret) const;
    [[nodiscard]] std::optional<Found> tableAtCaret() const;
    bool leaveBelow(const Found &found);
    bool takePaste(QTextCursor &place, const QString &text);
    bool refuseBreak();
    bool run(TableStep step);
    void runCommand(TableStep step);
    void put(const Found &found);
    void askSize();
    void insertTable(int rows, int columns);
    void noteEdit();
    void noteCaret();
    void tidyLeft();

    MarkdownEditor &m_editor;
    TableCard *m_card;
    QMenu *m_menu;
    QList<QAction *> m_actions;
    QTextCursor m_edited; ///< the table that was typed in and is to be tidied once it is left
    bool m_putting = false;
};

} // namespace stet
