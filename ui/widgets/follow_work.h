// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "ui/widgets/notice_bar.h"

#include <QCoreApplication>
#include <QFutureWatcher>
#include <QLocale>
#include <QTimer>

#include <functional>

namespace stet {

/// Follows work that may take long: after 300 ms `say` is told how far it is, with a button that
/// cancels it; `done` gets the answer, or null where it was cancelled. Ends with `context`.
template <class T>
void followWork(QObject *context,
                QFuture<Result<T>> work,
                const QString &running,
                std::function<void(const Notice &)> say,
                std::function<void(const Result<T> *)> done)
{
    // Work that ends sooner is not announced: a bar that flashes says nothing.
    constexpr int announceAfterMs = 300;
    auto *watcher = new QFutureWatcher<Result<T>>(context);
    auto *timer = new QTimer(watcher);
    timer->setInterval(announceAfterMs);
    QObject::connect(timer, &QTimer::timeout, context, [watcher, running, say] {
        Notice notice;
        notice.text = running;
        if (watcher->progressMaximum() > 0) {
            notice.text += u' ' + QCoreApplication::translate("stet::FollowWork", "%1 of %2")
                                      .arg(QLocale().toString(watcher->progressValue()),
                                           QLocale().toString(watcher->progressMaximum()));
        }
        notice.actionText = QCoreApplication::translate("stet::FollowWork", "Cancel");
        notice.action = [watcher] {
            watcher->cancel();
        };
        notice.context = watcher;
        notice.progress = true;
        notice.closable = false;
        say(notice);
    });
    QObject::connect(
        watcher, &QFutureWatcherBase::finished, context, [watcher, timer, done = std::move(done)] {
            timer->stop();
            watcher->deleteLater();
            const QFuture<Result<T>> future = watcher->future();
            if (future.resultCount() == 0) {
                done(nullptr);
                return;
            }
            const Result<T> answer = future.result();
            done(&answer);
        });
    timer->start();
    watcher->setFuture(work);
}

} // namespace stet
