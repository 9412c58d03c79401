// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sources/snapshot_text_view.h"

#include "core/base/hidden_signs.h"
#include "ui/sources/run_highlighter.h"
#include "ui/widgets/plain_keys.h"
#include "ui/widgets/tokens.h"

#include <QPainter>
#include <QPaintEvent>
#include <QTextBlock>

#include <algorithm>
#include <utility>

namespace stet {

/// Beside the words: where a page or a time begins.
class SnapshotTextView::Gutter : public QWidget
{
public:
    explicit Gutter(SnapshotTextView *view)
        : QWidget(view)
        , m_view(*view)
    {}

protected:
    void paintEvent(QPaintEvent *event) override { m_view.paintGutter(event); }

private:
    SnapshotTextView &m_view;
};

SnapshotTextView::SnapshotTextView(QWidget *parent)
    : QPlainTextEdit(parent)
    , m_tones(new RunHighlighter(document()))
    , m_gutter(new Gutter(this))
{
    setObjectName(QStringLiteral("snapshotText"));
    setAccessibleName(tr("Words of the snapshot"));
    setReadOnly(true);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setFrameShape(NoFrame);
    setUndoRedoEnabled(false);
    document()->setDocumentMargin(12);
    m_tones->setPalette(palette());
    m_more.setInterval(0);
    connect(&m_more, &QTimer::timeout, this, &SnapshotTextView::addPiece);
    connect(this, &QPlainTextEdit::updateRequest, this, [this](const QRect &rect, int dy) {
        if (dy != 0)
            m_gutter->scroll(0, dy);
        else
            m_gutter->update(0, rect.y(), m_gutter->width(), rect.height());
    });
}

void SnapshotTextView::setText(const SnapshotText &text)
{
    m_text = text;
    fill();
}

void SnapshotTextView::setPart(ShownPart part)
{
    if (part == m_part)
        return;
    m_part = part;
    fill();
}

const SnapshotText &SnapshotTextView::shown() const
{
    return m_shown;
}

int SnapshotTextView::find(const QString &words)
{
    m_words = words;
    m_places.clear();
    m_current = -1;
    // In the document's own text, which has other line ends, lengths are the same.
    qsizetype at = words.isEmpty() ? -1 : m_shown.text.indexOf(words, 0, Qt::CaseInsensitive);
    while (at >= 0 && m_places.size() < size_t(mostPlaces)) {
        m_places.push_back(int(at));
        at = m_shown.text.indexOf(words, at + words.size(), Qt::CaseInsensitive);
    }
    if (!m_places.empty()) {
        const auto behind =
            std::lower_bound(m_places.begin(), m_places.end(), textCursor().selectionStart());
        m_current = behind == m_places.end() ? 0 : int(behind - m_places.begin());
    }
    goToCurrent();
    return int(m_places.size());
}

void SnapshotTextView::step(int by)
{
    if (m_places.empty())
        return;
    const int count = int(m_places.size());
    m_current = (m_current + by + count) % count;
    goToCurrent();
}

int SnapshotTextView::currentPlace() const
{
    return m_current + 1;
}

qsizetype SnapshotTextView::place() const
{
    return wholePlace(m_text, m_part, textCursor().selectionStart());
}

void SnapshotTextView::goTo(qsizetype position)
{
    reach({shownPlace(m_text, m_part, position), 0});
}

void SnapshotTextView::mark(std::vector<TextRange> bound, std::vector<TextRange> proposed)
{
    m_bound = std::move(bound);
    m_proposed = std::move(proposed);
    showPlaces();
}

bool SnapshotTextView::leavesOut(const TextRange &words) const
{
    return stet::leavesOut(m_text, m_part, words);
}

void SnapshotTextView::select(const TextRange &words)
{
    const qsizetype from = shownPlace(m_text, m_part, words.start);
    reach({from, shownPlace(m_text, m_part, words.end()) - from});
}

TextRange SnapshotTextView::selected() const
{
    const QTextCursor cursor = textCursor();
    if (!cursor.hasSelection())
        return {};
    const qsizetype from = wholePlace(m_text, m_part, cursor.selectionStart());
    // Of the last letter, since what is left out behind it is not selected.
    const qsizetype last = wholePlace(m_text, m_part, cursor.selectionEnd() - 1);
    return {from, last + 1 - from};
}

QTextEdit::ExtraSelection SnapshotTextView::marked(const TextRange &shown,
                                                   const QTextCharFormat &format) const
{
    QTextEdit::ExtraSelection mark;
    mark.cursor = QTextCursor(document());
    mark.cursor.setPosition(int(std::min(shown.start, m_filled)));
    mark.cursor.setPosition(int(std::min(shown.end(), m_filled)), QTextCursor::KeepAnchor);
    mark.format = format;
    return mark;
}

void SnapshotTextView::showPlaces()
{
    const Tokens &tokens = tokensFor(palette());
    QList<QTextEdit::ExtraSelection> marks;
    const auto add = [&](const std::vector<TextRange> &places, const QTextCharFormat &format) {
        for (const TextRange &place : places) {
            const qsizetype from = shownPlace(m_text, m_part, place.start);
            const qsizetype to = shownPlace(m_text, m_part, place.end());
            if (to > from)
                marks.append(marked({from, to - from}, format));
        }
    };
    QTextCharFormat proposed;
    proposed.setUnderlineStyle(QTextCharFormat::DotLine);
    proposed.setUnderlineColor(tokens.amber);
    add(m_proposed, proposed);
    QTextCharFormat bound;
    bound.setBackground(tokens.amberSoft);
    bound.setForeground(tokens.text);
    add(m_bound, bound);
    QTextCharFormat found;
    found.setBackground(tokens.blueSoft);
    found.setForeground(tokens.text);
    for (const int place : m_places)
        marks.append(marked({place, m_words.size()}, found));
    setExtraSelections(marks);
    Q_EMIT placeChanged();
}

void SnapshotTextView::goToCurrent()
{
    if (m_current >= 0)
        reach({m_places[size_t(m_current)], m_words.size()});
    showPlaces();
}

bool SnapshotTextView::event(QEvent *event)
{
    return leavesToShortcuts(event) || QPlainTextEdit::event(event);
}

void SnapshotTextView::fitGutter()
{
    int widest = 0;
    for (const LocatorMark &mark : m_shown.marks)
        widest = std::max(widest, fontMetrics().horizontalAdvance(mark.locator));
    constexpr int aroundMark = 20;
    constexpr int mostChars = 16;
    const int most = mostChars * fontMetrics().averageCharWidth();
    const int width = widest == 0 ? 0 : std::min(widest, most) + aroundMark;
    if (isRightToLeft())
        setViewportMargins(0, 0, width, 0);
    else
        setViewportMargins(width, 0, 0, 0);
    const QRect inside = contentsRect();
    m_gutter->setGeometry(QStyle::visualRect(
        layoutDirection(), inside, QRect(inside.left(), inside.top(), width, inside.height())));
    m_gutter->setVisible(width > 0);
    m_gutter->update();
}

void SnapshotTextView::paintGutter(QPaintEvent *event)
{
    const Tokens &tokens = tokensFor(palette());
    QPainter painter(m_gutter);
    painter.fillRect(event->rect(), tokens.panel);
    painter.setPen(tokens.muted);
    QTextBlock block = firstVisibleBlock();
    int top = int(blockBoundingGeometry(block).translated(contentOffset()).top());
    while (block.isValid() && top <= event->rect().bottom()) {
        const int height = int(blockBoundingRect(block).height());
        QStringList here;
        const auto first = std::lower_bound(
            m_shown.marks.begin(),
            m_shown.marks.end(),
            block.position(),
            [](const LocatorMark &mark, int position) { return mark.start < position; });
        for (auto mark = first; mark != m_shown.marks.end() &&
                                mark->start < block.position() + std::max(1, block.length());
             ++mark)
            here << mark->locator;
        if (!here.isEmpty()) {
            const QRect line(8, top, m_gutter->width() - 16, fontMetrics().height());
            painter.drawText(line,
                             Qt::AlignLeading | Qt::AlignTop,
                             fontMetrics().elidedText(
                                 here.join(QStringLiteral(", ")), Qt::ElideRight, line.width()));
        }
        top += height;
        block = block.next();
    }
}

void SnapshotTextView::resizeEvent(QResizeEvent *event)
{
    QPlainTextEdit::resizeEvent(event);
    fitGutter();
}

void SnapshotTextView::changeEvent(QEvent *event)
{
    QPlainTextEdit::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) {
        m_tones->setPalette(palette());
        showPlaces();
    } else if (event->type() == QEvent::FontChange ||
               event->type() == QEvent::LayoutDirectionChange) {
        fitGutter();
    }
}

} // namespace stet
