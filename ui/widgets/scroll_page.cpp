// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/scroll_page.h"

#include <QEvent>
#include <QScrollBar>

namespace stet {

namespace {

constexpr int fewestLines = 4;

} // namespace

ScrollPage::ScrollPage(QWidget *parent)
    : QScrollArea(parent)
{
    setWidgetResizable(true);
    setFrameShape(NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
}

void ScrollPage::setPage(QWidget *page)
{
    setWidget(page);
    page->setAutoFillBackground(false);
    viewport()->setAutoFillBackground(false);
}

QSize ScrollPage::sizeHint() const
{
    if (widget() == nullptr)
        return QScrollArea::sizeHint();
    QSize size = widget()->sizeHint();
    if (widget()->hasHeightForWidth())
        size.setHeight(widget()->heightForWidth(size.width()));
    return size;
}

QSize ScrollPage::minimumSizeHint() const
{
    const int width = widget() == nullptr ? 0 : widget()->minimumSizeHint().width();
    return {width + verticalScrollBar()->sizeHint().width(),
            fewestLines * fontMetrics().lineSpacing()};
}

bool ScrollPage::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == widget() && event->type() == QEvent::LayoutRequest)
        updateGeometry();
    return QScrollArea::eventFilter(watched, event);
}

} // namespace stet
