// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/draft_edit.h"

#include <optional>
#include <vector>

namespace stet {

/// What takes the edits back, in the order to apply.
[[nodiscard]] std::vector<DraftEdit> inverseOf(const std::vector<DraftEdit> &edits);

/// Two runs of edits, `front` to be applied first.
struct EditOrder
{
    std::vector<DraftEdit> front;
    std::vector<DraftEdit> back;
};

/// `first` and then `second`, done the other way about: `front` is what `second` does, `back` what
/// `first` does, and both together lead to the same text. Nothing where `second` changed what
/// `first` left, so that its place cannot be told any more, or where telling it would take longer
/// than a person would wait (more than four million pairs).
[[nodiscard]] std::optional<EditOrder> transposed(const std::vector<DraftEdit> &first,
                                                  const std::vector<DraftEdit> &second);

} // namespace stet
