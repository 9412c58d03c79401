// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/review/facts/name_reader.h"

#include "core/review/facts/designation_reader.h"

#include <algorithm>

namespace stet {

namespace {

constexpr qsizetype mostParts = 12;

bool hasInnerCapital(QStringView word)
{
    return std::any_of(word.begin() + 1, word.end(), [](QChar c) { return c.isUpper(); });
}

} // namespace

bool NameReader::isNamePart(qsizetype at) const
{
    if (!m_tokens.isWord(at))
        return false;
    const QStringView word = m_tokens.text(at);
    // iPhone, eBay
    return word.front().isUpper() || (word.size() > 2 && word.at(1).isUpper());
}

bool NameReader::isMarkedName(qsizetype at) const
{
    return m_tokens.text(at).size() > 1 && hasInnerCapital(m_tokens.text(at));
}

bool NameReader::isOrdinary(qsizetype at) const
{
    if (isMarkedName(at) && m_tokens.text(at).size() > 1 && m_tokens.text(at).at(1).isUpper())
        return false; // US, IT
    return m_tokens.word(at, u"function") || m_tokens.word(at, u"ordinary") ||
           m_tokens.word(at, u"about") || m_tokens.match(at, FormRole::Number) ||
           m_tokens.match(at, FormRole::Ordinal) || m_tokens.match(at, FormRole::Weekday) ||
           m_tokens.match(at, FormRole::Day) || m_tokens.match(at, FormRole::Fraction) ||
           m_tokens.word(at, u"negation") || m_tokens.word(at, u"speech before") ||
           m_tokens.word(at, u"speech") || m_tokens.match(at, FormRole::Unit) ||
           m_tokens.match(at, FormRole::Currency) || m_tokens.match(at, FormRole::Scale) ||
           (m_tokens.match(at, FormRole::Month) && !m_tokens.isCapital(at + 1));
}

qsizetype NameReader::endOfRun(qsizetype at) const
{
    const DesignationReader designations(m_tokens, m_lexicon);
    qsizetype end = at + 1;
    while (end < m_tokens.size() && end - at < mostParts) {
        if (designations.endOfDesignation(end) > end)
            break; // of Acme G3 the name is Acme
        const FactToken &token = m_tokens.at(end);
        if (token.kind == TokenKind::Word && !token.beginsLine && isNamePart(end)) {
            if (m_lexicon.forms().nounsAreCapital && isOrdinary(end))
                break;
            ++end;
            continue;
        }
        // Brand-Meyer, A. B. Smith, Bank of England
        if (m_tokens.is(end, u"-") && m_tokens.isGlued(end) && m_tokens.isGlued(end + 1) &&
            (isNamePart(end + 1) || m_tokens.isDigits(end + 1))) {
            end += 2;
            continue;
        }
        if (m_tokens.is(end, u".") && m_tokens.isGlued(end) && isNamePart(end + 1) &&
            (m_tokens.text(end - 1).size() == 1 || m_tokens.word(end - 1, u"title"))) {
            end += 2;
            continue;
        }
        qsizetype particles = 0;
        while (particles < 2 && m_tokens.isWord(end + particles) &&
               !m_tokens.at(end + particles).beginsLine &&
               m_tokens.word(end + particles, u"particle") &&
               !m_tokens.word(end + particles, u"and"))
            ++particles;
        const qsizetype behind = end + particles;
        const bool goesOn = particles > 0 && isNamePart(behind) &&
                            !m_tokens.at(behind).beginsLine && !m_lexicon.forms().nounsAreCapital &&
                            !isOrdinary(behind) && designations.endOfDesignation(behind) == behind;
        // "of" joins what the one word before leaves open, as a title or Bank do; "der" any.
        if (!goesOn)
            break;
        end = behind + 1;
    }
    return end;
}

QString NameReader::part(qsizetype at) const
{
    QStringView word = m_tokens.lower(at);
    if (word.endsWith(u"'s"))
        word.chop(2);
    QString name = word.toString();
    name.remove(u'.');
    return name;
}

std::optional<ReadFact> NameReader::read(qsizetype at) const
{
    if (!isNamePart(at) || (m_tokens.at(at).beginsLine && isOrdinary(at)))
        return std::nullopt;
    const bool capitalNouns = m_lexicon.forms().nounsAreCapital;
    if (isOrdinary(at) && (capitalNouns || endOfRun(at) == at + 1))
        return std::nullopt;
    const qsizetype end = endOfRun(at);
    ReadFact read{.begin = at, .behind = end};
    StatedFact &fact = read.fact;
    fact.kind = FactKind::Name;
    fact.range = m_tokens.range(at, end);
    qsizetype titles = 0;
    for (qsizetype token = at; token < end; ++token) {
        if (m_tokens.at(token).kind == TokenKind::Mark)
            continue;
        if (const auto title = m_tokens.word(token, u"title");
            title && titles == token - at && token + title->tokens < end) {
            titles += title->tokens; // in front of a name
            token += title->tokens - 1;
            if (m_tokens.is(token + 1, u"."))
                ++titles;
            continue;
        }
        fact.words.append(part(token));
    }
    if (fact.words.isEmpty())
        return std::nullopt;
    if (fact.words.size() == 1 && m_tokens.word(end - 1, u"title") && !isMarkedName(end - 1))
        return std::nullopt; // the President
    const bool alone = end == at + 1;
    const bool titled = m_tokens.word(at - 1, u"title").has_value();
    fact.weak =
        alone && !isMarkedName(at) && !titled && (capitalNouns || m_tokens.at(at).beginsLine);
    if (const auto place = m_tokens.match(at, FormRole::Place);
        place && at + place->tokens == end) {
        fact.words = {u'@' + place->form->value};
        fact.weak = false;
    }
    if (at > 0 && !m_tokens.at(at).beginsLine)
        fact.before = m_tokens.lower(at - 1).toString();
    if (end < m_tokens.size())
        fact.behind = m_tokens.lower(end).toString();
    return read;
}

} // namespace stet
