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

bool looksTheSame(const QTextEdit::ExtraSelection &shown,
                  const TextRange &range,
                  const QTextCharFormat &format)
{
    return shown.cursor.selectionStart() == range.start &&
           shown.cursor.selectionEnd() == range.end() && shown.format == format;
}

QTextEdit::ExtraSelection
selection(QTextDocument *document, const TextRange &range, const QTextCharFormat &format)
{
    QTextEdit::ExtraSelection made;
    made.cursor = QTextCursor(document);
    made.cursor.setPosition(static_cast<int>(range.start));
    made.cursor.setPosition(static_cast<int>(range.end()), QTextCursor::KeepAnchor);
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
    showOther();
}

void TextMarks::setCommented(std::vector<TextRange> words)
{
    if (words.empty() && m_commented.empty())
        return;
    m_commented = std::move(words);
    showOther();
}

void TextMarks::setClaims(std::vector<ClaimMark> claims)
{
    if (claims == m_claims)
        return;
    m_claims = std::move(claims);
    showOther();
}

void TextMarks::setProposed(std::vector<TextRange> going, std::vector<TextRange> beforeComing)
{
    if (going == m_going && beforeComing == m_beforeComing)
        return;
    m_going = std::move(going);
    m_beforeComing = std::move(beforeComing);
    showOther();
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

void TextMarks::showOther()
{
    m_window = {};
    (void)moveWindow();
    show();
}

void TextMarks::lookAtView()
{
    if (moveWindow())
        show();
}

bool TextMarks::moveWindow()
{
    if (m_found.empty() && m_commented.empty() && m_claims.empty() && m_going.empty() &&
        m_beforeComing.empty())
        return false;
    const QRect view = m_field.viewport()->rect();
    const qsizetype top = m_field.cursorForPosition(view.topLeft()).position();
    const qsizetype bottom = m_field.cursorForPosition(view.bottomRight()).position();
    if (top >= m_window.start && bottom <= m_window.end())
        return false;
    m_window.start = std::max<qsizetype>(0, top - around);
    m_window.length = bottom + around - m_window.start;
    return true;
}

bool TextMarks::isNear(const TextRange &place) const
{
    return place.start < m_window.end() && place.end() >= m_window.start;
}

TextRange TextMarks::within(const TextRange &place) const
{
    const qsizetype last = m_field.document()->characterCount() - 1;
    const qsizetype start = std::min(place.start, last);
    return {start, std::min(place.end(), last) - start};
}

void TextMarks::append(std::vector<Look> &looks,
                       const std::vector<TextRange> &places,
                       const QTextCharFormat &format) const
{
    for (const TextRange &place : places) {
        if (place.start >= m_window.end() || looks.size() >= mostShown)
            break;
        if (isNear(place))
            looks.push_back({within(place), format});
    }
}

std::vector<TextMarks::Look> TextMarks::looks() const
{
    const Tokens &tokens = tokensFor(m_field.palette());
    std::vector<Look> looks;
    if (m_lit) {
        QTextCharFormat dim;
        dim.setForeground(tokens.faint);
        const qsizetype last = m_field.document()->characterCount() - 1;
        if (m_lit->start > 0)
            looks.push_back({within({0, m_lit->start}), dim});
        if (m_lit->end() < last)
            looks.push_back({{m_lit->end(), last - m_lit->end()}, dim});
    }
    for (const ClaimMark &claim : m_claims) {
        if (isNear(claim.range) && looks.size() < mostShown)
            looks.push_back(
                {within(claim.range), claimFormat({claim.state, claim.lookAgain}, tokens)});
    }
    QTextCharFormat commented;
    commented.setBackground(tokens.violetSoft);
    commented.setUnderlineStyle(QTextCharFormat::DashUnderline);
    commented.setUnderlineColor(tokens.violet);
    append(looks, m_commented, commented);
    append(looks, m_going, diffFormat(DiffPiece::What::Removed, tokens));
    append(looks, m_beforeComing, diffFormat(DiffPiece::What::Added, tokens));
    QTextCharFormat found;
    found.setBackground(tokens.amberSoft);
    append(looks, m_found, found);
    QTextCharFormat misspelt;
    misspelt.setUnderlineStyle(QTextCharFormat::WaveUnderline);
    misspelt.setUnderlineColor(tokens.red);
    for (const QTextCursor &word : m_misspelt)
        looks.push_back(
            {{word.selectionStart(), word.selectionEnd() - word.selectionStart()}, misspelt});
    return looks;
}

/// What Qt shows moves with the text that is typed around it. Where that is what is asked for, as
/// behind most keys, nothing is given to it anew: it would lay out and paint all of it again.
void TextMarks::show()
{
    const std::vector<Look> wanted = looks();
    const bool stands = std::equal(wanted.begin(),
                                   wanted.end(),
                                   m_shown.cbegin(),
                                   m_shown.cend(),
                                   [](const Look &look, const auto &one) {
                                       return looksTheSame(one, look.range, look.format);
                                   });
    if (stands)
        return;
    m_shown.clear();
    for (const Look &look : wanted)
        m_shown.append(selection(m_field.document(), look.range, look.format));
    m_field.setExtraSelections(m_shown);
}

} // namespace stet
