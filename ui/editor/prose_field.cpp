// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/prose_field.h"

#include "core/base/text.h"
#include "ui/editor/field_undo.h"
#include "ui/editor/spaced_layout.h"
#include "ui/editor/text_marks.h"
#include "ui/editor/text_mirror.h"

#include <QKeyEvent>
#include <QMimeData>
#include <QScrollBar>
#include <QTextBlock>
#include <QUrl>

#include <algorithm>
#include <cmath>

namespace stet {

namespace {

constexpr double proseSpacing = 1.08;
constexpr qsizetype longestProse = 10'000;

} // namespace

ProseField::ProseField(const QFont &font, QWidget *parent)
    : QPlainTextEdit(parent)
    , m_textFont(font)
{
    setFont(font);
    auto *text = new QTextDocument(this);
    text->setDefaultFont(font);
    text->setDocumentMargin(0);
    text->setDocumentLayout(new SpacedLayout(text, proseSpacing));
    setDocument(text);
    m_mirror = new TextMirror(*document(), this);
    new TextMarks(*this);
    leaveUndoKeys(this);

    setFrameShape(QFrame::NoFrame);
    setTabChangesFocus(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setCursorWidth(2);
    // What lies beyond the edge is a letter's overhang. From the right, 0 would show that end.
    connect(horizontalScrollBar(), &QScrollBar::rangeChanged, this, [this](int, int most) {
        horizontalScrollBar()->setValue(isRightToLeft() ? most : 0);
    });
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setSizePolicy(policy);
    connect(this, &QPlainTextEdit::textChanged, this, &ProseField::fitHeight);
    connect(document()->documentLayout(),
            &QAbstractTextDocumentLayout::documentSizeChanged,
            this,
            &ProseField::fitHeight);
    fitHeight();
}

TextMirror &ProseField::mirror() const
{
    return *m_mirror;
}

void ProseField::setTextFont(const QFont &font)
{
    m_textFont = font;
    setFont(font);
    document()->setDefaultFont(font);
    fitHeight();
}

void ProseField::changeEvent(QEvent *event)
{
    QPlainTextEdit::changeEvent(event);
    // A style sheet gives a widget that comes to another parent the font that it had first.
    if (event->type() == QEvent::FontChange && font() != m_textFont)
        setTextFont(QFont(m_textFont));
}

QSize ProseField::sizeHint() const
{
    return {200, m_height};
}

QSize ProseField::minimumSizeHint() const
{
    return {80, m_height};
}

void ProseField::fitHeight()
{
    double height = 0;
    for (QTextBlock block = document()->begin(); block.isValid(); block = block.next())
        height += blockBoundingRect(block).height();
    const int wanted = static_cast<int>(std::ceil(height)) + 2;
    if (wanted == m_height)
        return;
    m_height = wanted;
    setFixedHeight(wanted);
    updateGeometry();
}

void ProseField::resizeEvent(QResizeEvent *event)
{
    QPlainTextEdit::resizeEvent(event);
    fitHeight();
}

void ProseField::keyPressEvent(QKeyEvent *event)
{
    const bool plain = (event->modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier;
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        Q_EMIT nextWanted();
        return;
    }
    const int before = textCursor().position();
    QPlainTextEdit::keyPressEvent(event);
    if (!plain || textCursor().position() != before)
        return;
    if (event->key() == Qt::Key_Down)
        Q_EMIT nextWanted();
    else if (event->key() == Qt::Key_Up)
        Q_EMIT previousWanted();
}

// A file is no words, and its path none of a headline.
bool ProseField::canInsertFromMimeData(const QMimeData *source) const
{
    const QList<QUrl> urls = source->urls();
    const bool file =
        std::any_of(urls.begin(), urls.end(), [](const QUrl &url) { return url.isLocalFile(); });
    return source->hasText() && !file;
}

void ProseField::insertFromMimeData(const QMimeData *source)
{
    if (!canInsertFromMimeData(source))
        return;
    if (source->text().size() > longestProse) {
        Q_EMIT pasteRefused(tr("This text has more than %Ln character(s), too many for a headline "
                               "or a dek; nothing was pasted.",
                               nullptr,
                               int(longestProse)));
        return;
    }
    textCursor().insertText(singleLine(cleanText(source->text()).text));
}

} // namespace stet
