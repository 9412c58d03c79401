// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/publish/deploy_command.h"

#include <QByteArray>
#include <QObject>
#include <QProcess>
#include <QStringDecoder>
#include <QTimer>

namespace stet {

/// How a command ended.
struct DeployEnd
{
    enum class How {
        Done,       ///< with the exit code 0
        Failed,     ///< with another one
        Crashed,    ///< by a signal
        NotStarted, ///< `lastLines` says why
        Cancelled
    };

    How how = How::Done;
    int exitCode = 0;  ///< of Failed
    QString lastLines; ///< of what it said, at most `DeployRun::LinesKept`
};

/// Runs a command of the desk's choosing once a site was written: by no shell, without a terminal
/// to ask at, as a group of its own, so that what it starts ends with it. Owned by the site's
/// panel; UI thread, which waits for nothing.
class DeployRun : public QObject
{
    Q_OBJECT

public:
    /// From being asked to end until it is made to.
    static constexpr int GraceMs = 4'000;
    /// How many of its last lines are kept for its end.
    static constexpr int LinesKept = 8;
    /// Lines are cut there, so that no output is one line without end.
    static constexpr qsizetype LongestLine = 2'000;

    explicit DeployRun(QObject *parent = nullptr);
    ~DeployRun() override;

    [[nodiscard]] bool isRunning() const { return m_running; }

    /// Starts it in `folder`. Nothing where one runs already.
    void start(const DeployCommand &command, const QString &folder);
    /// Asks it to end, and makes it end after the grace time.
    void cancel();

Q_SIGNALS:
    /// Whole lines of what it said, both channels as they came, plain text.
    void said(const QString &lines);
    void ended(const stet::DeployEnd &end);

private:
    void read();
    void takeLine(const QString &line);
    void tell();
    void finish(DeployEnd::How how, int exitCode);
    void signalGroup(int signal) const;

    QProcess m_process;
    QStringDecoder m_decoder;
    QTimer m_telling; ///< a command that says much is told of a few times a second
    QTimer m_grace;
    QString m_partial;   ///< a line that has no end yet
    QStringList m_lines; ///< to be told
    QStringList m_last;
    qint64 m_group = 0;
    bool m_running = false;
    bool m_cancelled = false;
};

} // namespace stet
