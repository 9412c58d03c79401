// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/draft_edit.h"

#include <vector>

namespace stet {

/// Adds a step to a list of steps: typing on, and deleting on, in one place become one step a
/// word, everything else a step of its own. Applying the list gives the same text either way.
void addDraftStep(std::vector<DraftEdit> &steps, DraftEdit step);

} // namespace stet
