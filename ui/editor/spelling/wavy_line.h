// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/galley/block.h"

#include <vector>

class QPainter;
class QStyleOptionViewItem;

namespace stet {

/// Draws wavy lines under words of a table's cell, over what its style has painted. `cell` is as
/// the delegate has filled it (`initStyleOption`).
void paintWavyLines(QPainter &painter,
                    const QStyleOptionViewItem &cell,
                    const std::vector<TextRange> &words);

} // namespace stet
