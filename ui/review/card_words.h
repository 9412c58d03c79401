// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/text.h"

namespace stet {

/// Content as a card has room for it: one line, with an ellipsis where it is cut.
[[nodiscard]] inline QString cardWords(const QString &text, qsizetype most = 600)
{
    const QString line = singleLine(text);
    return line.size() > most ? line.left(most) + u'…' : line;
}

} // namespace stet
