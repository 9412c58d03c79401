// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sources/fetch/fetcher.h"

#include "core/sources/fetch/page_fetch.h"

#include <QPromise>

namespace stet {

Fetcher::Fetcher(std::shared_ptr<Resolver> resolver, QSslConfiguration tls, QObject *parent)
    : QObject(parent)
    , m_resolver(std::move(resolver))
    , m_tls(std::move(tls))
    , m_yard(new QObject)
{
    m_thread.setObjectName(QStringLiteral("fetch"));
    m_yard->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_yard, &QObject::deleteLater);
    m_thread.start();
}

Fetcher::~Fetcher()
{
    m_thread.quit();
    m_thread.wait();
}

QFuture<FetchAnswer> Fetcher::fetch(FetchRequest request)
{
    // Shared, since what is posted to a thread is copied.
    auto promise = std::make_shared<QPromise<FetchAnswer>>();
    promise->start();
    const QFuture<FetchAnswer> future = promise->future();
    QMetaObject::invokeMethod(
        m_yard,
        [yard = m_yard,
         promise,
         request = std::move(request),
         resolver = m_resolver,
         tls = m_tls,
         calendar = m_calendar]() mutable {
            (new PageFetch(std::move(request), std::move(*promise), *resolver, tls, calendar, yard))
                ->start();
        },
        Qt::QueuedConnection);
    return future;
}

} // namespace stet
