// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/flow_layout.h"

#include <QStyle>
#include <QWidget>

#include <algorithm>

namespace stet {

FlowLayout::FlowLayout(int spacing, QWidget *parent, Rows rows)
    : QLayout(parent)
    , m_spacing(spacing)
    , m_rows(rows)
{
    setContentsMargins(0, 0, 0, 0);
}

FlowLayout::~FlowLayout() = default;

void FlowLayout::addItem(QLayoutItem *item)
{
    m_items.emplace_back(item);
}

int FlowLayout::count() const
{
    return static_cast<int>(m_items.size());
}

QLayoutItem *FlowLayout::itemAt(int index) const
{
    return index >= 0 && index < count() ? m_items[static_cast<size_t>(index)].get() : nullptr;
}

QLayoutItem *FlowLayout::takeAt(int index)
{
    if (index < 0 || index >= count())
        return nullptr;
    QLayoutItem *item = m_items[static_cast<size_t>(index)].release();
    m_items.erase(m_items.begin() + index);
    return item;
}

Qt::Orientations FlowLayout::expandingDirections() const
{
    return {};
}

bool FlowLayout::hasHeightForWidth() const
{
    return true;
}

int FlowLayout::heightForWidth(int width) const
{
    return layOut(QRect(0, 0, width, 0), Pass::Measure);
}

QSize FlowLayout::sizeHint() const
{
    return minimumSize();
}

QSize FlowLayout::minimumSize() const
{
    QSize size;
    for (const std::unique_ptr<QLayoutItem> &item : m_items)
        size = size.expandedTo(item->minimumSize());
    return size;
}

void FlowLayout::setGeometry(const QRect &rect)
{
    QLayout::setGeometry(rect);
    layOut(rect, Pass::Place);
}

int FlowLayout::widthOf(const QLayoutItem &item, const QRect &rect) const
{
    return std::min(item.sizeHint().width(), rect.width());
}

int FlowLayout::layOut(const QRect &rect, Pass pass) const
{
    int y = rect.y();
    int filled = 0; // of the row from `first` on, with a gap behind each item
    size_t first = 0;
    for (size_t at = 0; at < m_items.size(); ++at) {
        if (m_items[at]->isEmpty())
            continue;
        const int width = widthOf(*m_items[at], rect);
        if (filled > 0 && filled + width > rect.width()) {
            y += layOutRow(rect, y, first, at, pass) + m_spacing;
            filled = 0;
            first = at;
        }
        filled += width + m_spacing;
    }
    return y + layOutRow(rect, y, first, m_items.size(), pass) - rect.y();
}

int FlowLayout::layOutRow(const QRect &rect, int y, size_t first, size_t end, Pass pass) const
{
    const Qt::LayoutDirection direction =
        parentWidget() != nullptr ? parentWidget()->layoutDirection() : Qt::LeftToRight;
    int width = -m_spacing;
    int height = 0;
    for (size_t at = first; at < end; ++at) {
        if (m_items[at]->isEmpty())
            continue;
        width += widthOf(*m_items[at], rect) + m_spacing;
        height = std::max(height, m_items[at]->sizeHint().height());
    }
    int x = rect.x() + (m_rows == Rows::InMiddle ? std::max(0, (rect.width() - width) / 2) : 0);
    for (size_t at = first; at < end && pass == Pass::Place; ++at) {
        QLayoutItem &item = *m_items[at];
        if (item.isEmpty())
            continue;
        const QSize size(widthOf(item, rect), item.sizeHint().height());
        item.setGeometry(QStyle::visualRect(direction, rect, QRect(QPoint(x, y), size)));
        x += size.width() + m_spacing;
    }
    return height;
}

} // namespace stet
