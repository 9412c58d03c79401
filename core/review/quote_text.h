// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>
#include <vector>

namespace stet {

/// Where a quotation stands in a text, in UTF-16 units of the text as it is.
struct QuotePlace
{
    qsizetype start = 0;
    qsizetype length = 0;
    int errors = 0; ///< characters that are other, missing or too many; 0: word for word

    bool operator==(const QuotePlace &) const = default;
};

/// A text made ready for looking up quotations, which count as the same whatever their white space,
/// form of quotation marks and apostrophes, soft hyphens and way of composing letters (NFC). The
/// text is normalised once; a value, any thread.
class QuoteText
{
public:
    explicit QuoteText(QStringView text);

    /// The normalised text: runs of white space are one space, none at its ends.
    [[nodiscard]] const QString &words() const { return m_words; }

    /// The first `most` places, in order, that say the quotation word for word. None for an empty
    /// one. Takes time in proportion to the text, whatever stands in either.
    [[nodiscard]] std::vector<QuotePlace> exact(QStringView quote, size_t most) const;

    /// How often it stands there word for word, overlapping places too.
    [[nodiscard]] qsizetype count(QStringView quote) const;

    /// The same in units of `words`, of a quotation that is normalised already.
    [[nodiscard]] std::vector<qsizetype> wordPlaces(QStringView normalised, size_t most) const;

    /// The place that comes nearest, with at most one error in twenty characters; the first of
    /// equals. For a person to accept, never to be taken for the quotation. Nothing for a quotation
    /// of more than `MostSoughtNear` units.
    [[nodiscard]] std::optional<QuotePlace> nearest(QStringView quote) const;

    static constexpr qsizetype MostSoughtNear = 4'000;

private:
    [[nodiscard]] QuotePlace placeOf(qsizetype from, qsizetype length, int errors) const;

    QString m_words;
    std::vector<qint32> m_origin; ///< of each unit of m_words; one more: the end
};

/// `text` as `QuoteText::words` has it.
[[nodiscard]] QString quoteWords(QStringView text);

/// The same with the place in `text` that each unit came from, and one more: the end.
[[nodiscard]] QString quoteWords(QStringView text, std::vector<qint32> &origins);

} // namespace stet
