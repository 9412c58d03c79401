// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/hostile_server.h"

#include <QDateTime>
#include <QTimer>

#include <zlib.h>

#include <algorithm>

namespace stet::test {

namespace {

constexpr qint64 HeldAtMost = 1 << 20;

QByteArray deflated(const QByteArray &bytes, int window)
{
    z_stream stream = {};
    if (::deflateInit2(&stream, Z_BEST_COMPRESSION, Z_DEFLATED, window, 9, Z_DEFAULT_STRATEGY) !=
        Z_OK)
        qFatal("deflateInit2");
    QByteArray out(qsizetype(::deflateBound(&stream, uLong(bytes.size()))) + 32, '\0');
    stream.next_in = reinterpret_cast<Bytef *>(const_cast<char *>(bytes.constData()));
    stream.avail_in = uInt(bytes.size());
    stream.next_out = reinterpret_cast<Bytef *>(out.data());
    stream.avail_out = uInt(out.size());
    if (::deflate(&stream, Z_FINISH) != Z_STREAM_END)
        qFatal("deflate");
    out.truncate(qsizetype(stream.total_out));
    ::deflateEnd(&stream);
    return out;
}

} // namespace

HostileServer::HostileServer(QObject *parent)
    : QObject(parent)
    , m_startMs(QDateTime::currentMSecsSinceEpoch())
{
    connect(&m_server, &QTcpServer::newConnection, this, [this] { accept(); });
    if (!m_server.listen(QHostAddress::LocalHost))
        qFatal("no port to listen on");
}

HostileServer::~HostileServer()
{
    for (const QPointer<QTcpSocket> &socket : std::as_const(m_sockets)) {
        if (socket) {
            socket->disconnect();
            socket->abort();
        }
    }
}

void HostileServer::play(const QByteArray &path, Trick trick)
{
    m_tricks.insert(path, std::move(trick));
}

quint16 HostileServer::port() const
{
    return m_server.serverPort();
}

QString HostileServer::url(const QByteArray &path) const
{
    return url(QStringLiteral("127.0.0.1"), path);
}

QString HostileServer::url(const QString &host, const QByteArray &path) const
{
    return QStringLiteral("http://%1:%2%3")
        .arg(host, QString::number(port()), QString::fromUtf8(path));
}

QString HostileServer::privateHost() const
{
    return QStringLiteral("127.0.0.1:%1").arg(port());
}

int HostileServer::open() const
{
    return int(std::count_if(m_sockets.begin(), m_sockets.end(), [](const auto &socket) {
        return socket && socket->state() == QAbstractSocket::ConnectedState;
    }));
}

void HostileServer::accept()
{
    while (QTcpSocket *socket = m_server.nextPendingConnection()) {
        ++m_accepts;
        m_sockets.append(socket);
        m_mostOpen = std::max(m_mostOpen, open());
        connect(socket, &QTcpSocket::readyRead, this, [this, socket] { read(*socket); });
        connect(socket, &QTcpSocket::disconnected, this, [this, socket] {
            m_requests.remove(socket);
            socket->deleteLater();
        });
    }
}

void HostileServer::read(QTcpSocket &socket)
{
    QByteArray &request = m_requests[&socket];
    request += socket.readAll();
    if (!request.contains("\r\n\r\n"))
        return;
    SeenRequest seen;
    seen.atMs = QDateTime::currentMSecsSinceEpoch() - m_startMs;
    QByteArrayList lines = request.trimmed().split('\n');
    seen.line = lines.takeFirst().trimmed();
    for (const QByteArray &line : std::as_const(lines)) {
        const qsizetype colon = line.indexOf(':');
        seen.headers.insert(line.left(colon).toLower(), line.mid(colon + 1).trimmed());
    }
    request.clear();
    m_seen.append(seen);
    const Trick trick = m_tricks.value(seen.path());
    (trick ? trick : answer("no such trick", {}, "404 Not Found"))(socket, seen);
}

Trick answer(const QByteArray &body, const QByteArray &headers, const QByteArray &status)
{
    return raw("HTTP/1.1 " + status + "\r\nContent-Length: " + QByteArray::number(body.size()) +
               "\r\n" + headers + "\r\n" + body);
}

Trick raw(const QByteArray &bytes)
{
    return [bytes](QTcpSocket &socket, const SeenRequest &) {
        socket.write(bytes);
        socket.disconnectFromHost();
    };
}

Trick rawThenSilence(const QByteArray &bytes)
{
    return [bytes](QTcpSocket &socket, const SeenRequest &) {
        socket.write(bytes);
    };
}

Trick redirect(const QByteArray &to, int status)
{
    return answer({}, "Location: " + to + "\r\n", QByteArray::number(status) + " Elsewhere");
}

Trick drip(const QByteArray &first, const QByteArray &piece, int everyMs)
{
    return [first, piece, everyMs](QTcpSocket &socket, const SeenRequest &) {
        socket.write(first);
        auto *timer = new QTimer(&socket);
        QObject::connect(
            timer, &QTimer::timeout, &socket, [&socket, piece] { socket.write(piece); });
        timer->start(everyMs);
    };
}

Trick flood(const QByteArray &first, const QByteArray &piece)
{
    return [first, piece](QTcpSocket &socket, const SeenRequest &) {
        const auto more = [&socket, piece] {
            while (socket.bytesToWrite() < HeldAtMost && socket.write(piece) > 0) {
            }
        };
        QObject::connect(&socket, &QTcpSocket::bytesWritten, &socket, more);
        socket.write(first);
        more();
    };
}

QByteArray gzip(const QByteArray &bytes)
{
    constexpr int GzipFrame = 16;
    return deflated(bytes, MAX_WBITS + GzipFrame);
}

QByteArray rawDeflate(const QByteArray &bytes)
{
    return deflated(bytes, -MAX_WBITS);
}

} // namespace stet::test
