// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/review/claim_delegate.h"

#include "ui/review/claim_list_model.h"
#include "ui/widgets/claim_looks.h"
#include "ui/widgets/list_row.h"
#include "ui/widgets/plain_label.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QPainter>

namespace stet {

namespace {

constexpr int above = 7;
constexpr int outside = 6;
constexpr int between = 4; // half of what parts a row from the next
constexpr int wordLines = 3;
constexpr int withRoom = 40; // below this a name says nothing

QFont stateFont()
{
    QFont font = rowNoteFont();
    font.setWeight(QFont::DemiBold);
    return font;
}

int roomFor(const QStyleOptionViewItem &option)
{
    const auto *view = qobject_cast<const QAbstractItemView *>(option.widget);
    const int width = view != nullptr ? view->viewport()->width() : option.rect.width();
    return width - 2 * (rowPadding + outside);
}

} // namespace

QSize ClaimDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QFont font = QApplication::font();
    const qsizetype lines =
        wrapText(index.data().toString(), font, roomFor(option), wordLines).size();
    const bool noted = !index.data(ClaimListModel::NoteRole).toString().isEmpty();
    return {100,
            QFontMetrics(stateFont()).lineSpacing() +
                int(lines) * QFontMetrics(font).lineSpacing() +
                (noted ? QFontMetrics(rowNoteFont()).lineSpacing() : 0) + 2 * (above + between)};
}

void ClaimDelegate::paint(QPainter *painter,
                          const QStyleOptionViewItem &option,
                          const QModelIndex &index) const
{
    const Tokens &tokens = tokensFor(option.palette);
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    const QRect row = option.rect.adjusted(outside, between, -outside, -between);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    if (selected || option.state.testFlag(QStyle::State_MouseOver)) {
        painter->setBrush(selected ? tokens.chosen : tokens.hover);
        painter->drawRoundedRect(row, 5, 5);
    }
    const auto *view = qobject_cast<const QAbstractItemView *>(option.widget);
    if (view != nullptr && view->hasFocus() && view->currentIndex() == index) {
        painter->setBrush(Qt::NoBrush);
        painter->setPen(QPen(tokens.focus, 2));
        painter->drawRoundedRect(row.adjusted(1, 1, -1, -1), 5, 5);
    }
    painter->setRenderHint(QPainter::Antialiasing, false);

    QRect line = row.adjusted(rowPadding, above, -rowPadding, 0);
    const auto put = [&](const QString &text, const QFont &font, const QColor &color) {
        painter->setFont(font);
        painter->setPen(color);
        line.setHeight(painter->fontMetrics().lineSpacing());
        drawRowLine(*painter, line, text);
        line.translate(0, line.height());
    };
    const QString state = index.data(ClaimListModel::SignRole).toString();
    const QString person = index.data(ClaimListModel::PersonRole).toString();
    if (!person.isEmpty()) {
        // Beside the state, in the same line.
        painter->setFont(rowNoteFont());
        painter->setPen(tokens.muted);
        const int used = QFontMetrics(stateFont()).horizontalAdvance(state);
        const QRect rest(line.left() + used + 6,
                         line.top(),
                         line.width() - used - 6,
                         QFontMetrics(stateFont()).lineSpacing());
        if (rest.width() > withRoom)
            drawRowLine(*painter,
                        QStyle::visualRect(option.direction, line, rest),
                        QStringLiteral("· ") + person);
    }
    put(state,
        stateFont(),
        colorOf(Badge::Tone(index.data(ClaimListModel::ToneRole).toInt()), tokens));
    const QFont font = QApplication::font();
    for (const QString &words : wrapText(index.data().toString(), font, roomFor(option), wordLines))
        put(words, font, tokens.text);
    const QString note = index.data(ClaimListModel::NoteRole).toString();
    if (!note.isEmpty())
        put(note, rowNoteFont(), tokens.muted);
    painter->restore();
}

} // namespace stet
