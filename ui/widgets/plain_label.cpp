// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/plain_label.h"

#include <QHelpEvent>
#include <QPainter>
#include <QTextLayout>
#include <QToolTip>

namespace stet {

namespace {

// More than this is never visible in a label; laying out a title of a megabyte would stop the
// window.
constexpr qsizetype longestLabel = 4000;

/// Calls `take` with the place of each line in `text`, which is without line breaks, until it gives
/// false.
template <class Take>
void forEachLine(const QString &text, const QFont &font, int width, Take take)
{
    QTextLayout layout(text, font);
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(option);
    layout.beginLayout();
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(std::max(1, width));
        if (!take(line.textStart(), line.textLength()))
            break;
    }
    layout.endLayout();
}

} // namespace

PlainLabel::PlainLabel(QWidget *parent, int lines)
    : QLabel(parent)
    , m_lines(lines)
{
    setTextFormat(Qt::PlainText);
    QSizePolicy policy(lines == 1 ? QSizePolicy::Preferred : QSizePolicy::Expanding,
                       QSizePolicy::Preferred);
    policy.setHeightForWidth(lines > 1);
    setSizePolicy(policy);
}

void PlainLabel::setPlainText(const QString &text)
{
    if (text == m_text)
        return;
    m_text = text;
    setAccessibleName(text.left(longestLabel));
    setText(text.left(longestLabel));
    updateGeometry();
    update();
}

QString PlainLabel::plainText() const
{
    return m_text;
}

QSize PlainLabel::sizeHint() const
{
    const QMargins margins = contentsMargins();
    const int natural = fontMetrics().horizontalAdvance(m_text.left(200)) + 1;
    if (m_lines == 1)
        return QSize(natural, fontMetrics().height()).grownBy(margins);
    const bool fixed = minimumWidth() == maximumWidth();
    const int width =
        fixed ? minimumWidth() : std::min(natural + margins.left() + margins.right(), 260);
    return {width, heightForWidth(width)};
}

QSize PlainLabel::minimumSizeHint() const
{
    return {fontMetrics().averageCharWidth() * 3, fontMetrics().height()};
}

bool PlainLabel::hasHeightForWidth() const
{
    return m_lines > 1;
}

int PlainLabel::heightForWidth(int width) const
{
    const QMargins margins = contentsMargins();
    // A layout asks with its own width, also where the label may not become that wide.
    const int room = std::min(width, maximumWidth()) - margins.left() - margins.right();
    const qsizetype lines = std::max<qsizetype>(1, wrapText(m_text, font(), room, m_lines).size());
    return int(lines) * fontMetrics().lineSpacing() + margins.top() + margins.bottom();
}

bool PlainLabel::isElided() const
{
    const int room = contentsRect().width();
    if (m_lines == 1)
        return fontMetrics().horizontalAdvance(m_text.left(longestLabel)) > room;
    const QStringList lines = wrapText(m_text, font(), room, m_lines);
    return !lines.isEmpty() && lines.last().endsWith(QChar(0x2026)) &&
           !m_text.endsWith(QChar(0x2026));
}

bool PlainLabel::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip || !toolTip().isEmpty() || !isElided())
        return QLabel::event(event);
    QToolTip::showText(static_cast<QHelpEvent *>(event)->globalPos(), plainToolTip(m_text), this);
    return true;
}

void PlainLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setLayoutDirection(layoutDirection());
    painter.setPen(
        palette().color(isEnabled() ? QPalette::Active : QPalette::Disabled, foregroundRole()));
    const QRect area = contentsRect();
    if (m_lines == 1) {
        const QString line = fontMetrics().elidedText(
            QString(m_text.left(longestLabel)).replace(u'\n', u' '), Qt::ElideRight, area.width());
        drawTextLine(painter, area, alignment(), line);
        return;
    }
    const QStringList lines = wrapText(m_text, font(), area.width(), m_lines);
    const int free = area.height() - int(lines.size()) * fontMetrics().lineSpacing();
    int top = area.top() + (alignment().testFlag(Qt::AlignVCenter) ? std::max(0, free / 2) : 0);
    for (const QString &line : lines) {
        drawTextLine(painter,
                     QRect(area.left(), top, area.width(), fontMetrics().lineSpacing()),
                     (alignment() & Qt::AlignHorizontal_Mask) | Qt::AlignVCenter,
                     line);
        top += fontMetrics().lineSpacing();
    }
}

void drawTextLine(QPainter &painter,
                  const QRect &rect,
                  Qt::Alignment alignment,
                  const QString &line)
{
    const Qt::LayoutDirection window = painter.layoutDirection();
    const Qt::Alignment placed = QStyle::visualAlignment(window, alignment) | Qt::AlignAbsolute;
    painter.setLayoutDirection(line.isRightToLeft() ? Qt::RightToLeft : Qt::LeftToRight);
    painter.drawText(rect, int(placed) | int(Qt::TextSingleLine), line);
    painter.setLayoutDirection(window);
}

QStringList wrapText(const QString &text, const QFont &font, int width, int lines)
{
    QString shown = text.left(longestLabel);
    shown.replace(u'\n', u' ');
    QStringList out;
    forEachLine(shown, font, width, [&](int start, int length) {
        const bool last = out.size() + 1 == lines;
        const bool more = start + length < shown.size();
        out << (last && more ? QFontMetrics(font).elidedText(
                                   shown.mid(start), Qt::ElideRight, std::max(1, width))
                             : shown.mid(start, length).trimmed());
        return out.size() < lines;
    });
    return out;
}

QStringList wrapWhole(const QString &text, const QFont &font, int width)
{
    QStringList out;
    const QStringList paragraphs = text.split(u'\n');
    for (const QString &paragraph : paragraphs) {
        forEachLine(paragraph, font, width, [&](int start, int length) {
            out << paragraph.mid(start, length).trimmed();
            return true;
        });
    }
    return out;
}

QString plainToolTip(const QString &text)
{
    if (text.isEmpty())
        return {};
    return QStringLiteral("<p style='white-space:pre-wrap'>%1</p>")
        .arg(text.left(longestLabel).toHtmlEscaped());
}

} // namespace stet
