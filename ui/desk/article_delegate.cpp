// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/article_delegate.h"

#include "ui/desk/article_cells.h"
#include "ui/desk/article_list_model.h"
#include "ui/desk/claims_bar.h"
#include "ui/desk/state_badges.h"
#include "ui/widgets/list_row.h"
#include "ui/widgets/plain_label.h"
#include "ui/widgets/tokens.h"

#include <QApplication>
#include <QHeaderView>
#include <QPainter>
#include <QTableView>

namespace stet {

namespace {

/// Who is in the article now, where the cell ends: a dot and names. Gives the room that they took.
int drawPeople(QPainter &painter,
               const QStyleOptionViewItem &option,
               const QRect &cell,
               const QStringList &people)
{
    constexpr int dot = 7;
    constexpr int gap = 6;
    painter.setFont(rowNoteFont());
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
    drawRowLine(painter,
                QStyle::visualRect(option.direction, cell, place.adjusted(dot + gap, 0, 0, 0)),
                names);
    return words + dot + 2 * gap;
}

} // namespace

ArticleDelegate::ArticleDelegate(const Clock &clock, QObject *parent)
    : RowDelegate(parent)
    , m_clock(clock)
{}

void ArticleDelegate::setKindNames(const QHash<QString, QString> &names)
{
    m_kindNames = names;
}

void ArticleDelegate::paint(QPainter *painter,
                            const QStyleOptionViewItem &option,
                            const QModelIndex &index) const
{
    painter->save();
    paintRowGround(*painter, option, index, hoverRow());
    const Tokens &tokens = tokensFor(option.palette);
    const auto *row = static_cast<const ArticleRow *>(
        index.data(ArticleListModel::RowRole).value<const void *>());
    const QRect cell = rowCell(option);
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
                        option.direction, option.rect, cell.adjusted(0, 1, rowPadding / 2, 1)),
                    option.palette);
        break;
    case ArticleColumn::Claims:
        if (row->claims && row->claims->counts.all() > 0)
            paintClaimsBar(*painter, cell, row->claims->counts, option.direction, option.palette);
        else
            paintFact(*painter, option, *row, index);
        break;
    default:
        paintFact(*painter, option, *row, index);
        break;
    }
    painter->restore();
}

void ArticleDelegate::paintHeadline(QPainter &painter,
                                    const QStyleOptionViewItem &option,
                                    const ArticleRow &row,
                                    const QStringList &people) const
{
    const Tokens &tokens = tokensFor(option.palette);
    QRect cell = rowCell(option);
    if (!people.isEmpty()) {
        const int width = drawPeople(painter, option, cell, people);
        cell = QStyle::visualRect(option.direction, cell, cell.adjusted(0, 0, -width, 0));
    }
    const QFont font = rowTitleFont();
    painter.setFont(font);
    if (row.headline.isEmpty()) {
        drawRowLines(painter, cell, {tr("Untitled"), tokens.faint}, {row.slug, tokens.muted});
        return;
    }
    const QStringList lines = wrapText(row.headline, font, cell.width(), 2);
    if (lines.size() > 1) {
        const int spacing = painter.fontMetrics().lineSpacing();
        int top = cell.top() + (cell.height() - 2 * spacing) / 2;
        for (const QString &line : lines) {
            drawRowLine(painter, QRect(cell.left(), top, cell.width(), spacing), line);
            top += spacing;
        }
        return;
    }
    QStringList facts{m_kindNames.value(row.kind, row.kind), row.category};
    facts.removeAll(QString());
    drawRowLines(painter,
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
    drawRowLine(painter, rowCell(option), text.isEmpty() ? QStringLiteral("–") : text);
}

} // namespace stet
