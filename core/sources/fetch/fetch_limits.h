// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace stet {

/// How much one page may cost.
struct FetchLimits
{
    qint64 mostBytes = 20'000'000; ///< of the body, decoded
    int mostHeaderBytes = 131'072; ///< of one answer's head, and of what stands behind its chunks
    int mostRedirects = 10;
    int mostMs = 30'000;        ///< from the first look-up to the last byte, all redirects in it
    int mostConnectMs = 10'000; ///< for one address of a host that has more of them
};

} // namespace stet
