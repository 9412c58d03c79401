// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/review/facts/fact_lexicon.h"
#include "core/review/facts/stated_fact.h"

#include <QSet>
#include <QString>
#include <QStringList>

#include <vector>

namespace stet {

/// A part of a sentence between commas, other marks and words like "but".
struct Clause
{
    static constexpr int Both = 2;

    TextRange range;
    /// Its words that are no small ones, without endings, and its numbers; not who says it.
    QSet<QString> content;
    bool denied = false; ///< says that something is not so
    TextRange denial;    ///< the first word that does
    int direction = 0;   ///< 1: something rose, -1: it fell; 0: neither, `Both`: both
    TextRange directed;
    bool attributed = false; ///< somebody said it
    QStringList speaker;     ///< the name; empty: nobody who is named
    TextRange speakerRange;
};

/// The clauses of a text, with who says them: the name before or behind a word like "said" says its
/// clause and those behind it in the sentence; what a sentence has before "…, said Anna Berg" is
/// said by her too. `facts` are those of the text.
[[nodiscard]] std::vector<Clause>
clausesOf(QStringView text, const FactLexicon &lexicon, const std::vector<StatedFact> &facts);

} // namespace stet
