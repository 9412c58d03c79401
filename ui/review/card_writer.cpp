// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/review/card_writer.h"

#include "core/base/hidden_signs.h"
#include "core/base/word_diff.h"
#include "ui/widgets/text_scale.h"

#include <QTextEdit>

namespace stet {

namespace {

QTextCharFormat inColor(const QColor &color)
{
    QTextCharFormat format;
    format.setForeground(color);
    return format;
}

} // namespace

CardWriter::CardWriter(QTextEdit &card)
    : m_tokens(tokensFor(card.palette()))
    , m_cursor(card.document())
{
    m_cursor.beginEditBlock();
}

CardWriter::~CardWriter()
{
    m_cursor.endEditBlock();
}

void CardWriter::heading(const QString &text)
{
    line(withText(10));
    strong(text, m_tokens.text);
}

void CardWriter::line(double above)
{
    QTextBlockFormat block;
    block.setTopMargin(above);
    if (m_first)
        m_cursor.setBlockFormat(block);
    else
        m_cursor.insertBlock(block);
    m_first = false;
}

void CardWriter::text(const QString &words, const QColor &color)
{
    m_cursor.insertText(withSigns(words), inColor(color));
}

void CardWriter::text(const QString &words)
{
    text(words, m_tokens.text);
}

void CardWriter::quiet(const QString &words)
{
    text(words, m_tokens.muted);
}

void CardWriter::strong(const QString &words, const QColor &color)
{
    QTextCharFormat format = inColor(color);
    format.setFontWeight(QFont::DemiBold);
    m_cursor.insertText(withSigns(words), format);
}

void CardWriter::link(const QString &words, const QString &to)
{
    text(QStringLiteral("  "));
    QTextCharFormat format = inColor(m_tokens.accent);
    format.setAnchor(true);
    format.setAnchorHref(to);
    format.setFontUnderline(true);
    m_cursor.insertText(words, format);
}

void CardWriter::diff(const QString &before, const QString &after)
{
    for (const DiffPiece &piece : wordDiff(before, after)) {
        QTextCharFormat format = inColor(m_tokens.text);
        if (piece.what == DiffPiece::What::Removed) {
            format.setFontStrikeOut(true);
            format.setBackground(m_tokens.redSoft);
        } else if (piece.what == DiffPiece::What::Added) {
            format.setFontUnderline(true);
            format.setBackground(m_tokens.greenSoft);
        }
        m_cursor.insertText(withSigns(piece.text), format);
    }
}

} // namespace stet
