// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/galley/stable_hash.h"
#include "core/review/claims/claim_words.h"

#include <algorithm>

namespace stet {

namespace {

/// From places of the source to those of the words, by the runs of a passage.
class WordPlaces
{
public:
    explicit WordPlaces(const Passage &passage)
        : m_passage(passage)
    {}

    /// The first word unit at `source` or behind it.
    [[nodiscard]] qint32 from(qsizetype source) const
    {
        for (const TextRun &run : m_passage.runs) {
            if (run.source + run.length > source)
                return wordWith(run.text + std::max<qsizetype>(source - run.source, 0));
        }
        return qint32(m_passage.words.size());
    }

    /// One past the last word unit before `source`.
    [[nodiscard]] qint32 until(qsizetype source) const
    {
        qint32 end = 0;
        for (const TextRun &run : m_passage.runs) {
            if (run.source < source)
                end = wordAt(run.text + std::min(source - run.source, run.length));
        }
        return end;
    }

private:
    [[nodiscard]] qint32 wordAt(qsizetype text) const
    {
        const auto end = m_passage.origins.end() - 1;
        return qint32(std::lower_bound(m_passage.origins.begin(), end, text) -
                      m_passage.origins.begin());
    }

    /// The first unit of the letter that the reading text has at `text`.
    [[nodiscard]] qint32 wordWith(qsizetype text) const
    {
        const auto behind =
            std::upper_bound(m_passage.origins.begin(), m_passage.origins.end() - 1, text);
        return behind == m_passage.origins.begin() ? 0 : wordAt(*(behind - 1));
    }

    const Passage &m_passage;
};

/// Grows a stretch to whole words, with the marks that hang on its ends: a claim of "four cranes"
/// is one of "four cranes." where a full stop stands behind it.
WordRange grown(QStringView words, WordRange range)
{
    qint32 start = range.start;
    qint32 end = range.end();
    while (start < end && words[start] == u' ')
        ++start;
    while (end > start && words[end - 1] == u' ')
        --end;
    if (start == end)
        return {start, 0};
    while (!isWordBoundary(words, start))
        --start;
    while (!isWordBoundary(words, end))
        ++end;
    qint32 before = start;
    while (before > 0 && opensWords(words[before - 1]))
        --before;
    if (before == 0 || words[before - 1] == u' ')
        start = before;
    qint32 behind = end;
    while (behind < words.size() && words[behind].isPunct())
        ++behind;
    if (behind == words.size() || words[behind] == u' ')
        end = behind;
    return {start, end - start};
}

/// The passage that holds the place; none where it is in several or in none.
std::optional<size_t> passageOfPlace(const ArticleWords &words, const SourcePlace &place)
{
    for (size_t i = 0; i < words.passages.size(); ++i) {
        const PlacedPassage &placed = words.passages[i];
        if (placed.field == place.field && placed.row == place.row &&
            place.range.start >= placed.place.start && place.range.start <= placed.place.end() &&
            (place.range.start < placed.place.end() || place.range.length == 0))
            return place.range.end() <= placed.place.end() ? std::optional(i) : std::nullopt;
    }
    return std::nullopt;
}

/// What stands in the unit of a claim before or behind it, or nothing.
WordRange restBefore(const CheckUnit &unit, const WordRange &words)
{
    return {unit.words.start, std::max(words.start - unit.words.start, 0)};
}

WordRange restBehind(const CheckUnit &unit, const WordRange &words)
{
    return {words.end(), std::max(unit.words.end() - words.end(), 0)};
}

/// The hash of the sentence that stands before (`step` -1) or behind (1) a passage of prose.
quint64 acrossPassages(const ArticleWords &words, size_t from, int step)
{
    for (size_t i = from + size_t(step); i < words.passages.size(); i += size_t(step)) {
        const PlacedPassage &placed = words.passages[i];
        if (placed.field != DraftField::Body || placed.passage->flow == Passage::Flow::Heading)
            return 0;
        const std::vector<CheckUnit> &units = placed.passage->units;
        if (placed.passage->flow == Passage::Flow::Prose && !units.empty())
            return step < 0 ? units.back().hash : units.front().hash;
    }
    return 0;
}

/// What heads a row or column, with the rest of the cell if there is one.
quint64 headOf(quint64 head, quint64 rest)
{
    return rest == 0 ? head : mixHash(head, rest);
}

quint64 unitHash(const Passage &passage, int unit)
{
    return unit < 0 ? 0 : passage.units[size_t(unit)].hash;
}

} // namespace

ClaimSurroundings surroundingsAt(const ArticleWords &words, const ClaimPlace &place)
{
    const PlacedPassage &placed = words.passages[place.passage];
    const Passage &passage = *placed.passage;
    ClaimSurroundings around{0, 0, placed.heading};
    const size_t first = unitAt(passage, place.words.start);
    const size_t last = unitAt(passage, place.words.end() - 1);
    if (first >= passage.units.size() || last >= passage.units.size())
        return around;
    around.before = stretchHash(passage, restBefore(passage.units[first], place.words));
    around.after = stretchHash(passage, restBehind(passage.units[last], place.words));
    if (passage.units[first].cell) {
        around.before = headOf(unitHash(passage, passage.units[first].rowHead), around.before);
        around.after = headOf(unitHash(passage, passage.units[last].columnHead), around.after);
        return around;
    }
    if (placed.field == DraftField::Facts) {
        around.before = headOf(passage.about, around.before);
        around.after = headOf(passage.about, around.after);
        return around;
    }
    const bool prose = passage.flow == Passage::Flow::Prose;
    if (around.before == 0 && first > 0)
        around.before = passage.units[first - 1].hash;
    else if (around.before == 0 && prose)
        around.before = acrossPassages(words, place.passage, -1);
    if (around.after == 0 && last + 1 < passage.units.size())
        around.after = passage.units[last + 1].hash;
    else if (around.after == 0 && prose)
        around.after = acrossPassages(words, place.passage, 1);
    return around;
}

std::optional<ClaimPlace> claimPlaceAt(const ArticleWords &words, const SourcePlace &place)
{
    const std::optional<size_t> index = passageOfPlace(words, place);
    if (!index || place.range.length == 0)
        return std::nullopt;
    const PlacedPassage &placed = words.passages[*index];
    const Passage &passage = *placed.passage;
    const std::vector<CheckUnit> &units = unitsOf(placed);
    if (units.empty())
        return std::nullopt;
    const WordPlaces places(passage);
    const qint32 start =
        std::max(places.from(place.range.start - placed.place.start), units.front().words.start);
    const qint32 end =
        std::min(places.until(place.range.end() - placed.place.start), units.back().words.end());
    if (start >= end)
        return std::nullopt;
    const WordRange range = grown(passage.words, {start, end - start});
    if (!hasWords(QStringView(passage.words).mid(range.start, range.length)))
        return std::nullopt;
    return ClaimPlace{*index, range};
}

std::optional<ClaimPlace> sentenceAt(const ArticleWords &words, const SourcePlace &place)
{
    const std::optional<size_t> index =
        passageOfPlace(words, {place.field, place.row, {place.range.start, 0}});
    if (!index)
        return std::nullopt;
    const PlacedPassage &placed = words.passages[*index];
    const std::vector<CheckUnit> &units = unitsOf(placed);
    if (units.empty())
        return std::nullopt;
    const qint32 at = WordPlaces(*placed.passage).from(place.range.start - placed.place.start);
    const size_t unit = std::min(unitAt(*placed.passage, at), units.size() - 1);
    return ClaimPlace{*index, units[unit].words};
}

} // namespace stet
