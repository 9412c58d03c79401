// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/galley/masked_text.h"

#include "core/galley/cite_syntax.h"

#include <QStringEncoder>

#include <algorithm>
#include <cstring>

namespace stet {

MaskedText::MaskedText(const QString &body, Guard guard)
    : m_guard(guard)
{
    QStringEncoder encoder(QStringEncoder::Utf8, QStringEncoder::Flag::Stateless);
    m_bytes.reset(new char[static_cast<size_t>(encoder.requiredSpace(body.size())) + 1]);
    const char *end = encoder.appendToBuffer(m_bytes.get(), body);
    m_size = static_cast<quint32>(end - m_bytes.get());
    m_ascii = m_size == static_cast<quint32>(body.size());
    m_bytes[m_size] = '\0';
    clean();
    cover();
}

void MaskedText::clean()
{
    // md4c reports a NUL by a text outside of its input and reads a lone CR as a line end; both
    // would break the arithmetic of positions. U+0001 is printed as U+FFFD like every control.
    char *at = m_bytes.get();
    char *const end = at + m_size;
    while ((at = static_cast<char *>(std::memchr(at, '\r', static_cast<size_t>(end - at))))) {
        *at = at[1] == '\n' ? ' ' : '\n';
        ++at;
    }
    at = m_bytes.get();
    while ((at = static_cast<char *>(std::memchr(at, '\0', static_cast<size_t>(end - at)))))
        *at = '\1';
}

void MaskedText::cover()
{
    const char *const begin = m_bytes.get();
    const char *const end = begin + m_size;
    const char *at = begin;
    while ((at = static_cast<const char *>(std::memchr(at, '[', static_cast<size_t>(end - at))))) {
        const auto offset = static_cast<quint32>(at - begin);
        if (at[1] == '@' && !isEscaped(offset))
            coverCitation(offset);
        else if (at[1] == '^' && !isEscaped(offset))
            coverFootnote(offset);
        // A mask has written '%' over what was read, or nothing is to be covered here.
        ++at;
    }
    coverTildes();
}

void MaskedText::coverTildes()
{
    const char *const begin = m_bytes.get();
    const char *const end = begin + m_size;
    const size_t before = m_masks.size();
    const char *at = begin;
    while ((at = static_cast<const char *>(std::memchr(at, '~', static_cast<size_t>(end - at))))) {
        const char *const first = at;
        while (at != end && *at == '~')
            ++at;
        const auto offset = static_cast<quint32>(first - begin);
        const quint32 escaped = isEscaped(offset) ? 1 : 0;
        if (at - first == escaped + 1)
            add(Mask::What::Literal, offset + escaped, 1, Tilde);
    }
    if (before > 0 && m_masks.size() > before)
        sortMasks();
}

void MaskedText::coverCitation(quint32 at)
{
    const std::string_view rest(m_bytes.get() + at, m_size - at);
    if (const size_t length = citationLength(rest)) {
        add(Mask::What::Cite, at, static_cast<quint32>(length));
        return;
    }
    // Not a citation, but never a link label or a definition either: both brackets are covered.
    const size_t close = rest.find_first_of("[]\n", 1);
    add(Mask::What::Bracket, at, 1);
    if (close != std::string_view::npos && rest[close] == ']')
        add(Mask::What::Bracket, at + static_cast<quint32>(close), 1);
}

void MaskedText::coverFootnote(quint32 at)
{
    const std::string_view rest(m_bytes.get() + at, m_size - at);
    const size_t close = rest.find_first_of("[] \t\n`", 2);
    if (close != std::string_view::npos && close > 2 && rest[close] == ']')
        add(Mask::What::Footnote, at, static_cast<quint32>(close + 1));
}

void MaskedText::add(Mask::What what, quint32 start, quint32 length, char cover)
{
    char *const at = m_bytes.get() + start;
    m_masks.push_back({what, start, length, static_cast<quint32>(m_saved.size())});
    m_saved.append(at, length);
    bool indent = false; // of a line: it decides to which block the line belongs
    for (char *c = at; c != at + length; ++c) {
        indent = *c == '\n' || (indent && (*c == ' ' || *c == '\t'));
        // What is no ASCII means nothing to Markdown, and its length in UTF-16 must stay.
        if (!indent && static_cast<signed char>(*c) >= 0)
            *c = cover;
    }
}

bool MaskedText::isEscaped(quint32 at) const
{
    quint32 from = at;
    while (from > 0 && m_bytes[from - 1] == '\\')
        --from;
    return (at - from) % 2 == 1;
}

void MaskedText::coverDefinitions()
{
    for (quint32 at = 1; at < m_size; ++at) {
        if (m_bytes[at] == ':' && m_bytes[at - 1] == ']')
            add(Mask::What::Literal, at, 1);
    }
    sortMasks();
}

void MaskedText::sortMasks()
{
    std::sort(m_masks.begin(), m_masks.end(), [](const Mask &a, const Mask &b) {
        return a.start < b.start;
    });
}

size_t MaskedText::maskAfter(quint32 offset) const
{
    const auto found = std::partition_point(
        m_masks.begin(), m_masks.end(), [&](const Mask &mask) { return mask.end() <= offset; });
    return static_cast<size_t>(found - m_masks.begin());
}

void MaskedText::appendOriginal(quint32 start, quint32 length, std::string &out) const
{
    const size_t from = out.size();
    out.append(m_bytes.get() + start, length);
    for (size_t i = maskAfter(start); i < m_masks.size() && m_masks[i].start < start + length;
         ++i) {
        const Mask &mask = m_masks[i];
        const quint32 first = std::max(mask.start, start);
        const quint32 last = std::min(mask.end(), start + length);
        out.replace(from + (first - start),
                    last - first,
                    original(mask).substr(first - mask.start, last - first));
    }
}

qsizetype MaskedText::units(quint32 start, quint32 end) const
{
    // One unit for each code point and one more for those beyond the basic plane. In an 8-bit sum
    // over short stretches the compiler handles sixteen bytes at a time.
    qsizetype count = 0;
    const auto *at = reinterpret_cast<const signed char *>(m_bytes.get()) + start;
    const auto *const last = reinterpret_cast<const signed char *>(m_bytes.get()) + end;
    while (at != last) {
        const auto *const stop = at + std::min<std::ptrdiff_t>(last - at, 64);
        signed char part = 0;
        for (; at != stop; ++at)
            part = static_cast<signed char>(part + int(*at >= -64) + int(*at >= -16 && *at < 0));
        count += part;
    }
    return count;
}

} // namespace stet
