// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <atomic>
#include <thread>
#include <vector>

namespace stet::bench {

/// A web server on four addresses of the loopback that gives the same page at once to whoever asks,
/// and keeps connections open where it is not told otherwise. A thread of its own, bare sockets: it
/// is not what is measured.
class AnsweringServer
{
public:
    explicit AnsweringServer(const QByteArray &page);
    AnsweringServer(const AnsweringServer &) = delete;
    AnsweringServer &operator=(const AnsweringServer &) = delete;
    ~AnsweringServer();

    /// The address of page `number`; page after page is on another host.
    [[nodiscard]] QString url(int number) const;

    [[nodiscard]] int answered() const { return m_answered; }

private:
    struct Host
    {
        QByteArray address;
        int listener = -1;
        int port = 0;
    };

    void serve();
    [[nodiscard]] bool answer(int connection);

    QByteArray m_answer;
    QByteArray m_lastAnswer;
    std::vector<Host> m_hosts;
    std::atomic<bool> m_stops = false;
    std::atomic<int> m_answered = 0;
    std::thread m_thread;
};

} // namespace stet::bench
