// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/bulk/bulk_job.h"

#include <QFuture>
#include <QPromise>

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <set>
#include <vector>

namespace stet {

struct Stores;

/// What was called and has not ended; tells when all of it has. Safe from any thread.
class PendingCalls
{
public:
    [[nodiscard]] quint64 begin();
    void end(quint64 ticket);

    /// Ready when every ticket given out so far has ended.
    [[nodiscard]] QFuture<void> settled();
    /// Calls `body` then, here and now or on the thread of the last call to end, with a ticket that
    /// was begun before: whoever asks later waits for its end too.
    void whenSettled(std::function<void(quint64 ticket)> body);

private:
    struct Waiter
    {
        quint64 before;
        std::function<void()> body;
    };

    std::mutex m_mutex;
    quint64 m_next = 1;
    std::set<quint64> m_open;
    std::vector<Waiter> m_waiters;
};

/// Where a bulk job joins the queue: behind all that wait, or behind the one that is under way.
enum class BulkTurn { Last, Next };

/// The store thread's queue: edits first, bulk steps when there is none. Safe from any thread.
class WriteQueue
{
public:
    using Task = std::function<void()>;

    enum class Next { Edit, Bulk, Idle, Stop };

    void pushEdit(Task task);
    void pushBulk(std::shared_ptr<BulkJob> job, BulkTurn turn);

    /// The job in front is called no more until `wakeBulk`, unless that came while it was stepped.
    void letBulkWait();
    void wakeBulk();
    void popBulk();

    /// No more is pushed; `next` gives Stop once all but optional jobs are gone.
    void stop();

    /// Waits for something to do, until `deadline` (Idle). Fills `edit` or `bulk`.
    Next next(std::chrono::steady_clock::time_point deadline,
              Task &edit,
              std::shared_ptr<BulkJob> &bulk);

    /// How many edits wait; may be read at any time.
    [[nodiscard]] const std::atomic<int> &waitingEdits() const { return m_waitingEdits; }

private:
    std::mutex m_mutex;
    std::condition_variable m_something;
    std::deque<Task> m_edits;
    std::atomic<int> m_waitingEdits{0};
    std::deque<std::shared_ptr<BulkJob>> m_bulk;
    bool m_bulkWaits = false;
    bool m_wokenInStep = false; ///< woken while the job in front was being stepped
    bool m_stopping = false;
};

/// The reading threads' queue. Safe from any thread.
class ReadQueue
{
public:
    using Task = std::function<void(Stores &)>;

    void push(Task task);
    void stop();

    /// Waits; false where the queue is empty and stopped.
    bool next(Task &task);

private:
    std::mutex m_mutex;
    std::condition_variable m_something;
    std::deque<Task> m_tasks;
    bool m_stopping = false;
};

} // namespace stet
