// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/paste/paste_reader.h"

#include "core/base/text.h"
#include "ui/editor/markdown_editor.h"
#include "ui/editor/paste/paste_rules.h"

#include <QTextBlock>
#include <QTextCursor>

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
    // The cursor moves with the text while the words are read and typing goes on.
    m_door.read(html).then(
        this,
        [this, plain, place = m_editor.textCursor(), round = m_round](
            const Result<HtmlReading> &reading) {
            if (round == m_round)
                insert(reading, plain, place);
        });
}

void PasteReader::forget()
{
    ++m_round;
}

void PasteReader::insert(const Result<HtmlReading> &reading,
                         const QString &plain,
                         QTextCursor place)
{
    if (!reading) {
        place.insertText(cleanText(plain).text);
        Q_EMIT said(tr("Pasted as plain text. %1").arg(reading.error().message));
        return;
    }
    const QTextBlock first = m_editor.document()->findBlock(place.selectionStart());
    const QTextBlock last = m_editor.document()->findBlock(place.selectionEnd());
    const QString text =
        fittedMarkdown(reading->markdown,
                       first.text().left(place.selectionStart() - first.position()),
                       last.text().mid(place.selectionEnd() - last.position()));
    const bool atCaret = place.position() == m_editor.textCursor().position();
    place.insertText(text);
    if (atCaret) {
        m_editor.setTextCursor(place);
        m_editor.ensureCursorVisible();
    }
    if (reading->picturesLeftOut > 0)
        Q_EMIT said(tr("%n picture(s) were left out: insert them from files.",
                       nullptr,
                       reading->picturesLeftOut));
}

} // namespace stet
