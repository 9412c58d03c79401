// SPDX-License-Identifier: GPL-3.0-or-later
// How words come into the view: long ones piece by piece, so that nobody waits for them.
#include "core/base/hidden_signs.h"
#include "ui/sources/run_highlighter.h"
#include "ui/sources/snapshot_text_view.h"

#include <QMimeData>

namespace stet {

namespace {

constexpr qsizetype shownAtOnce = 200'000; // UTF-16 units
constexpr qsizetype pieceUnits = 50'000;

/// Where the piece of `text` from `at` on ends: behind a line, or within one that is too long.
qsizetype pieceEnd(const QString &text, qsizetype at)
{
    if (text.size() - at <= pieceUnits)
        return text.size();
    const qsizetype most = at + pieceUnits;
    const qsizetype line = QStringView(text).sliced(at, pieceUnits).lastIndexOf(u'\n');
    if (line >= 0)
        return at + line + 1;
    return text.at(most).isLowSurrogate() ? most + 1 : most;
}

} // namespace

void SnapshotTextView::fill()
{
    m_shown = shownText(m_text, m_part);
    m_wanted.reset();
    m_tones->setRuns(m_shown.runs);
    m_lines = inShortLines(m_shown.text);
    const QString &words = m_lines;
    m_filled = words.size() <= shownAtOnce ? words.size() : pieceEnd(words, 0);
    setPlainText(withSigns(words.left(m_filled)));
    if (isFilled())
        m_more.stop();
    else
        m_more.start();
    fitGutter();
    find(m_words);
}

bool SnapshotTextView::isFilled() const
{
    return m_filled == m_shown.text.size();
}

// What ends where the next piece begins would grow with it.
bool SnapshotTextView::has(const TextRange &shown) const
{
    return shown.end() < m_filled || isFilled();
}

void SnapshotTextView::addPiece()
{
    const qsizetype end = pieceEnd(m_lines, m_filled);
    QTextCursor last(document());
    last.movePosition(QTextCursor::End);
    last.insertText(withSigns(m_lines.sliced(m_filled, end - m_filled)));
    m_filled = end;
    const bool reached = m_wanted && has(*m_wanted);
    if (reached)
        reach(TextRange(*m_wanted));
    if (isFilled())
        m_more.stop();
    if (reached || isFilled())
        showPlaces();
}

// What is not there yet is gone to when it is.
void SnapshotTextView::reach(const TextRange &shown)
{
    if (!has(shown)) {
        m_wanted = shown;
        return;
    }
    m_wanted.reset();
    QTextCursor cursor(document());
    cursor.setPosition(int(shown.start));
    cursor.setPosition(int(shown.end()), QTextCursor::KeepAnchor);
    setTextCursor(cursor);
    centerCursor();
}

void SnapshotTextView::clearSelection()
{
    m_wanted.reset();
    QTextCursor cursor = textCursor();
    cursor.setPosition(cursor.selectionStart());
    setTextCursor(cursor);
}

QMimeData *SnapshotTextView::createMimeDataFromSelection() const
{
    const QTextCursor cursor = textCursor();
    auto *words = new QMimeData;
    words->setText(
        m_shown.text.mid(cursor.selectionStart(), cursor.selectionEnd() - cursor.selectionStart()));
    return words;
}

// Whoever goes elsewhere meanwhile stays there.
void SnapshotTextView::keyPressEvent(QKeyEvent *event)
{
    m_wanted.reset();
    QPlainTextEdit::keyPressEvent(event);
}

void SnapshotTextView::mousePressEvent(QMouseEvent *event)
{
    m_wanted.reset();
    QPlainTextEdit::mousePressEvent(event);
}

} // namespace stet
