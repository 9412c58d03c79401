// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/review/facts/number_words.h"

#include <algorithm>
#include <cmath>

namespace stet {

namespace {

constexpr qint64 mostSpoken = 1'000'000'000'000'000;

qint64 powerOfTen(int power)
{
    qint64 result = 1;
    for (int i = 0; i < power; ++i)
        result *= 10;
    return result;
}

/// Puts the parts of a spoken number together as they come.
class SpokenSum
{
public:
    /// A scale alone is a number only where it is a small one, "mil", "cent", or behind an article.
    explicit SpokenSum(NumberPlace place)
        : m_mostFirst(place == NumberPlace::BehindArticle ? mostPower : smallPower)
    {}

    /// Whether the number goes on with `value`: ones behind tens, tens behind hundreds. Sixty and
    /// eighty take what is below twenty too, as in soixante-dix and quatre-vingt-onze.
    bool takes(qint64 value)
    {
        const bool first = m_current == 0;
        const bool ones = m_current >= 20 && m_current % 10 == 0 && value < 10;
        const bool teens = m_current >= 60 && m_current % 20 == 0 && value < 20;
        const bool hundreds = m_current >= 100 && m_current % 100 == 0 && value < 100;
        if (value > 0 ? !(first || ones || teens || hundreds) : m_parts > 0)
            return false;
        m_current += value;
        ++m_parts;
        m_step = 0;
        return true;
    }

    bool takesScale(int power)
    {
        if (m_parts == 0 && power > m_mostFirst)
            return false;
        const qint64 scale = powerOfTen(power);
        if (power == 2) {
            if (m_current >= 100 || (m_current == 0 && m_parts > 0 && m_total == 0))
                return false;
            m_current = std::max<qint64>(m_current, 1) * scale;
        } else if (m_current == 0 && m_total > 0 && power > m_lastPower &&
                   m_total < mostSpoken / scale) {
            m_total *= scale; // mil millones
        } else {
            if ((m_lastPower > 0 && power >= m_lastPower) || m_current >= mostSpoken / scale)
                return false;
            m_total += std::max<qint64>(m_current, 1) * scale;
            m_current = 0;
        }
        m_lastPower = power == 2 ? m_lastPower : power;
        m_step = power;
        ++m_parts;
        return true;
    }

    /// Whether "and" may stand behind what was taken.
    [[nodiscard]] bool mayGoOn() const
    {
        return m_parts > 0 &&
               (m_current == 0 || m_current % 100 == 0 || (m_current >= 20 && m_current % 10 == 0));
    }

    [[nodiscard]] qsizetype parts() const { return m_parts; }

    [[nodiscard]] Numeral numeral() const
    {
        Numeral result{QString::number(m_total + m_current)};
        result.scaled = m_step >= 3;
        int zeros = m_step >= 3 ? m_step : 0;
        while (zeros > 0 && result.digits.size() > 1 && result.digits.endsWith(u'0')) {
            result.digits.chop(1);
            --result.decimals;
            --zeros;
        }
        return result;
    }

private:
    static constexpr int smallPower = 3;
    static constexpr int mostPower = 15;

    int m_mostFirst;
    qint64 m_total = 0;
    qint64 m_current = 0;
    int m_lastPower = 0;
    int m_step = 0; ///< the power of ten of the last part
    qsizetype m_parts = 0;
};

/// Takes one part at the token; gives how many tokens it has, 0 where there is none.
qsizetype
takePart(const FactTokens &tokens, qsizetype at, const FactLexicon &lexicon, SpokenSum &sum)
{
    const std::optional<FormMatch> scale = tokens.match(at, FormRole::Scale);
    if (const std::optional<FormMatch> number = tokens.match(at, FormRole::Number);
        number && !(scale && sum.parts() > 0))
        return sum.takes(number->form->value.toLongLong()) ? number->tokens : 0;
    if (scale) {
        const bool oneLetter = tokens.at(at).end - tokens.at(at).from == 1;
        return !oneLetter && sum.takesScale(scale->form->value.toInt()) ? scale->tokens : 0;
    }
    if (!tokens.isWord(at))
        return 0;
    const qint64 compound = lexicon.compoundNumber(tokens.lower(at));
    return compound > 0 && sum.takes(compound) ? 1 : 0;
}

} // namespace

QString Numeral::exact() const
{
    QString whole = digits;
    QString part;
    if (decimals > 0) {
        whole = digits.rightJustified(decimals + 1, u'0');
        part = whole.last(decimals);
        whole.chop(decimals);
    } else if (decimals < 0) {
        whole += QString(-decimals, u'0');
    }
    while (part.endsWith(u'0'))
        part.chop(1);
    while (whole.size() > 1 && whole.startsWith(u'0'))
        whole.remove(0, 1);
    if (!part.isEmpty())
        whole += u'.' + part;
    return negative && whole != QLatin1String("0") ? u'-' + whole : whole;
}

double Numeral::value() const
{
    return exact().toDouble();
}

double Numeral::step() const
{
    return std::pow(10.0, -decimals);
}

Numeral Numeral::times(int power) const
{
    Numeral scaledNumeral = *this;
    scaledNumeral.decimals -= power;
    scaledNumeral.scaled = true;
    return scaledNumeral;
}

std::optional<Numeral> numeralOf(QStringView digits, const FactForms &forms)
{
    constexpr qsizetype longest = 200;
    if (digits.size() > longest)
        return std::nullopt;
    std::vector<QStringView> groups;
    std::vector<QChar> marks;
    qsizetype from = 0;
    for (qsizetype at = 0; at <= digits.size(); ++at) {
        if (at < digits.size() && digits[at] >= u'0' && digits[at] <= u'9')
            continue;
        groups.push_back(digits.sliced(from, at - from));
        if (at < digits.size())
            marks.push_back(digits[at]);
        from = at + 1;
    }
    const auto areThousands = [&](size_t marked) {
        for (size_t i = 0; i < marked; ++i) {
            if (!forms.grouping.contains(marks[i]) || marks[i] != marks[0] ||
                groups[i + 1].size() != 3)
                return false;
        }
        return marked == 0 || (groups[0].size() <= 3 && !groups[0].isEmpty());
    };
    Numeral numeral;
    size_t whole = marks.size();
    if (!areThousands(whole)) {
        // The last mark is the decimal one: the language's own, or the only one that there is.
        --whole;
        const bool own = QStringView(forms.decimal).contains(marks.back());
        if (!areThousands(whole) || (!own && marks.size() > 1) || marks.back().isSpace() ||
            marks.back() == u'\'')
            return std::nullopt;
        numeral.decimals = int(groups.back().size());
    }
    for (const QStringView group : groups)
        numeral.digits += group;
    return numeral;
}

std::optional<SpokenNumber>
spokenNumber(const FactTokens &tokens, qsizetype at, const FactLexicon &lexicon, NumberPlace place)
{
    constexpr qsizetype mostParts = 20;
    SpokenSum sum(place);
    qsizetype behind = at;
    while (sum.parts() < mostParts) {
        qsizetype next = behind;
        if (sum.parts() > 0) {
            if (tokens.is(next, u"-") && tokens.isGlued(next) && tokens.isGlued(next + 1))
                ++next;
            if (const auto joint = tokens.word(next, u"and"); joint && sum.mayGoOn())
                next += joint->tokens;
        }
        const qsizetype taken = takePart(tokens, next, lexicon, sum);
        if (taken == 0)
            break;
        behind = next + taken;
    }
    if (sum.parts() == 0)
        return std::nullopt;
    return SpokenNumber{sum.numeral(), behind, sum.parts()};
}

} // namespace stet
