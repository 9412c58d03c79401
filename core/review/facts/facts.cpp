// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/review/facts/facts.h"

#include "core/review/facts/date_reader.h"
#include "core/review/facts/designation_reader.h"
#include "core/review/facts/fact_tokens.h"
#include "core/review/facts/name_reader.h"
#include "core/review/facts/number_reader.h"
#include "core/review/facts/quotation_reader.h"

#include <algorithm>

namespace stet {

namespace {

/// So much is read at once, cut at white space: what is held of it is many times as large.
constexpr qsizetype partUnits = 32'768;

qsizetype endOfPart(QStringView text, qsizetype from)
{
    if (text.size() - from <= partUnits)
        return text.size();
    const qsizetype most = from + partUnits;
    const qsizetype line = text.first(most).lastIndexOf(u'\n');
    if (line > from)
        return line + 1;
    qsizetype at = most;
    while (at > from + partUnits / 2 && !text[at - 1].isSpace())
        --at;
    return at > from + partUnits / 2 ? at : most;
}

void readPart(const FactTokens &tokens,
              const FactLexicon &lexicon,
              const QDate &day,
              std::vector<StatedFact> &facts)
{
    const NumberReader numbers(tokens, lexicon);
    const DateReader dates(tokens, lexicon, day);
    const NameReader names(tokens, lexicon);
    const DesignationReader designations(tokens, lexicon);
    std::optional<ReadFact> number; // the last one, which may be the first of a range
    const auto put = [&](StatedFact fact, qsizetype token) {
        fact.hidden = tokens.at(token).hidden;
        facts.push_back(std::move(fact));
    };
    const auto settle = [&] {
        if (number)
            put(number->fact, number->begin);
        number.reset();
    };
    for (qsizetype at = 0; at < tokens.size();) {
        if (const std::vector<ReadFact> found = dates.read(at); !found.empty()) {
            settle();
            for (const ReadFact &date : found)
                put(date.fact, date.begin);
            at = found.back().behind;
        } else if (const std::optional<ReadFact> designation = designations.read(at)) {
            settle();
            put(designation->fact, designation->begin);
            at = designation->behind;
        } else if (const std::optional<ReadFact> next = numbers.read(at)) {
            if (number)
                numbers.join(*number, *next);
            settle();
            number = next;
            at = next->behind;
        } else if (const std::optional<ReadFact> name = names.read(at)) {
            settle();
            put(name->fact, name->begin);
            at = name->behind;
        } else {
            ++at;
        }
    }
    settle();
}

QString printed(const PartialDate &date)
{
    const auto two = [](int number) {
        return QString::number(number).rightJustified(2, u'0');
    };
    QString text = date.year > 0 ? QString::number(date.year) : QStringLiteral("-");
    if (date.month > 0)
        text += u'-' + two(date.month);
    if (date.day > 0)
        text += u'-' + two(date.day);
    return text;
}

} // namespace

std::vector<TextRange> partsOf(QStringView text)
{
    std::vector<TextRange> parts;
    for (qsizetype from = 0; from < text.size();) {
        const qsizetype end = endOfPart(text, from);
        parts.push_back({from, end - from});
        from = end;
    }
    return parts;
}

std::vector<StatedFact> factsOf(QStringView text, const FactLexicon &lexicon, const QDate &day)
{
    std::vector<StatedFact> facts = quotationsOf(text);
    for (const TextRange &part : partsOf(text)) {
        const FactTokens tokens(text.sliced(part.start, part.length), part.start, &lexicon);
        readPart(tokens, lexicon, day, facts);
    }
    std::stable_sort(
        facts.begin(), facts.end(), [](const StatedFact &left, const StatedFact &right) {
            return left.range.start < right.range.start;
        });
    return facts;
}

QString canonical(const StatedFact &fact)
{
    QStringList readings;
    for (const Amount &amount : fact.amounts)
        readings.append(amount.unit.isEmpty() ? amount.exact : amount.exact + u' ' + amount.unit);
    for (const PartialDate &date : fact.dates)
        readings.append(printed(date));
    if (!fact.words.isEmpty())
        readings.append(fact.words.join(u' '));
    if (!fact.text.isEmpty())
        readings.append(fact.text);
    return readings.join(QLatin1StringView(" or "));
}

} // namespace stet
