// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/galley/galley.h"
#include "core/model/article.h"
#include "core/model/kind.h"
#include "core/model/language.h"
#include "core/model/reader_evidence.h"
#include "core/render/page_evidence.h"

#include <optional>

namespace stet {

/// What a page of `content` shows of `said`, with the places of its marks; none where there is
/// nothing to show, and of words that are retracted or withdrawn. `galley` is that of the body,
/// with runs (`GalleyUse::Again`). Pure; any thread.
[[nodiscard]] std::optional<PageEvidence> placedEvidence(const ReaderEvidence &said,
                                                         const ArticleContent &content,
                                                         PublicState state,
                                                         const Galley &galley,
                                                         const Language &language,
                                                         const Kind &kind);

} // namespace stet
