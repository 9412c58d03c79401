// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPlainTextDocumentLayout>

namespace stet {

/// The plain text layout with room between lines, which Qt's own does not offer: lines keep their
/// measure and are set further apart. As lazy as its base: a block is laid out when it is asked
/// for, so a key costs one block.
class SpacedLayout : public QPlainTextDocumentLayout
{
    Q_OBJECT

public:
    /// `spacing` is the height of a line as a multiple of the font's own.
    SpacedLayout(QTextDocument *document, double spacing);

    QRectF blockBoundingRect(const QTextBlock &block) const override;

protected:
    void documentChanged(int from, int charsRemoved, int charsAdded) override;

private:
    void spaceOut(const QTextBlock &block) const;
    [[nodiscard]] double lead() const;

    double m_spacing;
};

} // namespace stet
