// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/galley/block.h"
#include "core/model/draft_edit.h"
#include "core/model/reader_evidence.h"

#include <vector>

namespace stet {

/// Words of an article that readers are shown evidence for.
struct EvidencedWords
{
    size_t claim = 0; ///< index into `PageEvidence::said`'s claims
    DraftField field = DraftField::Body;
    int row = -1;    ///< of the facts
    TextRange range; ///< in UTF-16 units of the field; of a fact in name, line feed and value

    bool operator==(const EvidencedWords &) const = default;
};

/// What a page shows of its evidence, and where. A value.
struct PageEvidence
{
    ReaderEvidence said;
    std::vector<EvidencedWords> words; ///< in the order of the page, apart from each other

    bool operator==(const PageEvidence &) const = default;
};

} // namespace stet
