// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/stet/quit_signals.h"

#include <fcntl.h>
#include <unistd.h>

#include <csignal>
#include <utility>

namespace stet {

namespace {

// A signal handler may do no more than write a byte; the event loop reads it.
int quitPipe[2] = {-1, -1};

void onQuitSignal(int)
{
    const char byte = 1;
    [[maybe_unused]] const ssize_t written = write(quitPipe[1], &byte, 1);
}

constexpr int safetyLookMs = 50;
constexpr int signalPatienceMs = 3'000;

} // namespace

QuitSignals::QuitSignals(std::function<bool()> isSafe, QObject *parent)
    : QObject(parent)
    , m_isSafe(std::move(isSafe))
{
    if (pipe2(quitPipe, O_CLOEXEC | O_NONBLOCK) != 0)
        return;
    m_notifier = std::make_unique<QSocketNotifier>(quitPipe[0], QSocketNotifier::Read);
    connect(m_notifier.get(), &QSocketNotifier::activated, this, [this] {
        char byte = 0;
        [[maybe_unused]] const ssize_t got = read(quitPipe[0], &byte, 1);
        if (!m_patience.isActive()) {
            m_left = signalPatienceMs / safetyLookMs;
            m_patience.start();
        }
        Q_EMIT quitRequested();
    });
    m_patience.setInterval(safetyLookMs);
    connect(&m_patience, &QTimer::timeout, this, &QuitSignals::losePatience);
    for (const int number : {SIGTERM, SIGINT, SIGHUP})
        std::signal(number, onQuitSignal);
}

// A terminal that goes away may send the same twice, and so may a supervisor: nobody's impatience
// costs a word before it is kept.
void QuitSignals::losePatience()
{
    if (--m_left > 0 && !m_isSafe())
        return;
    m_patience.stop();
    for (const int number : {SIGTERM, SIGINT})
        std::signal(number, SIG_DFL);
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
