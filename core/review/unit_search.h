// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>

#include <vector>

namespace stet {

/// Finds words in texts of megabytes, unit for unit as QStringView::indexOf does, and faster the
/// longer they are: the search of Horspool (1980) over pairs of units. Linear whatever stands in
/// either text: where it meets many places that are nearly the words, it goes on with the C
/// library's search. Keeps a view of the words.
class UnitSearch
{
public:
    explicit UnitSearch(QStringView sought);

    /// The first place in `text` at or behind `from` (≥ 0); -1: none. Of no words none.
    [[nodiscard]] qsizetype in(QStringView text, qsizetype from = 0) const;

private:
    QStringView m_sought;
    /// By the last two units of what stands at a place, hashed, how far the next place may be that
    /// has the words; 0: they may stand here. Empty: the words are too short to gain by it.
    std::vector<qint32> m_shifts;
    qint32 m_shiftBehind = 1; ///< behind a place that ends as the words do and is none
};

} // namespace stet
