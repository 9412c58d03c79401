// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/pane_sync.h"

#include "ui/editor/markdown_editor.h"
#include "ui/editor/text_mirror.h"
#include "ui/preview/preview_view.h"

#include <QScrollBar>

#include <algorithm>

namespace stet {

namespace {

constexpr qint64 ownScrollMs = 150;

/// Position in the body for a place in a block's reading text.
qsizetype sourcePosition(const PlacedBlock &placed, qsizetype textOffset)
{
    const ReadingText reading = readingText(*placed.block);
    const TextRun *best = nullptr;
    for (const TextRun &run : reading.runs) {
        if (run.text > textOffset)
            break;
        best = &run;
    }
    if (!best)
        return placed.range.start;
    const qsizetype into = std::min(textOffset - best->text, best->length);
    return std::min(placed.range.start + best->source + into, placed.range.end());
}

} // namespace

PaneSync::PaneSync(MarkdownEditor &editor, PreviewView &preview, QObject *parent)
    : QObject(parent)
    , m_editor(editor)
    , m_preview(preview)
{
    connect(editor.verticalScrollBar(), &QScrollBar::valueChanged, this, &PaneSync::editorScrolled);
    connect(&editor, &QPlainTextEdit::cursorPositionChanged, this, &PaneSync::caretMoved);
    connect(&preview, &PreviewView::partScrolled, this, &PaneSync::previewScrolled);
    connect(&preview, &PreviewView::partClicked, this, &PaneSync::previewClicked);
}

void PaneSync::setShown(std::shared_ptr<const Galley> galley, std::shared_ptr<const Page> page)
{
    m_galley = std::move(galley);
    m_page = std::move(page);
    m_caretBlock = caretBlock();
}

QByteArray PaneSync::caretBlock() const
{
    if (!m_galley)
        return {};
    const int index = m_galley->blockAt(m_editor.textCursor().position());
    return index < 0 ? QByteArray() : m_galley->blocks[static_cast<size_t>(index)].id;
}

void PaneSync::caretMoved()
{
    // While a change is on its way the positions of the galley are not those of the editor; the
    // page that comes of the change brings the block along.
    if (!m_galley || m_galley->body.size() != m_editor.mirror().text().size())
        return;
    const QByteArray block = caretBlock();
    if (block == m_caretBlock)
        return;
    m_caretBlock = block;
    m_preview.reveal(block);
}

void PaneSync::editorScrolled()
{
    if (!m_galley || (m_scrolledByUs.isValid() && m_scrolledByUs.elapsed() < ownScrollMs))
        return;
    if (m_editor.verticalScrollBar()->value() == 0) {
        m_preview.scrollTo({}, 0);
        return;
    }
    const qsizetype top = m_editor.topPosition();
    const int index = m_galley->blockAt(top);
    if (index < 0)
        return;
    const PlacedBlock &placed = m_galley->blocks[static_cast<size_t>(index)];
    const auto length = static_cast<double>(std::max<qsizetype>(1, placed.range.length));
    const double past = static_cast<double>(top - placed.range.start) / length;
    m_preview.scrollTo(placed.id, std::clamp(past, 0.0, 1.0));
}

void PaneSync::previewScrolled(const QString &part, double past)
{
    if (!m_galley || m_galley->blocks.empty())
        return;
    m_scrolledByUs.start();
    const int index = m_galley->indexOf(part.toUtf8());
    if (index >= 0) {
        const TextRange &range = m_galley->blocks[static_cast<size_t>(index)].range;
        m_editor.scrollToPosition(range.start +
                                  static_cast<qsizetype>(past * static_cast<double>(range.length)));
        return;
    }
    // Above the text stands the head, below it the boxes of the foot.
    bool below = false;
    for (const PagePart &other : m_page->parts) {
        if (other.id == part.toUtf8())
            break;
        below = below || m_galley->indexOf(other.id) >= 0;
    }
    QScrollBar *bar = m_editor.verticalScrollBar();
    bar->setValue(below ? bar->maximum() : 0);
}

void PaneSync::previewClicked(const QString &part, int textOffset)
{
    const int index = m_galley ? m_galley->indexOf(part.toUtf8()) : -1;
    if (index < 0) {
        Q_EMIT headClicked();
        return;
    }
    m_scrolledByUs.start();
    m_editor.goTo(sourcePosition(m_galley->blocks[static_cast<size_t>(index)], textOffset), 0);
}

} // namespace stet
