// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/paste/paste_reader.h"

#include "core/base/text.h"
#include "core/base/when_done.h"
#include "ui/editor/markdown_editor.h"
#include "ui/editor/paste/paste_rules.h"

#include <QTextBlock>

#include <algorithm>
#include <utility>

namespace stet {

PasteReader::PasteReader(PasteDoor door, MarkdownEditor &editor, QObject *parent)
    : QObject(parent)
    , m_door(std::move(door))
    , m_editor(editor)
{
    connect(&m_editor, &MarkdownEditor::htmlGiven, this, &PasteReader::take);
}

void PasteReader::take(const QString &html, const QString &plain)
{
    // The places move with the text while the words are read, and stay before what is typed on.
    // Two cursors: of one, only the position stays there, while its anchor moves on.
    const QTextCursor chosen = m_editor.textCursor();
    Pending pending{++m_taken, plain, chosen, chosen};
    pending.start.setPosition(chosen.selectionStart());
    pending.end.setPosition(chosen.selectionEnd());
    pending.start.setKeepPositionOnInsert(true);
    pending.end.setKeepPositionOnInsert(true);
    m_pending.push_back(pending);
    whenDone(m_door.read(html),
             this,
             [this, number = pending.number](const Result<HtmlReading> &reading) {
                 const auto found = std::find_if(
                     m_pending.begin(), m_pending.end(), [&](const Pending &candidate) {
                         return candidate.number == number;
                     });
                 if (found == m_pending.end())
                     return;
                 const Pending read = std::move(*found);
                 m_pending.erase(found);
                 insert(reading, read);
             });
}

void PasteReader::settle()
{
    while (!m_pending.empty()) {
        const Pending pending = std::move(m_pending.front());
        m_pending.pop_front();
        put(pending, cleanText(pending.plain).text);
    }
}

void PasteReader::forget()
{
    m_pending.clear();
}

QTextCursor PasteReader::Pending::place() const
{
    QTextCursor cursor(start.document());
    cursor.setPosition(start.position());
    cursor.setPosition(end.position(), QTextCursor::KeepAnchor);
    return cursor;
}

void PasteReader::insert(const Result<HtmlReading> &reading, const Pending &pending)
{
    if (!reading) {
        put(pending, cleanText(pending.plain).text);
        Q_EMIT said(tr("Pasted as plain text. %1").arg(reading.error().message));
        return;
    }
    const QTextCursor place = pending.place();
    const QTextBlock first = m_editor.document()->findBlock(place.selectionStart());
    const QTextBlock last = m_editor.document()->findBlock(place.selectionEnd());
    put(pending,
        fittedMarkdown(reading->markdown,
                       {first.text().left(place.selectionStart() - first.position()),
                        last.text().mid(place.selectionEnd() - last.position()),
                        first.previous().text(),
                        last.next().text()}));
    if (reading->picturesLeftOut > 0)
        Q_EMIT said(tr("%n picture(s) were left out: insert them from files.",
                       nullptr,
                       reading->picturesLeftOut));
}

void PasteReader::put(const Pending &pending, const QString &text)
{
    QTextCursor place = pending.place();
    const bool atCaret = place.position() == m_editor.textCursor().position();
    const int start = place.selectionStart();
    m_editor.putIn(place, text);
    // What was pasted behind it at the same place stands behind it.
    for (Pending &other : m_pending) {
        if (other.number < pending.number || other.start.position() != start)
            continue;
        other.start.setPosition(place.position());
        if (other.end.position() < place.position())
            other.end.setPosition(place.position());
    }
    if (!atCaret)
        return;
    m_editor.setTextCursor(place);
    m_editor.ensureCursorVisible();
}

} // namespace stet
