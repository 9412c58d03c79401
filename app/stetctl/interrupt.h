// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QSocketNotifier>

#include <array>
#include <memory>

namespace stet::ctl {

/// Ctrl-C, SIGTERM and SIGHUP as a Qt signal: the handler writes to a pipe that the event loop
/// reads. A second one ends the program at once, which a desk survives. Main thread; one only.
class Interrupt : public QObject
{
    Q_OBJECT

public:
    Interrupt();
    ~Interrupt() override;
    Q_DISABLE_COPY_MOVE(Interrupt)

    /// The number of the signal that came; 0: none.
    [[nodiscard]] int signalNumber() const;

Q_SIGNALS:
    void raised();

private:
    std::array<int, 2> m_pipe = {-1, -1};
    int m_signal = 0;
    std::unique_ptr<QSocketNotifier> m_notifier;
};

} // namespace stet::ctl
