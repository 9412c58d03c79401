// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTableView>

#include <utility>
#include <vector>

namespace stet {

class ColumnLayout;
class ListHead;
class RowDelegate;
struct ColumnPlan;

/// What the lists of the window have in common: whole rows by keyboard and mouse, heads that are
/// clicked to sort, columns that are the user's choice, letters that begin a search. Owns its
/// delegate, not its model. UI thread.
class ListTable : public QTableView
{
    Q_OBJECT

public:
    ListTable(QAbstractItemModel &model,
              RowDelegate *delegate,
              ColumnPlan plan,
              QWidget *parent = nullptr);

    [[nodiscard]] ColumnLayout &columns() const;
    void focusHead();

    /// Chooses this row and no other, and makes it the current one.
    void selectOnly(int row);
    /// Chooses these rows, each range from its first to its last, and shows `current`.
    void chooseRows(const std::vector<std::pair<int, int>> &ranges, int current);
    /// From top to bottom, none in two ranges.
    [[nodiscard]] std::vector<std::pair<int, int>> selectedRanges() const;
    [[nodiscard]] int selectedCount() const;
    [[nodiscard]] int firstSelectedRow() const; ///< -1: none

    /// Letters begin a search: the list holds too many rows to go through them.
    void keyboardSearch(const QString &typed) override;

Q_SIGNALS:
    void typed(const QString &letters);
    void searchRequested();
    void contextMenuRequested(const QPoint &globalPosition);
    void selectedRowsChanged();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void changeEvent(QEvent *event) override;
    void selectionChanged(const QItemSelection &selected,
                          const QItemSelection &deselected) override;

    /// By Enter or a double click.
    virtual void openRow(int row) = 0;
    /// By a click on a head.
    virtual void sortBy(int section) = 0;
    void showSortBy(int section, Qt::SortOrder order);
    [[nodiscard]] ListHead &head() const;

private:
    void setUp(QAbstractItemModel &model);
    void fitRows();
    void hoverRow(int row);

    RowDelegate *m_delegate;
    ListHead *m_head;
    ColumnLayout *m_columns = nullptr;
};

} // namespace stet
