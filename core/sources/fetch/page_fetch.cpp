// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sources/fetch/page_fetch.h"

#include "core/base/record_words.h"
#include "core/base/when_done.h"

#include <QNetworkProxy>
#include <QSslError>
#include <QSslSocket>

namespace stet {

namespace {

constexpr qint64 ReadAtOnce = 65'536;

bool isRedirect(int status)
{
    return status == 301 || status == 302 || status == 303 || status == 307 || status == 308;
}

/// What is sent: nothing of the user, the desk or another page. Public, as any browser's would be.
QByteArray requestFor(const FetchTarget &target)
{
    QByteArray path = target.url.path(QUrl::FullyEncoded).toLatin1();
    if (path.isEmpty())
        path = "/";
    if (target.url.hasQuery())
        path += '?' + target.url.query(QUrl::FullyEncoded).toLatin1();
    return "GET " + path + " HTTP/1.1\r\nHost: " + target.authority() +
           "\r\nUser-Agent: Stet/" STET_VERSION "\r\n"
           "Accept: text/html,application/xhtml+xml,application/pdf;q=0.9,*/*;q=0.8\r\n"
           "Accept-Encoding: gzip, deflate\r\nConnection: close\r\n\r\n";
}

QString shown(const QUrl &url)
{
    return url.toString(QUrl::FullyEncoded);
}

} // namespace

PageFetch::PageFetch(FetchRequest request,
                     QPromise<FetchAnswer> promise,
                     Resolver &resolver,
                     QSslConfiguration tls,
                     std::shared_ptr<HostCalendar> calendar,
                     QObject *parent)
    : QObject(parent)
    , m_request(std::move(request))
    , m_promise(std::move(promise))
    , m_resolver(resolver)
    , m_tls(std::move(tls))
    , m_calendar(std::move(calendar))
    , m_check(m_request.privateHosts)
    , m_watcher(std::make_unique<QFutureWatcher<void>>())
{
    m_deadline.setSingleShot(true);
    m_connectLimit.setSingleShot(true);
    connect(m_watcher.get(), &QFutureWatcher<void>::canceled, this, [this] {
        dropSocket();
        deleteLater();
    });
    connect(&m_deadline, &QTimer::timeout, this, [this] {
        failWith(
            FetchTrouble::Unreachable,
            inRecord(QT_TRANSLATE_NOOP("stet::CoreWords", "It did not answer within %1 seconds."))
                .arg((m_request.limits.mostMs + 999) / 1000));
    });
    connect(&m_connectLimit, &QTimer::timeout, this, [this] { connectToNext(); });
}

PageFetch::~PageFetch()
{
    // Whoever still waits gets no result, as from any cancelled future.
    if (!m_ended)
        m_promise.finish();
}

void PageFetch::start()
{
    m_watcher->setFuture(QFuture<void>(m_promise.future()));
    m_deadline.start(m_request.limits.mostMs);
    visit(m_request.url);
}

void PageFetch::visit(const QString &url)
{
    m_asked = url;
    m_answer.reset();
    Result<FetchTarget> target = m_check.target(url);
    if (!target) {
        failWith(FetchTrouble::Refused, target.error().message, target.error().detail);
        return;
    }
    const QString before = m_target ? m_target->host : QString();
    m_target = std::move(*target);
    const bool isLedElsewhere = !before.isEmpty() && before != m_target->host;
    const int wait = isLedElsewhere ? m_calendar->waitMs(m_target->host, m_request.hostDelayMs) : 0;
    if (wait > 0)
        QTimer::singleShot(wait, this, &PageFetch::lookUp);
    else
        lookUp();
}

void PageFetch::lookUp()
{
    if (m_ended || m_promise.isCanceled())
        return;
    if (m_target->address) {
        reach({*m_target->address});
        return;
    }
    whenDone(m_resolver.addressesOf(m_target->host),
             this,
             [this](const Result<QList<QHostAddress>> &found) {
                 if (m_ended || m_promise.isCanceled())
                     return;
                 if (found)
                     reach(*found);
                 else
                     failWith(
                         FetchTrouble::Unreachable, found.error().message, found.error().detail);
             });
}

void PageFetch::reach(const QList<QHostAddress> &addresses)
{
    QString reason;
    m_addresses.clear();
    for (const QHostAddress &address : addresses) {
        const QString refusal = AddressCheck::refusal(*m_target, address);
        if (refusal.isEmpty())
            m_addresses.append(address);
        else if (reason.isEmpty())
            reason = refusal;
    }
    if (m_addresses.isEmpty() && !reason.isEmpty())
        failWith(FetchTrouble::Refused, reason);
    else
        connectToNext();
}

void PageFetch::connectToNext()
{
    const QString trouble = m_socket ? m_socket->errorString() : QString();
    dropSocket();
    m_connectLimit.stop();
    if (m_addresses.isEmpty()) {
        failWith(FetchTrouble::Unreachable,
                 inRecord(QT_TRANSLATE_NOOP("stet::CoreWords", "%1 could not be reached."))
                     .arg(m_target->host),
                 trouble);
        return;
    }
    const QHostAddress address = m_addresses.takeFirst();
    if (!m_addresses.isEmpty())
        m_connectLimit.start(m_request.limits.mostConnectMs);
    m_isEncrypted = false;
    if (m_target->encrypted) {
        auto *socket = new QSslSocket(this);
        watch(*socket);
        encrypt(*socket);
        // The address is the one that was checked; the name is what the certificate must hold, and
        // what the server is told (SNI).
        socket->connectToHostEncrypted(address.toString(), m_target->port, m_target->host);
    } else {
        auto *socket = new QTcpSocket(this);
        watch(*socket);
        connect(socket, &QTcpSocket::connected, this, &PageFetch::ask);
        socket->connectToHost(address, m_target->port);
    }
}

void PageFetch::encrypt(QSslSocket &socket)
{
    socket.setSslConfiguration(m_tls);
    socket.setPeerVerifyMode(QSslSocket::VerifyPeer);
    connect(&socket, &QSslSocket::encrypted, this, [this] {
        m_isEncrypted = true;
        ask();
    });
    connect(&socket, &QSslSocket::sslErrors, this, [this](const QList<QSslError> &errors) {
        QStringList words;
        for (const QSslError &error : errors)
            words.append(error.errorString());
        failWith(FetchTrouble::Unreachable,
                 inRecord(QT_TRANSLATE_NOOP("stet::CoreWords",
                                            "The certificate of %1 is not to be trusted."))
                     .arg(m_target->host),
                 words.join(u' '));
    });
}

void PageFetch::watch(QTcpSocket &socket)
{
    m_socket = &socket;
    socket.setProxy(QNetworkProxy::NoProxy);
    // A server that floods waits until its bytes were looked at.
    socket.setReadBufferSize(ReadAtOnce);
    connect(&socket, &QTcpSocket::readyRead, this, &PageFetch::readMore);
    connect(&socket, &QTcpSocket::errorOccurred, this, [this](QAbstractSocket::SocketError error) {
        if (error == QAbstractSocket::RemoteHostClosedError && m_answer)
            readRest();
        else
            connectionFailed();
    });
}

void PageFetch::ask()
{
    m_connectLimit.stop();
    m_answer = std::make_unique<HttpAnswer>(m_request.limits);
    m_calendar->note(m_target->host);
    m_socket->write(requestFor(*m_target));
}

void PageFetch::readMore()
{
    if (!m_socket || !m_answer)
        return;
    const bool hadHead = m_answer->hasHead();
    const Result<> taken = m_answer->take(m_socket->readAll());
    const bool wantsBody =
        !m_answer->hasHead() || m_answer->status() == 200 || m_answer->status() == 203;
    // Of an answer that holds no page the head says all.
    if (!hadHead && m_answer->hasHead() && !wantsBody) {
        useAnswer();
        return;
    }
    if (!taken)
        failWith(taken.error());
    else if (m_answer->isWhole())
        useAnswer();
    else if (m_socket->bytesAvailable() > 0)
        QMetaObject::invokeMethod(this, &PageFetch::readMore, Qt::QueuedConnection);
}

void PageFetch::readRest()
{
    while (m_socket && m_socket->bytesAvailable() > 0)
        readMore();
    if (!m_socket || m_ended)
        return;
    const Result<> whole = m_answer->end();
    if (whole)
        useAnswer();
    else
        failWith(whole.error());
}

void PageFetch::connectionFailed()
{
    if (m_answer) {
        failWith(FetchTrouble::Unreachable,
                 inRecord(QT_TRANSLATE_NOOP("stet::CoreWords", "The connection to %1 broke."))
                     .arg(m_target->host),
                 m_socket->errorString());
    } else if (m_target->encrypted && !m_isEncrypted &&
               m_socket->error() == QAbstractSocket::SslHandshakeFailedError) {
        failWith(FetchTrouble::Unreachable,
                 inRecord(QT_TRANSLATE_NOOP("stet::CoreWords",
                                            "No encrypted connection to %1 came about."))
                     .arg(m_target->host),
                 m_socket->errorString());
    } else {
        connectToNext();
    }
}

void PageFetch::useAnswer()
{
    const int status = m_answer->status();
    if (isRedirect(status) && !m_answer->header("location").isEmpty())
        follow();
    else if (status == 200 || status == 203)
        finishPage();
    else if (m_answer->header("cf-mitigated") == "challenge")
        failWith(FetchTrouble::Blocked,
                 inRecord(QT_TRANSLATE_NOOP("stet::CoreWords",
                                            "The server wants to see a browser first (%1)."))
                     .arg(status));
    else
        failWith(troubleOfStatus(status), statusSentence(status));
}

void PageFetch::follow()
{
    const QUrl next =
        m_target->url.resolved(QUrl::fromEncoded(m_answer->header("location"), QUrl::TolerantMode));
    m_hops.push_back({shown(m_target->url), m_answer->status(), shown(next)});
    const bool isDowngrade = m_target->encrypted && next.scheme() == u"http";
    if (isDowngrade) {
        failWith(
            FetchTrouble::Refused,
            inRecord(QT_TRANSLATE_NOOP("stet::CoreWords",
                                       "It leads from an encrypted page to one that is not: %1"))
                .arg(shown(next).left(200)));
        return;
    }
    if (int(m_hops.size()) > m_request.limits.mostRedirects) {
        failWith(FetchTrouble::Unreachable,
                 inRecord(QT_TRANSLATE_NOOP("stet::CoreWords", "It redirects more than %1 times."))
                     .arg(m_request.limits.mostRedirects));
        return;
    }
    dropSocket();
    visit(shown(next));
}

void PageFetch::finishPage()
{
    FetchedPage page;
    page.url = shown(m_target->url);
    page.hops = m_hops;
    page.status = m_answer->status();
    page.contentType = m_answer->header("content-type");
    page.contentLanguage = m_answer->header("content-language");
    page.date = m_answer->header("date");
    page.lastModified = m_answer->header("last-modified");
    page.etag = m_answer->header("etag");
    page.bytes = m_answer->body();
    end(std::move(page));
}

void PageFetch::failWith(const Error &error)
{
    failWith(error.code == ErrorCode::InvalidInput ? FetchTrouble::Refused
                                                   : FetchTrouble::Unreachable,
             error.message,
             error.detail);
}

void PageFetch::failWith(FetchTrouble trouble, const QString &message, const QString &detail)
{
    FetchFailure failure;
    failure.trouble = trouble;
    failure.message = message;
    failure.detail = detail;
    failure.status = m_answer ? m_answer->status() : 0;
    failure.url = m_asked;
    failure.hops = m_hops;
    end(tl::unexpected(std::move(failure)));
}

void PageFetch::end(FetchAnswer answer)
{
    if (m_ended)
        return;
    m_ended = true;
    if (m_answer)
        m_calendar->note(m_target->host);
    dropSocket();
    m_deadline.stop();
    m_connectLimit.stop();
    // Nobody cancels what has ended: its news need not wake this thread.
    m_watcher.reset();
    m_promise.addResult(std::move(answer));
    m_promise.finish();
    deleteLater();
}

void PageFetch::dropSocket()
{
    if (!m_socket)
        return;
    QTcpSocket *socket = std::exchange(m_socket, nullptr);
    socket->disconnect(this);
    socket->abort();
    if (!m_ended) // else it goes with this
        socket->deleteLater();
}

} // namespace stet
