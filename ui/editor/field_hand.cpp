// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/field_hand.h"

#include "ui/editor/article_form.h"
#include "ui/editor/details/details_panel.h"
#include "ui/editor/details/row_table.h"
#include "ui/editor/held_place.h"
#include "ui/editor/markdown_editor.h"

#include <QLineEdit>

#include <algorithm>

namespace stet {

namespace {

template <class Ancestor>
Ancestor *within(QWidget *widget)
{
    for (; widget != nullptr; widget = widget->parentWidget()) {
        if (auto *found = qobject_cast<Ancestor *>(widget))
            return found;
    }
    return nullptr;
}

} // namespace

FieldHand FieldHand::of(QWidget *focus, const MarkdownEditor &text)
{
    FieldHand hand;
    auto *line = qobject_cast<QLineEdit *>(focus);
    if (focus == &text) {
        hand.m_kind = Kind::Text;
        hand.m_field = focus;
    } else if (auto *table = within<RowTable>(focus)) {
        hand.takeCell(table,
                      line && line->hasSelectedText() ? line->selectionStart()
                      : line                          ? line->cursorPosition()
                                                      : -1,
                      line && line->hasSelectedText() ? line->selectionEnd()
                      : line                          ? line->cursorPosition()
                                                      : -1);
    } else if (within<ArticleForm>(focus) == nullptr && within<DetailsPanel>(focus) == nullptr) {
        return hand;
    } else if (auto *prose = qobject_cast<QPlainTextEdit *>(focus)) {
        hand.m_kind = Kind::Prose;
        hand.m_field = prose;
        hand.m_start = prose->textCursor().selectionStart();
        hand.m_end = prose->textCursor().selectionEnd();
    } else if (line != nullptr) {
        hand.m_kind = Kind::Line;
        hand.m_field = line;
        hand.m_start = line->hasSelectedText() ? line->selectionStart() : line->cursorPosition();
        hand.m_end = line->hasSelectedText() ? line->selectionEnd() : line->cursorPosition();
    }
    hand.m_words = hand.words();
    return hand;
}

qsizetype FieldHand::now(qsizetype place) const
{
    const QString words = this->words();
    const auto front =
        std::mismatch(m_words.begin(), m_words.end(), words.begin(), words.end()).first;
    const qsizetype same = front - m_words.begin();
    qsizetype behind = 0;
    const qsizetype most = std::min(m_words.size(), words.size()) - same;
    while (behind < most &&
           m_words[m_words.size() - 1 - behind] == words[words.size() - 1 - behind])
        ++behind;
    DraftEdit edit;
    edit.position = same;
    edit.removed = m_words.sliced(same, m_words.size() - same - behind);
    edit.inserted = words.sliced(same, words.size() - same - behind);
    return placeAfter({edit}, place);
}

void FieldHand::takeCell(QWidget *view, int start, int end)
{
    const QModelIndex cell = static_cast<RowTable *>(view)->currentIndex();
    if (!cell.isValid())
        return;
    m_kind = Kind::Cell;
    m_field = view;
    m_cell = cell;
    const qsizetype all = words().size();
    m_start = start < 0 ? all : std::min<qsizetype>(start, all);
    m_end = end < 0 ? all : std::min<qsizetype>(end, all);
}

bool FieldHand::cites() const
{
    if (m_kind == Kind::Cell)
        return m_cell.isValid() && m_cell.column() == m_cell.model()->columnCount() - 1;
    return m_kind == Kind::Text || (m_field && m_field->property("cites").toBool());
}

QString FieldHand::words() const
{
    if (m_kind == Kind::Cell)
        return m_cell.data(Qt::EditRole).toString();
    if (const auto *line = qobject_cast<QLineEdit *>(m_field))
        return line->text();
    const auto *prose = qobject_cast<QPlainTextEdit *>(m_field);
    return prose && m_kind == Kind::Prose ? prose->toPlainText() : QString();
}

QRect FieldHand::place() const
{
    if (!m_field)
        return {};
    QRect caret = m_field->rect();
    QWidget *on = m_field;
    if (const auto *text = qobject_cast<QPlainTextEdit *>(m_field)) {
        caret = text->cursorRect();
        on = text->viewport();
    } else if (m_kind == Kind::Cell) {
        const auto *table = static_cast<RowTable *>(m_field.data());
        caret = table->visualRect(m_cell);
        on = table->viewport();
    } else {
        caret =
            qobject_cast<QLineEdit *>(m_field)->inputMethodQuery(Qt::ImCursorRectangle).toRect();
    }
    return {on->mapToGlobal(caret.topLeft()), caret.size()};
}

bool FieldHand::put(qsizetype start, qsizetype length, const QString &words) const
{
    if (!m_field)
        return false;
    const int behind = int(start + words.size());
    if (m_kind == Kind::Cell) {
        auto *table = static_cast<RowTable *>(m_field.data());
        if (!m_cell.isValid() || !(m_cell.flags() & Qt::ItemIsEditable))
            return false;
        QString all = this->words();
        all.replace(start, length, words);
        table->model()->setData(m_cell, all, Qt::EditRole);
        table->setFocus(Qt::OtherFocusReason);
        table->setCurrentIndex(m_cell);
        table->edit(m_cell);
        if (auto *line = qobject_cast<QLineEdit *>(table->focusWidget()))
            line->setCursorPosition(behind);
        return true;
    }
    m_field->setFocus(Qt::OtherFocusReason);
    if (auto *line = qobject_cast<QLineEdit *>(m_field)) {
        if (line->isReadOnly())
            return false;
        line->setSelection(int(start), int(length));
        line->insert(words);
        return true;
    }
    auto *prose = qobject_cast<QPlainTextEdit *>(m_field);
    if (!prose || prose->isReadOnly())
        return false;
    QTextCursor cursor(prose->document());
    cursor.setPosition(int(start));
    cursor.setPosition(int(start + length), QTextCursor::KeepAnchor);
    cursor.insertText(words);
    prose->setTextCursor(cursor);
    return true;
}

} // namespace stet
