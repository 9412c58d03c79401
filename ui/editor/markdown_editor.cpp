// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/markdown_editor.h"

#include "ui/editor/field_undo.h"
#include "ui/editor/markdown_highlighter.h"
#include "ui/editor/markdown_scan.h"
#include "ui/editor/spaced_layout.h"
#include "ui/editor/text_marks.h"
#include "ui/editor/text_mirror.h"
#include "ui/widgets/plain_label.h"
#include "ui/widgets/tokens.h"

#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QPainter>
#include <QScrollBar>
#include <QTextBlock>
#include <QWheelEvent>

#include <algorithm>

namespace stet {

namespace {

constexpr double lineSpacing = 1.28;
constexpr int promptReach = 4; // blank lines that are looked at around an empty section

QString clipboardAddress()
{
    const QString text = QApplication::clipboard()->text().trimmed();
    const bool web =
        text.startsWith(QStringLiteral("https://")) || text.startsWith(QStringLiteral("http://"));
    return web && text.size() < 2'000 && !text.contains(u' ') && !text.contains(u'\n') ? text
                                                                                       : QString();
}

bool isBlank(const QTextBlock &block)
{
    return block.length() <= 1 || block.text().trimmed().isEmpty();
}

} // namespace

MarkdownEditor::MarkdownEditor(QWidget *parent)
    : QPlainTextEdit(parent)
{
    const QFont mono = m_look.bodyFont();
    setFont(mono);

    auto *text = new QTextDocument(this);
    text->setDefaultFont(mono);
    text->setDocumentMargin(0);
    text->setDocumentLayout(new SpacedLayout(text, lineSpacing));
    setDocument(text);

    m_mirror = new TextMirror(*document(), this);
    m_marks = new TextMarks(*this);
    leaveUndoKeys(this);
    m_highlighter = new MarkdownHighlighter(document(), palette());
    setFrameShape(QFrame::NoFrame);
    setLineWrapMode(WidgetWidth);
    setTabChangesFocus(true); // Tab moves list items; elsewhere it must not trap the keyboard
    setCursorWidth(2);
    setAccessibleName(tr("Text of the article, Markdown"));
    setVerticalScrollBarPolicy(Qt::ScrollBarAsNeeded);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
}

TextMirror &MarkdownEditor::mirror() const
{
    return *m_mirror;
}

void MarkdownEditor::load(const QString &text)
{
    m_mirror->load(text);
    setTextCursor(QTextCursor(document()));
    verticalScrollBar()->setValue(0);
}

QTextCursor MarkdownEditor::wholeLines() const
{
    const QTextCursor chosen = textCursor();
    QTextCursor lines(document());
    lines.setPosition(document()->findBlock(chosen.selectionStart()).position());
    const QTextBlock last = document()->findBlock(chosen.selectionEnd());
    lines.setPosition(last.position() + last.length() - 1, QTextCursor::KeepAnchor);
    return lines;
}

void MarkdownEditor::changeLines(const std::function<ChosenText(const ChosenText &)> &change)
{
    const QTextCursor chosen = textCursor();
    QTextCursor lines = wholeLines();
    const int from = lines.selectionStart();
    ChosenText before;
    before.text = m_mirror->text().mid(from, lines.selectionEnd() - from);
    before.start = chosen.selectionStart() - from;
    before.end = chosen.selectionEnd() - from;
    const ChosenText after = change(before);
    Q_EMIT stepEnded();
    if (after.text != before.text)
        lines.insertText(after.text);
    Q_EMIT stepEnded();
    QTextCursor now = textCursor();
    now.setPosition(from + static_cast<int>(after.start));
    now.setPosition(from + static_cast<int>(after.end), QTextCursor::KeepAnchor);
    setTextCursor(now);
}

void MarkdownEditor::toggleMark(InlineMark mark)
{
    changeLines([mark](const ChosenText &text) { return stet::toggleMark(text, mark); });
}

void MarkdownEditor::toggleHeading(int level)
{
    changeLines([level](const ChosenText &text) { return stet::toggleHeading(text, level); });
}

void MarkdownEditor::togglePrefix(LinePrefix prefix)
{
    changeLines([prefix](const ChosenText &text) { return stet::togglePrefix(text, prefix); });
}

void MarkdownEditor::insertLink()
{
    changeLines([](const ChosenText &text) { return makeLink(text, clipboardAddress()); });
}

void MarkdownEditor::replaceRange(qsizetype position, qsizetype length, const QString &text)
{
    QTextCursor cursor(document());
    cursor.setPosition(static_cast<int>(position));
    cursor.setPosition(static_cast<int>(position + length), QTextCursor::KeepAnchor);
    Q_EMIT stepEnded();
    cursor.insertText(text);
    Q_EMIT stepEnded();
    setTextCursor(cursor);
}

void MarkdownEditor::choose(qsizetype position, qsizetype length)
{
    const qsizetype last = document()->characterCount() - 1;
    QTextCursor cursor(document());
    cursor.setPosition(static_cast<int>(std::clamp<qsizetype>(position + length, 0, last)));
    setTextCursor(cursor);
    ensureCursorVisible();
    cursor.setPosition(static_cast<int>(std::clamp<qsizetype>(position, 0, last)));
    cursor.setPosition(static_cast<int>(std::clamp<qsizetype>(position + length, 0, last)),
                       QTextCursor::KeepAnchor);
    setTextCursor(cursor);
}

void MarkdownEditor::goTo(qsizetype position, qsizetype length)
{
    choose(position, length);
    setFocus(Qt::OtherFocusReason);
}

void MarkdownEditor::setUndoActions(const QList<QAction *> &actions)
{
    m_undoActions = actions;
}

void MarkdownEditor::setPrompts(const QHash<QString, QString> &promptByHeading)
{
    m_prompts = promptByHeading;
    viewport()->update();
}

void MarkdownEditor::scrollToPosition(qsizetype position)
{
    const qsizetype last = document()->characterCount() - 1;
    const QTextBlock block =
        document()->findBlock(static_cast<int>(std::clamp<qsizetype>(position, 0, last)));
    blockBoundingRect(block); // lays it out, so that its lines are known
    const QTextLine line =
        block.layout()->lineForTextPosition(static_cast<int>(position) - block.position());
    const int into = line.isValid() ? line.lineNumber() : 0;
    verticalScrollBar()->setValue(block.firstLineNumber() + into);
}

qsizetype MarkdownEditor::topPosition() const
{
    return cursorForPosition(QPoint(1, 1)).position();
}

void MarkdownEditor::setLook(const EditorLook &look)
{
    m_look = look;
    const qsizetype top = topPosition();
    setFont(look.bodyFont());
    document()->setDefaultFont(look.bodyFont());
    fitMargins();
    scrollToPosition(top);
}

void MarkdownEditor::setLit(std::optional<TextRange> lit)
{
    m_marks->setLit(lit);
}

void MarkdownEditor::fitMargins()
{
    const int side = m_look.sideMargin(width());
    setViewportMargins(side, 4, std::max(8, side - verticalScrollBar()->sizeHint().width()), 0);
}

void MarkdownEditor::wheelEvent(QWheelEvent *event)
{
    if (!(event->modifiers() & Qt::ControlModifier)) {
        QPlainTextEdit::wheelEvent(event);
        return;
    }
    if (event->angleDelta().y() != 0)
        Q_EMIT zoomWanted(event->angleDelta().y() > 0 ? 1 : -1);
    event->accept();
}

bool MarkdownEditor::breakLine()
{
    QTextCursor cursor = textCursor();
    if (cursor.hasSelection() || cursor.block().userState() > 0) // a code block is left alone
        return false;
    const QString line = cursor.block().text();
    const LineBreak next = stet::breakLine(line, cursor.positionInBlock());
    if (next.endsList) {
        cursor.movePosition(QTextCursor::StartOfBlock);
        cursor.movePosition(QTextCursor::EndOfBlock, QTextCursor::KeepAnchor);
        cursor.removeSelectedText();
        setTextCursor(cursor);
        return true;
    }
    if (next.prefix.isEmpty())
        return false;
    cursor.insertText(u'\n' + next.prefix);
    setTextCursor(cursor);
    ensureCursorVisible();
    return true;
}

bool MarkdownEditor::moveItem(bool inwards)
{
    const QTextCursor lines = wholeLines();
    if (!isListItem(document()->findBlock(lines.selectionStart()).text()))
        return false;
    changeLines([inwards](const ChosenText &chosen) {
        QStringList all = chosen.text.split(u'\n');
        for (QString &line : all) {
            if (!line.trimmed().isEmpty())
                line = inwards ? indentItem(line) : outdentItem(line);
        }
        ChosenText moved{all.join(u'\n'), 0, 0};
        const qsizetype fromEnd = chosen.text.size() - chosen.end;
        moved.end = std::max<qsizetype>(0, moved.text.size() - fromEnd);
        moved.start = chosen.start == chosen.end ? moved.end : 0;
        return moved;
    });
    return true;
}

void MarkdownEditor::keyPressEvent(QKeyEvent *event)
{
    const bool plain = (event->modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier;
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && plain && breakLine())
        return;
    if (enter && event->modifiers() == Qt::ShiftModifier) {
        // Qt would insert a line separator, which Markdown does not know.
        textCursor().insertText(QStringLiteral("\n"));
        ensureCursorVisible();
        return;
    }
    if (event->key() == Qt::Key_Tab && plain && moveItem(true))
        return;
    if (event->key() == Qt::Key_Backtab && moveItem(false))
        return;
    QPlainTextEdit::keyPressEvent(event);
}

void MarkdownEditor::contextMenuEvent(QContextMenuEvent *event)
{
    // Never a loop of its own: whatever ends this editor while the menu is up would pull it away.
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const bool chosen = textCursor().hasSelection();
    menu->addActions(m_undoActions);
    menu->addSeparator();
    menu->addAction(tr("Cut"), this, &QPlainTextEdit::cut)->setEnabled(chosen);
    menu->addAction(tr("Copy"), this, &QPlainTextEdit::copy)->setEnabled(chosen);
    menu->addAction(tr("Paste"), this, &QPlainTextEdit::paste)->setEnabled(canPaste());
    menu->addAction(tr("Paste as plain text"), this, &MarkdownEditor::pastePlain)
        ->setEnabled(canPaste());
    menu->addSeparator();
    menu->addAction(tr("Select all"), this, &QPlainTextEdit::selectAll);
    menu->addSeparator();
    menu->addActions(actions());
    const bool byKey = event->reason() == QContextMenuEvent::Keyboard;
    Q_EMIT menuOpening(
        menu,
        byKey ? textCursor().position()
              : cursorForPosition(viewport()->mapFromGlobal(event->globalPos())).position());
    menu->popup(event->globalPos());
}

void MarkdownEditor::resizeEvent(QResizeEvent *event)
{
    fitMargins();
    QPlainTextEdit::resizeEvent(event);
}

void MarkdownEditor::changeEvent(QEvent *event)
{
    QPlainTextEdit::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_highlighter)
        m_highlighter->setPalette(palette());
    // A style sheet gives a widget that comes to another parent the font that it had first.
    if (event->type() == QEvent::FontChange && font() != m_look.bodyFont())
        setFont(m_look.bodyFont());
}

