// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/review/facts/number_reader.h"

#include <array>
#include <cmath>
#include <utility>

namespace stet {

namespace {

constexpr int minutesAnHour = 60;

Amount amountOf(const Numeral &numeral, const QString &unit, bool isMoney)
{
    return {.exact = numeral.exact(),
            .value = numeral.value(),
            .step = numeral.step(),
            .round = numeral.scaled || numeral.decimals > 0 || !unit.isEmpty(),
            .unit = unit,
            .isMoney = isMoney};
}

Numeral wholeNumeral(qint64 value)
{
    return Numeral{QString::number(value)};
}

/// "1/3" of a hundred: exact as a fraction where it has no decimals that end.
void setShare(const QString &fraction, Amount &amount)
{
    const qint64 over = fraction.section(u'/', 0, 0).toLongLong() * 100;
    const qint64 under = fraction.section(u'/', 1).toLongLong();
    amount.value = double(over) / double(under);
    amount.exact = over % under == 0        ? QString::number(over / under)
                   : over * 10 % under == 0 ? QString::number(double(over) / double(under), 'f', 1)
                                            : QStringLiteral("%1/%2").arg(over).arg(under);
    amount.step = 1;
    amount.round = true;
    amount.share = true;
    amount.unit = QStringLiteral("%");
}

} // namespace

bool NumberReader::isPartOfName(qsizetype at) const
{
    if (!m_tokens.isGlued(at))
        return false;
    if (m_tokens.isWord(at - 1))
        return !m_tokens.match(at - 1, FormRole::Currency);
    // COVID-19, F-16
    return m_tokens.is(at - 1, u"-") && m_tokens.isGlued(at - 1) && m_tokens.isCapital(at - 2) &&
           !m_tokens.match(at - 2, FormRole::Month);
}

std::optional<NumberReader::Reading> NumberReader::digits(qsizetype at) const
{
    if (!m_tokens.isDigits(at) || isPartOfName(at))
        return std::nullopt;
    const std::optional<Numeral> numeral = numeralOf(m_tokens.text(at), m_lexicon.forms());
    if (!numeral)
        return std::nullopt;
    Reading reading{.numeral = *numeral, .behind = at + 1};
    static constexpr std::array<std::pair<char16_t, const char16_t *>, 3> halves{
        {{u'\u00BD', u"5"}, {u'\u00BC', u"25"}, {u'\u00BE', u"75"}}};
    for (const auto &[mark, decimals] : halves) {
        if (m_tokens.is(at + 1, QStringView(&mark, 1)) && numeral->decimals == 0) {
            reading.numeral.digits += QString::fromUtf16(decimals);
            reading.numeral.decimals = int(std::char_traits<char16_t>::length(decimals));
            ++reading.behind;
        }
    }
    return reading;
}

std::optional<NumberReader::Reading> NumberReader::clock(qsizetype at) const
{
    if (!m_tokens.isDigits(at) || isPartOfName(at))
        return std::nullopt;
    static const QString unit = QStringLiteral("clock");
    const QStringView first = m_tokens.text(at);
    int hours = first.size() <= 2 ? first.toInt() : -1;
    int minutes = 0;
    qsizetype behind = at + 1;
    bool told = false; // by a colon or a word
    const bool joined = m_tokens.is(behind, u":") || m_tokens.is(behind, u"h");
    if (joined && m_tokens.isDigits(behind + 1) && m_tokens.text(behind + 1).size() == 2 &&
        (m_tokens.is(behind, u"h") || m_tokens.isGlued(behind + 1))) {
        minutes = m_tokens.text(behind + 1).toInt();
        behind += 2;
        told = true;
    } else if (first.size() >= 4 && first.size() <= 5 && first.at(first.size() - 3) == u'.') {
        hours = first.first(first.size() - 3).toInt();
        minutes = first.last(2).toInt();
    }
    const auto pm = m_tokens.word(behind, u"pm");
    const auto am = m_tokens.word(behind, u"am");
    const auto hour = m_tokens.word(behind, u"clock");
    if (!told && !pm && !am && !hour)
        return std::nullopt;
    if (hours < 0 || hours > 24 || minutes >= minutesAnHour)
        return std::nullopt;
    if (pm || am)
        hours = hours % 12 + (pm ? 12 : 0);
    behind += pm ? pm->tokens : am ? am->tokens : hour ? hour->tokens : 0;
    return Reading{
        .numeral = wholeNumeral(hours * minutesAnHour + minutes), .unit = unit, .behind = behind};
}

std::optional<NumberReader::Reading> NumberReader::spoken(qsizetype at) const
{
    qsizetype from = at;
    // "a million", "a hundred"
    if (const auto article = m_tokens.word(at, u"article");
        article && m_tokens.match(at + article->tokens, FormRole::Scale))
        from += article->tokens;
    const std::optional<SpokenNumber> number = spokenNumber(
        m_tokens, from, m_lexicon, from > at ? NumberPlace::BehindArticle : NumberPlace::Free);
    if (!number)
        return std::nullopt;
    // "ein" alone is, "ein halbes Dutzend" is not.
    const bool weak = number->behind == from + 1 && m_tokens.word(from, u"weak number").has_value();
    if (from == at && weak && m_tokens.at(at).end - m_tokens.at(at).from == 1)
        return std::nullopt;
    return Reading{.numeral = number->numeral, .weak = weak, .behind = number->behind};
}

std::optional<NumberReader::Reading> NumberReader::fraction(qsizetype at) const
{
    const auto form = m_tokens.match(at, FormRole::Fraction);
    if (!form || m_tokens.match(at - 1, FormRole::Ordinal)) // the second half
        return std::nullopt;
    const qsizetype behind = at + form->tokens;
    // "a third man" is no share: behind one stands "of", another small word, or nothing.
    const bool single = form->form->value.startsWith(u"1/") && form->tokens > 1;
    if (single && form->form->value != QLatin1String("1/2") && m_tokens.isWord(behind) &&
        !m_tokens.word(behind, u"function") && !m_lexicon.forms().nounsAreCapital)
        return std::nullopt;
    return Reading{
        .exact = form->form->value, .unit = QStringLiteral("%"), .share = true, .behind = behind};
}

std::optional<NumberReader::Reading> NumberReader::halfOf(qsizetype at) const
{
    const auto half = m_tokens.word(at, u"half of");
    if (!half)
        return std::nullopt;
    Reading reading{.numeral = Numeral{QStringLiteral("5"), 1}, .behind = at + half->tokens};
    const qsizetype before = reading.behind;
    takeScale(reading, false);
    takeUnit(reading);
    return reading.behind > before ? std::optional(reading) : std::nullopt;
}

std::optional<NumberReader::Reading> NumberReader::ordinal(qsizetype at) const
{
    static const QString unit = QStringLiteral("ordinal");
    if (m_tokens.isDigits(at) && m_tokens.text(at).size() <= 4 && !isPartOfName(at)) {
        const auto numeral = numeralOf(m_tokens.text(at), m_lexicon.forms());
        if (!numeral || numeral->decimals != 0)
            return std::nullopt;
        if (const auto ending = m_tokens.word(at + 1, u"ordinal ending");
            ending && m_tokens.isGlued(at + 1))
            return Reading{.numeral = *numeral, .unit = unit, .behind = at + 1 + ending->tokens};
        const bool dotted = m_lexicon.language().ordinalDot && m_tokens.text(at).size() <= 2 &&
                            m_tokens.is(at + 1, u".") && m_tokens.isGlued(at + 1) &&
                            m_tokens.isWord(at + 2);
        return dotted ? std::optional(Reading{
                            .numeral = *numeral, .unit = unit, .weak = true, .behind = at + 2})
                      : std::nullopt;
    }
    if (const auto alone = m_tokens.match(at, FormRole::Ordinal))
        return Reading{.numeral = wholeNumeral(alone->form->value.toLongLong()),
                       .unit = unit,
                       .weak = m_tokens.word(at, u"weak ordinal").has_value() &&
                               !m_tokens.is(at + 1, u"-"),
                       .behind = at + alone->tokens};
    // twenty-first
    const auto tens = m_tokens.match(at, FormRole::Number);
    const qint64 value = tens ? tens->form->value.toLongLong() : 0;
    if (value < 20 || value >= 100 || value % 10 != 0 || !m_tokens.is(at + tens->tokens, u"-"))
        return std::nullopt;
    const auto ones = m_tokens.match(at + tens->tokens + 1, FormRole::Ordinal);
    if (!ones || ones->form->value.toLongLong() >= 10)
        return std::nullopt;
    return Reading{.numeral = wholeNumeral(value + ones->form->value.toLongLong()),
                   .unit = unit,
                   .behind = at + tens->tokens + 1 + ones->tokens};
}

std::optional<NumberReader::Reading> NumberReader::ratio(const Reading &first) const
{
    constexpr double mostParts = 100;
    const auto joint = m_tokens.word(first.behind, u"ratio");
    if (!joint || first.numeral.decimals != 0)
        return std::nullopt;
    const std::optional<Reading> second = plain(first.behind + joint->tokens);
    if (!second || second->numeral.decimals != 0 || second->numeral.value() > mostParts ||
        second->numeral.value() < 2 || first.numeral.value() >= second->numeral.value())
        return std::nullopt;
    Reading unitSeen = *second;
    takeUnit(unitSeen);
    if (unitSeen.behind != second->behind || m_tokens.match(second->behind, FormRole::Month))
        return std::nullopt; // seven in ten days
    return Reading{.exact = first.numeral.exact() + u'/' + second->numeral.exact(),
                   .unit = QStringLiteral("%"),
                   .share = true,
                   .behind = second->behind};
}

std::optional<NumberReader::Reading> NumberReader::plain(qsizetype at) const
{
    if (std::optional<Reading> written = digits(at))
        return written;
    return spoken(at);
}

void NumberReader::takeScale(Reading &reading, bool money) const
{
    if (const auto half = m_tokens.word(reading.behind, u"and a half");
        half && reading.numeral.decimals == 0 && !reading.numeral.scaled) {
        reading.numeral.digits += u'5';
        reading.numeral.decimals = 1;
        reading.behind += half->tokens;
    }
    const bool glued = m_tokens.isGlued(reading.behind);
    if (const auto scale = m_tokens.match(reading.behind, FormRole::GluedScale);
        scale && !reading.numeral.scaled && (glued || money)) {
        reading.numeral = reading.numeral.times(scale->form->value.toInt());
        reading.metre = !money && m_tokens.is(reading.behind, u"m");
        reading.behind += scale->tokens;
        return;
    }
    for (int times = 0; times < 2; ++times) { // mil millones
        const auto scale = m_tokens.match(reading.behind, FormRole::Scale);
        // One letter is a scale only where it touches the number: 5k.
        if (!scale || (m_tokens.text(reading.behind).size() == 1 && !glued))
            return;
        reading.numeral = reading.numeral.times(scale->form->value.toInt());
        reading.behind += scale->tokens;
        if (m_tokens.is(reading.behind, u".") && m_tokens.isGlued(reading.behind) &&
            m_lexicon.language().abbreviations.contains(
                m_tokens.lower(reading.behind - 1).toString()))
            ++reading.behind; // Mio.
    }
}

void NumberReader::takeUnit(Reading &reading) const
{
    qsizetype at = reading.behind;
    if (reading.numeral.scaled) {
        if (const auto link = m_tokens.word(at, u"link"))
            at += link->tokens;
    }
    if (m_tokens.is(at, u"-") && m_tokens.isGlued(at) && m_tokens.isGlued(at + 1))
        ++at; // 12-hour
    if (const auto unit = m_tokens.match(at, FormRole::Unit)) {
        const bool oneLetter = unit->tokens == 1 && m_tokens.text(at).size() == 1;
        if (oneLetter && m_tokens.isCapital(at) && unit->form->value.front().isLower())
            return; // 5G
        reading.unit = unit->form->value;
        reading.behind = at + unit->tokens;
    } else if (const auto currency = m_tokens.match(at, FormRole::Currency)) {
        reading.unit = currency->form->value;
        reading.isMoney = true;
        reading.behind = at + currency->tokens;
    }
}

AmountBound NumberReader::boundBefore(qsizetype at) const
{
    static constexpr std::array<std::pair<const char16_t *, AmountBound>, 6> bounds{{
        {u"at least", AmountBound::AtLeast},
        {u"at most", AmountBound::AtMost},
        {u"over", AmountBound::Over},
        {u"under", AmountBound::Under},
        {u"nearly", AmountBound::Nearly},
        {u"about", AmountBound::About},
    }};
    for (const auto &[word, bound] : bounds) {
        if (m_tokens.wordBefore(at, word))
            return bound;
    }
    return AmountBound::Exactly;
}

QString NumberReader::countedBehind(qsizetype behind) const
{
    constexpr int mostSmall = 2; // 12 of the houses, 30 were hurt
    for (int small = 0; small < mostSmall && m_tokens.word(behind, u"function"); ++small)
        ++behind;
    if (!m_tokens.isWord(behind) || m_tokens.word(behind, u"function"))
        return {};
    return m_lexicon.stemOf(m_tokens.lower(behind));
}

std::optional<ReadFact> NumberReader::read(qsizetype at) const
{
    qsizetype from = at;
    bool negative = false;
    if (m_tokens.is(at, u"-") && !m_tokens.isGlued(at) && m_tokens.isGlued(at + 1) &&
        m_tokens.isDigits(at + 1)) {
        negative = true;
        ++from;
    } else if (const auto minus = m_tokens.word(at, u"minus");
               minus && m_tokens.isDigits(at + minus->tokens)) {
        negative = true;
        from += minus->tokens;
    }
    const auto currency = m_tokens.match(from, FormRole::Currency);
    const bool money = currency && m_tokens.isDigits(from + currency->tokens);
    if (money)
        from += currency->tokens;

    std::optional<Reading> reading;
    if (!money)
        reading = clock(from);
    if (!reading && !money)
        reading = ordinal(from);
    if (!reading && !money)
        reading = halfOf(from);
    const bool settled = reading.has_value();
    if (!settled) {
        reading = plain(from);
        if (reading && !money) {
            if (const std::optional<Reading> share = ratio(*reading))
                reading = share;
        }
        if (const std::optional<Reading> share = fraction(from);
            share && (!reading || share->behind > reading->behind))
            reading = share;
        if (!reading)
            return std::nullopt;
        if (!reading->share) {
            takeScale(*reading, money);
            takeUnit(*reading);
        }
    }
    reading->numeral.negative = negative;

    ReadFact read{.begin = at, .behind = reading->behind};
    Amount amount = amountOf(reading->numeral, reading->unit, reading->isMoney);
    if (money) {
        amount.unit = currency->form->value;
        amount.isMoney = true;
        amount.round = reading->numeral.scaled || reading->numeral.decimals > 0;
    }
    if (reading->share)
        setShare(reading->exact, amount);
    const bool exactKind =
        amount.unit == QLatin1String("ordinal") || amount.unit == QLatin1String("clock");
    amount.round = amount.round && !exactKind;
    read.fact.amounts.push_back(amount);
    if (reading->metre && reading->unit.isEmpty())
        read.fact.amounts.push_back(
            amountOf(reading->numeral.times(-6), QStringLiteral("m"), false));
    read.fact.weak = reading->weak && (amount.unit.isEmpty() || exactKind);
    read.fact.range = m_tokens.range(at, read.behind);
    read.fact.bound = boundBefore(at);
    read.fact.counted = countedBehind(read.behind);
    return read;
}

void NumberReader::join(ReadFact &first, const ReadFact &second) const
{
    const qsizetype between = second.begin - first.behind;
    const auto joint = m_tokens.word(first.behind, u"range join");
    if (!joint || joint->tokens != between)
        return;
    const bool opens = m_tokens.wordBefore(first.begin, u"range start").has_value();
    if (m_tokens.word(first.behind, u"and") && !opens)
        return;
    Amount &low = first.fact.amounts.front();
    const Amount &high = second.fact.amounts.front();
    const bool dash = !m_tokens.isWord(first.behind);
    const bool bare = low.unit.isEmpty() && !low.round;
    if (bare && high.step >= 1000 && high.value > low.value * 100 && (dash || opens)) {
        low.value *= high.step;
        low.step *= high.step;
        low.exact = QString::number(qint64(std::llround(low.value)));
        low.round = true;
    }
    if (low.unit.isEmpty() || low.unit == high.unit) {
        low.unit = high.unit;
        low.isMoney = high.isMoney;
    }
    if (first.fact.counted.isEmpty())
        first.fact.counted = second.fact.counted;
}

} // namespace stet
