// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/library_listing.h"

#include <QTableView>

#include <vector>

namespace stet {

class LibraryDelegate;
class LibraryModel;
class ListHead;

/// The list of sources: rows by keyboard and mouse, a click on a head sorts. Columns that matter
/// less go away where there is little room. Owns its delegate, not its model. UI thread.
class LibraryView : public QTableView
{
    Q_OBJECT

public:
    LibraryView(LibraryModel &model, QWidget *parent = nullptr);

    void showSort(LibraryColumn column, Qt::SortOrder order);
    /// Chooses these rows, where there are any, and makes the first the current one.
    void chooseRows(const std::vector<int> &rows);
    /// From top to bottom.
    [[nodiscard]] std::vector<LibraryRow> selectedRows() const;
    void focusHead();

    /// Letters begin a search: the list holds too many rows to go through them.
    void keyboardSearch(const QString &typed) override;

Q_SIGNALS:
    void typed(const QString &letters);
    void searchRequested();
    void openRequested(const stet::SourceId &source);
    void sortRequested(stet::LibraryColumn column, Qt::SortOrder order);
    void contextMenuRequested(const QPoint &globalPosition);
    void selectedRowsChanged();
    /// Escape: back to where one came from.
    void left();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void changeEvent(QEvent *event) override;
    void selectionChanged(const QItemSelection &selected,
                          const QItemSelection &deselected) override;

private:
    void hoverRow(int row);
    void headClicked(int section);
    void fit();
    void fitRows();
    [[nodiscard]] int widthOf(LibraryColumn column) const;

    LibraryModel &m_model;
    LibraryDelegate *m_delegate;
    ListHead *m_head;
    int m_hoverRow = -1;
};

} // namespace stet
