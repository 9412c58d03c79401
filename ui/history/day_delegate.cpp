// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/history/day_delegate.h"

#include "ui/widgets/list_row.h"
#include "ui/widgets/tokens.h"

#include <QFontMetrics>
#include <QPainter>

namespace stet {

namespace {

int headingHeight()
{
    return QFontMetrics(rowNoteFont()).lineSpacing() + 12;
}

} // namespace

DayDelegate::DayDelegate(int lines, QObject *parent)
    : TwoLineDelegate(NoteRole, StrongRole, lines, parent)
{}

QSize DayDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QSize size = TwoLineDelegate::sizeHint(option, index);
    if (!index.data(DayRole).toString().isEmpty())
        size.rheight() += headingHeight();
    return size;
}

void DayDelegate::paint(QPainter *painter,
                        const QStyleOptionViewItem &option,
                        const QModelIndex &index) const
{
    const QString day = index.data(DayRole).toString();
    QStyleOptionViewItem row = option;
    if (!day.isEmpty()) {
        const Tokens &tokens = tokensFor(option.palette);
        row.rect.setTop(option.rect.top() + headingHeight());
        const QRect above(
            option.rect.left(), option.rect.top(), option.rect.width(), headingHeight());
        painter->save();
        painter->fillRect(above, tokens.panel);
        QFont font = rowNoteFont();
        font.setWeight(QFont::DemiBold);
        painter->setFont(font);
        painter->setPen(tokens.muted);
        drawRowLine(*painter, above.adjusted(rowPadding, 0, -rowPadding, 0), day);
        painter->restore();
    }
    TwoLineDelegate::paint(painter, row, index);
}

} // namespace stet
