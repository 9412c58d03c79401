// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/review/sheet_text.h"

#include <QTextEdit>

namespace stet {

/// The article while it is checked: its words with a line under each claim, and a frame around the
/// claim at hand. To be read and selected in, never typed in; single keys are the review's. UI
/// thread.
class ReviewTextView : public QTextEdit
{
    Q_OBJECT

public:
    explicit ReviewTextView(QWidget *parent = nullptr);

    /// `numbers` of the sources by citation key.
    void setSheet(const SheetRows &rows, const QHash<QString, int> &numbers);
    /// Frames a row and brings it into view; -1: none.
    void setCurrent(int row);
    /// The caret to the begin of a row, unless it is in its words; nothing where it has none.
    void bringCaretTo(int row);
    /// The words that are selected; none: none, or of several passages.
    [[nodiscard]] std::optional<ClaimPlace> selectedWords() const;
    /// The rows of which words are selected; empty where nothing is.
    [[nodiscard]] std::vector<int> selectedRows() const;
    /// From the caret on to the end of its passage; none where it is in no words.
    [[nodiscard]] std::optional<ClaimPlace> wordsFromCaret() const;
    void clearSelection();

Q_SIGNALS:
    /// Somebody clicked on its words.
    void rowChosen(int row);

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;

private:
    [[nodiscard]] SheetText::Looks looks() const;
    void fillAnew();
    [[nodiscard]] std::vector<QRectF> linesOf(const TextRange &range) const;

    SheetRows m_rows;
    SheetText m_text;
    QHash<QString, int> m_numbers;
    int m_current = -1;
};

} // namespace stet
