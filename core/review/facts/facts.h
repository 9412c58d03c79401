// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/review/facts/fact_lexicon.h"
#include "core/review/facts/stated_fact.h"

#include <QDate>
#include <QStringView>

#include <vector>

namespace stet {

/// The numbers, dates, names and quotations of `text`, by its language's forms, in order of their
/// places. `day` is when it was written or said: "last Tuesday" counts from there; null where
/// nobody knows, and then such words are no dates. Pure; takes time in proportion to the text.
[[nodiscard]] std::vector<StatedFact>
factsOf(QStringView text, const FactLexicon &lexicon, const QDate &day);

/// The parts, of some ten thousand units, in which a long text is read; cut at lines or white
/// space.
[[nodiscard]] std::vector<TextRange> partsOf(QStringView text);

/// What a fact says, for a list: "34 %", "2300000 EUR", "2026-03-03", "angela brandt".
[[nodiscard]] QString canonical(const StatedFact &fact);

} // namespace stet
