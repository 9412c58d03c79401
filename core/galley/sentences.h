// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/galley/block.h"
#include "core/model/language.h"

#include <QString>

#include <vector>

namespace stet {

/// A sentence of a block, in its reading text and in the body.
struct Sentence
{
    TextRange inText;   ///< in ReadingText::text
    TextRange inSource; ///< relative to the block's start, marks inside included
    QString words;      ///< the sentence as read
};

/// The sentences of `block` by the rules of `language`: decimals, initials, abbreviations, dots
/// inside quotations and citation marks do not end one. Headings, code and rules have none.
[[nodiscard]] std::vector<Sentence> sentencesOf(const Block &block, const Language &language);

/// Sentence boundaries of plain text (headline, dek, a caption).
[[nodiscard]] std::vector<TextRange> splitSentences(QStringView text, const Language &language);

} // namespace stet
