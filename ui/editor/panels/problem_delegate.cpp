// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/panels/problem_delegate.h"

#include "ui/editor/panels/problems_model.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/plain_label.h"
#include "ui/widgets/tokens.h"

#include <QAbstractItemView>
#include <QPainter>

#include <algorithm>

namespace stet {

namespace {

constexpr int problemPadding = 6;
constexpr int problemSide = 8;
constexpr int signSize = 15;
constexpr int signGap = 8;
constexpr int problemLines = 3;

struct WeightSign
{
    QString icon;
    QColor color;
};

WeightSign signOf(Problem::Weight weight, const Tokens &tokens)
{
    switch (weight) {
    case Problem::Weight::Error:
        return {QStringLiteral("error"), tokens.red};
    case Problem::Weight::Warning:
        return {QStringLiteral("warning"), tokens.amber};
    case Problem::Weight::Note:
        return {QStringLiteral("info"), tokens.muted};
    }
    Q_UNREACHABLE();
}

int textWidth(int width)
{
    return std::max(60, width - 2 * problemSide - signSize - signGap);
}

} // namespace

void ProblemDelegate::paint(QPainter *painter,
                            const QStyleOptionViewItem &option,
                            const QModelIndex &index) const
{
    const Tokens &tokens = tokensFor(option.palette);
    const auto weight = static_cast<Problem::Weight>(index.data(ProblemsModel::WeightRole).toInt());
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const bool chosen = option.state & QStyle::State_HasFocus;
    if (chosen || option.state & QStyle::State_MouseOver) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(chosen ? tokens.chosen : tokens.hover);
        painter->drawRoundedRect(option.rect.adjusted(0, 0, -1, -1), 6, 6);
    }
    const QFontMetrics metrics(option.font);
    const WeightSign sign = signOf(weight, tokens);
    const int top = option.rect.top() + problemPadding;
    const QRect signBox(option.rect.left() + problemSide,
                        top + (metrics.height() - signSize) / 2,
                        signSize,
                        signSize);
    painter->drawPixmap(
        QStyle::visualRect(option.direction, option.rect, signBox).topLeft(),
        tintedPixmap(sign.icon, sign.color, signSize, painter->device()->devicePixelRatioF()));
    painter->setFont(option.font);
    painter->setPen(tokens.text);
    const int left = option.rect.left() + problemSide + signSize + signGap;
    const int width = textWidth(option.rect.width());
    int y = top;
    for (const QString &line :
         wrapText(index.data().toString(), option.font, width, problemLines)) {
        const QRect box(left, y, width, metrics.height());
        drawTextLine(
            *painter, QStyle::visualRect(option.direction, option.rect, box), Qt::AlignTop, line);
        y += metrics.height();
    }
    painter->restore();
}

QSize ProblemDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto *view = qobject_cast<const QAbstractItemView *>(option.widget);
    const int width = view ? view->viewport()->width() : option.rect.width();
    const qsizetype lines =
        wrapText(index.data().toString(), option.font, textWidth(width), problemLines).size();
    const int height =
        static_cast<int>(std::max<qsizetype>(1, lines)) * QFontMetrics(option.font).height();
    return {std::max(60, width), height + 2 * problemPadding};
}

} // namespace stet
