// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/base/when_done.h"

#include <QFutureWatcher>
#include <QObject>
#include <QPromise>

namespace stet {

/// Work of several steps, one after the other, that ends with one answer. Deletes itself once that
/// is given or nobody waits for it any more: then the step under way is cancelled. A step that
/// keeps something is waited for all the same, since it may be too late to cancel it. Lives on the
/// thread of its owner.
template <class T>
class StepwiseRun : public QObject
{
public:
    ~StepwiseRun() override
    {
        m_watcher.disconnect(this);
        m_step.cancel();
        m_last.disconnect(this);
        if (!m_isOver)
            m_promise.finish();
    }

    [[nodiscard]] QFuture<Result<T>> future() { return m_promise.future(); }

protected:
    explicit StepwiseRun(QObject *parent)
        : QObject(parent)
    {
        m_promise.start();
        connect(&m_watcher, &QFutureWatcher<void>::canceled, this, [this] {
            m_ended = true;
            m_step.cancel();
            if (m_isKeeping)
                m_last.setFuture(m_step);
            else
                stop();
        });
        connect(&m_last, &QFutureWatcher<void>::finished, this, [this] { stop(); });
        m_watcher.setFuture(QFuture<void>(m_promise.future()));
    }

    /// What is cancelled with the run.
    void setStep(QFuture<void> step)
    {
        m_step = std::move(step);
        m_isKeeping = false;
    }

    /// What keeps something: cancelled with the run, which ends when it has.
    void setKeepingStep(QFuture<void> step)
    {
        m_step = std::move(step);
        m_isKeeping = true;
    }

    /// Nobody waits for the answer, and the last step has ended. The future ends after this.
    virtual void stopped() {}

    /// Goes on with the value of `future`, or ends with its error.
    template <class U, class Body>
    void then(QFuture<Result<U>> future, Body body)
    {
        whenDone(std::move(future), this, [this, body](const Result<U> &result) {
            if (result)
                body(*result);
            else
                end(result.error());
        });
    }

    void end(const Error &error) { give(tl::unexpected<Error>(error)); }

    void finish(const T &made) { give(made); }

private:
    void give(const Result<T> &answer)
    {
        if (m_ended)
            return;
        m_ended = true;
        // A cancelled promise takes no result; its signal may be on the way still.
        if (m_promise.isCanceled()) {
            stop();
            return;
        }
        m_isOver = true;
        m_promise.addResult(answer);
        m_promise.finish();
        deleteLater();
    }

    void stop()
    {
        if (m_isOver)
            return;
        m_isOver = true;
        stopped();
        m_promise.finish();
        deleteLater();
    }

    QPromise<Result<T>> m_promise;
    QFutureWatcher<void> m_watcher; ///< whether somebody still waits
    QFutureWatcher<void> m_last;    ///< the step that was under way when nobody waited any more
    QFuture<void> m_step;
    bool m_isKeeping = false;
    bool m_ended = false; ///< no step goes on
    bool m_isOver = false;
};

} // namespace stet
