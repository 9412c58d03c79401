// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/review/review_text_view.h"

#include "ui/widgets/plain_keys.h"
#include "ui/widgets/reading_font.h"
#include "ui/widgets/text_scale.h"

#include <QAbstractTextDocumentLayout>
#include <QApplication>
#include <QPainter>
#include <QScrollBar>
#include <QTextBlock>
#include <QTextLayout>

#include <algorithm>

namespace stet {

namespace {

constexpr double readingFactor = 1.16;
constexpr int pageMargin = 28;
constexpr double frameRadius = 3;

} // namespace

ReviewTextView::ReviewTextView(QWidget *parent)
    : QTextEdit(parent)
{
    setObjectName(QStringLiteral("reviewText"));
    setAccessibleName(tr("Article"));
    setReadOnly(true);
    setUndoRedoEnabled(false);
    setFrameShape(NoFrame);
    setTabChangesFocus(true);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    document()->setDocumentMargin(pageMargin);
}

SheetText::Looks ReviewTextView::looks() const
{
    QFont font = readingFont(QApplication::font());
    font.setPointSizeF(QApplication::font().pointSizeF() * readingFactor);
    return {font, &tokensFor(palette()), m_numbers};
}

void ReviewTextView::setSheet(const SheetRows &rows, const QHash<QString, int> &numbers)
{
    m_rows = rows;
    setPlaceholderText(rows.sheet()
                           ? tr("There are no words to check yet: headline, dek, text, captions "
                                "and facts stand here once they are written.")
                           : QString());
    const bool renumbered = m_numbers != numbers;
    m_numbers = numbers;
    if (renumbered || !m_text.restyle(*document(), rows, looks()))
        fillAnew();
    viewport()->update();
}

void ReviewTextView::fillAnew()
{
    const int scrolled = verticalScrollBar()->value();
    m_text.fill(*document(), m_rows, looks());
    verticalScrollBar()->setValue(scrolled);
}

void ReviewTextView::setCurrent(int row)
{
    m_current = row;
    const TextRange range = m_text.rangeOf(row);
    if (range.length > 0) {
        const std::vector<QRectF> lines = linesOf(range);
        QRectF all;
        for (const QRectF &line : lines)
            all |= line;
        // With the lines around it, so that one reads on.
        const int around = withText(60);
        QScrollBar *bar = verticalScrollBar();
        const int top = int(all.top()) + bar->value() - around;
        const int bottom = int(all.bottom()) + bar->value() + around;
        if (top < bar->value())
            bar->setValue(top);
        else if (bottom > bar->value() + viewport()->height())
            bar->setValue(std::min(top, bottom - viewport()->height()));
    }
    viewport()->update();
}

void ReviewTextView::bringCaretTo(int row)
{
    const TextRange range = m_text.rangeOf(row);
    QTextCursor cursor = textCursor();
    if (range.length == 0 || (range.start <= cursor.position() && cursor.position() <= range.end()))
        return;
    cursor.setPosition(int(range.start));
    setTextCursor(cursor);
}

std::optional<ClaimPlace> ReviewTextView::selectedWords() const
{
    const QTextCursor cursor = textCursor();
    return cursor.hasSelection() ? m_text.placeOf(cursor.selectionStart(), cursor.selectionEnd())
                                 : std::nullopt;
}

std::vector<int> ReviewTextView::selectedRows() const
{
    const QTextCursor cursor = textCursor();
    return cursor.hasSelection() ? m_text.rowsIn(cursor.selectionStart(), cursor.selectionEnd())
                                 : std::vector<int>();
}

std::optional<ClaimPlace> ReviewTextView::wordsFromCaret() const
{
    const QTextCursor cursor = textCursor();
    return m_text.placeOf(cursor.selectionStart(),
                          cursor.block().position() + cursor.block().length() - 1);
}

void ReviewTextView::clearSelection()
{
    QTextCursor cursor = textCursor();
    cursor.clearSelection();
    setTextCursor(cursor);
}

std::vector<QRectF> ReviewTextView::linesOf(const TextRange &range) const
{
    std::vector<QRectF> lines;
    const QPointF scrolled(horizontalScrollBar()->value(), verticalScrollBar()->value());
    for (QTextBlock block = document()->findBlock(int(range.start));
         block.isValid() && block.position() < range.end();
         block = block.next()) {
        const QPointF corner =
            document()->documentLayout()->blockBoundingRect(block).topLeft() - scrolled;
        const QTextLayout *layout = block.layout();
        for (int i = 0; i < layout->lineCount(); ++i) {
            const QTextLine line = layout->lineAt(i);
            const int from = std::max(int(range.start) - block.position(), line.textStart());
            const int to =
                std::min(int(range.end()) - block.position(), line.textStart() + line.textLength());
            if (from >= to)
                continue;
            const double left = line.cursorToX(from);
            const double right = line.cursorToX(to);
            lines.push_back(QRectF(std::min(left, right),
                                   line.y(),
                                   std::abs(right - left),
                                   line.ascent() + line.descent())
                                .translated(corner));
        }
    }
    return lines;
}

void ReviewTextView::paintEvent(QPaintEvent *event)
{
    QTextEdit::paintEvent(event);
    const TextRange range = m_text.rangeOf(m_current);
    if (range.length == 0)
        return;
    const Tokens &tokens = tokensFor(palette());
    QPainter painter(viewport());
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(tokens.accent, 2));
    for (const QRectF &line : linesOf(range))
        painter.drawRoundedRect(line.adjusted(-3, -1, 3, 4), frameRadius, frameRadius);
}

bool ReviewTextView::event(QEvent *event)
{
    return leavesToShortcuts(event) || QTextEdit::event(event);
}

void ReviewTextView::changeEvent(QEvent *event)
{
    QTextEdit::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == textScaleEvent())
        fillAnew();
}

void ReviewTextView::mouseReleaseEvent(QMouseEvent *event)
{
    QTextEdit::mouseReleaseEvent(event);
    if (!textCursor().hasSelection()) {
        if (const int row = m_text.rowAt(textCursor().position()); row >= 0)
            Q_EMIT rowChosen(row);
    }
}

} // namespace stet
