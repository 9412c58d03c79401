// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/desk_session.h"

#include <QEventLoop>
#include <QFutureWatcher>
#include <QString>

#include <memory>

namespace stet::bench {

/// Spins the event loop until `future` is ready and gives its value; ends the program with the
/// message where it is an error, since a figure of a failed run is worth nothing.
template <class T>
T await(QFuture<Result<T>> future)
{
    QFutureWatcher<Result<T>> watcher;
    QEventLoop loop;
    QObject::connect(&watcher, &QFutureWatcherBase::finished, &loop, &QEventLoop::quit);
    watcher.setFuture(future);
    if (!future.isFinished())
        loop.exec();
    Result<T> result = future.takeResult();
    if (!result)
        qFatal("%s (%s)", qPrintable(result.error().message), qPrintable(result.error().detail));
    return *std::move(result);
}

/// Opens the desk at `path`, or makes an empty one.
[[nodiscard]] std::unique_ptr<DeskSession> benchDesk(const QString &path);

} // namespace stet::bench
