// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/model/listing.h"
#include "ui/desk/article_columns.h"

#include <QHash>
#include <QStyledItemDelegate>

namespace stet {

/// Paints the rows of the desk list: headline on at most two lines, badges, facts in a line each.
/// All rows are of one height, so that a desk of 100 000 articles scrolls like one of ten. Content
/// is painted as plain text.
class ArticleDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    explicit ArticleDelegate(const Clock &clock, QObject *parent = nullptr);

    /// Names of kinds by id, for the line under a headline.
    void setKindNames(const QHash<QString, QString> &names);
    /// The row under the pointer; -1: none.
    void setHoverRow(int row);
    [[nodiscard]] int rowHeight() const;

    void paint(QPainter *painter,
               const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option,
                                 const QModelIndex &index) const override;

private:
    void paintHeadline(QPainter &painter,
                       const QStyleOptionViewItem &option,
                       const ArticleRow &row,
                       const QStringList &people) const;
    void paintFact(QPainter &painter,
                   const QStyleOptionViewItem &option,
                   const ArticleRow &row,
                   const QModelIndex &index) const;

    const Clock &m_clock;
    QHash<QString, QString> m_kindNames;
    int m_hoverRow = -1;
};

} // namespace stet
