// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sources/fetch/address_check.h"
#include "core/sources/fetch/fetch_answer.h"
#include "core/sources/fetch/host_calendar.h"
#include "core/sources/fetch/http_answer.h"
#include "core/sources/fetch/resolver.h"

#include <QFutureWatcher>
#include <QObject>
#include <QPromise>
#include <QSslConfiguration>
#include <QTimer>

#include <memory>
#include <optional>

class QSslSocket;
class QTcpSocket;

namespace stet {

/// One page on its way: looks the host up, checks the addresses, connects to a checked one, asks,
/// reads, follows redirects, each checked like the first address; one to another host waits until
/// that was left in peace. Shares nothing with any other but when hosts were asked: a connection of
/// its own for every request, no cookies, no passwords. Made by Fetcher on its thread, where it
/// lives; deletes itself once the promise is kept or nobody waits for it.
class PageFetch : public QObject
{
public:
    PageFetch(FetchRequest request,
              QPromise<FetchAnswer> promise,
              Resolver &resolver,
              QSslConfiguration tls,
              std::shared_ptr<HostCalendar> calendar,
              QObject *parent);
    ~PageFetch() override;

    void start();

private:
    void visit(const QString &url);
    void lookUp();
    void reach(const QList<QHostAddress> &addresses);
    void connectToNext();
    void encrypt(QSslSocket &socket);
    void watch(QTcpSocket &socket);
    void ask();
    void readMore();
    void readRest();
    void connectionFailed();
    void useAnswer();
    void follow();
    void finishPage();
    void failWith(FetchTrouble trouble, const QString &message, const QString &detail = {});
    void failWith(const Error &error);
    void end(FetchAnswer answer);
    void dropSocket();

    FetchRequest m_request;
    QPromise<FetchAnswer> m_promise;
    Resolver &m_resolver;
    QSslConfiguration m_tls;
    std::shared_ptr<HostCalendar> m_calendar;
    AddressCheck m_check;
    std::unique_ptr<QFutureWatcher<void>> m_watcher; ///< whether somebody still waits
    QTimer m_deadline;
    QTimer m_connectLimit;
    std::optional<FetchTarget> m_target;
    QList<QHostAddress> m_addresses; ///< checked, not yet tried
    QTcpSocket *m_socket = nullptr;  ///< a child
    std::unique_ptr<HttpAnswer> m_answer;
    std::vector<FetchHop> m_hops;
    QString m_asked; ///< the address of this hop as it came
    bool m_isEncrypted = false;
    bool m_ended = false;
};

} // namespace stet
