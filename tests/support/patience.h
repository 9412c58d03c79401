// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtTest>

// How long a test waits for what must come. Qt's five seconds are a limit of time where a disk or a
// neighbour holds the machine up; what comes costs no test longer, and what does not come fails.

namespace stet::test {

inline constexpr int PatienceMs = 30'000;

} // namespace stet::test

#undef QTRY_VERIFY
#define QTRY_VERIFY(expr) QTRY_VERIFY_WITH_TIMEOUT(expr, stet::test::PatienceMs)
#undef QTRY_VERIFY2
#define QTRY_VERIFY2(expr, message)                                                                \
    QTRY_VERIFY2_WITH_TIMEOUT(expr, message, stet::test::PatienceMs)
#undef QTRY_COMPARE
#define QTRY_COMPARE(expr, expected)                                                               \
    QTRY_COMPARE_WITH_TIMEOUT(expr, expected, stet::test::PatienceMs)
