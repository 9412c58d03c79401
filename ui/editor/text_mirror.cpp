// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/text_mirror.h"

#include "core/desk/draft/draft_log.h"

#include <QTextCursor>
#include <QTextDocument>

#include <algorithm>

namespace stet {

namespace {

QString documentSlice(QTextDocument &document, qsizetype position, qsizetype length)
{
    QTextCursor cursor(&document);
    cursor.setPosition(static_cast<int>(position));
    cursor.setPosition(static_cast<int>(position + length), QTextCursor::KeepAnchor);
    QString text = cursor.selectedText();
    text.replace(QChar::ParagraphSeparator, QLatin1Char('\n'));
    return text;
}

qsizetype commonStart(QStringView a, QStringView b)
{
    const auto ends = std::mismatch(a.begin(), a.end(), b.begin(), b.end());
    const qsizetype common = ends.first - a.begin();
    // Half a character is no edit.
    return common > 0 && a.at(common - 1).isHighSurrogate() ? common - 1 : common;
}

qsizetype commonEnd(QStringView a, QStringView b)
{
    const auto ends = std::mismatch(a.rbegin(), a.rend(), b.rbegin(), b.rend());
    const qsizetype common = ends.first - a.rbegin();
    return common > 0 && a.at(a.size() - common).isLowSurrogate() ? common - 1 : common;
}

} // namespace

TextMirror::TextMirror(QTextDocument &document, QObject *parent)
    : QObject(parent)
    , m_document(document)
    , m_text(documentSlice(document, 0, document.characterCount() - 1))
{
    // Undo is the draft's log, over all fields.
    document.setUndoRedoEnabled(false);
    connect(&document, &QTextDocument::contentsChange, this, &TextMirror::contentsChanged);
}

const QString &TextMirror::text() const
{
    return m_text;
}

void TextMirror::load(const QString &text)
{
    m_loading = true;
    m_document.setPlainText(text);
    m_text = documentSlice(m_document, 0, m_document.characterCount() - 1);
    m_loading = false;
}

void TextMirror::replaceWith(const QString &text)
{
    const qsizetype start = commonStart(m_text, text);
    const qsizetype end = commonEnd(QStringView(m_text).mid(start), QStringView(text).mid(start));
    QTextCursor cursor(&m_document);
    cursor.setPosition(static_cast<int>(start));
    cursor.setPosition(static_cast<int>(m_text.size() - end), QTextCursor::KeepAnchor);
    cursor.insertText(text.mid(start, text.size() - start - end));
}

bool TextMirror::apply(const std::vector<DraftEdit> &edits)
{
    QString text = m_text;
    if (!applyEdits(edits, text))
        return false;
    m_loading = true;
    QTextCursor cursor(&m_document);
    cursor.beginEditBlock();
    for (const DraftEdit &edit : edits) {
        cursor.setPosition(static_cast<int>(edit.position));
        cursor.setPosition(static_cast<int>(edit.position + edit.removed.size()),
                           QTextCursor::KeepAnchor);
        cursor.insertText(edit.inserted);
    }
    cursor.endEditBlock();
    m_loading = false;
    m_text = text.replace(QChar::ParagraphSeparator, u'\n');
    for (const DraftEdit &edit : edits)
        Q_EMIT changed(edit.position, edit.removed.size(), edit.inserted.size());
    return true;
}

void TextMirror::contentsChanged(int position, int removed, int added)
{
    if (m_loading)
        return;
    // The document counts its last, invisible separator in, and reports looks and input methods
    // as changes too: what is true is the text before, the text after, and where it begins.
    const qsizetype length = m_document.characterCount() - 1;
    const qsizetype addedHere = std::min<qsizetype>(added, length - position);
    const qsizetype removedHere = addedHere - (length - m_text.size());
    Q_UNUSED(removed)
    const QString now = documentSlice(m_document, position, addedHere);
    const QStringView was = QStringView(m_text).mid(position, removedHere);

    const qsizetype start = commonStart(was, now);
    const qsizetype end = commonEnd(was.mid(start), QStringView(now).mid(start));
    const QString gone = was.mid(start, was.size() - start - end).toString();
    const QString come = now.mid(start, now.size() - start - end);
    if (gone.isEmpty() && come.isEmpty())
        return;
    m_text.replace(position + start, gone.size(), come);
    Q_EMIT changed(position + start, gone.size(), come.size());
    Q_EMIT edited(position + start, gone, come);
}

} // namespace stet
