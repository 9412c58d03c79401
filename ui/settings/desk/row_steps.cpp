// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/desk/row_steps.h"

#include <QSet>

#include <algorithm>

namespace stet {

std::vector<RowStep> rowSteps(QStringList before, const QStringList &after)
{
    std::vector<RowStep> steps;
    const QSet<QString> old(before.begin(), before.end());
    const QSet<QString> wanted(after.begin(), after.end());
    if (before.size() == after.size()) {
        for (int row = 0; row < before.size(); ++row) {
            if (wanted.contains(before.at(row)) || old.contains(after.at(row)))
                continue;
            before[row] = after.at(row);
            steps.push_back({RowStep::What::Change, row, row});
        }
    }
    for (int row = int(before.size()) - 1; row >= 0; --row) {
        if (wanted.contains(before.at(row)))
            continue;
        before.removeAt(row);
        steps.push_back({RowStep::What::Remove, row, row});
    }
    for (int row = 0; row < after.size(); ++row) {
        const auto there = int(before.indexOf(after.at(row)));
        if (there == row)
            continue;
        if (there < 0) {
            before.insert(row, after.at(row));
            steps.push_back({RowStep::What::Insert, row, row});
        } else {
            before.move(there, row);
            steps.push_back({RowStep::What::Move, row, there});
        }
    }
    return steps;
}

} // namespace stet
