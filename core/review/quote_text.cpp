// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/review/quote_text.h"

#include "core/review/bit_pattern.h"
#include "core/review/unit_search.h"

#include <QChar>

#include <algorithm>
#include <cstring>
#include <limits>
#include <utility>

namespace stet {

namespace {

constexpr int unitsAnError = 20;
/// Below this no unit is a mark, or one that NFC composes with what stands before it.
constexpr char16_t firstComposing = 0x0300;

bool isDropped(char16_t unit)
{
    constexpr char16_t softHyphen = 0x00AD;
    constexpr char16_t zeroWidthSpace = 0x200B;
    constexpr char16_t wordJoiner = 0x2060;
    constexpr char16_t byteOrderMark = 0xFEFF;
    return unit == softHyphen || unit == zeroWidthSpace || unit == wordJoiner ||
           unit == byteOrderMark;
}

char16_t straightened(char16_t unit)
{
    switch (unit) {
    case 0x2018:
    case 0x2019:
    case 0x201A:
    case 0x201B:
    case 0x2039:
    case 0x203A:
        return u'\'';
    case 0x201C:
    case 0x201D:
    case 0x201E:
    case 0x201F:
    case 0x00AB:
    case 0x00BB:
        return u'"';
    default:
        return unit;
    }
}

/// Where the next letter with its marks begins.
qsizetype endOfLetter(QStringView text, qsizetype from)
{
    qsizetype end = from + 1;
    while (end < text.size() && text[end].unicode() >= firstComposing &&
           (text[end].isMark() || text[end].isLowSurrogate() ||
            (text[end].unicode() >= 0x1160 && text[end].unicode() <= 0x11FF))) // Hangul's parts
        ++end;
    return end;
}

/// Takes a text into its normalised form, unit by unit with the place that each came from.
class Normaliser
{
public:
    Normaliser(QStringView text, QString &words, std::vector<qint32> *origin)
        : m_text(text)
        , m_words(words)
        , m_origin(origin)
    {
        m_words.reserve(text.size());
        if (m_origin != nullptr)
            m_origin->reserve(size_t(text.size()) + 1);
    }

    void run()
    {
        for (qsizetype at = 0; at < m_text.size();) {
            const qsizetype end = endOfLetter(m_text, at);
            takeLetter(at, end);
            at = end;
        }
        if (m_origin != nullptr)
            m_origin->push_back(qint32(m_text.size()));
    }

private:
    void takeLetter(qsizetype at, qsizetype end)
    {
        const char16_t unit = m_text[at].unicode();
        if (isDropped(unit))
            return;
        if (m_text[at].isSpace()) {
            m_gap = m_gap < 0 ? at : m_gap;
            return;
        }
        if (m_gap >= 0 && !m_words.isEmpty())
            put(u' ', m_gap);
        m_gap = -1;
        if (end == at + 1 && unit < firstComposing) {
            put(straightened(unit), at);
            return;
        }
        const QString composed =
            m_text.sliced(at, end - at).toString().normalized(QString::NormalizationForm_C);
        for (const QChar c : composed)
            put(straightened(c.unicode()), at);
    }

    void put(char16_t unit, qsizetype from)
    {
        m_words.append(QChar(unit));
        if (m_origin != nullptr)
            m_origin->push_back(qint32(from));
    }

