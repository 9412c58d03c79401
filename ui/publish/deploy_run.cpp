// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/publish/deploy_run.h"

#include "core/base/text.h"

#include <QRegularExpression>

#include <unistd.h>

#include <csignal>
#include <utility>

namespace stet {

namespace {

constexpr int tellEveryMs = 60;
constexpr qsizetype mostWaiting = 2'000; // lines; what nobody could read is left out

/// Colours and movements of a terminal (ECMA-48), which a text has no use for.
QString withoutTerminalWords(QString line)
{
    static const QRegularExpression sequences(
        QStringLiteral("\\x1b\\[[0-?]*[ -/]*[@-~]|\\x1b\\][^\\x07\\x1b]*(\\x07|\\x1b\\\\)|\\x1b."));
    return line.remove(sequences);
}

} // namespace

DeployRun::DeployRun(QObject *parent)
    : QObject(parent)
{
    m_telling.setInterval(tellEveryMs);
    m_telling.setSingleShot(true);
    m_grace.setInterval(GraceMs);
    m_grace.setSingleShot(true);
    m_process.setProcessChannelMode(QProcess::MergedChannels);
    m_process.setStandardInputFile(QProcess::nullDevice());
    // Away from the terminal that the program may have been started at: what asks there waits for
    // somebody who does not see it.
    m_process.setChildProcessModifier([] { (void)::setsid(); });
    connect(&m_telling, &QTimer::timeout, this, &DeployRun::tell);
    connect(&m_grace, &QTimer::timeout, this, [this] { signalGroup(SIGKILL); });
    connect(&m_process, &QProcess::readyRead, this, &DeployRun::read);
    connect(
        &m_process, &QProcess::finished, this, [this](int exitCode, QProcess::ExitStatus status) {
            using How = DeployEnd::How;
            finish(m_cancelled                     ? How::Cancelled
                   : status == QProcess::CrashExit ? How::Crashed
                   : exitCode != 0                 ? How::Failed
                                                   : How::Done,
                   exitCode);
        });
    connect(&m_process, &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
        if (error != QProcess::FailedToStart)
            return; // `finished` tells
        takeLine(m_process.errorString());
        finish(DeployEnd::How::NotStarted, 0);
    });
}

DeployRun::~DeployRun()
{
    disconnect(&m_process, nullptr, this, nullptr);
    signalGroup(SIGKILL);
    constexpr int endsAtOnceMs = 500;
    if (m_process.state() != QProcess::NotRunning)
        (void)m_process.waitForFinished(endsAtOnceMs); // so that nobody waits for it longer
}

void DeployRun::start(const DeployCommand &command, const QString &folder)
{
    if (std::exchange(m_running, true))
        return;
    m_cancelled = false;
    m_group = 0;
    m_decoder = QStringDecoder(QStringDecoder::Utf8);
    m_partial.clear();
    m_lines.clear();
    m_last.clear();
    const DeployCommand filled = commandFor(command, folder);
    m_process.setWorkingDirectory(folder);
    m_process.start(filled.program, filled.arguments, QIODevice::ReadOnly);
    m_group = m_process.processId(); // 0: it did not start
}

void DeployRun::cancel()
{
    if (!m_running || std::exchange(m_cancelled, true))
        return;
    signalGroup(SIGTERM);
    m_grace.start();
}

void DeployRun::signalGroup(int signal) const
{
    if (!m_running || m_group <= 0)
        return;
    // The process that was started is the first of its group, once it has made one.
    const bool reached = ::kill(-pid_t(m_group), signal) == 0;
    if (!reached && m_process.state() != QProcess::NotRunning)
        (void)::kill(pid_t(m_group), signal);
}

void DeployRun::read()
{
    const QString heard = m_decoder(m_process.readAll());
    m_partial += heard;
    // A bar of progress writes over its own line; what follows a last \r is not known yet.
    const bool held = m_partial.endsWith(u'\r');
    m_partial.chop(held ? 1 : 0);
    m_partial.replace(QStringLiteral("\r\n"), QStringLiteral("\n"));
    m_partial.replace(u'\r', u'\n');
    QStringList lines = m_partial.split(u'\n');
    m_partial = lines.takeLast();
    if (held)
        m_partial += u'\r';
    for (const QString &line : lines)
        takeLine(line);
    while (m_partial.size() > LongestLine) {
        takeLine(m_partial.left(LongestLine));
        m_partial.remove(0, LongestLine);
    }
}

void DeployRun::takeLine(const QString &line)
{
    const QString clean = cleanText(withoutTerminalWords(line)).text.left(LongestLine);
    m_lines.append(clean);
    if (m_lines.size() > mostWaiting)
        m_lines.removeFirst();
    if (!clean.trimmed().isEmpty()) {
        m_last.append(clean);
        if (m_last.size() > LinesKept)
            m_last.removeFirst();
    }
    if (!m_telling.isActive())
        m_telling.start();
}

void DeployRun::tell()
{
    m_telling.stop();
    if (m_lines.isEmpty())
        return;
    const QString lines = m_lines.join(u'\n');
    m_lines.clear();
    Q_EMIT said(lines);
}

void DeployRun::finish(DeployEnd::How how, int exitCode)
{
    m_grace.stop();
    if (how != DeployEnd::How::NotStarted) {
        read();
        if (m_cancelled)
            signalGroup(SIGKILL); // what it started may go on
        m_partial.remove(u'\r');
        if (!m_partial.isEmpty())
            takeLine(std::exchange(m_partial, {}));
    }
    m_running = false;
    tell();
    Q_EMIT ended({how, exitCode, m_last.join(u'\n')});
}

} // namespace stet
