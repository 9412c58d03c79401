// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPersistentModelIndex>
#include <QStyledItemDelegate>

namespace stet {

/// Paints a comment as a card: who and when, the words that it is about, what it says and what was
/// answered. A long one is cut, except where it is shown whole.
class CommentDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    /// Shows this comment whole, and no other; none where it is invalid. Whether rows are of
    /// another size by that: the caller has them laid out.
    bool showWhole(const QModelIndex &index);

    void paint(QPainter *painter,
               const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option,
                                 const QModelIndex &index) const override;

private:
    QPersistentModelIndex m_whole;
};

} // namespace stet
