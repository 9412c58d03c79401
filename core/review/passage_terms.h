// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/review/facts/fact_lexicon.h"

#include <QDate>
#include <QStringView>

#include <vector>

namespace stet {

/// What a passage is found by: a word without its ending, a number, a day or a name. Numbers, days
/// and names are the same in every language, and weigh most.
struct PassageTerm
{
    size_t key = 0;      ///< hash of what it is
    float weight = 1;    ///< of its kind
    qsizetype place = 0; ///< in UTF-16 units
};

/// The terms of a text, in no order. `lexicon` is null in a language without forms of facts: then
/// words are found as they are, and digits as numbers. Takes time and memory in proportion to the
/// text.
[[nodiscard]] std::vector<PassageTerm>
passageTerms(QStringView text, const FactLexicon *lexicon, const QDate &day);

} // namespace stet
