// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <vector>

namespace stet {

/// Marks that stand on both sides of words.
enum class InlineMark { Bold, Italic };

/// Words between two marks of one line; `***both***` is one within the other.
struct Emphasis
{
    InlineMark mark = InlineMark::Bold;
    qsizetype open = 0;     ///< where the opening mark begins
    qsizetype inner = 0;    ///< where the words begin
    qsizetype innerEnd = 0; ///< and end
    qsizetype close = 0;    ///< behind the closing mark

    bool operator==(const Emphasis &) const = default;
};

/// The emphasis of one line, as CommonMark pairs its marks (0.30, 6.2), but for lines of more than
/// 20 000 units: none. Marks in code, citations and addresses are none.
[[nodiscard]] std::vector<Emphasis> emphasesOf(const QString &line);

} // namespace stet
