// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/tables/table_editor.h"

#include "ui/editor/article_commands.h"
#include "ui/editor/line_rules.h"
#include "ui/editor/markdown_editor.h"
#include "ui/editor/tables/table_card.h"
#include "ui/editor/tables/table_paste.h"
#include "ui/editor/text_mirror.h"
#include "ui/widgets/icons.h"

#include <QAction>
#include <QKeyEvent>
#include <QMenu>
#include <QTextBlock>

#include <algorithm>

namespace stet {

namespace {

constexpr int longestTable = 100'000; // units; a step writes all of them

bool isRow(const QTextBlock &block)
{
    return block.isValid() && block.userState() <= 0 && block.length() < longestTable &&
           isTableRow(block.text()) && !isListItem(block.text());
}

} // namespace

TableEditor::TableEditor(MarkdownEditor &editor, QWidget *parent)
    : QObject(parent)
    , m_editor(editor)
    , m_card(new TableCard(parent))
    , m_menu(new QMenu(tr("&Table"), parent))
{
    buildActions();
    editor.installEventFilter(this);
    editor.setTableTaker(
        [this](QTextCursor &place, const QString &text) { return takePaste(place, text); });
    connect(m_card, &TableCard::accepted, this, &TableEditor::insertTable);
    connect(&editor.mirror(), &TextMirror::edited, this, &TableEditor::noteEdit);
    connect(&editor, &QPlainTextEdit::cursorPositionChanged, this, &TableEditor::noteCaret);
}

void TableEditor::buildActions()
{
    const std::pair<const char *, TableStep> steps[] = {
        {"rowAbove", TableStep::RowAbove},
        {"rowBelow", TableStep::RowBelow},
        {"deleteRow", TableStep::DeleteRow},
        {"columnLeft", TableStep::ColumnLeft},
        {"columnRight", TableStep::ColumnRight},
        {"deleteColumn", TableStep::DeleteColumn},
        {"alignColumn", TableStep::AlignColumn},
    };
    m_actions.append(makeArticleCommand(QStringLiteral("insertTable"), this));
    connect(m_actions.last(), &QAction::triggered, this, &TableEditor::askSize);
    m_menu->addAction(m_actions.last());
    m_menu->addSeparator();
    for (const auto &[id, step] : steps) {
        m_actions.append(makeArticleCommand(QString::fromLatin1(id), this));
        connect(
            m_actions.last(), &QAction::triggered, this, [this, todo = step] { runCommand(todo); });
        m_menu->addAction(m_actions.last());
    }
    m_menu->menuAction()->setObjectName(QStringLiteral("table"));
    m_menu->menuAction()->setIcon(themedIcon(QStringLiteral("table")));
    m_menu->menuAction()->setToolTip(tr("Table"));
}

QList<QAction *> TableEditor::actions() const
{
    return m_actions;
}

QAction *TableEditor::menuAction() const
{
    return m_menu->menuAction();
}

void TableEditor::forget()
{
    m_edited = QTextCursor();
}

std::optional<TableEditor::Found> TableEditor::tableAt(const QTextBlock &block, int caret) const
{
    if (!isRow(block))
        return std::nullopt;
    // The head is the line before the first line of dashes in a run of rows.
    QTextBlock first = block;
    int length = 0;
    while (isRow(first.previous()) && length < longestTable) {
        first = first.previous();
        length += first.length();
    }
    while (first != block && !isDelimiterRow(first.next().text()))
        first = first.next();
    Found found;
    found.start = first.position();
    int line = 0;
    for (QTextBlock row = first; isRow(row) && found.length < longestTable; row = row.next()) {
        if (row == block)
            line = int(found.lines.size());
        found.lines << row.text();
        found.length += row.length();
    }
    --found.length; // the last line's break is not of the table
    std::optional<TableText> table = readTable(found.lines);
    if (!table || found.length >= longestTable)
        return std::nullopt;
    found.table = *std::move(table);
    found.place = placeIn(found.lines, line, caret - block.position());
    return found;
}

std::optional<TableEditor::Found> TableEditor::tableAtCaret() const
{
    const QTextCursor caret = m_editor.textCursor();
    if (m_editor.isReadOnly())
        return std::nullopt;
    return tableAt(caret.block(), caret.position());
}

bool TableEditor::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return QObject::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    const Qt::KeyboardModifiers with = key->modifiers() & ~Qt::KeypadModifier;
    const bool plain = with == Qt::NoModifier;
    const bool enter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
    const bool chosen = m_editor.textCursor().hasSelection();
    if (enter && (with == Qt::ShiftModifier || (plain && chosen)))
        return refuseBreak();
    if (chosen)
        return QObject::eventFilter(watched, event);
    if (key->key() == Qt::Key_Tab && plain)
        return run(TableStep::NextCell);
    if (key->key() == Qt::Key_Backtab)
        return run(TableStep::PreviousCell);
    if (enter && plain) {
        const std::optional<Found> found = tableAtCaret();
        return found && (leaveBelow(*found) || run(TableStep::CellBelow));
    }
    return QObject::eventFilter(watched, event);
}

