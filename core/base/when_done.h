// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFuture>
#include <QFutureWatcher>
#include <QObject>
#include <QPromise>
#include <QtConcurrent/QtConcurrentRun>
#include <QThread>

#include <type_traits>
#include <utility>

namespace stet {

/// Calls `body` with the result of `future` on the thread of `context`, which must be the calling
/// one: at once where it is there, else by an event. Not at all where the future is cancelled or
/// `context` is gone by then.
///
/// Not `QFuture::then`: where that is called just while another thread finishes the future,
/// Qt 6.4 runs the continuation twice, the second time on a promise that is gone, and it asks for
/// the context on a thread that does not keep it alive.
template <class T, class Body>
void whenDone(QFuture<T> future, QObject *context, Body body)
{
    Q_ASSERT(context->thread() == QThread::currentThread());
    auto tell = [body = std::move(body)](QFuture<T> done) mutable {
        if (done.isCanceled())
            return;
        if constexpr (std::is_void_v<T>)
            body();
        else if (done.resultCount() == 0)
            return;
        else if constexpr (std::is_copy_constructible_v<T>)
            body(done.result());
        else
            body(done.takeResult());
    };
    if (future.isFinished()) {
        tell(future);
        return;
    }
    auto *watcher = new QFutureWatcher<T>;
    QObject::connect(context, &QObject::destroyed, watcher, &QObject::deleteLater);
    QObject::connect(watcher,
                     &QFutureWatcherBase::finished,
                     context,
                     [watcher, tell = std::move(tell)]() mutable {
                         watcher->deleteLater();
                         tell(watcher->future());
                     });
    watcher->setFuture(future);
}

/// What `body` makes of the result of `future`, on a thread of the pool, which waits for it.
/// Without a result where `future` has none.
template <class T, class Body>
[[nodiscard]] auto madeOf(QFuture<T> future, Body body)
{
    using Made = std::invoke_result_t<Body, const T &>;
    return QtConcurrent::run(
        [future = std::move(future), body = std::move(body)](QPromise<Made> &promise) mutable {
            future.waitForFinished();
            if (!future.isCanceled() && future.resultCount() > 0)
                promise.addResult(body(future.result()));
        });
}

} // namespace stet
