// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/id.h"
#include "core/model/listing.h"

#include <QPersistentModelIndex>
#include <QTableView>

#include <utility>
#include <vector>

namespace stet {

class ArticleDelegate;
class ListHead;
class ArticleListModel;
class ColumnLayout;

/// The desk list itself: rows by keyboard and mouse, a click on a head sorts, the columns are the
/// user's choice. Owns its delegate, not its model.
class ArticleView : public QTableView
{
    Q_OBJECT

public:
    ArticleView(ArticleListModel &model, const Clock &clock, QWidget *parent = nullptr);

    void setKindNames(const QHash<QString, QString> &names);
    void showSort(SortColumn sort, Qt::SortOrder order);

    /// Chooses this row and no other, and makes it the current one.
    void selectOnly(int row);
    /// Chooses these rows, each range from its first to its last, and shows `current`.
    void chooseRows(const std::vector<std::pair<int, int>> &ranges, int current);
    /// The rows that are selected and loaded, from top to bottom.
    [[nodiscard]] std::vector<ArticleRow> selectedRows() const;
    [[nodiscard]] int selectedCount() const;
    [[nodiscard]] int firstSelectedRow() const; ///< -1: none
    [[nodiscard]] ListKey currentKey() const;
    /// Everything that is selected, whether or not it has been read.
    [[nodiscard]] std::vector<ListKey> selectedKeys() const;

    [[nodiscard]] ColumnLayout &columns() const;
    void focusHead();

    void selectAll() override;
    /// Letters begin a search: the list holds too many rows to go through them.
    void keyboardSearch(const QString &typed) override;

Q_SIGNALS:
    /// A person chose, by key or by mouse.
    void chosenByHand();
    void typed(const QString &letters);
    void openRequested(const stet::ArticleId &article);
    void sortRequested(stet::SortColumn sort, Qt::SortOrder order);
    void searchRequested();
    void contextMenuRequested(const QPoint &globalPosition);
    void selectedRowsChanged();
    /// Behind the first painting with rows in it.
    void firstRowsPainted();

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void changeEvent(QEvent *event) override;
    void selectionChanged(const QItemSelection &selected,
                          const QItemSelection &deselected) override;

private:
    class Hand;

    void pressKey(QKeyEvent *event);
    void hoverRow(int row);
    void keepPlace();
    void takePlace();
    void headClicked(int section);
    [[nodiscard]] std::vector<std::pair<int, int>> selectedRanges() const;

    ArticleListModel &m_model;
    ArticleDelegate *m_delegate;
    ListHead *m_head;
    ColumnLayout *m_columns;
    int m_hoverRow = -1;
    bool m_rowsPainted = false;
    bool m_byHand = false;                ///< what is chosen now, a person chooses
    QPersistentModelIndex m_firstVisible; ///< while rows move; invalid: the list's head stays
    int m_aboveFirst = 0;                 ///< pixels of it above the edge
};

} // namespace stet
