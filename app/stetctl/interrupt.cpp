// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/stetctl/interrupt.h"

#include <fcntl.h>
#include <unistd.h>

#include <csignal>

namespace stet::ctl {

namespace {

// All that a signal handler may touch.
volatile std::sig_atomic_t interruptPipe = -1;

void onInterrupt(int number)
{
    const char byte = char(number);
    [[maybe_unused]] const ssize_t written = ::write(interruptPipe, &byte, 1);
}

constexpr std::array InterruptSignals = {SIGINT, SIGTERM, SIGHUP};

} // namespace

Interrupt::Interrupt()
{
    if (::pipe2(m_pipe.data(), O_CLOEXEC | O_NONBLOCK) != 0)
        return;
    interruptPipe = m_pipe[1];
    m_notifier = std::make_unique<QSocketNotifier>(m_pipe[0], QSocketNotifier::Read);
    connect(m_notifier.get(), &QSocketNotifier::activated, this, [this] {
        char byte = 0;
        if (::read(m_pipe[0], &byte, 1) == 1) {
            m_signal = byte;
            Q_EMIT raised();
        }
    });
    for (const int number : InterruptSignals) {
        struct sigaction old = {};
        ::sigaction(number, nullptr, &old);
        if (old.sa_handler == SIG_IGN)
            continue; // nohup and background jobs asked for that
        struct sigaction action = {};
        action.sa_handler = onInterrupt;
        action.sa_flags = SA_RESTART | SA_RESETHAND;
        ::sigemptyset(&action.sa_mask);
        ::sigaction(number, &action, nullptr);
    }
}

Interrupt::~Interrupt()
{
    for (const int number : InterruptSignals)
        std::signal(number, SIG_DFL);
    interruptPipe = -1;
    for (const int end : m_pipe) {
        if (end >= 0)
            ::close(end);
    }
}

int Interrupt::signalNumber() const
{
    return m_signal;
}

} // namespace stet::ctl
