// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/text_marks.h"

#include "ui/widgets/claim_looks.h"
#include "ui/widgets/diff_text.h"

#include <QEvent>
#include <QPlainTextEdit>
#include <QTextBlock>

#include <algorithm>

namespace stet {

namespace {

constexpr qsizetype around = 4'000; // units above and below the view
constexpr qsizetype mostShown = 2'000;

QTextEdit::ExtraSelection
selection(QTextDocument *document, const TextRange &run, const QTextCharFormat &format)
{
    const qsizetype last = document->characterCount() - 1;
    QTextEdit::ExtraSelection made;
    made.cursor = QTextCursor(document);
    made.cursor.setPosition(static_cast<int>(std::min(run.start, last)));
    made.cursor.setPosition(static_cast<int>(std::min(run.start + run.length, last)),
                            QTextCursor::KeepAnchor);
    made.cursor.setKeepPositionOnInsert(true); // what is typed behind it is not of it
    made.format = format;
    return made;
}

} // namespace

TextMarks::TextMarks(QPlainTextEdit &field)
    : QObject(&field)
    , m_field(field)
{
    connect(&field, &QPlainTextEdit::updateRequest, this, &TextMarks::lookAtView);
    field.installEventFilter(this);
}

// Marks have the colours of the scheme.
bool TextMarks::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::PaletteChange)
        show();
    return QObject::eventFilter(watched, event);
}

void TextMarks::setFound(std::vector<TextRange> places)
{
    if (places.empty() && m_found.empty())
        return;
    m_found = std::move(places);
    m_window = {};
    lookAtView();
    show();
}

void TextMarks::setCommented(std::vector<TextRange> words)
{
    if (words.empty() && m_commented.empty())
        return;
    m_commented = std::move(words);
    m_window = {};
    lookAtView();
    show();
}

void TextMarks::setClaims(std::vector<ClaimMark> claims)
{
    if (claims == m_claims)
        return;
    m_claims = std::move(claims);
    m_window = {};
    lookAtView();
    show();
}

void TextMarks::setProposed(std::vector<TextRange> going, std::vector<TextRange> beforeComing)
{
    if (going == m_going && beforeComing == m_beforeComing)
        return;
    m_going = std::move(going);
    m_beforeComing = std::move(beforeComing);
    m_window = {};
    lookAtView();
    show();
}

void TextMarks::setMisspelt(const std::vector<TextRange> &words)
{
    const bool same = std::equal(words.begin(),
                                 words.end(),
                                 m_misspelt.begin(),
                                 m_misspelt.end(),
                                 [](const TextRange &word, const QTextCursor &shown) {
                                     return word.start == shown.selectionStart() &&
                                            word.end() == shown.selectionEnd();
                                 });
    if (same)
        return;
    m_misspelt.clear();
    for (const TextRange &word : words) {
        QTextCursor cursor(m_field.document());
        cursor.setPosition(static_cast<int>(word.start));
        cursor.setPosition(static_cast<int>(word.end()), QTextCursor::KeepAnchor);
        cursor.setKeepPositionOnInsert(true); // what is typed behind a word is not of it
        m_misspelt.push_back(cursor);
    }
    show();
}

void TextMarks::setLit(std::optional<TextRange> lit)
{
    if (m_lit == lit)
        return;
    m_lit = lit;
    show();
}

void TextMarks::lookAtView()
{
    if (m_found.empty() && m_commented.empty() && m_claims.empty() && m_going.empty() &&
        m_beforeComing.empty())
        return;
    const QRect view = m_field.viewport()->rect();
    const qsizetype top = m_field.cursorForPosition(view.topLeft()).position();
    const qsizetype bottom = m_field.cursorForPosition(view.bottomRight()).position();
    if (top >= m_window.start && bottom <= m_window.start + m_window.length)
        return;
    m_window.start = std::max<qsizetype>(0, top - around);
    m_window.length = bottom + around - m_window.start;
    show();
}

void TextMarks::append(QList<QTextEdit::ExtraSelection> &shown,
                       const std::vector<TextRange> &places,
                       const QTextCharFormat &format) const
{
    const qsizetype end = m_window.end();
    for (const TextRange &run : places) {
        if (run.start >= end || shown.size() >= mostShown)
            break;
        if (run.end() >= m_window.start)
            shown.append(selection(m_field.document(), run, format));
    }
}

void TextMarks::show()
{
    const Tokens &tokens = tokensFor(m_field.palette());
    QList<QTextEdit::ExtraSelection> shown;
    if (m_lit) {
        QTextCharFormat dim;
        dim.setForeground(tokens.faint);
        const qsizetype end = m_lit->start + m_lit->length;
        const qsizetype last = m_field.document()->characterCount() - 1;
        if (m_lit->start > 0)
            shown.append(selection(m_field.document(), {0, m_lit->start}, dim));
        if (end < last)
            shown.append(selection(m_field.document(), {end, last - end}, dim));
    }
    for (const ClaimMark &claim : m_claims)
        append(shown, {claim.range}, claimFormat({claim.state, claim.lookAgain}, tokens));
    QTextCharFormat commented;
    commented.setBackground(tokens.violetSoft);
    commented.setUnderlineStyle(QTextCharFormat::DashUnderline);
    commented.setUnderlineColor(tokens.violet);
    append(shown, m_commented, commented);
    append(shown, m_going, diffFormat(DiffPiece::What::Removed, tokens));
    append(shown, m_beforeComing, diffFormat(DiffPiece::What::Added, tokens));
    QTextCharFormat found;
    found.setBackground(tokens.amberSoft);
    append(shown, m_found, found);
    QTextCharFormat misspelt;
    misspelt.setUnderlineStyle(QTextCharFormat::WaveUnderline);
    misspelt.setUnderlineColor(tokens.red);
    for (const QTextCursor &word : m_misspelt)
        shown.append({word, misspelt});
    m_field.setExtraSelections(shown);
}

} // namespace stet
