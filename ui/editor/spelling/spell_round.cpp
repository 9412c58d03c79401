// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/spelling/spell_round.h"

#include "ui/editor/spelling/line_seeker.h"
#include "ui/editor/spelling/spell_watch.h"

#include <QPlainTextEdit>

namespace stet {

SpellRound::SpellRound(const QList<SpellWatch *> &texts, LineSeeker &lines, QObject *parent)
    : QObject(parent)
    , m_texts(texts)
    , m_lines(lines)
{
    for (SpellWatch *text : m_texts) {
        connect(
            text, &SpellWatch::found, this, [text](const TextRange &word) { show(*text, word); });
        connect(text, &SpellWatch::ended, this, &SpellRound::seekInNext);
    }
    connect(&m_lines, &LineSeeker::ended, this, &SpellRound::seekInNext);
}

void SpellRound::goOn()
{
    m_lines.stop();
    for (SpellWatch *text : m_texts)
        text->stopSeeking();
    m_left = m_texts.size() + 1;
    m_at = m_texts.size();
    if (m_lines.seekFromCaret())
        return;
    m_at = m_texts.size() - 1;
    for (qsizetype i = 0; i < m_texts.size(); ++i) {
        if (m_texts.at(i)->field().hasFocus())
            m_at = i;
    }
    SpellWatch &first = *m_texts.at(m_at);
    first.seek(first.field().textCursor().selectionEnd());
}

void SpellRound::seekInNext()
{
    if (m_left-- == 0) {
        Q_EMIT nothingFound();
        return;
    }
    m_at = (m_at + 1) % (m_texts.size() + 1);
    if (m_at == m_texts.size())
        m_lines.seekFromStart();
    else
        m_texts.at(m_at)->seek(0);
}

void SpellRound::show(SpellWatch &text, const TextRange &word)
{
    QPlainTextEdit &field = text.field();
    QTextCursor cursor(field.document());
    cursor.setPosition(int(word.start));
    cursor.setPosition(int(word.end()), QTextCursor::KeepAnchor);
    field.setTextCursor(cursor);
    field.ensureCursorVisible();
    field.setFocus(Qt::ShortcutFocusReason);
}

} // namespace stet
