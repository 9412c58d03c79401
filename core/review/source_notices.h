// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/notice_words.h"
#include "core/model/snapshot_text.h"

#include <vector>

namespace stet {

/// A line of a source that tells of a correction, an update or a withdrawal. A value.
struct SourceNotice
{
    QString words;       ///< normalised (`quoteWords`)
    qsizetype start = 0; ///< in the text, in UTF-16 units
    qsizetype length = 0;

    bool operator==(const SourceNotice &) const = default;
};

/// Those of a source's main text, in their order: short lines that open with such a word and a mark
/// or a day behind it, or that say a phrase near their beginning. Of many the first twenty. Pure.
[[nodiscard]] std::vector<SourceNotice> sourceNotices(const SnapshotText &text,
                                                      const NoticeWords &words);

/// The words of the same.
[[nodiscard]] QStringList noticesIn(const SnapshotText &text, const NoticeWords &words);

} // namespace stet
