// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace stet {

/// What the processes that read foreign bytes may take.
struct ExtractLimits
{
    int longestMs = 30'000;        ///< of one text, from when it is handed over
    int atOnce = 4;                ///< the others wait for their turn
    int idleMs = 5'000;            ///< that a process waits for the next text before it ends
    int mostTexts = 200;           ///< that one process reads, which another one follows
    qint64 mostBytes = 50'000'000; ///< likewise; the last text may go beyond
};

} // namespace stet
