// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/telling_delegate.h"

#include "ui/widgets/plain_label.h"

#include <QAbstractItemView>
#include <QHelpEvent>
#include <QToolTip>

namespace stet {

bool TellingDelegate::helpEvent(QHelpEvent *event,
                                QAbstractItemView *view,
                                const QStyleOptionViewItem &option,
                                const QModelIndex &index)
{
    const bool cut = view != nullptr && index.isValid() &&
                     sizeHint(option, index).width() > view->visualRect(index).width();
    if (event->type() != QEvent::ToolTip || !cut ||
        !index.data(Qt::ToolTipRole).toString().isEmpty())
        return QStyledItemDelegate::helpEvent(event, view, option, index);
    QToolTip::showText(event->globalPos(), plainToolTip(index.data().toString()), view);
    return true;
}

} // namespace stet
