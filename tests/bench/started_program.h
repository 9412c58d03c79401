// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>
#include <QProcess>
#include <QStringList>

namespace stet::bench {

/// A program that is started to be measured; ended with its object.
class StartedProgram
{
public:
    /// The clock runs from just before the start.
    StartedProgram(const QString &program, const QStringList &arguments);
    ~StartedProgram();
    StartedProgram(const StartedProgram &) = delete;
    StartedProgram &operator=(const StartedProgram &) = delete;

    /// Waits for the next line on its standard output, which must be `line`, and gives the
    /// milliseconds since the start; ends this program where it does not come.
    [[nodiscard]] double waitFor(const QByteArray &line);

    /// What it and its children hold, in megabytes: each page's share by the number of those that
    /// map it (PSS of /proc/PID/smaps_rollup).
    [[nodiscard]] double proportionalMegabytes() const;

private:
    QElapsedTimer m_clock;
    QProcess m_process;
};

} // namespace stet::bench
