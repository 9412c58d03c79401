// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <optional>

namespace stet {

/// How long a transaction of bulk work may collect rows before it is kept, learned from what
/// keeping one takes. An edit that comes meanwhile waits until it is kept, and another process
/// until it is over; long transactions cost least. So they are short while someone edits, and
/// longer while nobody does. The store thread's own.
class BulkPace
{
public:
    using Instant = std::chrono::steady_clock::time_point;
    using Time = std::chrono::milliseconds;

    /// 20 to 500 ms.
    [[nodiscard]] Time longest() const { return m_longest; }

    void editCame(Instant now);

    /// A transaction that collected for `worked` was kept, which took `keeping`.
    void kept(Time worked, Time keeping, Instant now);

private:
    [[nodiscard]] bool isQuiet(Instant now) const;

    Time m_longest{100};
    Time m_leastKeeping{100}; ///< the least that keeping one took lately
    std::optional<Instant> m_lastEdit;
};

} // namespace stet
