// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/stet/quit_signals.h"

#include <fcntl.h>
#include <unistd.h>

#include <csignal>

namespace stet {

namespace {

// A signal handler may do no more than write a byte; the event loop reads it.
int quitPipe[2] = {-1, -1};

void onQuitSignal(int number)
{
    const char byte = 1;
    [[maybe_unused]] const ssize_t written = write(quitPipe[1], &byte, 1);
    std::signal(number, SIG_DFL);
}

} // namespace

QuitSignals::QuitSignals(QObject *parent)
    : QObject(parent)
{
    if (pipe2(quitPipe, O_CLOEXEC | O_NONBLOCK) != 0)
        return;
    m_notifier = std::make_unique<QSocketNotifier>(quitPipe[0], QSocketNotifier::Read);
    connect(m_notifier.get(), &QSocketNotifier::activated, this, [this] {
        char byte = 0;
        [[maybe_unused]] const ssize_t got = read(quitPipe[0], &byte, 1);
        Q_EMIT quitRequested();
    });
    for (const int number : {SIGTERM, SIGINT, SIGHUP})
        std::signal(number, onQuitSignal);
}

QuitSignals::~QuitSignals()
{
    for (const int number : {SIGTERM, SIGINT, SIGHUP})
        std::signal(number, SIG_DFL);
    m_notifier.reset();
    for (int &end : quitPipe) {
        if (end >= 0)
            close(end);
        end = -1;
    }
}

} // namespace stet
