// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/bench_row.h"

#include <algorithm>
#include <cmath>

namespace stet::bench {

double Row::ratio() const
{
    return reference > 0 ? ours / reference : 0;
}

bool Row::holds() const
{
    if (reference <= 0) // it was not measured
        return false;
    return better == Better::Lower ? ratio() <= goal : ratio() >= goal;
}

double percentile(std::vector<double> values, double share)
{
    if (values.empty())
        return 0;
    std::sort(values.begin(), values.end());
    const auto last = static_cast<double>(values.size() - 1);
    return values.at(static_cast<size_t>(std::ceil(last * share)));
}

} // namespace stet::bench
