// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/answering_server.h"

#include <arpa/inet.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

namespace stet::bench {

namespace {

constexpr int HostCount = 4;

QByteArray answerWith(const QByteArray &page, const char *connection)
{
    return "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nConnection: " +
           QByteArray(connection) + "\r\nContent-Length: " + QByteArray::number(page.size()) +
           "\r\n\r\n" + page;
}

void writeAll(int connection, const QByteArray &bytes)
{
    qsizetype done = 0;
    while (done < bytes.size()) {
        const ssize_t count =
            ::send(connection, bytes.constData() + done, size_t(bytes.size() - done), MSG_NOSIGNAL);
        if (count <= 0)
            return;
        done += count;
    }
}

} // namespace

AnsweringServer::AnsweringServer(const QByteArray &page)
    : m_answer(answerWith(page, "keep-alive"))
    , m_lastAnswer(answerWith(page, "close"))
{
    for (int i = 1; i <= HostCount; ++i) {
        Host host;
        host.address = "127.0.0." + QByteArray::number(i);
        host.listener = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
        sockaddr_in address = {};
        address.sin_family = AF_INET;
        ::inet_pton(AF_INET, host.address.constData(), &address.sin_addr);
        socklen_t size = sizeof address;
        auto *plain = reinterpret_cast<sockaddr *>(&address);
        if (::bind(host.listener, plain, size) != 0 || ::listen(host.listener, 1024) != 0 ||
            ::getsockname(host.listener, plain, &size) != 0)
            qFatal("no port to listen on");
        host.port = ntohs(address.sin_port);
        m_hosts.push_back(host);
    }
    m_thread = std::thread([this] { serve(); });
}

AnsweringServer::~AnsweringServer()
{
    m_stops = true;
    m_thread.join();
    for (const Host &host : m_hosts)
        ::close(host.listener);
}

QString AnsweringServer::url(int number) const
{
    const Host &host = m_hosts.at(size_t(number) % m_hosts.size());
    return QStringLiteral("http://%1:%2/page/%3")
        .arg(
            QString::fromLatin1(host.address), QString::number(host.port), QString::number(number));
}

void AnsweringServer::serve()
{
    std::vector<pollfd> watched;
    for (const Host &host : m_hosts)
        watched.push_back({host.listener, POLLIN, 0});
    while (!m_stops) {
        constexpr int LongestWaitMs = 50;
        if (::poll(watched.data(), watched.size(), LongestWaitMs) <= 0)
            continue;
        for (size_t i = watched.size(); i-- > 0;) {
            if (watched[i].revents == 0)
                continue;
            if (i >= m_hosts.size()) {
                if (!answer(watched[i].fd)) {
                    ::close(watched[i].fd);
                    watched.erase(watched.begin() + long(i));
                }
                continue;
            }
            const int connection = ::accept4(watched[i].fd, nullptr, nullptr, SOCK_CLOEXEC);
            const int on = 1;
            ::setsockopt(connection, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
            if (connection >= 0)
                watched.push_back({connection, POLLIN, 0});
        }
    }
    for (size_t i = m_hosts.size(); i < watched.size(); ++i)
        ::close(watched[i].fd);
}

/// Whether the connection stays. A request of these programs comes in one piece.
bool AnsweringServer::answer(int connection)
{
    QByteArray request(8'192, '\0');
    const ssize_t size = ::recv(connection, request.data(), size_t(request.size()), 0);
    if (size <= 0)
        return false;
    request.truncate(size);
    const bool isLast = request.contains("Connection: close");
    writeAll(connection, isLast ? m_lastAnswer : m_answer);
    ++m_answered;
    return !isLast;
}

} // namespace stet::bench
