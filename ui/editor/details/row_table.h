// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/galley/block.h"

#include <QTableView>

#include <functional>
#include <vector>

class QLineEdit;

namespace stet {

class RowsModel;

/// A small table of rows that are typed into it, as tall as its rows. Typing changes a value letter
/// by letter, so that nothing waits for the cell to be left; Delete takes the row away, Alt+Up and
/// Alt+Down move it; Tab leaves the table. UI thread.
class RowTable : public QTableView
{
    Q_OBJECT

public:
    /// `name` is read by screen readers. The model is the caller's.
    RowTable(RowsModel &model, const QString &name, QWidget *parent = nullptr);

    /// For the menus of cells that are typed into.
    void setUndoActions(const QList<QAction *> &actions);

    /// A cell is being typed into.
    [[nodiscard]] bool isTyping() const { return state() == EditingState; }

    /// Whether a cell's words are read as the text's are (`makeProse`).
    [[nodiscard]] bool isProse(const QModelIndex &cell) const;
    /// Opens a cell to be typed into, with the keyboard there; null where it is only read.
    QLineEdit *typeInto(const QModelIndex &cell);

    using Marks = std::function<std::vector<TextRange>(const QString &words)>;
    /// Which of a cell's words have a wavy line while nobody types there. Asked at each painting.
    void setMarks(Marks marks);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    /// What was typed into a cell is all there.
    void cellLeft();

protected:
    void closeEditor(QWidget *editor, QAbstractItemDelegate::EndEditHint hint) override;
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    enum class Way { Up, Down };

    void fit();
    void removeRow();
    void moveRow(Way way);
    [[nodiscard]] bool isRow(int row) const;

    RowsModel &m_rows;
};

} // namespace stet
