// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/galley/word_counter.h"

#include "core/base/wide_loops.h"
#include "core/galley/code_points.h"

#include <algorithm>
#include <array>
#include <cstring>

namespace stet {

namespace {

bool isDigitByte(char c)
{
    return c >= '0' && c <= '9';
}

bool isWordByte(char c)
{
    return isDigitByte(c) || ((c | 0x20) >= 'a' && (c | 0x20) <= 'z');
}

bool isJoinerByte(char c)
{
    return c == '\'' || c == '-';
}

bool isPointByte(char c)
{
    return c == '.' || c == ',';
}

/// Scripts that are written without spaces between words.
bool isIdeographic(char32_t c)
{
    return (c >= 0x3040 && c <= 0x30FF) || (c >= 0x3400 && c <= 0x4DBF) ||
           (c >= 0x4E00 && c <= 0x9FFF) || (c >= 0xF900 && c <= 0xFAFF) ||
           (c >= 0x20000 && c <= 0x3FFFF);
}

// Bits of what a character is, and of the same place what it joins if one of those stands before
// and behind it: a joiner two characters of words, a point two digits.
constexpr quint8 wordBit = 1;
constexpr quint8 digitBit = 2;

constexpr size_t chunk = 64;

/// A chunk of characters behind the two that stand before it.
struct Classes
{
    std::array<quint8, 2 + chunk> is;
    std::array<quint8, 2 + chunk> joins; ///< the first is not looked at
};

// The two loops below are plain and of fixed length so that the compiler handles sixteen characters
// at a time.

/// Classifies a chunk of characters. Gives how many there are before one that is no ASCII; it and
/// what stands behind it count as spaces.
STET_PART_OF_WIDE_LOOPS size_t classify(const char *text, Classes &classes)
{
    quint8 *const is = classes.is.data() + 2;
    quint8 *const joins = classes.joins.data() + 2;
    quint8 all = 0;
    for (size_t i = 0; i < chunk; ++i) {
        const auto c = static_cast<unsigned char>(text[i]);
        const auto fromZero = static_cast<quint8>(c - '0');
        const auto fromA = static_cast<quint8>((c | 0x20) - 'a');
        const quint8 digit = fromZero < 10 ? digitBit | wordBit : 0;
        const quint8 letter = fromA < 26 ? wordBit : 0;
        const quint8 joiner = c == '\'' || c == '-' ? wordBit : 0;
        const quint8 point = (c | 2) == '.' ? digitBit : 0; // or a comma: one bit apart
        is[i] = static_cast<quint8>(digit | letter);
        joins[i] = static_cast<quint8>(joiner | point);
        all |= c;
    }
    if (all < 0x80)
        return chunk;
    const char *const first =
        std::find_if(text, text + chunk, [](char c) { return static_cast<signed char>(c) < 0; });
    const auto length = static_cast<size_t>(first - text);
    std::fill(is + length, is + chunk, quint8(0));
    return length;
}

/// Whether the next eight characters are ASCII, so that a chunk is worth its while.
bool isPlainAhead(std::string_view text, size_t at)
{
    quint64 eight = 0;
    if (text.size() - at < sizeof eight)
        return false;
    std::memcpy(&eight, text.data() + at, sizeof eight);
    return (eight & 0x8080808080808080ULL) == 0;
}

/// How many words begin in a chunk.
STET_PART_OF_WIDE_LOOPS int countStarts(const Classes &classes)
{
    quint8 starts = 0;
    for (size_t i = 2; i < classes.is.size(); ++i) {
        const quint8 here = classes.is[i];
        const quint8 joined = classes.is[i - 2] & classes.joins[i - 1] & here;
        const quint8 isStart = here & ~classes.is[i - 1] & wordBit;
        starts = static_cast<quint8>(starts + (joined == 0 ? isStart : 0));
    }
    return starts;
}

} // namespace

void WordCounter::add(std::string_view text)
{
    constexpr size_t slowly = 8;
    size_t at = 0;
    while (at < text.size()) {
        at = addPlain(text, at);
        // A few characters one by one: what is no ASCII, or the rest.
        at = addSlowly(text, at, std::min(at + slowly, text.size()));
    }
}

STET_WIDE_LOOPS size_t WordCounter::addPlain(std::string_view text, size_t at)
{
    while (isPlainAhead(text, at)) {
        // The two characters before, as the state tells them.
        Classes classes;
        classes.is[0] = m_state == State::Joined ? wordBit : 0;
        classes.joins[1] = m_state == State::Joined ? wordBit : 0;
        classes.is[1] = m_state == State::Inside ? wordBit : 0;
        if (at > 0 && isDigitByte(text[at - 1]))
            classes.is[1] |= digitBit;
        const size_t before = at;
        const std::string_view rest = text.substr(at);
        if (rest.size() >= chunk) {
            at += classify(rest.data(), classes);
        } else {
            std::array<char, chunk> padded = {};
            std::copy(rest.begin(), rest.end(), padded.begin());
            at += std::min(classify(padded.data(), classes), rest.size());
        }
        m_count += countStarts(classes);
        m_characters += static_cast<int>(at - before);
        m_joined = false;
        m_state = stateBehind(text, at);
    }
    return at;
}

WordCounter::State WordCounter::stateBehind(std::string_view text, size_t at)
{
    const char last = text[at - 1];
    const char before = text[at - 2];
    if (isWordByte(last))
        return State::Inside;
    const bool joined = isJoinerByte(last) && isWordByte(before);
    const bool inNumber =
        isPointByte(last) && isDigitByte(before) && at < text.size() && isDigitByte(text[at]);
    return joined || inNumber ? State::Joined : State::Outside;
}

size_t WordCounter::addSlowly(std::string_view text, size_t at, size_t end)
{
    while (at < end) {
        const char c = text[at];
        if (static_cast<signed char>(c) < 0) {
            const CodePoint point = codePointAt(text, at);
            addBeyondAscii(point.value);
            countBeyondAscii(point.value);
            at += point.length;
            continue;
        }
        ++m_characters;
        m_joined = false;
        if (isWordByte(c)) {
            addLetter();
        } else if (isJoinerByte(c)) {
            m_state = m_state == State::Inside ? State::Joined : State::Outside;
        } else {
            const bool inNumber = isPointByte(c) && at > 0 && at + 1 < text.size() &&
                                  isDigitByte(text[at - 1]) && isDigitByte(text[at + 1]);
            m_state = inNumber ? State::Joined : State::Outside;
        }
        ++at;
    }
    return std::min(at, text.size());
}

void WordCounter::breakLine()
{
    separate();
    ++m_characters;
}

void WordCounter::countBeyondAscii(char32_t c)
{
    constexpr char32_t softHyphen = 0xAD;
    constexpr char32_t joiner = 0x200D;
    constexpr char32_t skinTones = 0x1F3FB;
    constexpr char32_t lastSkinTone = 0x1F3FF;
    const bool alone =
        c != softHyphen && c != joiner && !QChar::isMark(c) && (c < skinTones || c > lastSkinTone);
    m_characters += alone && !m_joined ? 1 : 0;
    m_joined = c == joiner;
}

void WordCounter::addLetter()
{
    m_count += m_state == State::Outside ? 1 : 0;
    m_state = State::Inside;
}

void WordCounter::addBeyondAscii(char32_t c)
{
    constexpr char32_t apostrophe = 0x2019;
    constexpr char32_t hyphen = 0x2010;
    constexpr char32_t firmHyphen = 0x2011;
    constexpr char32_t softHyphen = 0xAD;
    if (isIdeographic(c)) {
        ++m_count;
        m_state = State::Outside;
    } else if (QChar::isLetterOrNumber(c)) {
        addLetter();
    } else if (c == apostrophe || c == hyphen || c == firmHyphen) {
        m_state = m_state == State::Inside ? State::Joined : State::Outside;
    } else if (c != softHyphen && !QChar::isMark(c)) {
        m_state = State::Outside;
    }
}

int charactersOf(const QString &text)
{
    WordCounter counter;
    counter.add(text.toUtf8().toStdString());
    return counter.characters();
}

} // namespace stet
