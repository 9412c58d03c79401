// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/sql/connection.h"

#include <condition_variable>
#include <mutex>
#include <thread>

namespace stet {

/// Folds the -wal into the desk's file beside the store thread, so that no edit waits for it.
/// Owned by the engine; has a thread and a connection of its own, both from the first folding on.
class WalFolding
{
public:
    explicit WalFolding(QString file);
    WalFolding(const WalFolding &) = delete;
    WalFolding &operator=(const WalFolding &) = delete;
    ~WalFolding(); ///< ends the folding under way; call before the writing connection closes

    /// After each commit, on the store thread, with the writing connection.
    void committed(Connection &writing);

    /// Folds all that is left, on the store thread, and ends: what is written from now on is folded
    /// when the connection closes. Without this that takes as long as the disk needs.
    void foldRest(Connection &writing);

private:
    enum class State { Idle, Wanted, Folding, Stopping };

    void end();
    void loop();
    void startBeside();

    const QString m_file;
    std::mutex m_mutex;
    std::condition_variable m_something;
    State m_state = State::Idle;
    bool m_broken = false; ///< the connection could not be opened
    int m_folded = 0;      ///< pages of this -wal that are in the file
    int m_pages = 0;       ///< of this -wal when last looked at
    int m_next = 0;        ///< pages at which to fold again
    std::thread m_thread;
};

} // namespace stet
