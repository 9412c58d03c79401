// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QTimeZone>

namespace stet {

/// The moment at which the clocks of a zone show an hour of a day. A value.
struct ClockTime
{
    enum class Shown {
        Once,
        Never, ///< clocks are put forward over it; the moment is as late behind the leap
        Twice  ///< clocks are put back; the moment is the first of the two
    };

    qint64 atMs = 0; ///< UTC
    Shown shown = Shown::Once;

    bool operator==(const ClockTime &) const = default;
};

/// Both are valid. Pure; callable from any thread.
[[nodiscard]] ClockTime clockTime(QDate day, QTime time, const QTimeZone &zone);

} // namespace stet
