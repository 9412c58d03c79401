// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/galley/block.h"
#include "core/model/edit_proposal.h"

#include <vector>

namespace stet {

/// An open proposal whose words stand in the text.
struct ProposalMark
{
    EditProposal proposal;
    TextRange words;                     ///< all that it is about, in `proposalText`, UTF-16 units
    std::vector<TextRange> going;        ///< the words of them that go, in rising order
    std::vector<TextRange> beforeComing; ///< words that stay, before a place where others come
    int row = -1;                        ///< of the facts

    bool operator==(const ProposalMark &) const = default;
};

} // namespace stet
