// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/galley/word_counter.h"

#include "core/galley/code_points.h"

#include <array>

namespace stet {

namespace {

enum class ByteClass : unsigned char { Other, Word, Joiner, Point, Lead };

constexpr std::array<ByteClass, 256> classesOfBytes()
{
    std::array<ByteClass, 256> classes{};
    for (size_t i = 0; i < 256; ++i) {
        const bool letter = ((i | 0x20) >= 'a' && (i | 0x20) <= 'z');
        if (letter || (i >= '0' && i <= '9'))
            classes[i] = ByteClass::Word;
        else if (i >= 0x80)
            classes[i] = ByteClass::Lead;
    }
    classes['\''] = ByteClass::Joiner;
    classes['-'] = ByteClass::Joiner;
    classes['.'] = ByteClass::Point;
    classes[','] = ByteClass::Point;
    return classes;
}

constexpr auto byteClasses = classesOfBytes();

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
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
    int count = m_count;
    bool inside = m_inside;
    for (size_t i = 0; i < text.size(); ++i) {
        switch (byteClasses[static_cast<unsigned char>(text[i])]) {
        case ByteClass::Word:
            count += inside ? 0 : 1;
            inside = true;
            break;
        case ByteClass::Joiner:
            break;
        case ByteClass::Point:
            inside = inside && i > 0 && isDigit(text[i - 1]) && i + 1 < text.size() &&
                     isDigit(text[i + 1]);
            break;
        case ByteClass::Lead: {
            m_count = count;
            m_inside = inside;
            const CodePoint c = codePointAt(text, i);
            addBeyondAscii(c.value);
            i += c.length - 1;
            count = m_count;
            inside = m_inside;
            break;
        }
        default:
            inside = false;
        }
    }
    m_count = count;
    m_inside = inside;
}

void WordCounter::addBeyondAscii(char32_t c)
{
    if (isIdeographic(c)) {
        ++m_count;
        m_inside = false;
    } else if (QChar::isLetterOrNumber(c)) {
        m_count += m_inside ? 0 : 1;
        m_inside = true;
    } else if (c != 0x2019 && c != 0x2010 && c != 0x2011 && c != 0xAD && !QChar::isMark(c)) {
        // Apostrophe, hyphens, soft hyphen and accents leave a word as it is.
        m_inside = false;
    }
}

} // namespace stet
