// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/article.h"
#include "core/model/reader_evidence.h"
#include "core/render/page_evidence.h"
#include "core/review/claims/claim_words.h"

namespace stet {

/// Whether a page of words that are public like this shows any of the evidence: nobody vouches for
/// what was retracted or withdrawn.
[[nodiscard]] bool showsEvidence(const ReaderEvidence &said, PublicState state);

/// What a page of an article with these words shows, and where. Pure; any thread.
[[nodiscard]] PageEvidence placedEvidence(const ReaderEvidence &said, const ArticleWords &words);

} // namespace stet