// A line break would tear the row that it stands in.
bool TableEditor::refuseBreak()
{
    const QTextCursor caret = m_editor.textCursor();
    const QTextBlock first = m_editor.document()->findBlock(caret.selectionStart());
    const std::optional<Found> found =
        m_editor.isReadOnly() ? std::nullopt : tableAt(first, caret.selectionStart());
    if (!found || caret.selectionEnd() > found->start + found->length)
        return false;
    Q_EMIT said(tr("A cell of a table is one line: it has no line break."));
    return true;
}

bool TableEditor::takePaste(QTextCursor &place, const QString &text)
{
    const QTextBlock block = m_editor.document()->findBlock(place.selectionStart());
    if (place.selectionEnd() > block.position() + block.length() - 1)
        return false;
    std::optional<Found> found = tableAt(block, place.selectionStart());
    if (!found)
        return false;
    const std::vector<QStringList> cells = pastedCells(text);
    if (cells.size() == 1 && cells.front().size() == 1) {
        place.insertText(cells.front().front());
        return true;
    }
    if (qsizetype(cells.size()) * cells.front().size() > MostPastedCells ||
        !fillCells(cells, found->table, found->place)) {
        Q_EMIT said(tr("These are more cells than can be put into a table; nothing was pasted."));
        return true;
    }
    put(*found);
    place = m_editor.textCursor();
    return true;
}

// Return in an empty last row ends the table, as it ends a list. Only a blank line ends one (GFM).
bool TableEditor::leaveBelow(const Found &found)
{
    const int row = found.place.row;
    const bool empty = row > 0 && row + 1 == int(found.table.rows.size()) &&
                       found.table.rows[size_t(row)].join(QString()).isEmpty();
    if (!empty)
        return false;
    QTextCursor line(m_editor.document());
    line.setPosition(found.start + found.length - int(found.lines.last().size()));
    line.setPosition(found.start + found.length, QTextCursor::KeepAnchor);
    Q_EMIT stepEnded();
    line.insertText(QStringLiteral("\n"));
    Q_EMIT stepEnded();
    m_editor.setTextCursor(line);
    return true;
}

bool TableEditor::run(TableStep step)
{
    std::optional<Found> found = tableAtCaret();
    if (!found || !doStep(step, found->table, found->place))
        return false;
    put(*found);
    return true;
}

void TableEditor::runCommand(TableStep step)
{
    if (!tableAtCaret())
        Q_EMIT said(tr("The caret is in no table."));
    else if (!run(step))
        Q_EMIT said(tr("This cannot be done here: a table keeps its head and one column."));
    m_editor.setFocus(Qt::OtherFocusReason);
}

