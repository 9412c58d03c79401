// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace stet {

/// What time it is, and how much of it passes. Injected, so that tests can set it.
/// Implementations may be called from any thread.
class Clock
{
public:
    Clock() = default;
    Clock(const Clock &) = delete;
    Clock &operator=(const Clock &) = delete;
    virtual ~Clock() = default;

    /// Wall-clock time in UTC milliseconds since 1970-01-01: for what is written down. It may be
    /// set back at any moment.
    [[nodiscard]] virtual qint64 nowMs() const = 0;

    /// Milliseconds that only ever grow, from a start that means nothing: for what is due after
    /// a while, whatever becomes of the wall clock.
    [[nodiscard]] virtual qint64 steadyMs() const = 0;
};

/// The system's clock.
class SystemClock final : public Clock
{
public:
    [[nodiscard]] qint64 nowMs() const override;
    [[nodiscard]] qint64 steadyMs() const override;
};

} // namespace stet
