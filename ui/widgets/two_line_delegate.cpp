// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/two_line_delegate.h"

#include "ui/widgets/list_row.h"
#include "ui/widgets/plain_label.h"
#include "ui/widgets/tokens.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QPainter>

namespace stet {

namespace {

constexpr int aroundLines = 8;

} // namespace

TwoLineDelegate::TwoLineDelegate(int noteRole, int strongRole, int lines, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_noteRole(noteRole)
    , m_strongRole(strongRole)
    , m_lines(lines)
{}

QFont TwoLineDelegate::titleFont(const QModelIndex &index) const
{
    return index.data(m_strongRole).toBool() ? rowTitleFont() : QApplication::font();
}

QSize TwoLineDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    return {100,
            m_lines * QFontMetrics(rowTitleFont()).lineSpacing() +
                QFontMetrics(rowNoteFont()).lineSpacing() + 2 * aroundLines};
}

void TwoLineDelegate::paint(QPainter *painter,
                            const QStyleOptionViewItem &option,
                            const QModelIndex &index) const
{
    const Tokens &tokens = tokensFor(option.palette);
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    const bool hovered = option.state.testFlag(QStyle::State_MouseOver);
    painter->save();
    painter->fillRect(option.rect,
                      selected  ? tokens.chosen
                      : hovered ? tokens.panel
                                : tokens.paper);
    painter->fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1),
                      tokens.line);
    const auto *view = qobject_cast<const QAbstractItemView *>(option.widget);
    if (view != nullptr && view->hasFocus() && view->currentIndex() == index) {
        painter->setPen(QPen(tokens.focus, 2));
        painter->drawRect(option.rect.adjusted(1, 1, -1, -2));
    }
    const QRect cell = option.rect.adjusted(rowPadding, aroundLines, -rowPadding, -aroundLines);
    const QFont font = titleFont(index);
    painter->setFont(font);
    painter->setPen(tokens.text);
    const int spacing = painter->fontMetrics().lineSpacing();
    const QStringList lines = wrapText(index.data().toString(), font, cell.width(), m_lines);
    const int height = int(lines.size()) * spacing + QFontMetrics(rowNoteFont()).lineSpacing();
    // All rows are of one height: what has fewer lines stands in the middle.
    int top = cell.top() + std::max(0, (cell.height() - height) / 2);
    for (const QString &line : lines) {
        drawRowLine(*painter, QRect(cell.left(), top, cell.width(), spacing), line);
        top += spacing;
    }
    painter->setFont(rowNoteFont());
    painter->setPen(tokens.muted);
    drawRowLine(*painter,
                QRect(cell.left(), top, cell.width(), painter->fontMetrics().lineSpacing()),
                index.data(m_noteRole).toString());
    painter->restore();
}

} // namespace stet
