// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/targets/chosen_length.h"

#include "core/base/when_done.h"
#include "core/galley/galley.h"
#include "ui/editor/markdown_editor.h"
#include "ui/editor/text_mirror.h"

namespace stet {

namespace {

constexpr int choiceRestsMs = 150;

TextLength lengthOf(const QString &words)
{
    const Galley galley = parseGalley(words, nullptr, GalleyUse::Once);
    return {galley.words, galley.characters, 0};
}

} // namespace

ChosenLength::ChosenLength(MarkdownEditor &editor, QObject *parent)
    : QObject(parent)
    , m_editor(editor)
{
    m_rest.setSingleShot(true);
    m_rest.setInterval(choiceRestsMs);
    connect(&m_rest, &QTimer::timeout, this, &ChosenLength::count);
    connect(&editor, &QPlainTextEdit::selectionChanged, this, &ChosenLength::look);
    // What others write can take chosen words out, of which the text does not tell as a choice.
    connect(&editor, &QPlainTextEdit::textChanged, this, &ChosenLength::look);
}

void ChosenLength::look()
{
    ++m_asked; // an answer that is on its way is of another choice
    if (m_editor.textCursor().hasSelection()) {
        m_rest.start();
        return;
    }
    m_rest.stop();
    tell({});
}

void ChosenLength::count()
{
    const QTextCursor choice = m_editor.textCursor();
    const int start = choice.selectionStart();
    const QString words = m_editor.mirror().text().mid(start, choice.selectionEnd() - start);
    whenDone(QtConcurrent::run(lengthOf, words),
             this,
             [this, asked = m_asked](const TextLength &chosen) {
                 if (asked == m_asked)
                     tell(chosen);
             });
}

void ChosenLength::tell(const TextLength &chosen)
{
    if (chosen == m_told)
        return;
    m_told = chosen;
    Q_EMIT counted(chosen);
}

} // namespace stet
