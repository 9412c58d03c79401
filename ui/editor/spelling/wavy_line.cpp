// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/spelling/wavy_line.h"

#include "ui/widgets/tokens.h"

#include <QApplication>
#include <QPainter>
#include <QStyle>
#include <QStyleOptionViewItem>
#include <QTextLayout>

namespace stet {

namespace {

QTextOption wayOf(const QStyleOptionViewItem &cell)
{
    QTextOption way;
    way.setWrapMode((cell.features & QStyleOptionViewItem::WrapText) != 0
                        ? QTextOption::WordWrap
                        : QTextOption::ManualWrap);
    way.setTextDirection(cell.direction);
    way.setAlignment(QStyle::visualAlignment(cell.direction, cell.displayAlignment));
    return way;
}

/// Lines as wide as `width`, one below the other; their height.
int layOut(QTextLayout &layout, int width)
{
    qreal height = 0;
    layout.beginLayout();
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(width);
        line.setPosition({0, height});
        height += line.height();
    }
    layout.endLayout();
    return int(height);
}

} // namespace

// The text is laid out as the style does it, and drawn without its letters.
void paintWavyLines(QPainter &painter,
                    const QStyleOptionViewItem &cell,
                    const std::vector<TextRange> &words)
{
    if (words.empty())
        return;
    const QStyle *style = cell.widget != nullptr ? cell.widget->style() : QApplication::style();
    const int margin = style->pixelMetric(QStyle::PM_FocusFrameHMargin, nullptr, cell.widget) + 1;
    const QRect room = style->subElementRect(QStyle::SE_ItemViewItemText, &cell, cell.widget)
                           .adjusted(margin, 0, -margin, 0);
    QTextCharFormat wavy;
    wavy.setUnderlineStyle(QTextCharFormat::WaveUnderline);
    wavy.setUnderlineColor(tokensFor(cell.palette).red);
    QList<QTextLayout::FormatRange> formats;
    for (const TextRange &word : words)
        formats.append({int(word.start), int(word.length), wavy});
    QTextLayout layout(cell.text, cell.font);
    layout.setTextOption(wayOf(cell));
    layout.setFormats(formats);
    const QSize size(room.width(), layOut(layout, room.width()));
    const QRect place = QStyle::alignedRect(cell.direction, cell.displayAlignment, size, room);
    painter.save();
    painter.setClipRect(room, Qt::IntersectClip);
    painter.setPen(Qt::transparent);
    layout.draw(&painter, QPointF(room.left(), place.top()));
    painter.restore();
}

} // namespace stet
