// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/held_time.h"

#include <QApplication>

#include <functional>
#include <memory>

namespace stet::test {

/// The application of window tests. Once it is told to watch, an event whose handling keeps the UI
/// thread for too long fails the test that runs, be it by work or by waiting (HeldTime).
class WatchedApplication : public QApplication
{
    Q_OBJECT

public:
    using QApplication::QApplication;

    bool notify(QObject *receiver, QEvent *event) override;

    /// Told of an event that took too long; the usual one fails the running test.
    using Report = std::function<void(const QString &)>;
    static void failTest(const QString &what);

    /// Watches from now on, where the test's application is one of these; no report: no more.
    static void watch(Report report = failTest);

private:
    void check(const char *receiver, int event) const;

    Report m_report;
    std::unique_ptr<HeldTime> m_held; ///< since when one event is handled, loops within it aside
    bool m_handling = false;
    int m_level = 0; ///< of the event loop that it came from
};

} // namespace stet::test
