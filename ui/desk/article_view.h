// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/id.h"
#include "core/model/listing.h"
#include "ui/widgets/list_table.h"

#include <QPersistentModelIndex>

#include <vector>

namespace stet {

class ArticleDelegate;
class ArticleListModel;

/// The desk list itself. Owns its delegate, not its model. UI thread.
class ArticleView : public ListTable
{
    Q_OBJECT

public:
    ArticleView(ArticleListModel &model, const Clock &clock, QWidget *parent = nullptr);

    void setKindNames(const QHash<QString, QString> &names);
    void showSort(SortColumn sort, Qt::SortOrder order);

    /// The rows that are selected and loaded, from top to bottom.
    [[nodiscard]] std::vector<ArticleRow> selectedRows() const;
    [[nodiscard]] ListKey currentKey() const;
    /// Everything that is selected, whether or not it has been read.
    [[nodiscard]] std::vector<ListKey> selectedKeys() const;

    void selectAll() override;

Q_SIGNALS:
    /// A person chose, by key or by mouse.
    void chosenByHand();
    void openRequested(const stet::ArticleId &article);
    void sortRequested(stet::SortColumn sort, Qt::SortOrder order);
    /// Behind the first painting with rows in it.
    void firstRowsPainted();

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void selectionChanged(const QItemSelection &selected,
                          const QItemSelection &deselected) override;
    void openRow(int row) override;
    void sortBy(int section) override;

private:
    class Hand;

    void keepPlace();
    void takePlace();

    ArticleListModel &m_model;
    ArticleDelegate *m_delegate;
    bool m_rowsPainted = false;
    bool m_byHand = false;                ///< what is chosen now, a person chooses
    QPersistentModelIndex m_firstVisible; ///< while rows move; invalid: the list's head stays
    int m_aboveFirst = 0;                 ///< pixels of it above the edge
};

} // namespace stet
