// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/galley/block.h"
#include "ui/editor/spelling/speller.h"

#include <QString>

#include <vector>

namespace stet {

/// A word of a line, and what is known of its spelling.
struct SpeltWord
{
    TextRange place;
    QString form; ///< as the dictionary has it
    Speller::Verdict verdict = Speller::Verdict::Unknown;
};

/// The words of a line outside the text, a caption's or a fact's, in order. They may cite: keys are
/// no words.
[[nodiscard]] std::vector<SpeltWord> speltWords(const QString &line, const Speller &speller);

/// The misspelt ones. What nobody has judged yet is asked for: `Speller::judged` follows.
[[nodiscard]] std::vector<TextRange> misspeltWords(const QString &line, Speller &speller);

} // namespace stet