QString MarkdownEditor::promptFor(const QTextBlock &block) const
{
    // The line to say it on is the second below the heading, or the first where there is no other.
    if (!isBlank(block))
        return {};
    const QTextBlock before = block.previous();
    const QTextBlock after = block.next();
    QTextBlock heading = before;
    const bool second = before.isValid() && isBlank(before);
    if (second)
        heading = before.previous();
    else if (after.isValid() && isBlank(after))
        return {};
    if (!heading.isValid() || headingLevel(heading.text()) == 0)
        return {};
    QTextBlock next = after;
    for (int i = 0; i < promptReach && next.isValid() && isBlank(next); ++i)
        next = next.next();
    if (next.isValid() && headingLevel(next.text()) == 0)
        return {};
    const QString line = heading.text().trimmed();
    return m_prompts.value(line.mid(headingLevel(line)).trimmed().toCaseFolded());
}

void MarkdownEditor::paintPrompts(QPaintEvent *event)
{
    if (m_prompts.isEmpty())
        return;
    QPainter painter(viewport());
    painter.setFont(font());
    painter.setPen(tokensFor(palette()).faint);
    const QPointF offset = contentOffset();
    for (QTextBlock block = firstVisibleBlock(); block.isValid(); block = block.next()) {
        const QRectF box = blockBoundingGeometry(block).translated(offset);
        if (box.top() > event->rect().bottom())
            break;
        const QString prompt = promptFor(block);
        if (prompt.isEmpty())
            continue;
        QRect line(0, int(box.top()), viewport()->width(), int(box.height()));
        for (const QString &text :
             wrapText(prompt, font(), viewport()->width(), linesForPrompt(block))) {
            painter.setLayoutDirection(text.isRightToLeft() ? Qt::RightToLeft : Qt::LeftToRight);
            painter.drawText(line, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine, text);
            line.translate(0, line.height());
        }
    }
}

int MarkdownEditor::linesForPrompt(const QTextBlock &block) const
{
    int lines = 0;
    for (QTextBlock next = block; lines < promptReach && next.isValid() && isBlank(next);
         next = next.next()) {
        if (hasFocus() && textCursor().block() == next)
            break;
        ++lines;
    }
    return lines;
}

void MarkdownEditor::paintEvent(QPaintEvent *event)
{
    QPlainTextEdit::paintEvent(event);
    paintPrompts(event);
}

} // namespace stet
