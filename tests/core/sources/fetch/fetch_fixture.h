// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sources/fetch/resolver.h"

#include <QHash>
#include <QMutex>
#include <QPromise>

namespace stet::test {

/// Knows the hosts that a test tells it, leads any of them to where it wants, and counts. Asked on
/// the fetching thread, told on the test's.
class ToldResolver final : public Resolver
{
public:
    void tell(const QString &host, const QStringList &addresses)
    {
        const QMutexLocker lock(&m_mutex);
        QList<QHostAddress> all;
        for (const QString &address : addresses)
            all.append(QHostAddress(address));
        m_known.insert(host, all);
    }

    /// From now on nothing is answered.
    void fallSilent()
    {
        const QMutexLocker lock(&m_mutex);
        m_silent = true;
    }

    [[nodiscard]] QStringList asked() const
    {
        const QMutexLocker lock(&m_mutex);
        return m_asked;
    }

    QFuture<Result<QList<QHostAddress>>> addressesOf(const QString &host) override
    {
        const QMutexLocker lock(&m_mutex);
        m_asked.append(host);
        QPromise<Result<QList<QHostAddress>>> promise;
        promise.start();
        QFuture<Result<QList<QHostAddress>>> future = promise.future();
        if (m_silent) {
            m_unanswered.push_back(std::move(promise));
            return future;
        }
        const QList<QHostAddress> addresses = m_known.value(host);
        if (addresses.isEmpty())
            promise.addResult(fail(ErrorCode::Network, QStringLiteral("No such host.")));
        else
            promise.addResult(addresses);
        promise.finish();
        return future;
    }

private:
    mutable QMutex m_mutex;
    QHash<QString, QList<QHostAddress>> m_known;
    QStringList m_asked;
    std::vector<QPromise<Result<QList<QHostAddress>>>> m_unanswered;
    bool m_silent = false;
};

} // namespace stet::test
