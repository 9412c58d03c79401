// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <QStringView>

#include <vector>

namespace stet {

/// Where two sequences differ: `removed` items from `before` on stand for `added` items from
/// `after` on; one of the two may be none.
struct DiffHunk
{
    qsizetype before = 0;
    qsizetype removed = 0;
    qsizetype after = 0;
    qsizetype added = 0;

    bool operator==(const DiffHunk &) const = default;
};

/// The hunks in order, not touching each other. A shortest edit script (Wu, Manber, Myers, Miller
/// 1990) up to some thousand differing items; beyond, what lies between the common ends is one
/// hunk, so that no input takes long. Pure.
[[nodiscard]] std::vector<DiffHunk> sequenceDiff(const std::vector<QStringView> &before,
                                                 const std::vector<QStringView> &after);

} // namespace stet
