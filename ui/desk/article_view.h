// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/id.h"
#include "core/model/listing.h"

#include <QTableView>

#include <vector>

namespace stet {

class ArticleDelegate;
class ArticleListModel;

/// The desk list itself: rows by keyboard and mouse, a click on a head sorts, columns that matter
/// less go away when there is little room. Owns its delegate, not its model.
class ArticleView : public QTableView
{
    Q_OBJECT

public:
    ArticleView(ArticleListModel &model, const Clock &clock, QWidget *parent = nullptr);

    void setKindNames(const QHash<QString, QString> &names);
    void showSort(SortColumn sort, Qt::SortOrder order);

    /// The rows that are selected and loaded, from top to bottom.
    [[nodiscard]] std::vector<ArticleRow> selectedRows() const;

Q_SIGNALS:
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
    void fitColumns();
    void hoverRow(int row);

    ArticleListModel &m_model;
    ArticleDelegate *m_delegate;
    int m_hoverRow = -1;
};

} // namespace stet
