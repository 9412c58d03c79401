// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/sources/shown_text.h"

#include <QPlainTextEdit>
#include <QTimer>

#include <optional>

namespace stet {

class RunHighlighter;

/// The words of a snapshot, to be read and copied: runs told apart by tone, pages and times beside
/// the lines on which they begin. Plain text only; of a long one the rest comes piece by piece, and
/// what is gone to meanwhile is reached once it is there. UI thread.
class SnapshotTextView : public QPlainTextEdit
{
    Q_OBJECT

public:
    explicit SnapshotTextView(QWidget *parent = nullptr);

    void setText(const SnapshotText &text);
    void setPart(ShownPart part);
    /// As it is shown now.
    [[nodiscard]] const SnapshotText &shown() const;

    /// Marks every place that has `words`, whatever their case, and gives how many there are; the
    /// caret goes to the first one behind it. Empty: none.
    int find(const QString &words);
    /// The next place of what was found, the first again behind the last; -1: the one before.
    void step(int by);
    /// Which of the places the caret is at, from 1; 0: none.
    [[nodiscard]] int currentPlace() const;

    /// The caret's place in all words, whichever are shown.
    [[nodiscard]] qsizetype place() const;
    /// The caret to a place of all words, and into view.
    void goTo(qsizetype position);

    /// Words that something rests on, and words that may be meant, by their places in all words.
    void mark(std::vector<TextRange> bound, std::vector<TextRange> proposed);
    /// Whether some words of a range of all words are not shown.
    [[nodiscard]] bool leavesOut(const TextRange &words) const;
    /// Selects words, as far as they are shown, and brings them into view.
    void select(const TextRange &words);
    void clearSelection();
    /// What is selected, in all words; of length 0: nothing.
    [[nodiscard]] TextRange selected() const;

    static constexpr int mostPlaces = 5'000;

Q_SIGNALS:
    void placeChanged();

protected:
    /// What is copied has the lines of the source, not those of the view.
    [[nodiscard]] QMimeData *createMimeDataFromSelection() const override;
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    class Gutter;

    void fill();
    [[nodiscard]] bool isFilled() const;
    [[nodiscard]] bool has(const TextRange &shown) const;
    void addPiece();
    /// Selects a range of what is shown, and brings it into view.
    void reach(const TextRange &shown);
    void fitGutter();
    void paintGutter(QPaintEvent *event);
    void showPlaces();
    void goToCurrent();
    [[nodiscard]] QTextEdit::ExtraSelection marked(const TextRange &shown,
                                                   const QTextCharFormat &format) const;

    SnapshotText m_text;
    SnapshotText m_shown;
    QString m_lines; ///< what is shown, as it is laid out (`inShortLines`)
    ShownPart m_part = ShownPart::MainText;
    RunHighlighter *m_tones;
    Gutter *m_gutter;
    QString m_words;
    std::vector<int> m_places; ///< where what was found begins
    int m_current = -1;
    qsizetype m_filled = 0;            ///< how much of what is shown the document has
    QTimer m_more;                     ///< runs until it has all
    std::optional<TextRange> m_wanted; ///< to be gone to once it is there
    std::vector<TextRange> m_bound;
    std::vector<TextRange> m_proposed;
};

} // namespace stet
