// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <atomic>
#include <thread>

namespace stet::test {

/// Tells whether the machine has a processor to spare: by a thread of its own that wants very
/// little and stands behind all others. While that one has to wait, what any other thread waits
/// for may itself wait for a processor. Asked from any thread.
class SpareProcessor
{
public:
    SpareProcessor();
    ~SpareProcessor();
    Q_DISABLE_COPY_MOVE(SpareProcessor)

    /// For how long there was none, in ms since this was made.
    [[nodiscard]] qint64 missingMs() const;

private:
    void beat();

    std::atomic<qint64> m_missingMs = 0;
    std::atomic<qint64> m_dueMs; ///< by when the thread is to have done its little
    std::atomic<bool> m_stops = false;
    std::thread m_thread;
};

} // namespace stet::test
