// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/review/facts/fact_reading.h"

#include <QString>

#include <vector>

namespace stet::test {

/// A claim and its evidence, labelled by a person: `supported` where the evidence says every fact
/// of the claim, in whatever words; else `miss` tells what it does not.
struct FactPair
{
    QString id;
    QString miss;
    FactText claim;
    std::vector<FactText> evidence;
    bool supported = false;
};

/// The pairs of a file in `data`, one JSON object a line. Ends the test where one cannot be read.
[[nodiscard]] std::vector<FactPair> factPairs(const QString &file);

/// Whether a comparer without any rule would say that the evidence supports the claim: each number
/// in digits, each word with a capital but the first, and each quotation stands in it as it is.
[[nodiscard]] bool substringsSupport(const FactPair &pair);

} // namespace stet::test
