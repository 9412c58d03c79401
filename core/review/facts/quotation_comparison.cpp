// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/review/facts/quotation_comparison.h"

#include <algorithm>

namespace stet {

namespace {

/// Of one quotation so many places are looked at for whether they are whole words.
constexpr size_t mostLookedAt = 1'000;

QStringList partsOfQuotation(QString words)
{
    words.replace(QStringLiteral("[...]"), QStringLiteral("\u2026"));
    words.replace(QStringLiteral("[\u2026]"), QStringLiteral("\u2026"));
    words.replace(QStringLiteral("..."), QStringLiteral("\u2026"));
    QStringList parts;
    for (QString part : words.split(u'\u2026')) {
        part = part.trimmed();
        while (!part.isEmpty() && QStringView(u".,;:!?\"'").contains(part.back()))
            part.chop(1);
        if (!part.isEmpty())
            parts.append(loweredUnits(part));
    }
    return parts;
}

bool isLetterAt(const QString &text, qsizetype at)
{
    return at >= 0 && at < text.size() && text.at(at).isLetterOrNumber();
}

/// The places of whole words, from `from` on.
std::vector<TextRange> wholePlaces(const FactReading &reading, const QString &part, qsizetype from)
{
    std::vector<TextRange> places;
    const QString &text = reading.text().text;
    for (const QuotePlace &place : reading.quotable().exact(part, mostLookedAt)) {
        if (place.start >= from && !isLetterAt(text, place.start - 1) &&
            !isLetterAt(text, place.start + place.length))
            places.push_back({place.start, place.length});
    }
    return places;
}

bool standsInOrder(const FactReading &reading, const QStringList &parts, TextRange &range)
{
    qsizetype from = 0;
    for (const QString &part : parts) {
        const std::vector<TextRange> places = wholePlaces(reading, part, from);
        if (places.empty())
            return false;
        if (from == 0)
            range.start = places.front().start;
        from = places.front().end();
    }
    range.length = from - range.start;
    return true;
}

} // namespace

FactFinding compareQuotation(const StatedFact &quotation,
                             const FactReading &claim,
                             const std::vector<FactReading> &evidence)
{
    FactFinding finding;
    const QStringList parts = partsOfQuotation(quotation.text);
    if (parts.isEmpty()) {
        finding.status = FactStatus::NotCompared;
        return finding;
    }
    bool sameLanguage = false;
    for (size_t at = 0; at < evidence.size(); ++at) {
        const FactReading &reading = evidence[at];
        sameLanguage = sameLanguage ||
                       primaryTag(reading.text().language) == primaryTag(claim.text().language);
        if (parts.size() > 1) {
            TextRange range;
            if (!standsInOrder(reading, parts, range))
                continue;
            finding.status = FactStatus::FoundDifferently;
            finding.difference = FactDifference::Form;
            finding.places.push_back({at, range});
            ++finding.count;
            continue;
        }
        const std::vector<TextRange> places = wholePlaces(reading, parts.front(), 0);
        for (const TextRange &range : places)
            finding.places.push_back({at, range});
        if (!places.empty()) {
            finding.status = FactStatus::Found;
            finding.count += places.size() < mostLookedAt ? qsizetype(places.size())
                                                          : reading.quotable().count(parts.front());
        }
    }
    if (!finding.places.empty())
        return finding;
    if (!sameLanguage && !evidence.empty()) {
        finding.status = FactStatus::NotCompared;
        return finding;
    }
    for (size_t at = 0; at < evidence.size(); ++at) {
        if (const auto near = evidence[at].quotable().nearest(parts.join(u' '))) {
            finding.difference = FactDifference::Value;
            finding.places.push_back({at, {near->start, near->length}});
            ++finding.count;
        }
    }
    return finding;
}

} // namespace stet
