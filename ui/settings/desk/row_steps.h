// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

#include <vector>

namespace stet {

/// One step that leads from rows that are shown to rows that are there.
struct RowStep
{
    enum class What {
        Remove, ///< the row `at` goes
        Insert, ///< a row comes to `at`
        Move,   ///< the row `from` goes up to `at`
        Change, ///< the row `at` stands for something else from now on
    };
    What what = What::Change;
    int at = 0;
    int from = 0;

    bool operator==(const RowStep &) const = default;
};

/// The steps from `before` to `after`, which name their rows, each name once; each step is on the
/// outcome of those before it. Rows that stay keep their place, so that what is chosen or edited in
/// them does: a name that is exchanged for another is a change of its row.
[[nodiscard]] std::vector<RowStep> rowSteps(QStringList before, const QStringList &after);

} // namespace stet
