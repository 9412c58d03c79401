// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/review/problems.h"

#include <QHash>
#include <QSet>
#include <QString>

#include <vector>

namespace stet {

/// Something that readers of a page would stumble over, found while the page was made.
struct PageFinding
{
    QString article; ///< its slug
    Problem problem;
    int line = 0; ///< of the article's body, counted from 1; 0: not in the body
};

/// What was found in the pages of a run. A value.
struct PageFindings
{
    /// More than these are counted, and no longer kept.
    static constexpr size_t Most = 10'000;

    std::vector<PageFinding> kept;
    qint64 total = 0;
    QHash<QString, int> counted; ///< that were not kept, by article

    /// `problems` stand in order of place (`findProblems`).
    void add(const QString &article, const QString &body, std::vector<Problem> problems);

    /// What was found earlier and still holds.
    void add(const std::vector<PageFinding> &findings);

    /// What was found in these articles.
    void forget(const QSet<QString> &articles);

    /// By article, then in order of place: whichever thread found them first.
    void sort();
};

} // namespace stet
