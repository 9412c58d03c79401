// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/galley/sentence_rules.h"

#include <algorithm>
#include <array>

namespace stet {

namespace {

/// A longer quotation is read sentence by sentence.
constexpr qsizetype maxQuotation = 400;

bool isIn(QChar c, QStringView set)
{
    return set.contains(c);
}

/// A letter, digit or space as most are: no mark that a rule asks for.
bool isPlain(QChar c)
{
    const char16_t unit = c.unicode();
    return (unit >= u'0' && unit <= u'9') || ((unit | 0x20) >= u'a' && (unit | 0x20) <= u'z') ||
           unit == u' ';
}

bool isStop(QChar c)
{
    return isIn(c, u".!?\u2026\u203C\u2047\u2048\u2049\u061F\u06D4\u0964");
}

/// Ends a sentence without a space behind.
bool isWideStop(QChar c)
{
    return isIn(c, u"\u3002\uFF01\uFF1F\uFF61");
}

bool isCloser(QChar c)
{
    return isIn(c,
                u")]}\"'\u201C\u201D\u2018\u2019\u00AB\u00BB\u2039\u203A"
                u"\u300D\u300F\u3011\uFF09");
}

bool isOpener(QChar c)
{
    return isIn(c,
                u"([{\"'\u201C\u201D\u201E\u2018\u201A\u00AB\u00BB\u2039\u203A"
                u"\u300C\u300E\u3010\uFF08\u00BF\u00A1\u2013\u2014");
}

bool isRoman(QStringView token)
{
    return std::all_of(token.begin(), token.end(), [](QChar c) { return isIn(c, u"IVXLCDM"); });
}

/// "U.S" and "a.D": single letters with dots between.
bool isInitials(QStringView token)
{
    if (token.size() % 2 == 0)
        return false;
    for (qsizetype i = 0; i < token.size(); ++i) {
        if (i % 2 == 0 ? !token.at(i).isUpper() : token.at(i) != u'.')
            return false;
    }
    return true;
}

/// What opens a quotation or a bracket, and what may close it in the one language or the other.
struct SpanPair
{
    char16_t opener;
    QStringView closers;
};

constexpr std::array spanPairs = std::to_array<SpanPair>({
    {u'(', u")"},
    {u'"', u"\""},
    {u'\u201E', u"\u201C\u201D"},
    {u'\u201C', u"\u201D"},
    {u'\u201D', u"\u201D"},
    {u'\u00AB', u"\u00BB"},
    {u'\u00BB', u"\u00AB\u00BB"},
    {u'\u2018', u"\u2019"},
    {u'\'', u"'"},
    {u'\u201A', u"\u2018\u2019"},
    {u'\u2039', u"\u203A"},
    {u'\u203A', u"\u2039\u203A"},
    {u'\u300C', u"\u300D"},
    {u'\u300E', u"\u300F"},
    {u'\uFF08', u"\uFF09"},
});

} // namespace

SentenceRules::SentenceRules(QStringView line, const Language &language)
    : m_line(line)
    , m_language(language)
{
    findSpans();
}

void SentenceRules::findSpans()
{
    std::array<qsizetype, spanPairs.size()> hopeless = {}; // no closer stands before this place
    for (qsizetype open = 0; open < m_line.size(); ++open) {
        if (isPlain(m_line.at(open)))
            continue;
        const auto *const pair =
            std::find_if(spanPairs.begin(), spanPairs.end(), [&](const SpanPair &candidate) {
                return candidate.opener == m_line.at(open);
            });
        if (pair == spanPairs.end() || (pair->opener == u'\'' && !opensByPlace(open)))
            continue;
        qsizetype &from = hopeless[static_cast<size_t>(pair - spanPairs.begin())];
        from = std::max(from, open + 1);
        const qsizetype end = std::min(m_line.size(), open + maxQuotation);
        while (from < end && !closes(pair->closers, from))
            ++from;
        if (from >= end)
            continue;
        m_spans.push_back({open, from});
        open = from;
    }
}

bool SentenceRules::opensByPlace(qsizetype at) const
{
    const bool behindWord = at > 0 && !m_line.at(at - 1).isSpace() && !m_line.at(at - 1).isPunct();
    return !behindWord && at + 1 < m_line.size() && m_line.at(at + 1).isLetter();
}

bool SentenceRules::closes(QStringView closers, qsizetype at) const
{
    if (!closers.contains(m_line.at(at)))
        return false;
    // The straight one is an apostrophe wherever no stop or comma stands before it: the dogs' bowl.
    if (m_line.at(at) == u'\'' && !QStringView(u".,!?\u2026").contains(m_line.at(at - 1)))
        return false;
    // An apostrophe inside of a word closes nothing.
    return m_line.at(at) != u'\u2019' || at + 1 >= m_line.size() ||
           !m_line.at(at + 1).isLetterOrNumber();
}

qsizetype SentenceRules::behindStop(qsizetype stop) const
{
    qsizetype at = stop;
    while (at < m_line.size() && (isStop(m_line.at(at)) || isWideStop(m_line.at(at))))
        ++at;
    while (at < m_line.size() && isCloser(m_line.at(at)))
        ++at;
    return at;
}

bool SentenceRules::beginsSentence(qsizetype at) const
{
    while (at < m_line.size() && (isOpener(m_line.at(at)) || m_line.at(at).isSpace()))
        ++at;
    if (at >= m_line.size())
        return false;
    const QChar first = m_line.at(at);
    if (first.isLower()) {
        // A name like "iPhone" may begin a sentence.
        return at + 1 < m_line.size() && m_line.at(at + 1).isUpper();
    }
    return first.isLetterOrNumber() || first.isSurrogate() ||
           first.category() == QChar::Symbol_Currency || isIn(first, u"@#$+-\u2212");
}

bool SentenceRules::endsNothing(qsizetype dot, qsizetype next, qsizetype sentence) const
{
    qsizetype start = dot;
    while (start > sentence && !m_line.at(start - 1).isSpace() && !isOpener(m_line.at(start - 1)))
        --start;
    const QStringView token = m_line.mid(start, dot - start);
    if (token.isEmpty())
        return false;
    if (isInitials(token))
        return true;
    const bool digits =
        std::all_of(token.begin(), token.end(), [](QChar c) { return c.isDigit(); });
    if (digits) {
        // "1. Introduction" at the head of a sentence, "3. März" where the language writes so.
        return start == sentence || (m_language.ordinalDot && token.size() <= 2);
    }
    if (m_language.ordinalDot && isRoman(token))
        return true;
    const QString word = token.toString().toLower();
    if (!m_language.abbreviations.contains(word))
        return false;
    // "No. 5" is a number, "He said no." a sentence.
    const bool ordinaryWord = word == QLatin1String("no");
    return !ordinaryWord || (next < m_line.size() && m_line.at(next).isDigit());
}

std::vector<qsizetype> SentenceRules::ends() const
{
    std::vector<qsizetype> found;
    qsizetype sentence = 0;
    auto span = m_spans.begin();
    for (qsizetype i = 0; i < m_line.size(); ++i) {
        if (isPlain(m_line.at(i)))
            continue;
        const bool wide = isWideStop(m_line.at(i));
        if (!wide && !isStop(m_line.at(i)))
            continue;
        const qsizetype behind = behindStop(i);
        qsizetype next = behind;
        while (next < m_line.size() && m_line.at(next).isSpace())
            ++next;
        while (span != m_spans.end() && span->close < behind)
            ++span;
        const bool inside = span != m_spans.end() && span->open < i;
        const bool single = m_line.at(i) == u'.' && (behind == i + 1 || !isStop(m_line.at(i + 1)));
        const bool split = !inside && (wide || next > behind) && beginsSentence(next) &&
                           !(single && endsNothing(i, next, sentence));
        if (split && next < m_line.size()) {
            found.push_back(behind);
            sentence = next;
        }
        i = behind - 1;
    }
    found.push_back(m_line.size());
    return found;
}

} // namespace stet
