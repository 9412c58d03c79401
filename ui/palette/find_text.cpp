// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/palette/find_text.h"

#include <algorithm>
#include <cctype>

namespace stet {

namespace {

constexpr int foundInside = 60;
constexpr int atWordStart = 40;
constexpr int atTextStart = 20;
constexpr int wholeFound = 60;
constexpr int lettersInOrder = 30;
/// Letters that lie farther apart than this are found by accident.
constexpr int widestGaps = 24;

bool startsWord(std::string_view text, size_t at)
{
    if (at == 0)
        return true;
    const auto before = static_cast<unsigned char>(text[at - 1]);
    return before < 0x80 && std::isalnum(before) == 0;
}

/// A word found in one piece; the best place counts.
int pieceScore(std::string_view text, std::string_view word)
{
    size_t at = text.find(word);
    if (at == std::string_view::npos)
        return 0;
    while (at != std::string_view::npos) {
        if (startsWord(text, at))
            return foundInside + atWordStart + (at == 0 ? atTextStart : 0);
        at = text.find(word, at + 1);
    }
    return foundInside;
}

size_t characterLength(std::string_view text, size_t at)
{
    const auto lead = static_cast<unsigned char>(text[at]);
    const size_t length = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
    return std::min(length, text.size() - at);
}

/// The letters of a word in their order with others between them, the first one at the beginning
/// of a word.
int orderScore(std::string_view text, std::string_view word)
{
    int best = 0;
    const std::string_view first = word.substr(0, characterLength(word, 0));
    for (size_t start = text.find(first); start != std::string_view::npos;
         start = text.find(first, start + 1)) {
        if (!startsWord(text, start))
            continue;
        size_t at = start + first.size();
        size_t gaps = 0;
        for (size_t i = first.size(); i < word.size() && at != std::string_view::npos;) {
            const size_t length = characterLength(word, i);
            const size_t next = text.find(word.substr(i, length), at);
            if (next == std::string_view::npos) {
                at = next;
                break;
            }
            gaps += next - at;
            at = next + length;
            i += length;
        }
        if (at == std::string_view::npos)
            break;
        if (gaps <= widestGaps)
            best = std::max(best, lettersInOrder - int(gaps));
    }
    return best;
}

} // namespace

QByteArray foldedForFinding(const QString &text)
{
    // Upper case first: Qt's folding keeps ß, whose upper case is SS.
    const QString decomposed =
        text.toUpper().toCaseFolded().normalized(QString::NormalizationForm_KD);
    QString folded;
    folded.reserve(decomposed.size());
    for (const QChar c : decomposed) {
        if (c.category() != QChar::Mark_NonSpacing)
            folded.append(c);
    }
    return folded.toUtf8();
}

quint64 lettersOf(std::string_view folded)
{
    quint64 letters = 0;
    for (const char c : folded)
        letters |= quint64(1) << (static_cast<unsigned char>(c) & 63U);
    return letters;
}

Needle needleOf(const QString &typed)
{
    Needle needle;
    for (const QByteArray &word : foldedForFinding(typed.simplified()).split(' ')) {
        if (word.isEmpty())
            continue;
        needle.letters |= lettersOf({word.constData(), size_t(word.size())});
        needle.words.push_back(word);
    }
    for (const QByteArray &word : needle.words)
        needle.whole += (needle.whole.isEmpty() ? QByteArray() : QByteArray(" ")) + word;
    return needle;
}

int scoreOf(const Needle &needle, std::string_view folded, std::string_view second)
{
    int score = 0;
    for (const QByteArray &bytes : needle.words) {
        const std::string_view word(bytes.constData(), size_t(bytes.size()));
        int found = pieceScore(folded, word);
        if (found == 0 && !second.empty())
            found = pieceScore(second, word) / 2;
        if (found == 0)
            found = orderScore(folded, word);
        if (found <= 0)
            return 0;
        score += found;
    }
    if (needle.words.size() > 1 &&
        folded.find(std::string_view(needle.whole.constData(), size_t(needle.whole.size()))) !=
            std::string_view::npos)
        score += wholeFound;
    // Of two that answer equally the shorter one is meant. Nothing typed is found everywhere.
    return score * 64 + 64 - int(std::min<size_t>(folded.size(), 63));
}

} // namespace stet
