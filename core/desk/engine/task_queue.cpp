// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/engine/task_queue.h"

#include <algorithm>

namespace stet {

quint64 PendingCalls::begin()
{
    const std::lock_guard lock(m_mutex);
    m_open.insert(m_next);
    return m_next++;
}

void PendingCalls::end(quint64 ticket)
{
    std::vector<Waiter> ready;
    {
        const std::lock_guard lock(m_mutex);
        m_open.erase(ticket);
        const auto settledNow = [this](const Waiter &waiter) {
            return m_open.empty() || *m_open.begin() >= waiter.before;
        };
        for (Waiter &waiter : m_waiters) {
            if (settledNow(waiter))
                ready.push_back(std::move(waiter));
        }
        std::erase_if(m_waiters, settledNow);
    }
    for (Waiter &waiter : ready)
        waiter.body();
}

QFuture<void> PendingCalls::settled()
{
    const auto promise = std::make_shared<QPromise<void>>();
    promise->start();
    {
        const std::lock_guard lock(m_mutex);
        if (!m_open.empty()) {
            m_waiters.push_back({m_next, [promise] {
                                     promise->finish();
                                 }});
            return promise->future();
        }
    }
    promise->finish();
    return promise->future();
}

void PendingCalls::whenSettled(std::function<void(quint64)> body)
{
    quint64 ticket = 0;
    {
        const std::lock_guard lock(m_mutex);
        const bool waits = !m_open.empty();
        ticket = m_next;
        if (waits)
            m_waiters.push_back({ticket, [body, ticket] {
                                     body(ticket);
                                 }});
        m_open.insert(m_next++);
        if (waits)
            return;
    }
    body(ticket);
}

void WriteQueue::pushEdit(Task task)
{
    {
        const std::lock_guard lock(m_mutex);
        m_edits.push_back(std::move(task));
        ++m_waitingEdits;
    }
    m_something.notify_one();
}

void WriteQueue::pushBulk(std::shared_ptr<BulkJob> job, BulkTurn turn)
{
    {
        const std::lock_guard lock(m_mutex);
        const bool next = turn == BulkTurn::Next && !m_bulk.empty(); // the first is under way
        m_bulk.insert(next ? m_bulk.begin() + 1 : m_bulk.end(), std::move(job));
    }
    m_something.notify_one();
}

void WriteQueue::letBulkWait()
{
    const std::lock_guard lock(m_mutex);
    m_bulkWaits = !m_wokenInStep;
}

void WriteQueue::wakeBulk()
{
    {
        const std::lock_guard lock(m_mutex);
        m_bulkWaits = false;
        m_wokenInStep = true;
    }
    m_something.notify_one();
}

void WriteQueue::popBulk()
{
    const std::lock_guard lock(m_mutex);
    m_bulk.pop_front();
    m_bulkWaits = false;
}

void WriteQueue::stop()
{
    {
        const std::lock_guard lock(m_mutex);
        m_stopping = true;
    }
    m_something.notify_one();
}

WriteQueue::Next WriteQueue::next(std::chrono::steady_clock::time_point deadline,
                                  Task &edit,
                                  std::shared_ptr<BulkJob> &bulk)
{
    std::unique_lock lock(m_mutex);
    for (;;) {
        if (!m_edits.empty()) {
            edit = std::move(m_edits.front());
            m_edits.pop_front();
            --m_waitingEdits;
            return Next::Edit;
        }
        if (m_stopping)
            std::erase_if(m_bulk, [](const auto &job) { return job->optional(); });
        if (!m_bulk.empty() && !m_bulkWaits) {
            bulk = m_bulk.front();
            m_wokenInStep = false;
            return Next::Bulk;
        }
        if (m_stopping && m_bulk.empty())
            return Next::Stop;
        if (m_something.wait_until(lock, deadline) == std::cv_status::timeout)
            return Next::Idle;
    }
}

void ReadQueue::push(Task task)
{
    {
        const std::lock_guard lock(m_mutex);
        m_tasks.push_back(std::move(task));
    }
    m_something.notify_one();
}

void ReadQueue::stop()
{
    {
        const std::lock_guard lock(m_mutex);
        m_stopping = true;
    }
    m_something.notify_all();
}

bool ReadQueue::next(Task &task)
{
    std::unique_lock lock(m_mutex);
    m_something.wait(lock, [this] { return m_stopping || !m_tasks.empty(); });
    if (m_tasks.empty())
        return false;
    task = std::move(m_tasks.front());
    m_tasks.pop_front();
    return true;
}

} // namespace stet
