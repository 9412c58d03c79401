// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/galley/cite_syntax.h"

#include "core/galley/code_points.h"

#include <array>

namespace stet {

namespace {

/// What a byte may be to a key.
enum class KeyByte : quint8 { None, Letter, Inner, Beyond };

constexpr std::array<KeyByte, 256> makeKeyBytes()
{
    std::array<KeyByte, 256> bytes{};
    for (size_t c = 0; c < 0x80; ++c) {
        if (isLetterOrDigit(static_cast<char32_t>(c)))
            bytes[c] = KeyByte::Letter;
        bytes[c + 0x80] = KeyByte::Beyond;
    }
    for (const char c : std::string_view("_-:./+"))
        bytes[static_cast<size_t>(c)] = KeyByte::Inner;
    return bytes;
}

constexpr std::array<KeyByte, 256> keyBytes = makeKeyBytes();

/// Reads a mark from left to right; `items` may be null where only the length is wanted.
class CitationReader
{
public:
    CitationReader(std::string_view text, std::vector<CiteItem> *items)
        : m_text(text)
        , m_items(items)
    {}

    size_t read()
    {
        if (!take('['))
            return 0;
        for (;;) {
            if (!skipSpace() || !take('@') || !readKey())
                return 0;
            while (peek() == ' ')
                ++m_at;
            if (take(',') && !readLocator())
                return 0;
            if (take(']'))
                return m_at;
            if (!take(';'))
                return 0;
        }
    }

private:
    [[nodiscard]] char peek() const { return m_at < m_text.size() ? m_text[m_at] : '\0'; }

    bool take(char c)
    {
        if (peek() != c)
            return false;
        ++m_at;
        return true;
    }

    /// Blanks and at most one line break; false where an empty line ends the paragraph.
    bool skipSpace()
    {
        int breaks = 0;
        while (peek() == ' ' || peek() == '\t' || peek() == '\n') {
            breaks += peek() == '\n' ? 1 : 0;
            ++m_at;
        }
        return breaks < 2;
    }

    bool readKey()
    {
        const size_t start = m_at;
        while (m_at < m_text.size()) {
            const KeyByte byte = keyBytes[static_cast<unsigned char>(m_text[m_at])];
            if (byte == KeyByte::None || (byte == KeyByte::Inner && m_at == start))
                break;
            const CodePoint c = codePointAt(m_text, m_at);
            if (byte == KeyByte::Beyond && !isLetterOrDigit(c.value))
                break;
            m_at += c.length;
        }
        if (m_at == start)
            return false;
        if (m_items)
            m_items->push_back({toQString(m_text.substr(start, m_at - start)), {}});
        return true;
    }

    bool readLocator()
    {
        const size_t start = m_at;
        int breaks = 0;
        for (; peek() != ';' && peek() != ']'; ++m_at) {
            const char c = peek();
            if (static_cast<unsigned char>(c) < 0x20 && c != '\t' && c != '\n')
                return false;
            if (c == '[' || c == '`' || c == '\\')
                return false;
            if (c == '\n' && ++breaks > 1)
                return false;
        }
        // "[@key,\n]" is no mark: a mark's bracket follows its last word.
        if (m_text[m_at - 1] == '\n')
            return false;
        if (m_items)
            m_items->back().locator = toQString(m_text.substr(start, m_at - start)).simplified();
        return true;
    }

    std::string_view m_text;
    std::vector<CiteItem> *m_items;
    size_t m_at = 0;
};

} // namespace

size_t citationLength(std::string_view text)
{
    return CitationReader(text, nullptr).read();
}

std::vector<CiteItem> citationItems(std::string_view mark)
{
    std::vector<CiteItem> items;
    (void)CitationReader(mark, &items).read();
    return items;
}

} // namespace stet
