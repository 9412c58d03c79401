// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/review/facts/designation_reader.h"

#include <algorithm>

namespace stet {

namespace {

bool isUpperCase(QStringView word)
{
    return std::all_of(word.begin(), word.end(), [](QChar c) { return c.isUpper(); });
}

/// Letters without small and large ones stand beside digits in every sentence: 第3回.
bool isCased(QStringView word)
{
    return std::all_of(
        word.begin(), word.end(), [](QChar c) { return c.isUpper() || c.isLower(); });
}

} // namespace

/// Whether a scale, a unit, money or a part of the day stands at the token.
bool DesignationReader::isMeasured(qsizetype at) const
{
    const auto unit = m_tokens.match(at, FormRole::Unit);
    const bool oneLetter = unit && unit->tokens == 1 && m_tokens.text(at).size() == 1;
    // 5G is no five grams.
    const bool isUnit =
        unit && !(oneLetter && m_tokens.isCapital(at) && unit->form->value.front().isLower());
    return isUnit || m_tokens.match(at, FormRole::Scale) ||
           m_tokens.match(at, FormRole::GluedScale) || m_tokens.match(at, FormRole::Currency) ||
           m_tokens.word(at, u"pm") || m_tokens.word(at, u"am") || m_tokens.word(at, u"clock") ||
           (m_tokens.isGlued(at) && m_tokens.word(at, u"ordinal ending"));
}

bool DesignationReader::isVersion(qsizetype at) const
{
    if (!m_tokens.isDigits(at))
        return false;
    const QList<QStringView> parts = m_tokens.text(at).split(u'.');
    const bool plain = std::all_of(parts.begin(), parts.end(), [](QStringView part) {
        return !part.isEmpty() &&
               std::all_of(part.begin(), part.end(), [](QChar c) { return c.isDigit(); });
    });
    if (!plain || parts.size() < 2)
        return false;
    if (isMeasured(at + 1))
        return false; // 10.30.15 Uhr
    if (parts.size() > 2) {
        // 1.000.000 is an amount in some languages and a slip in the others.
        return std::any_of(
            parts.begin() + 1, parts.end(), [](QStringView part) { return part.size() != 3; });
    }
    const bool called = m_tokens.wordBefore(at, u"version").has_value();
    return called && !m_tokens.match(at + 1, FormRole::Month);
}

/// The pieces that touch the one before: neo of A320neo, N1 of H5N1.
qsizetype DesignationReader::goOn(qsizetype at) const
{
    while (m_tokens.isGlued(at) && (m_tokens.isWord(at) || m_tokens.isDigits(at)))
        ++at;
    return at;
}

qsizetype DesignationReader::lettersFirst(qsizetype at) const
{
    if (m_tokens.isDigits(at + 1) && m_tokens.isGlued(at + 1)) {
        const bool measure = m_tokens.match(at, FormRole::Unit) && !m_tokens.isCapital(at); // km2
        const bool other = m_tokens.match(at, FormRole::Currency) ||
                           m_tokens.match(at, FormRole::Month) || m_tokens.word(at, u"version");
        return measure || other ? at : goOn(at + 2);
    }
    // F-16, COVID-19, and no mid-1990s, under-21 or May-5.
    const bool joined = m_tokens.is(at + 1, u"-") && m_tokens.isGlued(at + 1) &&
                        m_tokens.isDigits(at + 2) && m_tokens.isGlued(at + 2);
    if (!joined || !m_tokens.isCapital(at) || m_tokens.match(at, FormRole::Month) ||
        m_tokens.word(at, u"function") || m_tokens.word(at, u"ordinary"))
        return at;
    constexpr qsizetype longestNumber = 3; // four may be a year
    const bool called =
        isUpperCase(m_tokens.text(at)) || m_tokens.text(at + 2).size() <= longestNumber;
    return called ? goOn(at + 3) : at;
}

qsizetype DesignationReader::digitsFirst(qsizetype at) const
{
    constexpr qsizetype mostDigits = 3;
    constexpr qsizetype mostLetters = 2;
    const bool called = m_tokens.isWord(at + 1) && m_tokens.isGlued(at + 1) &&
                        m_tokens.text(at).size() <= mostDigits &&
                        m_tokens.text(at + 1).size() <= mostLetters &&
                        isUpperCase(m_tokens.text(at + 1)) && !isMeasured(at + 1) &&
                        !(m_tokens.isDigits(at + 2) && m_tokens.isGlued(at + 2)); // 18H30
    return called ? at + 2 : at;
}

qsizetype DesignationReader::endOfDesignation(qsizetype at) const
{
    if (m_tokens.isWord(at))
        return isCased(m_tokens.text(at)) ? lettersFirst(at) : at;
    return m_tokens.isDigits(at) && !m_tokens.isGlued(at) ? digitsFirst(at) : at;
}

/// "third quarter", "3rd quarter", "3. Quartal" are what others write as Q3.
std::optional<ReadFact> DesignationReader::quarter(qsizetype at) const
{
    QString number;
    qsizetype behind = at + 1;
    if (const auto ordinal = m_tokens.match(at, FormRole::Ordinal)) {
        number = ordinal->form->value;
        behind = at + ordinal->tokens;
    } else if (m_tokens.isDigits(at) && m_tokens.isGlued(behind)) {
        const auto ending = m_tokens.word(behind, u"ordinal ending");
        if (!ending && !m_tokens.is(behind, u"."))
            return std::nullopt;
        number = m_tokens.text(at).toString();
        behind += ending ? ending->tokens : 1;
    }
    if (m_tokens.is(behind, u"-") && m_tokens.isGlued(behind))
        ++behind;
    const auto noun = m_tokens.word(behind, u"quarter");
    if (!noun || number.size() != 1 || number.front() < u'1' || number.front() > u'4')
        return std::nullopt;
    const qsizetype end = behind + noun->tokens;
    if (m_tokens.is(end, u"-") && m_tokens.isGlued(end) && m_tokens.isWord(end + 1) &&
        m_tokens.isGlued(end + 1))
        return std::nullopt; // the first quarter-final
    return made(at, end, u'q' + number);
}

/// T3 in French and Spanish where no noun says what is called so, as in "tram T3", or a year
/// follows.
bool DesignationReader::mayBeQuarter(qsizetype at, qsizetype end) const
{
    constexpr qsizetype yearDigits = 4;
    const QStringView number = m_tokens.text(at + 1);
    if (end != at + 2 || !m_tokens.word(at, u"quarter letter") || number.size() != 1 ||
        number.front() < u'1' || number.front() > u'4')
        return false;
    const bool isNamed = m_tokens.isWord(at - 1) && !m_tokens.wordBefore(at, u"function");
    return !isNamed || (m_tokens.isDigits(end) && m_tokens.text(end).size() == yearDigits);
}

ReadFact DesignationReader::made(qsizetype at, qsizetype behind, const QString &called) const
{
    ReadFact read{.begin = at, .behind = behind};
    read.fact.kind = FactKind::Designation;
    read.fact.range = m_tokens.range(at, behind);
    read.fact.words = {called};
    return read;
}

std::optional<ReadFact> DesignationReader::read(qsizetype at) const
{
    if (std::optional<ReadFact> named = quarter(at))
        return named;
    const bool version = isVersion(at);
    const qsizetype end = version ? at + 1 : endOfDesignation(at);
    if (end == at)
        return std::nullopt;
    QString called;
    for (qsizetype token = at; token < end; ++token) {
        const bool plural = token + 1 == end && token > at && m_tokens.text(token) == u"s";
        if (m_tokens.at(token).kind != TokenKind::Mark && !plural)
            called += m_tokens.lower(token);
    }
    ReadFact named = made(at, end, called);
    if (!version && mayBeQuarter(at, end))
        named.fact.words.append(u'q' + m_tokens.text(at + 1).toString()); // or it is a terminal
    return named;
}

} // namespace stet
