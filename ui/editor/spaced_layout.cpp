// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/spaced_layout.h"

#include <QFontMetricsF>
#include <QTextBlock>
#include <QTextDocument>
#include <QTextLayout>

#include <algorithm>
#include <cmath>

namespace stet {

SpacedLayout::SpacedLayout(QTextDocument *document, double spacing)
    : QPlainTextDocumentLayout(document)
    , m_spacing(spacing)
{}

double SpacedLayout::lead() const
{
    const QFontMetricsF metrics(document()->defaultFont());
    return std::max(2.0, std::round(metrics.height() * (m_spacing - 1.0)));
}

void SpacedLayout::spaceOut(const QTextBlock &block) const
{
    QTextLayout *layout = block.layout();
    if (layout->lineCount() == 0)
        return;
    // The base sets the first line at 0, so its place tells whether the block was spaced already.
    const double gap = lead();
    const double top = std::floor(gap / 2);
    if (layout->lineAt(0).y() == top)
        return;
    for (int i = 0; i < layout->lineCount(); ++i) {
        QTextLine line = layout->lineAt(i);
        line.setPosition(QPointF(line.x(), line.y() + top + i * gap));
    }
}

QRectF SpacedLayout::blockBoundingRect(const QTextBlock &block) const
{
    if (!block.isValid())
        return {};
    ensureBlockLayout(block);
    spaceOut(block);
    QRectF box = QPlainTextDocumentLayout::blockBoundingRect(block);
    const double gap = lead();
    box.setHeight(box.height() + gap - std::floor(gap / 2));
    return box;
}

void SpacedLayout::documentChanged(int from, int charsRemoved, int charsAdded)
{
    QPlainTextDocumentLayout::documentChanged(from, charsRemoved, charsAdded);
    // A change within one block was laid out at once by the base, without our room.
    spaceOut(document()->findBlock(from));
}

} // namespace stet
