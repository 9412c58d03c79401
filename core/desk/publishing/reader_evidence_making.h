// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/reader_evidence.h"
#include "core/store/stores.h"

namespace stet {

// What readers see of evidence, asked of the desk as it is by now. On a reading thread.

/// Of a published edition: of its claims those that have `fallen` since lose mark and words, and
/// so do quotes of sources whose terms are stricter by now.
[[nodiscard]] ReaderEvidence publishedEvidence(Stores &stores,
                                               const EditionDocument &document,
                                               const std::vector<ClaimId> &fallen,
                                               qint64 nowMs);

/// Of the working text: what publishing it now would show.
[[nodiscard]] ReaderEvidence
workingEvidence(Stores &stores, const StoredArticle &stored, qint64 nowMs);

} // namespace stet
