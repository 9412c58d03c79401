// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/word_diff.h"

#include "core/base/sequence_diff.h"

namespace stet {

namespace {

bool joinsWord(QChar c)
{
    return c.isLetterOrNumber() || c.isMark() || c.isSurrogate() || c == u'_';
}

/// Words, runs of white space, and every other character by itself.
std::vector<QStringView> wordsOf(QStringView text)
{
    std::vector<QStringView> words;
    for (qsizetype at = 0; at < text.size();) {
        qsizetype end = at + 1;
        if (joinsWord(text[at])) {
            while (end < text.size() && joinsWord(text[end]))
                ++end;
        } else if (text[at].isSpace() && text[at] != u'\n') {
            while (end < text.size() && text[end].isSpace() && text[end] != u'\n')
                ++end;
        }
        words.push_back(text.mid(at, end - at));
        at = end;
    }
    return words;
}

/// The text of `count` items from `first` on: they lie side by side.
QStringView joined(const std::vector<QStringView> &items, qsizetype first, qsizetype count)
{
    if (count == 0)
        return {};
    const QStringView front = items[size_t(first)];
    const QStringView back = items[size_t(first + count - 1)];
    return {front.data(), back.data() + back.size()};
}

void add(std::vector<DiffPiece> &pieces, DiffPiece::What what, QStringView text)
{
    if (text.isEmpty())
        return;
    if (!pieces.empty() && pieces.back().what == what)
        pieces.back().text += text;
    else
        pieces.push_back({what, text.toString()});
}

/// Two hunks with nothing but a space between them are one change to a reader.
std::vector<DiffHunk> bridged(std::vector<DiffHunk> hunks, const std::vector<QStringView> &before)
{
    std::vector<DiffHunk> out;
    for (const DiffHunk &hunk : hunks) {
        if (!out.empty()) {
            DiffHunk &last = out.back();
            const qsizetype end = last.before + last.removed;
            const QStringView between = joined(before, end, hunk.before - end);
            if (between.trimmed().isEmpty() && !between.contains(u'\n')) {
                last.removed = hunk.before + hunk.removed - last.before;
                last.added = hunk.after + hunk.added - last.after;
                continue;
            }
        }
        out.push_back(hunk);
    }
    return out;
}

void addWords(std::vector<DiffPiece> &pieces, QStringView before, QStringView after)
{
    const std::vector<QStringView> from = wordsOf(before);
    const std::vector<QStringView> to = wordsOf(after);
    qsizetype at = 0;
    for (const DiffHunk &hunk : bridged(sequenceDiff(from, to), from)) {
        add(pieces, DiffPiece::What::Same, joined(from, at, hunk.before - at));
        add(pieces, DiffPiece::What::Removed, joined(from, hunk.before, hunk.removed));
        add(pieces, DiffPiece::What::Added, joined(to, hunk.after, hunk.added));
        at = hunk.before + hunk.removed;
    }
    add(pieces, DiffPiece::What::Same, joined(from, at, qsizetype(from.size()) - at));
}

} // namespace

std::vector<QStringView> linesOf(QStringView text)
{
    std::vector<QStringView> lines;
    for (qsizetype at = 0; at < text.size();) {
        const qsizetype end = text.indexOf(u'\n', at);
        const qsizetype next = end < 0 ? text.size() : end + 1;
        lines.push_back(text.mid(at, next - at));
        at = next;
    }
    return lines;
}

std::vector<DiffPiece> wordDiff(const QString &before, const QString &after)
{
    const std::vector<QStringView> from = linesOf(before);
    const std::vector<QStringView> to = linesOf(after);
    std::vector<DiffPiece> pieces;
    qsizetype at = 0;
    for (const DiffHunk &hunk : sequenceDiff(from, to)) {
        add(pieces, DiffPiece::What::Same, joined(from, at, hunk.before - at));
        addWords(
            pieces, joined(from, hunk.before, hunk.removed), joined(to, hunk.after, hunk.added));
        at = hunk.before + hunk.removed;
    }
    add(pieces, DiffPiece::What::Same, joined(from, at, qsizetype(from.size()) - at));
    return pieces;
}

} // namespace stet
