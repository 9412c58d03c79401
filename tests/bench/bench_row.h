// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <functional>
#include <vector>

namespace stet::bench {

/// One line of the table: what was measured against what, in one run.
struct Row
{
    enum class Better { Lower, Higher };

    QString name;
    QString unit;
    double ours = 0;
    double reference = 0; ///< a peer measured in the same run, or a fixed limit
    double goal = 1;      ///< the ratio ours / reference that must hold
    Better better = Better::Lower;

    [[nodiscard]] double ratio() const;
    [[nodiscard]] bool holds() const;
};

/// A benchmark: gives its rows. `folder` is kept between runs and is its own.
using Bench = std::function<std::vector<Row>(const QString &folder)>;

[[nodiscard]] std::vector<Row> benchDeskList(const QString &folder);
[[nodiscard]] std::vector<Row> benchSearch(const QString &folder);
[[nodiscard]] std::vector<Row> benchImport(const QString &folder);
[[nodiscard]] std::vector<Row> benchImportSources(const QString &folder);
[[nodiscard]] std::vector<Row> benchPages(const QString &folder);
[[nodiscard]] std::vector<Row> benchPublish(const QString &folder);
[[nodiscard]] std::vector<Row> benchCapture(const QString &folder);
std::vector<Row> benchRenderer(const QString &folder);
[[nodiscard]] std::vector<Row> benchKeys(const QString &folder);
[[nodiscard]] std::vector<Row> benchUndo(const QString &folder);
[[nodiscard]] std::vector<Row> benchStart(const QString &folder);
[[nodiscard]] std::vector<Row> benchQuotes(const QString &folder);
[[nodiscard]] std::vector<Row> benchClaims(const QString &folder);
[[nodiscard]] std::vector<Row> benchOpenClaims(const QString &folder);
[[nodiscard]] std::vector<Row> benchProposals(const QString &folder);
[[nodiscard]] std::vector<Row> benchOpening(const QString &folder);

/// The value below which `share` (0 to 1) of `values` lie; 0 where there are none.
[[nodiscard]] double percentile(std::vector<double> values, double share);

} // namespace stet::bench