void TableEditor::put(const Found &found)
{
    const WrittenTable written = writeTable(found.table);
    if (written.lines != found.lines) {
        QTextCursor all(m_editor.document());
        all.setPosition(found.start);
        all.setPosition(found.start + found.length, QTextCursor::KeepAnchor);
        Q_EMIT stepEnded();
        m_putting = true;
        all.insertText(written.lines.join(u'\n'));
        m_putting = false;
        Q_EMIT stepEnded();
    }
    m_edited = QTextCursor();
    QTextCursor caret = m_editor.textCursor();
    caret.setPosition(found.start + int(written.positionOf(found.table, found.place)));
    m_editor.setTextCursor(caret);
    m_editor.ensureCursorVisible();
}

void TableEditor::askSize()
{
    if (m_editor.isReadOnly())
        return;
    const QRect caret = m_editor.cursorRect();
    m_card->ask(QRect(m_editor.viewport()->mapToGlobal(caret.topLeft()), caret.size()));
}

void TableEditor::insertTable(int rows, int columns)
{
    // A table stands between blank lines.
    const QTextBlock block = m_editor.textCursor().block();
    const bool blank = block.text().trimmed().isEmpty();
    const bool under =
        blank && block.previous().isValid() && !block.previous().text().trimmed().isEmpty();
    const bool over = block.next().isValid() && !block.next().text().trimmed().isEmpty();
    const TableText table = emptyTable(rows, columns);
    const WrittenTable written = writeTable(table);
    const QString before = !blank  ? QStringLiteral("\n\n")
                           : under ? QStringLiteral("\n")
                                   : QString();
    const QString after = over ? QStringLiteral("\n") : QString();
    const int place = block.position() + block.length() - 1;
    Q_EMIT stepEnded();
    m_putting = true;
    m_editor.replaceRange(blank ? block.position() : place,
                          blank ? block.length() - 1 : 0,
                          before + written.lines.join(u'\n') + after);
    m_putting = false;
    Q_EMIT stepEnded();
    const qsizetype start = (blank ? block.position() : place) + before.size();
    m_editor.goTo(start + written.positionOf(table, {}), 0);
}

void TableEditor::noteEdit()
{
    const QTextCursor caret = m_editor.textCursor();
    if (m_putting || !isRow(caret.block()))
        return;
    if (!m_edited.isNull() && caret.position() >= m_edited.selectionStart() &&
        caret.position() <= m_edited.selectionEnd())
        return;
    const std::optional<Found> found = tableAt(caret.block(), caret.position());
    if (!found)
        return;
    m_edited = QTextCursor(m_editor.document());
    m_edited.setPosition(found->start);
    m_edited.setPosition(found->start + found->length, QTextCursor::KeepAnchor);
}

void TableEditor::noteCaret()
{
    if (m_edited.isNull())
        return;
    const int caret = m_editor.textCursor().position();
    // Later: the caret moves in the midst of other things.
    if (caret < m_edited.selectionStart() || caret > m_edited.selectionEnd())
        QMetaObject::invokeMethod(this, &TableEditor::tidyLeft, Qt::QueuedConnection);
}

void TableEditor::tidyLeft()
{
    if (m_edited.isNull() || m_editor.isReadOnly())
        return;
    const int start = m_edited.selectionStart();
    const QTextCursor caret = m_editor.textCursor();
    // The other end of what is being selected would stay where the text was.
    if (caret.hasSelection())
        return;
    const std::optional<Found> found = tableAt(m_editor.document()->findBlock(start), start);
    const bool inside = found && caret.position() >= found->start &&
                        caret.position() <= found->start + found->length;
    if (inside)
        return;
    m_edited = QTextCursor();
    if (!found)
        return;
    const QStringList lines = writeTable(found->table).lines;
    if (lines == found->lines)
        return;
    QTextCursor all(m_editor.document());
    all.setPosition(found->start);
    all.setPosition(found->start + found->length, QTextCursor::KeepAnchor);
    Q_EMIT stepEnded();
    m_putting = true;
    all.insertText(lines.join(u'\n'));
    m_putting = false;
    Q_EMIT stepEnded();
}

} // namespace stet
