// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/id.h"
#include "core/model/listing.h"

#include <QTableView>

#include <vector>

namespace stet {

class ArticleDelegate;
class ArticleHead;
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

    /// The rows that are selected and loaded, from top to bottom.
    /// Chooses this row and no other, and makes it the current one.
    void selectOnly(int row);
    [[nodiscard]] std::vector<ArticleRow> selectedRows() const;
    [[nodiscard]] int selectedCount() const;
    /// Everything that is selected, whether or not it has been read.
    [[nodiscard]] std::vector<ListKey> selectedKeys() const;

    [[nodiscard]] ColumnLayout &columns() const;
    void focusHead();

public Q_SLOTS:
    /// The desk's last step, from the keys and from the Edit menu.
    void undo();
    void redo();

Q_SIGNALS:
    void undoRequested();
    void redoRequested();
    void openRequested(const stet::ArticleId &article);
    void sortRequested(stet::SortColumn sort, Qt::SortOrder order);
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

private:
    void hoverRow(int row);
    void headClicked(int section);
    [[nodiscard]] std::vector<std::pair<int, int>> selectedRanges() const;

    ArticleListModel &m_model;
    ArticleDelegate *m_delegate;
    ArticleHead *m_head;
    ColumnLayout *m_columns;
    int m_hoverRow = -1;
};

} // namespace stet
