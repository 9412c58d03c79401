// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/review/claims/word_boundary.h"

#include <QChar>

namespace stet {

namespace {

enum class UnitClass {
    Space,
    Mark,  ///< punctuation and symbols
    Word,  ///< a letter or digit of a script with spaces between words
    Free,  ///< a letter of a script without
    Joined ///< goes with what stands before it
};

bool isWithoutSpaces(char32_t c)
{
    switch (QChar::script(c)) {
    case QChar::Script_Han:
    case QChar::Script_Hiragana:
    case QChar::Script_Katakana:
    case QChar::Script_Bopomofo:
    case QChar::Script_Thai:
    case QChar::Script_Lao:
    case QChar::Script_Khmer:
    case QChar::Script_Myanmar:
    case QChar::Script_Tibetan:
        return true;
    default:
        return false;
    }
}

UnitClass classOf(char32_t c)
{
    constexpr char32_t joiner = 0x200D;
    if (c < 0x80) {
        const bool word = (c >= U'0' && c <= U'9') || ((c | 0x20) >= U'a' && (c | 0x20) <= U'z');
        return word ? UnitClass::Word : c == U' ' ? UnitClass::Space : UnitClass::Mark;
    }
    if (c == joiner || QChar::isMark(c))
        return UnitClass::Joined;
    if (QChar::isLetterOrNumber(c))
        return isWithoutSpaces(c) ? UnitClass::Free : UnitClass::Word;
    return QChar::isSpace(c) ? UnitClass::Space : UnitClass::Mark;
}

/// The character that the unit at `at` is of.
char32_t characterAt(QStringView text, qsizetype at)
{
    const QChar unit = text[at];
    if (unit.isHighSurrogate() && at + 1 < text.size() && text[at + 1].isLowSurrogate())
        return QChar::surrogateToUcs4(unit, text[at + 1]);
    if (unit.isLowSurrogate() && at > 0 && text[at - 1].isHighSurrogate())
        return QChar::surrogateToUcs4(text[at - 1], unit);
    return unit.unicode();
}

bool parts(UnitClass before, UnitClass after)
{
    return after != UnitClass::Joined && !(before == UnitClass::Word && after == UnitClass::Word);
}

bool isInsideCharacter(QStringView text, qsizetype at)
{
    constexpr char16_t joiner = 0x200D;
    return (text[at].isLowSurrogate() && text[at - 1].isHighSurrogate()) ||
           text[at - 1].unicode() == joiner;
}

/// The class of what a joined unit goes with.
UnitClass classBefore(QStringView text, qsizetype at)
{
    constexpr qsizetype longestLetter = 64; // a letter can have a flood of marks
    for (qsizetype from = at - 1; from >= 0 && at - from < longestLetter; --from) {
        const UnitClass found = classOf(characterAt(text, from));
        if (found != UnitClass::Joined)
            return found;
    }
    return UnitClass::Word;
}

constexpr quint32 hashSeed = 2166136261U; // FNV-1a's
constexpr quint32 hashFactor = 16777619U;

} // namespace

bool hasWords(QStringView text)
{
    for (qsizetype at = 0; at < text.size(); ++at) {
        const char32_t c = characterAt(text, at);
        switch (QChar::category(c)) {
        case QChar::Punctuation_Connector:
        case QChar::Punctuation_Dash:
        case QChar::Punctuation_Open:
        case QChar::Punctuation_Close:
        case QChar::Punctuation_InitialQuote:
        case QChar::Punctuation_FinalQuote:
        case QChar::Punctuation_Other:
        case QChar::Separator_Space:
        case QChar::Separator_Line:
        case QChar::Separator_Paragraph:
        case QChar::Other_Control:
        case QChar::Other_Format:
        case QChar::Mark_NonSpacing:
        case QChar::Mark_Enclosing:
        case QChar::Mark_SpacingCombining:
            break;
        default:
            return true;
        }
    }
    return false;
}

bool opensWords(QChar mark)
{
    return mark.category() == QChar::Punctuation_Open ||
           mark.category() == QChar::Punctuation_InitialQuote || mark == u'"' || mark == u'\'';
}

bool isWordBoundary(QStringView text, qsizetype at)
{
    if (at <= 0 || at >= text.size())
        return true;
    if (isInsideCharacter(text, at))
        return false;
    return parts(classBefore(text, at), classOf(characterAt(text, at)));
}

QStringView marksBefore(QStringView text)
{
    qsizetype from = text.size();
    while (from > 0 && classBefore(text, from) == UnitClass::Mark)
        --from;
    return text.mid(from);
}

QStringView marksBehind(QStringView text)
{
    qsizetype end = 0;
    while (end < text.size()) {
        const UnitClass here = classOf(characterAt(text, end));
        if (here != UnitClass::Mark && here != UnitClass::Joined)
            break;
        ++end;
    }
    return text.left(end);
}

std::vector<WordStart> wordStarts(QStringView text)
{
    std::vector<WordStart> starts;
    starts.reserve(size_t(text.size()) / 5 + 1);
    UnitClass before = UnitClass::Space;
    bool open = false; // in a word, not in the space behind one
    for (qsizetype at = 0; at < text.size(); ++at) {
        const UnitClass here = classOf(characterAt(text, at));
        const bool begins = at == 0 || (parts(before, here) && !isInsideCharacter(text, at));
        if (begins && here != UnitClass::Space)
            starts.push_back({qint32(at), hashSeed});
        if (begins)
            open = here != UnitClass::Space;
        if (open)
            starts.back().hash = (starts.back().hash ^ text[at].unicode()) * hashFactor;
        if (here != UnitClass::Joined || at == 0)
            before = here;
    }
    return starts;
}

quint32 firstWordHash(QStringView text)
{
    quint32 hash = hashSeed;
    qsizetype at = 0;
    do {
        hash = (hash ^ text[at].unicode()) * hashFactor;
        ++at;
    } while (at < text.size() && !isWordBoundary(text, at));
    return hash;
}

} // namespace stet
