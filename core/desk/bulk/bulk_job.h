// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QDeadlineTimer>

#include <atomic>
#include <chrono>

namespace stet {

class WriteScope;

/// When a step of bulk work is to end: its time is over, or an edit waits. Cheap to ask, so it is
/// asked after each row.
class StepEnd
{
public:
    StepEnd(std::chrono::milliseconds time, const std::atomic<int> &waitingEdits)
        : m_deadline(time)
        , m_least(std::min(time, Least))
        , m_waitingEdits(waitingEdits)
    {}

    [[nodiscard]] bool reached() const
    {
        return (m_waitingEdits > 0 && m_least.hasExpired()) || m_deadline.hasExpired();
    }

private:
    /// Edits without a pause must not starve the work.
    static constexpr std::chrono::milliseconds Least{10};

    QDeadlineTimer m_deadline;
    QDeadlineTimer m_least;
    const std::atomic<int> &m_waitingEdits;
};

/// Long work in the store's low lane, done in steps so that an edit waits for one step at most.
/// Called on the store thread.
class BulkJob
{
public:
    enum class Step {
        More,    ///< call again
        Waiting, ///< nothing to do until `DeskEngine::wakeBulk`
        Done,    ///< commit, then `ended`
    };

    BulkJob() = default;
    BulkJob(const BulkJob &) = delete;
    BulkJob &operator=(const BulkJob &) = delete;
    virtual ~BulkJob() = default;

    /// Works until `end` is reached inside a transaction, which may span several steps.
    virtual Step step(WriteScope &scope, const StepEnd &end) = 0;

    /// A transaction was kept; another one follows or `ended`.
    virtual void kept() {}

    /// The last transaction was kept.
    virtual void ended() = 0;

    /// A transaction was undone; no step is called after this.
    virtual void failed(const Error &error) = 0;

    /// May be dropped when the desk closes.
    [[nodiscard]] virtual bool optional() const { return false; }

    quint64 callTicket = 0; ///< the engine's own
};

} // namespace stet
