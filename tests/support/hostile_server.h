// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QObject>
#include <QPointer>
#include <QString>
#include <QTcpServer>
#include <QTcpSocket>

#include <functional>

namespace stet::test {

/// A request as it came.
struct SeenRequest
{
    QByteArray line;                       ///< "GET /x HTTP/1.1"
    QHash<QByteArray, QByteArray> headers; ///< names in lower case
    qint64 atMs = 0;                       ///< since the server began

    [[nodiscard]] QByteArray path() const { return line.split(' ').value(1); }
};

/// What a path does with a request; it may keep the socket, which ends with the server.
using Trick = std::function<void(QTcpSocket &socket, const SeenRequest &request)>;

/// A web server on 127.0.0.1 that plays every trick that is known of servers, and counts
/// connections. Lives on the thread of the test, whose event loop it needs.
class HostileServer : public QObject
{
public:
    explicit HostileServer(QObject *parent = nullptr);
    ~HostileServer() override;

    void play(const QByteArray &path, Trick trick);

    [[nodiscard]] quint16 port() const;
    /// "http://127.0.0.1:PORT/path"
    [[nodiscard]] QString url(const QByteArray &path) const;
    /// The same, by a host's name, which a resolver of the test's own knows.
    [[nodiscard]] QString url(const QString &host, const QByteArray &path) const;
    /// "127.0.0.1:PORT", as the settings of a desk name a private host.
    [[nodiscard]] QString privateHost() const;

    [[nodiscard]] int accepts() const { return m_accepts; }

    /// Connections that are open now.
    [[nodiscard]] int open() const;

    /// The most that were open at once.
    [[nodiscard]] int mostOpen() const { return m_mostOpen; }

    [[nodiscard]] const QList<SeenRequest> &seen() const { return m_seen; }

private:
    void accept();
    void read(QTcpSocket &socket);

    QTcpServer m_server;
    QHash<QByteArray, Trick> m_tricks;
    QHash<QTcpSocket *, QByteArray> m_requests;
    QList<SeenRequest> m_seen;
    QList<QPointer<QTcpSocket>> m_sockets;
    qint64 m_startMs = 0;
    int m_accepts = 0;
    int m_mostOpen = 0;
};

/// An answer with a length that is true, and the end of the connection.
[[nodiscard]] Trick answer(const QByteArray &body,
                           const QByteArray &headers = "Content-Type: text/html\r\n",
                           const QByteArray &status = "200 OK");

/// Exactly these bytes, then the end of the connection.
[[nodiscard]] Trick raw(const QByteArray &bytes);

/// Exactly these bytes, and then nothing, with the connection open.
[[nodiscard]] Trick rawThenSilence(const QByteArray &bytes);

[[nodiscard]] Trick redirect(const QByteArray &to, int status = 302);

/// Sends `piece` every `everyMs` until the other side is gone, after `first`.
[[nodiscard]] Trick drip(const QByteArray &first, const QByteArray &piece, int everyMs);

/// Sends `piece` as fast as the other side takes it, without end, after `first`.
[[nodiscard]] Trick flood(const QByteArray &first, const QByteArray &piece);

/// `bytes` as gzip (RFC 1952).
[[nodiscard]] QByteArray gzip(const QByteArray &bytes);

/// `bytes` as the plain DEFLATE that some servers call "deflate" (RFC 1951).
[[nodiscard]] QByteArray rawDeflate(const QByteArray &bytes);

} // namespace stet::test
