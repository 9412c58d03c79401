// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/notice_words.h"
#include "core/model/snapshot_text.h"

namespace stet {

/// The lines of a source's main text that tell of a correction, an update or a withdrawal, in their
/// order, normalised (`quoteWords`): short ones that open with such a word and a mark or a day
/// behind it, or that say a phrase near their beginning. Of many the first twenty. Pure.
[[nodiscard]] QStringList noticesIn(const SnapshotText &text, const NoticeWords &words);

} // namespace stet
