// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/diff_text.h"

#include "core/base/hidden_signs.h"
#include "ui/widgets/tokens.h"

#include <QLocale>
#include <QTextBlockFormat>
#include <QTextDocument>

#include <algorithm>

namespace stet {

namespace {

constexpr qsizetype mostShown = 300'000; ///< UTF-16 units of both sides together
constexpr qsizetype shownAround = 240;   ///< of a folded stretch, beside a change
constexpr int partSpace = 14;            ///< above the name of a part, in pixels

/// Up to a word's end, so that no word is cut where it can be helped.
QString beginningOf(const QString &text, qsizetype length)
{
    const qsizetype space = text.lastIndexOf(u' ', length);
    return text.left(space > length / 2 ? space : length);
}

QString endOf(const QString &text, qsizetype length)
{
    const qsizetype from = text.size() - length;
    const qsizetype space = text.indexOf(u' ', from);
    return text.mid(space >= 0 && space < from + length / 2 ? space : from);
}

} // namespace

QTextCharFormat diffFormat(DiffPiece::What what, const Tokens &tokens)
{
    QTextCharFormat format;
    format.setForeground(tokens.text);
    if (what == DiffPiece::What::Removed) {
        format.setBackground(tokens.redSoft);
        format.setForeground(tokens.red);
        format.setFontStrikeOut(true);
    } else if (what == DiffPiece::What::Added) {
        format.setBackground(tokens.greenSoft);
        format.setForeground(tokens.green);
        format.setFontUnderline(true);
    }
    return format;
}

DiffText::DiffText(QTextDocument &left, QTextDocument &right, const Tokens &tokens, SameText same)
    : m_tokens(tokens)
    , m_same(same)
    , m_left(&left)
    , m_right(&right)
    , m_room(mostShown)
{}

void DiffText::write(const std::vector<PartDiff> &parts)
{
    m_left.beginEditBlock();
    m_right.beginEditBlock();
    for (const PartDiff &part : parts) {
        if (part.changed || part.name.isEmpty())
            writePart(part);
    }
    QStringList unchanged;
    for (const PartDiff &part : parts) {
        if (part.changed || part.name.isEmpty())
            continue;
        if (m_same == SameText::Folded)
            unchanged << part.name;
        else
            writePart(part);
    }
    if (!unchanged.isEmpty())
        writeUnchanged(unchanged);
    m_left.endEditBlock();
    m_right.endEditBlock();
}

void DiffText::writePart(const PartDiff &part)
{
    if (!part.name.isEmpty())
        writeHeading(part.name);
    bool changing = false;
    for (size_t i = 0; i < part.pieces.size(); ++i) {
        const DiffPiece &piece = part.pieces[i];
        const bool changes = piece.what != DiffPiece::What::Same;
        if (changes && !changing)
            m_places.emplace_back(m_left.position(), m_right.position());
        changing = changes;
        writePiece(piece, i == 0, i + 1 == part.pieces.size());
    }
    // What differs and is not shown: the hash of the words that were verified.
    const bool anyShown = std::any_of(part.pieces.begin(), part.pieces.end(), [](const auto &one) {
        return one.what != DiffPiece::What::Same;
    });
    if (part.changed && !anyShown) {
        m_places.emplace_back(m_left.position(), m_right.position());
        writeNote(tr("of other words"));
    }
}

void DiffText::beginBlock(int space)
{
    QTextBlockFormat format;
    format.setTopMargin(m_empty ? 0 : space);
    for (QTextCursor *side : {&m_left, &m_right}) {
        if (m_empty)
            side->setBlockFormat(format);
        else
            side->insertBlock(format);
    }
    m_empty = false;
}

void DiffText::writeHeading(const QString &name)
{
    beginBlock(partSpace);
    QTextCharFormat format;
    format.setForeground(m_tokens.muted);
    format.setFontWeight(QFont::DemiBold);
    m_left.insertText(name, format);
    m_right.insertText(name, format);
    beginBlock(2);
}

void DiffText::writePiece(const DiffPiece &piece, bool isFirst, bool isLast)
{
    const bool same = piece.what == DiffPiece::What::Same;
    QString text = piece.text;
    const bool folds = same && m_same == SameText::Folded && text.size() > 3 * shownAround;
    const qsizetype sides = same ? 2 : 1;
    if (m_full)
        return;
    if (!folds && sides * text.size() > m_room) {
        text = beginningOf(text, std::max<qsizetype>(m_room / sides, 1));
        m_full = true;
    }
    const QTextCharFormat format = diffFormat(piece.what, m_tokens);
    const auto insert = [&](const QString &some) {
        m_empty = false;
        m_room -= sides * some.size();
        if (piece.what != DiffPiece::What::Added)
            m_left.insertText(withSigns(some), format);
        if (piece.what != DiffPiece::What::Removed)
            m_right.insertText(withSigns(some), format);
    };
    if (folds) {
        const QString head = isFirst ? QString() : beginningOf(text, shownAround);
        const QString tail = isLast ? QString() : endOf(text, shownAround);
        insert(head);
        writeNote(tr(" […] %1 characters alike […] ")
                      .arg(QLocale().toString(text.size() - head.size() - tail.size())));
        insert(tail);
    } else {
        insert(text);
    }
    if (m_full)
        writeNote(tr(" […] There is more; it is too long to be shown here."));
}

void DiffText::writeUnchanged(const QStringList &names)
{
    beginBlock(partSpace);
    writeNote(tr("The same on both sides: %1.").arg(names.join(QStringLiteral(", "))));
}

void DiffText::writeNote(const QString &note)
{
    QTextCharFormat format;
    format.setForeground(m_tokens.muted);
    format.setFontItalic(true);
    m_empty = false;
    m_left.insertText(note, format);
    m_right.insertText(note, format);
}

} // namespace stet
