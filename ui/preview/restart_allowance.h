// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <deque>

namespace stet {

/// How often a page renderer that died may be started again without anybody asking: three times
/// within a minute. A value without a clock: the owner says what time it is.
class RestartAllowance
{
public:
    /// Whether it may start once more at `nowMs` (milliseconds of any clock that never goes back);
    /// counts that start.
    [[nodiscard]] bool take(qint64 nowMs);

    /// A person asked for a start: what was before does not count.
    void forget() { m_starts.clear(); }

private:
    std::deque<qint64> m_starts;
};

} // namespace stet
