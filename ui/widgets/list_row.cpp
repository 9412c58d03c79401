// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/list_row.h"

#include "ui/widgets/plain_label.h"
#include "ui/widgets/tokens.h"

#include <QApplication>
#include <QHeaderView>
#include <QPainter>
#include <QTableView>

namespace stet {

QFont rowTitleFont()
{
    QFont font = QApplication::font();
    font.setWeight(QFont::DemiBold);
    return font;
}

QFont rowNoteFont()
{
    QFont font = QApplication::font();
    font.setPointSizeF(font.pointSizeF() * 0.92);
    return font;
}

int rowOfTwoLines()
{
    return 2 * QFontMetrics(rowTitleFont()).lineSpacing() + 20;
}

QRect rowCell(const QStyleOptionViewItem &option)
{
    return option.rect.adjusted(rowPadding, 0, -rowPadding, -1);
}

void drawRowLine(QPainter &painter, const QRect &rect, const QString &text)
{
    drawTextLine(painter,
                 rect,
                 Qt::AlignVCenter,
                 painter.fontMetrics().elidedText(text, Qt::ElideRight, rect.width()));
}

void drawRowLines(QPainter &painter,
                  const QRect &rect,
                  const std::pair<QString, QColor> &upper,
                  const std::pair<QString, QColor> &lower)
{
    const int upperHeight = painter.fontMetrics().height();
    const QFontMetrics lowerMetrics(rowNoteFont());
    const int top = rect.top() + (rect.height() - upperHeight - lowerMetrics.height() - 1) / 2;
    painter.setPen(upper.second);
    drawRowLine(painter, QRect(rect.left(), top, rect.width(), upperHeight), upper.first);
    painter.setFont(rowNoteFont());
    painter.setPen(lower.second);
    drawRowLine(painter,
                QRect(rect.left(), top + upperHeight + 1, rect.width(), lowerMetrics.height()),
                lower.first);
}

void paintRowGround(QPainter &painter,
                    const QStyleOptionViewItem &option,
                    const QModelIndex &index,
                    int hoverRow)
{
    const Tokens &tokens = tokensFor(option.palette);
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    painter.fillRect(option.rect,
                     selected                  ? tokens.chosen
                     : index.row() == hoverRow ? tokens.panel
                                               : tokens.paper);
    painter.fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1),
                     tokens.line);
    const auto *view = qobject_cast<const QTableView *>(option.widget);
    if (selected && view != nullptr &&
        view->horizontalHeader()->sectionPosition(index.column()) == 0) {
        // What is chosen has a bar where its row begins: its ground alone is too faint a sign.
        constexpr int bar = 3;
        painter.fillRect(
            QStyle::visualRect(
                option.direction,
                option.rect,
                QRect(option.rect.left(), option.rect.top(), bar, option.rect.height() - 1)),
            tokens.accent);
    }
    // The focus ring of the row: around the whole row, whichever cell is current.
    if (view == nullptr || !view->hasFocus() || view->currentIndex().row() != index.row())
        return;
    painter.setPen(QPen(tokens.focus, 2));
    const QRect ring = option.rect.adjusted(0, 0, 0, -1);
    painter.drawLine(ring.left(), ring.top() + 1, ring.right(), ring.top() + 1);
    painter.drawLine(ring.left(), ring.bottom(), ring.right(), ring.bottom());
    const QHeaderView *head = view->horizontalHeader();
    const int place = head->sectionPosition(index.column());
    const bool first = place == 0;
    const bool last = place + head->sectionSize(index.column()) == head->length();
    if (view->isRightToLeft() ? last : first)
        painter.drawLine(ring.left() + 1, ring.top() + 1, ring.left() + 1, ring.bottom());
    if (view->isRightToLeft() ? first : last)
        painter.drawLine(ring.right(), ring.top() + 1, ring.right(), ring.bottom());
}

} // namespace stet
