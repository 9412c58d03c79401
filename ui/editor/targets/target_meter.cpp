// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/targets/target_meter.h"

#include "ui/editor/targets/target_words.h"
#include "ui/widgets/tokens.h"

#include <QPainter>

#include <algorithm>

namespace stet {

namespace {

constexpr int lineHeight = 2;
constexpr int lineSide = 8; // as the words stand

} // namespace

TargetMeter::TargetMeter(QWidget *parent)
    : QPushButton(parent)
{
    setObjectName(QStringLiteral("targetMeter"));
    setProperty("chip", true);
    setToolTip(tr("How long the article should be is set in the details"));
    setFocusPolicy(Qt::TabFocus);
    setLength({}, {});
}

void TargetMeter::setLength(const TextLength &length, const Target &target)
{
    m_reached = length.in(target.measure);
    m_aim = target.amount;
    setText(progressWords(length, target));
    setAccessibleName(text());
    setVisible(target.isSet());
    update();
}

void TargetMeter::paintEvent(QPaintEvent *event)
{
    QPushButton::paintEvent(event);
    const Tokens &tokens = tokensFor(palette());
    const QRect whole(lineSide, height() - lineHeight - 1, width() - 2 * lineSide, lineHeight);
    QRect done = whole;
    done.setWidth(int(qint64(whole.width()) * std::min(m_reached, m_aim) / std::max(1, m_aim)));
    QPainter painter(this);
    painter.fillRect(whole, tokens.edge);
    painter.fillRect(QStyle::visualRect(layoutDirection(), whole, done),
                     m_reached >= m_aim ? tokens.green : tokens.accentFill);
}

} // namespace stet
