// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/word_target.h"

#include "ui/widgets/tokens.h"

#include <QLocale>
#include <QPainter>

#include <algorithm>

namespace stet {

namespace {

constexpr int lineHeight = 2;
constexpr int lineSide = 8; // as the words stand

} // namespace

WordTarget::WordTarget(QWidget *parent)
    : QPushButton(parent)
{
    setObjectName(QStringLiteral("wordTarget"));
    setProperty("chip", true);
    setToolTip(tr("How many words the article should have is set in the details"));
    setFocusPolicy(Qt::TabFocus);
    setWords(0, 0);
}

void WordTarget::setWords(int words, int target)
{
    m_words = words;
    m_target = target;
    setText(tr("%1 of %Ln word(s)", "how many there are, of how many", target)
                .arg(QLocale().toString(words)));
    setAccessibleName(text());
    setVisible(target > 0);
    update();
}

void WordTarget::paintEvent(QPaintEvent *event)
{
    QPushButton::paintEvent(event);
    const Tokens &tokens = tokensFor(palette());
    const QRect whole(lineSide, height() - lineHeight - 1, width() - 2 * lineSide, lineHeight);
    QRect done = whole;
    done.setWidth(int(qint64(whole.width()) * std::min(m_words, m_target) / std::max(1, m_target)));
    QPainter painter(this);
    painter.fillRect(whole, tokens.edge);
    painter.fillRect(QStyle::visualRect(layoutDirection(), whole, done),
                     m_words >= m_target ? tokens.green : tokens.accentFill);
}

} // namespace stet
