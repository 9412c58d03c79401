// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/interchange/bibtex/bib_scanner.h"

#include "core/base/core_words.h"

#include <algorithm>
#include <cctype>

namespace stet {

namespace {

/// libbtparse keeps fields and pieces on a stack of 400 places and ends the process where that is
/// full; these leave half of it free.
constexpr size_t MostPieces = 32;
constexpr size_t LongestName = 100; ///< of a type; what is longer is no entry
constexpr size_t LongestKeyLooked = 1'000;

bool isSpace(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f' || c == '\v';
}

bool isLetter(char c)
{
    return std::isalpha(static_cast<unsigned char>(c)) != 0;
}

std::string_view trimmed(std::string_view text)
{
    while (!text.empty() && isSpace(text.front()))
        text.remove_prefix(1);
    while (!text.empty() && isSpace(text.back()))
        text.remove_suffix(1);
    return text;
}

bool isNamed(std::string_view text, std::string_view lower)
{
    return std::equal(text.begin(), text.end(), lower.begin(), lower.end(), [](char a, char b) {
        return std::tolower(static_cast<unsigned char>(a)) == b;
    });
}

/// The place behind the type and the bracket of what begins at the "@" of `text`, and where the
/// type ends; 0 where that is no entry.
struct Opening
{
    size_t typeEnd = 0;
    size_t inside = 0;
};

Opening openingAt(std::string_view text)
{
    size_t at = 1;
    while (at < text.size() && isSpace(text[at]))
        ++at;
    const size_t begin = at;
    while (at < text.size() && at - begin < LongestName && text[at] != '{' && text[at] != '(' &&
           (isLetter(text[at]) || (at > begin && !isSpace(text[at]) && text[at] > ' ' &&
                                   text[at] != '@' && text[at] != '}' && text[at] != ',')))
        ++at;
    const size_t typeEnd = at;
    while (at < text.size() && isSpace(text[at]))
        ++at;
    if (typeEnd == begin || at >= text.size() || (text[at] != '{' && text[at] != '('))
        return {};
    return {typeEnd, at + 1};
}

} // namespace

void BibScanner::step()
{
    if (m_text[m_at] == '\n')
        ++m_line;
    ++m_at;
}

void BibScanner::refuse(BibPart &part, const QString &reason)
{
    if (part.refusal.isEmpty())
        part.refusal = reason;
}

/// Whether a line begins here that looks like an entry: "@word{key," or an `@string`, `@comment` or
/// `@preamble`. Of a field's text no line looks so.
bool BibScanner::entryBeginsHere() const
{
    if (m_text[m_at] != '@' || (m_at > 0 && m_text[m_at - 1] != '\n' && m_text[m_at - 1] != '\r'))
        return false;
    const std::string_view rest = m_text.substr(m_at);
    const Opening opening = openingAt(rest);
    if (opening.inside == 0)
        return false;
    const std::string_view type = trimmed(rest.substr(1, opening.typeEnd - 1));
    for (const char *other : {"string", "comment", "preamble"}) {
        if (isNamed(type, other))
            return true;
    }
    if (!std::all_of(type.begin(), type.end(), isLetter))
        return false;
    for (const char c : rest.substr(opening.inside, LongestKeyLooked)) {
        if (c == ',' || c == '=')
            return true;
        if (c == '{' || c == '}' || c == '(' || c == ')' || c == '"' || c == '@')
            return false;
    }
    return false;
}

bool BibScanner::findPart(BibPart &part)
{
    while (m_at < m_text.size()) {
        if (m_text[m_at] == '%') {
            skipComment();
            continue;
        }
        const Opening opening = m_text[m_at] == '@' ? openingAt(m_text.substr(m_at)) : Opening{};
        if (opening.inside == 0) {
            step();
            continue;
        }
        part = {};
        part.line = m_line;
        part.type = trimmed(m_text.substr(m_at + 1, opening.typeEnd - 1));
        for (const size_t inside = m_at + opening.inside; m_at < inside;)
            step();
        return true;
    }
    return false;
}

void BibScanner::skipComment()
{
    while (m_at < m_text.size() && m_text[m_at] != '\n')
        step();
}

/// Takes the key where one stands; an entry may lack it (`@misc{, title = …}`, `@misc{title = …}`).
void BibScanner::readKey(BibPart &part)
{
    const size_t begin = m_at;
    size_t at = m_at;
    while (at < m_text.size() && m_text[at] != ',' && m_text[at] != '=' && m_text[at] != '}' &&
           m_text[at] != '{' && m_text[at] != '\n')
        ++at;
    // A key may stand in the line below the bracket.
    if (at < m_text.size() && m_text[at] == '\n' &&
        trimmed(m_text.substr(begin, at - begin)).empty()) {
        ++at;
        while (at < m_text.size() && m_text[at] != ',' && m_text[at] != '=' && m_text[at] != '}' &&
               m_text[at] != '{' && m_text[at] != '\n')
            ++at;
    }
    if (at >= m_text.size() || m_text[at] == '=' || m_text[at] == '{')
        return;
    part.key = trimmed(m_text.substr(begin, at - begin));
    while (m_at < at)
        step();
    // "@misc{key}" has no fields; a key without its comma is followed by something else.
    const size_t rest = m_text.find_first_not_of(" \t\r\n", m_at);
    if (rest != std::string_view::npos && m_text[rest] != ',' && m_text[rest] != '}')
        refuse(part, CoreWords::tr("a comma is missing behind its key."));
    if (m_at < m_text.size() && m_text[m_at] == ',')
        step();
}

/// Behind the brace that closes the one here; false where another entry or the text's end comes
/// first.
bool BibScanner::skipBraces(BibPart &part)
{
    const int line = m_line;
    size_t depth = 0;
    while (m_at < m_text.size()) {
        const char c = m_text[m_at];
        if (c == '@' && entryBeginsHere())
            break;
        step();
        depth += c == '{' ? 1 : 0;
        if (c == '}' && --depth == 0)
            return true;
    }
    refuse(part, CoreWords::tr("the brace in line %1 is not closed.").arg(line));
    return false;
}

/// Behind a remark, in which whole entries may stand; one that is never closed ends at once. Looked
/// for to the end only once, so that a flood of such remarks stays cheap.
void BibScanner::skipRemark()
{
    size_t depth = 1;
    size_t at = m_at;
    while (!m_remarksEnd && at < m_text.size() && depth > 0) {
        depth += m_text[at] == '{' ? 1 : 0;
        depth -= m_text[at] == '}' ? 1 : 0;
        ++at;
    }
    m_remarksEnd = m_remarksEnd || depth > 0;
    while (!m_remarksEnd && m_at < at)
        step();
}

bool BibScanner::skipQuotes(BibPart &part)
{
    const int line = m_line;
    step();
    while (m_at < m_text.size() && !(m_text[m_at] == '@' && entryBeginsHere())) {
        if (m_text[m_at] == '{') {
            if (!skipBraces(part))
                return false;
            continue;
        }
        if (m_text[m_at] == '}')
            break;
        const bool closes = m_text[m_at] == '"';
        step();
        if (closes)
            return true;
    }
    refuse(part, CoreWords::tr("the quotation mark in line %1 is not closed.").arg(line));
    return false;
}

BibScanner::Ending BibScanner::readFields(BibPart &part, char close)
{
    size_t begin = m_at;
    int beginLine = m_line;
    size_t pieces = 0;
    const auto endField = [&] {
        const std::string_view whole = m_text.substr(begin, m_at - begin);
        const std::string_view field = trimmed(whole);
        const size_t lead = field.empty() ? 0 : size_t(field.data() - whole.data());
        if (!field.empty()) {
            part.fields.push_back(field);
            part.fieldLines.push_back(beginLine +
                                      int(std::count(whole.begin(), whole.begin() + lead, '\n')));
        }
        if (pieces > MostPieces)
            refuse(part, CoreWords::tr("a field is joined of more than 32 pieces."));
        pieces = 0;
    };
    while (m_at < m_text.size()) {
        const char c = m_text[m_at];
        if (c == '{' || c == '"') {
            if (!(c == '{' ? skipBraces(part) : skipQuotes(part)))
                return Ending::Broken;
            continue;
        }
        if (c == '@' && entryBeginsHere())
            break;
        if (c == ',' || c == close || c == '}') {
            endField();
            step();
            begin = m_at;
            beginLine = m_line;
            if (c == close)
                return Ending::Closed;
            if (c == '}')
                refuse(part, CoreWords::tr("a brace too many stands in line %1.").arg(m_line));
            continue;
        }
        pieces += c == '#' ? 1 : 0;
        if (c == '%')
            skipComment();
        else
            step();
    }
    refuse(part, CoreWords::tr("it is not closed."));
    return Ending::Broken;
}

std::optional<BibPart> BibScanner::next()
{
    BibPart part;
    while (findPart(part)) {
        const char close = m_text[m_at - 1] == '(' ? ')' : '}';
        if (isNamed(part.type, "comment") || isNamed(part.type, "preamble")) {
            if (close == '}')
                skipRemark();
            continue;
        }
        if (!isNamed(part.type, "string"))
            readKey(part);
        (void)readFields(part, close);
        return part;
    }
    return std::nullopt;
}

} // namespace stet
