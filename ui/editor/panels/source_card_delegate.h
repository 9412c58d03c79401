// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/editor/panels/sources_model.h"

#include <QStyledItemDelegate>

namespace stet {

/// Paints a source as a card: number, publisher and role, title, date and key. A click on the
/// role, or the menu key, asks for another one.
class SourceCardDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter,
               const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option,
                                 const QModelIndex &index) const override;
    bool editorEvent(QEvent *event,
                     QAbstractItemModel *model,
                     const QStyleOptionViewItem &option,
                     const QModelIndex &index) override;

Q_SIGNALS:
    void roleClicked(const QModelIndex &index, const QPoint &globalPlace);

private:
    [[nodiscard]] static QRect roleBox(const QStyleOptionViewItem &option, const SourceCard &card);
};

} // namespace stet
