// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/tab_order.h"

#include <QList>
#include <QWidget>

namespace stet {

namespace {

bool takesTab(const QWidget &widget)
{
    return (widget.focusPolicy() & Qt::TabFocus) != 0 && widget.focusProxy() == nullptr;
}

} // namespace

void tabThrough(std::initializer_list<QWidget *> parts)
{
    QList<QWidget *> all;
    for (QWidget *part : parts) {
        if (takesTab(*part))
            all.append(part);
        for (QWidget *one = part->nextInFocusChain(); one != part; one = one->nextInFocusChain()) {
            if (part->isAncestorOf(one) && takesTab(*one))
                all.append(one);
        }
    }
    for (qsizetype at = 1; at < all.size(); ++at)
        QWidget::setTabOrder(all.at(at - 1), all.at(at));
}

} // namespace stet
