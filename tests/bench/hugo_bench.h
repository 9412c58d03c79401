// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/article.h"
#include "core/model/source.h"
#include "tests/bench/bench_row.h"

namespace stet::bench {

/// What is measured against Hugo, and by what.
struct HugoTask
{
    QString deskPath; ///< of a desk that nobody has open, with `articles` published
    std::vector<Article> articles;
    std::vector<Source> sources;
    double changeMs = 0; ///< that one change takes us
};

/// Both make a whole site of the same articles, each a program of its own; what the sites hold is
/// compared. Without Hugo it says so, and gives none.
[[nodiscard]] std::vector<Row> rowsAgainstHugo(const HugoTask &task);

} // namespace stet::bench
