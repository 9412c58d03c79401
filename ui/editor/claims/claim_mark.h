// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/galley/block.h"
#include "core/model/draft_edit.h"
#include "core/model/verdict.h"

namespace stet {

/// Words of the text that a claim is about, with its state by now.
struct ClaimMark
{
    DraftField field = DraftField::Body; ///< Headline, Dek or Body
    TextRange range;                     ///< in the field, UTF-16 units
    ClaimState state = ClaimState::Unchecked;
    bool lookAgain = false;

    bool operator==(const ClaimMark &) const = default;
};

} // namespace stet