    QStringView m_text;
    QString &m_words;
    std::vector<qint32> *m_origin;
    qsizetype m_gap = -1; ///< where the white space began that waits; -1: none does
};

/// Where `sought` begins from `from` on, by the search of Knuth, Morris and Pratt (1977): linear
/// also where its places overlap, which memmem is not from place to place.
void addOverlapping(QStringView text,
                    QStringView sought,
                    qsizetype from,
                    size_t most,
                    std::vector<qsizetype> &places)
{
    std::vector<qsizetype> border(size_t(sought.size()) + 1, 0);
    qsizetype length = 0;
    for (qsizetype at = 1; at < sought.size(); ++at) {
        while (length > 0 && sought[at] != sought[length])
            length = border[size_t(length)];
        length += qsizetype(sought[at] == sought[length]);
        border[size_t(at) + 1] = length;
    }
    length = 0;
    for (qsizetype at = from; at < text.size() && places.size() < most; ++at) {
        while (length == sought.size() || (length > 0 && text[at] != sought[length]))
            length = border[size_t(length)];
        length += qsizetype(text[at] == sought[length]);
        if (length == sought.size())
            places.push_back(at + 1 - length);
    }
}

std::vector<qsizetype> placesOf(QStringView text, QStringView sought, size_t most)
{
    std::vector<qsizetype> places;
    if (sought.isEmpty())
        return places;
    const UnitSearch search(sought);
    qsizetype at = search.in(text);
    while (at >= 0 && places.size() < most) {
        places.push_back(at);
        const qsizetype next = search.in(text, at + 1);
        if (next >= 0 && next < at + sought.size()) {
            addOverlapping(text, sought, next, most, places);
            break;
        }
        at = next;
    }
    return places;
}

using Window = std::pair<qsizetype, qsizetype>; ///< from, end

/// The parts of the text in which the quotation may stand with at most `errors` errors: of so many
/// and one more pieces of it one at least is there unharmed.
std::vector<Window> windowsAround(QStringView text, QStringView quote, int errors)
{
    std::vector<Window> windows;
    const qsizetype pieces = errors + 1;
    for (qsizetype piece = 0; piece < pieces; ++piece) {
        const qsizetype from = quote.size() * piece / pieces;
        const qsizetype end = quote.size() * (piece + 1) / pieces;
        const QStringView words = quote.sliced(from, end - from);
        const UnitSearch search(words);
        for (qsizetype at = search.in(text); at >= 0; at = search.in(text, at + 1)) {
            const qsizetype begin = std::max<qsizetype>(0, at - from - errors);
            const qsizetype stop = std::min(text.size(), begin + quote.size() + 2 * errors + 1);
            if (!windows.empty() && begin >= windows.back().first && begin <= windows.back().second)
                windows.back().second = std::max(windows.back().second, stop);
            else
                windows.emplace_back(begin, stop);
        }
    }
    std::sort(windows.begin(), windows.end());
    std::vector<Window> apart;
    for (const Window &window : windows) {
        if (!apart.empty() && window.first <= apart.back().second)
            apart.back().second = std::max(apart.back().second, window.second);
        else
            apart.push_back(window);
    }
    return apart;
}

QString reversed(QStringView text)
{
    QString back(text.size(), Qt::Uninitialized);
    std::reverse_copy(text.begin(), text.end(), back.begin());
    return back;
}

} // namespace

QString quoteWords(QStringView text)
{
    QString words;
    Normaliser(text, words, nullptr).run();
    return words;
}

QString quoteWords(QStringView text, std::vector<qint32> &origins)
{
    QString words;
    origins.clear();
    Normaliser(text, words, &origins).run();
    return words;
}

QuoteText::QuoteText(QStringView text)
{
    Normaliser(text, m_words, &m_origin).run();
}

QuotePlace QuoteText::placeOf(qsizetype from, qsizetype length, int errors) const
{
    const qsizetype start = m_origin.at(size_t(from));
    return {start, m_origin.at(size_t(from + length)) - start, errors};
}

std::vector<QuotePlace> QuoteText::exact(QStringView quote, size_t most) const
{
    const QString sought = quoteWords(quote);
    std::vector<QuotePlace> places;
    for (const qsizetype at : placesOf(m_words, sought, most))
        places.push_back(placeOf(at, sought.size(), 0));
    return places;
}

std::vector<qsizetype> QuoteText::wordPlaces(QStringView normalised, size_t most) const
{
    return placesOf(m_words, normalised, most);
}

qsizetype QuoteText::count(QStringView quote) const
{
    return qsizetype(
        placesOf(m_words, quoteWords(quote), std::numeric_limits<size_t>::max()).size());
}

std::optional<QuotePlace> QuoteText::nearest(QStringView quote) const
{
    const QString sought = quoteWords(quote);
    if (sought.isEmpty() || sought.size() > MostSoughtNear)
        return std::nullopt;
    if (const qsizetype at = UnitSearch(sought).in(m_words); at >= 0)
        return placeOf(at, sought.size(), 0);
    const int most = int(sought.size()) / unitsAnError;
    if (most == 0)
        return std::nullopt;
    const BitPattern pattern(sought);
    BitPattern::Match best{0, most + 1};
    for (const auto &[from, end] : windowsAround(m_words, sought, most)) {
        const BitPattern::Match match =
            pattern.nearest(QStringView(m_words).sliced(from, end - from));
        if (match.errors < best.errors)
            best = {from + match.end, match.errors};
    }
    if (best.errors > most)
        return std::nullopt;
    // Where it begins: the same, read from its end.
    const qsizetype reach = std::min<qsizetype>(best.end, sought.size() + best.errors);
    const QString back = reversed(QStringView(m_words).sliced(best.end - reach, reach));
    const BitPattern::Match length = BitPattern(reversed(sought)).nearest(back);
    return placeOf(best.end - length.end, length.end, best.errors);
}

} // namespace stet
