// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/review/facts/stated_fact.h"

#include <QStringView>

#include <vector>

namespace stet {

/// The words between quotation marks of any language's form, without the marks: up to 2 000 units
/// and within a paragraph. Those inside of another quotation are part of it.
[[nodiscard]] std::vector<StatedFact> quotationsOf(QStringView text);

} // namespace stet
