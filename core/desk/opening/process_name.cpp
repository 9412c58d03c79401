// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/opening/process_name.h"

#include <QFile>
#include <QStringList>
#include <QSysInfo>

#include <unistd.h>

namespace stet {

namespace {

QString bootId()
{
    QFile file(QStringLiteral("/proc/sys/kernel/random/boot_id"));
    return file.open(QIODevice::ReadOnly) ? QString::fromLatin1(file.readAll().trimmed())
                                          : QString();
}

/// Field 22 of /proc/PID/stat, counted behind the name, which may hold anything (proc(5)).
QString beginOf(const QString &pid)
{
    QFile file(QStringLiteral("/proc/%1/stat").arg(pid));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QByteArray stat = file.readAll();
    const QList<QByteArray> fields = stat.mid(stat.lastIndexOf(')') + 2).split(' ');
    return QString::fromLatin1(fields.value(19));
}

QString machineName()
{
    return QString::fromLatin1(QSysInfo::machineUniqueId());
}

} // namespace

QString thisProcess()
{
    const QString pid = QString::number(::getpid());
    return QStringList{machineName(), bootId(), pid, beginOf(pid)}.join(u'/');
}

bool mayRun(const QString &process)
{
    if (process.isEmpty())
        return false;
    const QStringList parts = process.split(u'/');
    if (parts.size() != 4 || parts.at(0) != machineName())
        return true;
    return parts.at(1) == bootId() && beginOf(parts.at(2)) == parts.at(3);
}

} // namespace stet
