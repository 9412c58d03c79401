// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/galley/block.h"
#include "core/model/comment.h"

#include <optional>

namespace stet {

// Words of a text, found again in a later state of it. Pure; callable from any thread; each in time
// linear in the text, whatever it holds.

/// The words at `range`, which lies in `text`, with up to 32 units on either side.
[[nodiscard]] TextQuote quoteAt(const QString &text, const TextRange &range);

/// Where the words stand in `text`: exactly they, where they were with what was around them, or in
/// the one place that has the same around it, or, where neither is, in the only place that has them
/// if they were alone before. Nothing else: no place is better than a wrong one.
[[nodiscard]] std::optional<TextRange> placeOf(const TextQuote &quote, const QString &text);

/// Where words are after a change of their text, in which `removed` units at `at` became `inserted`
/// ones; `text` is as it is now. What is written at their ends is not of them, but for a word that
/// is written on. None where they, and more than they, were replaced or taken out.
[[nodiscard]] std::optional<TextRange> followed(
    const TextRange &words, qsizetype at, qsizetype removed, qsizetype inserted, QStringView text);

/// What `known`, whose words now stand at `range`, is to be kept as so that `placeOf` finds them
/// again; none where it does already.
[[nodiscard]] std::optional<TextQuote>
renewedQuote(const TextQuote &known, const QString &text, const TextRange &range);

} // namespace stet
