// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/galley/word_counter.h"

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

// What a character means to a word, a bit each. A joiner's bit is above a word's and a point's
// above a digit's: what twice the classes of the character before it shows there.
constexpr quint8 wordClass = 1;
constexpr quint8 joinerClass = 2;
constexpr quint8 digitClass = 4;
constexpr quint8 pointClass = 8;
constexpr quint8 beyondAsciiClass = 128;

constexpr size_t chunk = 64;

// The two loops below are plain and of fixed length so that the compiler handles sixteen characters
// at a time.

/// The classes of a chunk of characters. Gives how many there are before one that is no ASCII; the
/// others count as spaces.
size_t classify(const char *text, quint8 *classes)
{
    quint8 all = 0;
    for (size_t i = 0; i < chunk; ++i) {
        const auto c = static_cast<unsigned char>(text[i]);
        const auto fromZero = static_cast<quint8>(c - '0');
        const auto fromA = static_cast<quint8>((c | 0x20) - 'a');
        const quint8 digit = fromZero < 10 ? digitClass | wordClass : 0;
        const quint8 letter = fromA < 26 ? wordClass : 0;
        const quint8 joiner = c == '\'' || c == '-' ? joinerClass : 0;
        const quint8 point = c == '.' || c == ',' ? pointClass : 0;
        const quint8 beyond = c & beyondAsciiClass;
        classes[i] = static_cast<quint8>(digit | letter | joiner | point | beyond);
        all |= beyond;
    }
    if (all == 0)
        return chunk;
    quint8 *const end = classes + chunk;
    quint8 *const first = std::find(classes, end, beyondAsciiClass);
    std::fill(first, end, quint8(0));
    return static_cast<size_t>(first - classes);
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

/// How many words begin in a chunk, which follows the classes of two earlier characters.
int countStarts(const std::array<quint8, 2 + chunk> &classes)
{
    quint8 starts = 0;
    for (size_t i = 2; i < classes.size(); ++i) {
        const quint8 here = classes[i];
        const quint8 before = classes[i - 1];
        const quint8 twoBefore = classes[i - 2];
        // Behind a joiner inside of a word; behind a point in a number.
        const auto joined = static_cast<quint8>(before & (twoBefore + twoBefore));
        const auto inNumber = static_cast<quint8>(joined & (here + here) & pointClass);
        const auto goesOn =
            static_cast<quint8>((before & wordClass) | (joined & joinerClass) | inNumber);
        starts = static_cast<quint8>(starts + (goesOn == 0 ? here & wordClass : 0));
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

size_t WordCounter::addPlain(std::string_view text, size_t at)
{
    while (isPlainAhead(text, at)) {
        // The classes of the two characters before, as the state tells them, and of the chunk.
        std::array<quint8, 2 + chunk> classes = {};
        classes[0] = m_state == State::Joined ? wordClass : 0;
        classes[1] =
            m_state == State::Joined ? joinerClass : (m_state == State::Inside ? wordClass : 0);
        if (at > 0 && isDigitByte(text[at - 1]))
            classes[1] |= digitClass;
        const std::string_view rest = text.substr(at);
        if (rest.size() >= chunk) {
            at += classify(rest.data(), classes.data() + 2);
        } else {
            std::array<char, chunk> padded = {};
            std::copy(rest.begin(), rest.end(), padded.begin());
            at += std::min(classify(padded.data(), classes.data() + 2), rest.size());
        }
        m_count += countStarts(classes);
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
            at += point.length;
            continue;
        }
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

} // namespace stet
