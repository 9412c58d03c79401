// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/started_program.h"

#include <QDir>
#include <QFile>
#include <QHash>

namespace stet::bench {

namespace {

constexpr int WaitMs = 60'000;

QByteArray readProc(const QString &path)
{
    QFile file(QStringLiteral("/proc/") + path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// Every process's parent.
QHash<qint64, qint64> parents()
{
    QHash<qint64, qint64> all;
    const QStringList folders =
        QDir(QStringLiteral("/proc")).entryList({QStringLiteral("[0-9]*")}, QDir::Dirs);
    for (const QString &process : folders) {
        // "PID (name) state PARENT …", and the name may hold anything.
        const QByteArray stat = readProc(process + QStringLiteral("/stat"));
        const QList<QByteArray> fields = stat.mid(stat.lastIndexOf(')') + 2).split(' ');
        if (fields.size() > 1)
            all.insert(process.toLongLong(), fields.at(1).toLongLong());
    }
    return all;
}

qint64 proportionalKilobytes(qint64 process)
{
    const QByteArray rollup = readProc(QStringLiteral("%1/smaps_rollup").arg(process));
    for (const QByteArray &line : rollup.split('\n')) {
        if (line.startsWith("Pss:"))
            return line.mid(4).trimmed().split(' ').first().toLongLong();
    }
    return 0;
}

} // namespace

StartedProgram::StartedProgram(const QString &program, const QStringList &arguments)
{
    m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    m_clock.start();
    m_process.start(program, arguments);
}

StartedProgram::~StartedProgram()
{
    m_process.terminate();
    if (!m_process.waitForFinished(WaitMs))
        qFatal("%s does not end", qPrintable(m_process.program()));
}

double StartedProgram::waitFor(const QByteArray &line)
{
    while (!m_process.canReadLine()) {
        if (!m_process.waitForReadyRead(WaitMs))
            qFatal("%s never said %s", qPrintable(m_process.program()), line.constData());
    }
    const double now = double(m_clock.nsecsElapsed()) / 1e6;
    const QByteArray said = m_process.readLine().trimmed();
    if (said != line)
        qFatal("%s said %s", qPrintable(m_process.program()), said.constData());
    return now;
}

double StartedProgram::proportionalMegabytes() const
{
    const QHash<qint64, qint64> parentOf = parents();
    qint64 kilobytes = 0;
    for (auto at = parentOf.cbegin(); at != parentOf.cend(); ++at) {
        qint64 process = at.key();
        while (process > 1 && process != m_process.processId())
            process = parentOf.value(process);
        if (process == m_process.processId())
            kilobytes += proportionalKilobytes(at.key());
    }
    return double(kilobytes) / 1024;
}

} // namespace stet::bench
