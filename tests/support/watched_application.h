// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QApplication>

#include <functional>

namespace stet::test {

/// The application of window tests. Once it is told to watch, an event whose handling keeps the UI
/// thread at work for more than 200 ms fails the test that runs. It counts the thread's own
/// processor time: a busy machine fails nothing. What waits instead of working shows as wall time,
/// of which it allows two seconds.
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
    struct Moment
    {
        qint64 workMs = 0; ///< of this thread
        qint64 wallMs = 0;
    };

    [[nodiscard]] static Moment now();
    void check(const Moment &since, const char *receiver, int event) const;

    Report m_report;
    Moment m_mark;   ///< since when one event is handled, loops within it aside; 0: none is
    int m_level = 0; ///< of the event loop that it came from
};

} // namespace stet::test
