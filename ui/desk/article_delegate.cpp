// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/article_delegate.h"

#include "ui/desk/article_cells.h"
#include "ui/desk/article_list_model.h"
#include "ui/desk/state_badges.h"
#include "ui/widgets/plain_label.h"
#include "ui/widgets/tokens.h"

#include <QApplication>
#include <QHeaderView>
#include <QPainter>
#include <QTableView>

namespace stet {

namespace {

constexpr int cellPadding = 12;

QFont headlineFont()
{
    QFont font = QApplication::font();
    font.setWeight(QFont::DemiBold);
    return font;
}

QFont smallFont()
{
    QFont font = QApplication::font();
    font.setPointSizeF(font.pointSizeF() * 0.92);
    return font;
}

QRect cellRect(const QStyleOptionViewItem &option)
{
    return option.rect.adjusted(cellPadding, 0, -cellPadding, -1);
}

void drawLine(QPainter &painter, const QRect &rect, const QString &text)
{
    drawTextLine(painter,
                 rect,
                 Qt::AlignVCenter,
                 painter.fontMetrics().elidedText(text, Qt::ElideRight, rect.width()));
}

// Two lines of different fonts, centred together.
void drawTwoLines(QPainter &painter,
                  const QRect &rect,
                  const std::pair<QString, QColor> &upper,
                  const std::pair<QString, QColor> &lower)
{
    const int upperHeight = painter.fontMetrics().height();
    const QFontMetrics lowerMetrics(smallFont());
    const int top = rect.top() + (rect.height() - upperHeight - lowerMetrics.height() - 1) / 2;
    painter.setPen(upper.second);
    drawLine(painter, QRect(rect.left(), top, rect.width(), upperHeight), upper.first);
    painter.setFont(smallFont());
    painter.setPen(lower.second);
    drawLine(painter,
             QRect(rect.left(), top + upperHeight + 1, rect.width(), lowerMetrics.height()),
             lower.first);
}

/// Who is in the article now, where the cell ends: a dot and names. Gives the room that they took.
int drawPeople(QPainter &painter,
               const QStyleOptionViewItem &option,
               const QRect &cell,
               const QStringList &people)
{
    constexpr int dot = 7;
    constexpr int gap = 6;
    painter.setFont(smallFont());
    const int most = cell.width() / 3 - dot - 2 * gap;
    const QString names = painter.fontMetrics().elidedText(
        people.join(QStringLiteral(", ")), Qt::ElideRight, std::max(0, most));
    const int words = painter.fontMetrics().horizontalAdvance(names);
    const QRect place = cell.adjusted(cell.width() - words - dot - gap, 0, 0, 0);
    const Tokens &tokens = tokensFor(option.palette);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(tokens.green);
    painter.drawEllipse(QStyle::visualRect(
        option.direction, cell, QRect(place.left(), cell.center().y() - dot / 2, dot, dot)));
    painter.setPen(tokens.muted);
    drawLine(painter,
             QStyle::visualRect(option.direction, cell, place.adjusted(dot + gap, 0, 0, 0)),
             names);
    return words + dot + 2 * gap;
}

} // namespace

ArticleDelegate::ArticleDelegate(const Clock &clock, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_clock(clock)
{}

void ArticleDelegate::setKindNames(const QHash<QString, QString> &names)
{
    m_kindNames = names;
}

void ArticleDelegate::setHoverRow(int row)
{
    m_hoverRow = row;
}

int ArticleDelegate::rowHeight() const
{
    return 2 * QFontMetrics(headlineFont()).lineSpacing() + 20;
}

QSize ArticleDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    return {100, rowHeight()};
}

void ArticleDelegate::paint(QPainter *painter,
                            const QStyleOptionViewItem &option,
                            const QModelIndex &index) const
{
    painter->save();
    paintGround(*painter, option, index);
    const Tokens &tokens = tokensFor(option.palette);
    const auto *row = static_cast<const ArticleRow *>(
        index.data(ArticleListModel::RowRole).value<const void *>());
    const QRect cell = cellRect(option);
    painter->setFont(QApplication::font());
    painter->setPen(tokens.text);
    if (row == nullptr) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(tokens.graySoft);
        const QRect bar(cell.left(), cell.center().y() - 4, cell.width() / 2, 8);
        painter->drawRoundedRect(QStyle::visualRect(option.direction, cell, bar), 4, 4);
        painter->restore();
        return;
    }
    switch (ArticleColumn(index.column())) {
    case ArticleColumn::Headline:
        paintHeadline(
            *painter, option, *row, index.data(ArticleListModel::PeopleRole).toStringList());
        break;
    case ArticleColumn::State:
        paintBadges(*painter,
                    badgesFor(*row),
                    QStyle::visualRect(
                        option.direction, option.rect, cell.adjusted(0, 1, cellPadding / 2, 1)),
                    option.palette);
        break;
    default:
        paintFact(*painter, option, *row, index);
        break;
    }
    painter->restore();
}

void ArticleDelegate::paintGround(QPainter &painter,
                                  const QStyleOptionViewItem &option,
                                  const QModelIndex &index) const
{
    const Tokens &tokens = tokensFor(option.palette);
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    painter.fillRect(option.rect,
                     selected                    ? tokens.chosen
                     : index.row() == m_hoverRow ? tokens.panel
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

void ArticleDelegate::paintHeadline(QPainter &painter,
                                    const QStyleOptionViewItem &option,
                                    const ArticleRow &row,
                                    const QStringList &people) const
{
    const Tokens &tokens = tokensFor(option.palette);
    QRect cell = cellRect(option);
    if (!people.isEmpty()) {
        const int width = drawPeople(painter, option, cell, people);
        cell = QStyle::visualRect(option.direction, cell, cell.adjusted(0, 0, -width, 0));
    }
    const QFont font = headlineFont();
    painter.setFont(font);
    if (row.headline.isEmpty()) {
        drawTwoLines(painter, cell, {tr("Untitled"), tokens.faint}, {row.slug, tokens.muted});
        return;
    }
    const QStringList lines = wrapText(row.headline, font, cell.width(), 2);
    if (lines.size() > 1) {
        const int spacing = painter.fontMetrics().lineSpacing();
        int top = cell.top() + (cell.height() - 2 * spacing) / 2;
        for (const QString &line : lines) {
            drawLine(painter, QRect(cell.left(), top, cell.width(), spacing), line);
            top += spacing;
        }
        return;
    }
    QStringList facts{m_kindNames.value(row.kind, row.kind), row.category};
    facts.removeAll(QString());
    drawTwoLines(painter,
                 cell,
                 {lines.value(0), tokens.text},
                 {facts.join(QStringLiteral(" · ")), tokens.muted});
}

void ArticleDelegate::paintFact(QPainter &painter,
                                const QStyleOptionViewItem &option,
                                const ArticleRow &row,
                                const QModelIndex &index) const
{
    const Tokens &tokens = tokensFor(option.palette);
    const qint64 now = m_clock.nowMs();
    const auto column = ArticleColumn(index.column());
    const QString text = index.data().toString();
    const bool late = column == ArticleColumn::Due && row.dueMs > 0 && row.dueMs < now;
    const bool quiet = column == ArticleColumn::Changed || column == ArticleColumn::Due;
    painter.setPen(text.isEmpty() ? tokens.faint
                   : late         ? tokens.red
                   : quiet        ? tokens.muted
                                  : tokens.text);
    drawLine(painter, cellRect(option), text.isEmpty() ? QStringLiteral("–") : text);
}

} // namespace stet
