// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sources/fetch/fetcher.h"
#include "tests/core/sources/fetch/fetch_fixture.h"
#include "tests/support/hostile_server.h"
#include "tests/support/test_registry.h"

#include <QFile>
#include <QSslCertificate>
#include <QSslKey>
#include <QSslServer>
#include <QSslSocket>
#include <QTest>

using namespace stet;
using namespace stet::test;
using namespace Qt::StringLiterals;

namespace {

constexpr int Patience = 20'000;

QSslCertificate certificate(const QString &name)
{
    const QList<QSslCertificate> all =
        QSslCertificate::fromPath(QStringLiteral(STET_TLS_DATA "/%1.pem").arg(name));
    if (all.size() != 1)
        qFatal("no certificate");
    return all.first();
}

QSslKey ledgerKey()
{
    QFile file(QStringLiteral(STET_TLS_DATA "/ledger.key"));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("no key");
    return {&file, QSsl::Ec};
}

/// Trusts the authority of the tests and nobody else.
QSslConfiguration trust()
{
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    tls.setCaCertificates({certificate(u"authority"_s)});
    return tls;
}

/// An HTTPS server on 127.0.0.1 with one of the certificates of the tests.
class TlsServer : public QObject
{
public:
    explicit TlsServer(const QString &name, QByteArray said)
        : m_said(std::move(said))
    {
        QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
        tls.setLocalCertificate(certificate(name));
        tls.setPrivateKey(ledgerKey());
        m_server.setSslConfiguration(tls);
        connect(&m_server, &QTcpServer::pendingConnectionAvailable, this, [this] {
            QTcpSocket *socket = m_server.nextPendingConnection();
            connect(socket, &QTcpSocket::readyRead, this, [this, socket] {
                asked += socket->readAll();
                if (!asked.endsWith("\r\n\r\n"))
                    return;
                socket->write(m_said);
                socket->disconnectFromHost();
            });
        });
        if (!m_server.listen(QHostAddress::LocalHost))
            qFatal("no port");
    }

    [[nodiscard]] QString url(const QString &host) const
    {
        return u"https://%1:%2/x"_s.arg(host, QString::number(m_server.serverPort()));
    }

    QByteArray asked;

private:
    QSslServer m_server;
    QByteArray m_said;
};

const QByteArray Good = "HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nwords";

} // namespace

/// Encrypted pages: the connection goes to the address that was checked, the certificate must hold
/// the name.
class TestFetchTls : public QObject
{
    Q_OBJECT

private:
    static FetchAnswer
    answerTo(const QString &url, const QStringList &privateHosts, const FetchLimits &limits = {})
    {
        auto resolver = std::make_shared<ToldResolver>();
        resolver->tell(u"ledger.example"_s, {u"127.0.0.1"_s});
        resolver->tell(u"courier.example"_s, {u"127.0.0.1"_s});
        Fetcher fetcher(resolver, trust());
        const QFuture<FetchAnswer> future = fetcher.fetch({url, privateHosts, limits});
        [&] {
            QTRY_VERIFY_WITH_TIMEOUT(future.isFinished(), Patience);
        }();
        return future.result();
    }

private Q_SLOTS:

    void aCertificateForTheNameIsTaken()
    {
        TlsServer server(u"ledger"_s, Good);
        const FetchAnswer page = answerTo(server.url(u"ledger.example"_s), {u"ledger.example"_s});
        QVERIFY2(page.has_value(), page ? "" : qPrintable(page.error().detail));
        QCOMPARE(page->bytes, QByteArray("words"));
        QVERIFY(server.asked.startsWith("GET /x HTTP/1.1\r\nHost: ledger.example:"));
    }

    void anyOtherCertificateIsRefused_data()
    {
        QTest::addColumn<QString>("certificate");
        QTest::addColumn<QString>("host");
        QTest::newRow("self-made") << u"selfmade"_s << u"ledger.example"_s;
        QTest::newRow("expired") << u"expired"_s << u"ledger.example"_s;
        QTest::newRow("of another host") << u"ledger"_s << u"courier.example"_s;
        QTest::newRow("for an address") << u"ledger"_s << u"127.0.0.1"_s;
    }

    void anyOtherCertificateIsRefused()
    {
        QFETCH(QString, certificate);
        QFETCH(QString, host);
        TlsServer server(certificate, Good);
        const FetchAnswer page = answerTo(server.url(host), {host});
        QVERIFY(!page);
        QCOMPARE(page.error().trouble, FetchTrouble::Unreachable);
        QVERIFY2(page.error().message.contains(u"not to be trusted"),
                 qPrintable(page.error().message));
        QVERIFY(!page.error().detail.isEmpty());
        QCOMPARE(server.asked, QByteArray());
    }

    void theServerIsToldTheName()
    {
        // The name stands in the clear in the first bytes of a handshake (RFC 6066 §3).
        QTcpServer plain;
        QVERIFY(plain.listen(QHostAddress::LocalHost));
        QByteArray hello;
        connect(&plain, &QTcpServer::newConnection, this, [&] {
            QTcpSocket *socket = plain.nextPendingConnection();
            connect(socket, &QTcpSocket::readyRead, this, [&hello, socket] {
                hello += socket->readAll();
                socket->disconnectFromHost();
            });
        });
        const FetchAnswer page = answerTo(u"https://ledger.example:%1/"_s.arg(plain.serverPort()),
                                          {u"ledger.example"_s});
        QVERIFY(!page);
        QCOMPARE(page.error().trouble, FetchTrouble::Unreachable);
        QVERIFY(hello.contains("ledger.example"));
        // HTTP/2 is not offered (RFC 7301).
        QVERIFY(!hello.contains("\x02h2"));
    }

    void aServerThatDoesNotEncryptIsUnreachable()
    {
        HostileServer server;
        FetchLimits limits;
        limits.mostMs = 500;
        const FetchAnswer page =
            answerTo(u"https://127.0.0.1:%1/"_s.arg(server.port()), {server.privateHost()}, limits);
        QVERIFY(!page);
        QCOMPARE(page.error().trouble, FetchTrouble::Unreachable);
    }

    void aRedirectOutOfEncryptionIsRefusedAndShown()
    {
        HostileServer plain;
        TlsServer server(u"ledger"_s,
                         "HTTP/1.1 302 Found\r\nLocation: " + plain.url("/x").toLatin1() +
                             "\r\nContent-Length: 0\r\n\r\n");
        const FetchAnswer page =
            answerTo(server.url(u"ledger.example"_s), {u"ledger.example"_s, plain.privateHost()});
        QVERIFY(!page);
        QCOMPARE(page.error().trouble, FetchTrouble::Refused);
        QVERIFY(page.error().message.contains(plain.url("/x")));
        QCOMPARE(page.error().hops.size(), size_t(1));
        QCOMPARE(plain.accepts(), 0);
    }
};

STET_TEST(TestFetchTls)

#include "test_fetch_tls.moc"
