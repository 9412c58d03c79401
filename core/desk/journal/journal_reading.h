// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/journal/journal_record.h"

#include <vector>

namespace stet {

/// What stands in a recovery file of one article that was not settled.
struct JournalDraft
{
    JournalEntry entry;
    qint64 atMs = 0;      ///< of the newest words
    bool damaged = false; ///< records behind these words could not be read
};

/// A recovery file as it was read.
struct JournalContents
{
    JournalHead head;
    std::vector<JournalDraft> drafts;
    bool damaged = false; ///< records could not be read
};

/// Reads a recovery file. Half a record at the end, which a crash leaves, is passed over; a record
/// whose hash does not hold is too, and the words up to there are given as damaged. InvalidInput
/// where it is no such file, TooNew, Io.
[[nodiscard]] Result<JournalContents> readJournal(const QString &path);

} // namespace stet
