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
    const QMargins around = contentsMargins();
    const int room = width - around.left() - around.right();
    return layOut(QRect(0, 0, room, 0), Pass::Measure) + around.top() + around.bottom();
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
    return size.grownBy(contentsMargins());
}

void FlowLayout::setGeometry(const QRect &rect)
{
    QLayout::setGeometry(rect);
    layOut(rect.marginsRemoved(contentsMargins()), Pass::Place);
}

int FlowLayout::rowWidth() const
{
    int width = -m_spacing;
    for (const std::unique_ptr<QLayoutItem> &item : m_items) {
        if (!item->isEmpty())
            width += item->sizeHint().width() + m_spacing;
    }
    const QMargins around = contentsMargins();
    return std::max(0, width) + around.left() + around.right();
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

void FlowLayout::shareOut(std::vector<Span> &spans, int free)
{
    const auto canGrow = [](const Span &span) {
        return span.item->expandingDirections().testFlag(Qt::Horizontal) &&
               span.width < span.item->maximumSize().width();
    };
    // What one cannot take others can.
    for (auto growing = std::count_if(spans.begin(), spans.end(), canGrow); free > 0 && growing > 0;
         growing = std::count_if(spans.begin(), spans.end(), canGrow)) {
        for (Span &span : spans) {
            if (!canGrow(span))
                continue;
            const int share = free / int(growing--);
            const int more = std::min(share, span.item->maximumSize().width() - span.width);
            span.width += more;
            free -= more;
        }
    }
}

std::vector<FlowLayout::Span> FlowLayout::spansOf(const QRect &rect, size_t first, size_t end) const
{
    std::vector<Span> spans;
    int free = rect.width() + m_spacing;
    for (size_t at = first; at < end; ++at) {
        QLayoutItem *item = m_items[at].get();
        if (item->isEmpty())
            continue;
        spans.push_back({item, widthOf(*item, rect)});
        free -= spans.back().width + m_spacing;
    }
    if (m_rows == Rows::Filled)
        shareOut(spans, free);
    return spans;
}

int FlowLayout::layOutRow(const QRect &rect, int y, size_t first, size_t end, Pass pass) const
{
    const Qt::LayoutDirection direction =
        parentWidget() != nullptr ? parentWidget()->layoutDirection() : Qt::LeftToRight;
    const auto heightOf = [](const Span &span) {
        return span.item->hasHeightForWidth() ? span.item->heightForWidth(span.width)
                                              : span.item->sizeHint().height();
    };
    const std::vector<Span> spans = spansOf(rect, first, end);
    int width = -m_spacing;
    int height = 0;
    for (const Span &span : spans) {
        width += span.width + m_spacing;
        height = std::max(height, heightOf(span));
    }
    int x = rect.x() + (m_rows == Rows::InMiddle ? std::max(0, (rect.width() - width) / 2) : 0);
    if (pass == Pass::Measure)
        return height;
    for (const Span &span : spans) {
        const QSize size(span.width, m_rows == Rows::Filled ? height : heightOf(span));
        span.item->setGeometry(QStyle::visualRect(direction, rect, QRect(QPoint(x, y), size)));
        x += size.width() + m_spacing;
    }
    return height;
}

} // namespace stet
