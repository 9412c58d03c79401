// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/galley/word_counter.h"

#include "core/galley/byte_lanes.h"
#include "core/galley/code_points.h"

#include <algorithm>

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

} // namespace

void WordCounter::add(std::string_view text)
{
    size_t at = 0;
    while (at < text.size()) {
        at = addPlain(text, at);
        // A few characters one by one: what is no ASCII, or the rest.
        at = addSlowly(text, at, std::min(at + ByteLanes::count, text.size()));
    }
}

size_t WordCounter::addPlain(std::string_view text, size_t at)
{
    constexpr quint64 firstLane = 0x80;
    constexpr int previous = 8;
    constexpr int lastLane = 56;
    // The two characters before, as the state tells them.
    quint64 words = m_state == State::Inside ? firstLane << lastLane
                                             : (m_state == State::Joined ? firstLane << 48 : 0);
    quint64 joiners = m_state == State::Joined ? firstLane << lastLane : 0;
    quint64 points = 0;
    quint64 digits = at > 0 && isDigitByte(text[at - 1]) ? firstLane << lastLane : 0;
    const size_t start = at;
    for (; text.size() - at >= ByteLanes::count; at += ByteLanes::count) {
        const ByteLanes lanes(text.data() + at);
        if (lanes.beyondAscii() != 0)
            break;
        const quint64 d = lanes.areDigits();
        const quint64 w = lanes.areLetters() | d;
        const quint64 j = lanes.are('\'') | lanes.are('-');
        const quint64 p = lanes.are('.') | lanes.are(',');
        const auto before = [](quint64 now, quint64 then) {
            return now << previous | then >> lastLane;
        };
        const auto twoBefore = [](quint64 now, quint64 then) {
            return now << 2 * previous | then >> (lastLane - previous);
        };
        const quint64 goesOn = before(w, words) | (before(j, joiners) & twoBefore(w, words)) |
                               (before(p, points) & twoBefore(d, digits) & d);
        m_count += ByteLanes::countOf(w & ~goesOn);
        words = w;
        joiners = j;
        points = p;
        digits = d;
    }
    if (at != start)
        m_state = stateBehind(text, at);
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
