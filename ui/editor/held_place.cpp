// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/held_place.h"

#include <QPlainTextEdit>
#include <QScrollBar>
#include <QTextBlock>

#include <algorithm>
#include <utility>

namespace stet {

qsizetype placeAfter(const std::vector<DraftEdit> &edits, qsizetype place)
{
    for (const DraftEdit &edit : edits) {
        const qsizetype end = edit.position + edit.removed.size();
        if (edit.position > place)
            continue;
        if (edit.position == end && place == end) {
            const bool inFront = edit.inserted.endsWith(u'\n') && !edit.inserted.startsWith(u'\n');
            place += inFront ? edit.inserted.size() : 0;
        } else if (place < end) {
            place = std::min(place, edit.position + edit.inserted.size());
        } else {
            place += edit.inserted.size() - edit.removed.size();
        }
    }
    return place;
}

HeldPlace::HeldPlace(QPlainTextEdit &editor, std::vector<DraftEdit> edits)
    : m_editor(editor)
    , m_edits(std::move(edits))
    , m_caret(editor.textCursor().position())
    , m_anchor(editor.textCursor().anchor())
{
    const QTextBlock top = editor.cursorForPosition(QPoint(0, 0)).block();
    m_top = top.position();
    m_above = editor.verticalScrollBar()->value() - top.firstLineNumber();
}

HeldPlace::~HeldPlace()
{
    const QTextDocument &document = *m_editor.document();
    const auto inText = [&](qsizetype place) {
        return int(std::clamp<qsizetype>(place, 0, document.characterCount() - 1));
    };
    QTextCursor cursor = m_editor.textCursor();
    cursor.setPosition(inText(placeAfter(m_edits, m_anchor)));
    cursor.setPosition(inText(placeAfter(m_edits, m_caret)), QTextCursor::KeepAnchor);
    if (cursor.position() != m_editor.textCursor().position() ||
        cursor.anchor() != m_editor.textCursor().anchor())
        m_editor.setTextCursor(cursor);
    const QTextBlock top = document.findBlock(inText(placeAfter(m_edits, m_top)));
    m_editor.verticalScrollBar()->setValue(top.firstLineNumber() + m_above);
}

} // namespace stet
