// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/id.h"

#include <QFont>
#include <QHash>
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
    /// What a short card takes, for as long as it says the same in the same width.
    struct Height
    {
        qint64 version = 0;
        int width = 0;
        QFont font;
        int height = 0;
    };

    QPersistentModelIndex m_whole;
    mutable QHash<CommentId, Height> m_heights; ///< a list asks all of them whenever one is chosen
};

} // namespace stet
