// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/galley/marked_text.h"

#include <QStringView>

#include <vector>

namespace stet {

/// Where a strikethrough or a link is written in the source of its block, signs and address
/// included: "~~not~~", "[report](https://a.example/)". `runs` lead from the reading text to the
/// source. Where its signs are not found it is no more than its words; so is the address of a link
/// by name, `[report][r]`, which stands in no block.
[[nodiscard]] TextRange
writtenMark(QStringView source, const std::vector<TextRun> &runs, const MarkedStretch &mark);

} // namespace stet
