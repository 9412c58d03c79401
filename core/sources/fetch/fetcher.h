// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sources/fetch/fetch_answer.h"
#include "core/sources/fetch/host_calendar.h"
#include "core/sources/fetch/resolver.h"

#include <QFuture>
#include <QObject>
#include <QSslConfiguration>
#include <QThread>

#include <memory>

namespace stet {

/// Fetches pages without a browser, on a thread of its own: no look-up, handshake or compressed
/// megabyte holds up the thread that asks. Not by QNetworkAccessManager, which has no limit for
/// headers, resolves a host once more after it was checked and shares cookies and connections
/// between requests. Lives on the thread that asks; its end ends what is under way.
class Fetcher : public QObject
{
    Q_OBJECT

public:
    explicit Fetcher(std::shared_ptr<Resolver> resolver = std::make_shared<SystemResolver>(),
                     QSslConfiguration tls = QSslConfiguration::defaultConfiguration(),
                     QObject *parent = nullptr);
    ~Fetcher() override;

    /// The page, or why there is none. Cancelling the future ends the connection at once and gives
    /// no result. Any number at a time; FetchQueue is for pace.
    [[nodiscard]] QFuture<FetchAnswer> fetch(FetchRequest request);

private:
    std::shared_ptr<Resolver> m_resolver;
    QSslConfiguration m_tls;
    std::shared_ptr<HostCalendar> m_calendar = std::make_shared<HostCalendar>();
    QThread m_thread;
    QObject *m_yard; ///< parent of what is under way; lives on the thread
};

} // namespace stet
