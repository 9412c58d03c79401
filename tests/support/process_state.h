// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QDir>
#include <QFile>
#include <QList>
#include <QString>

namespace stet::test {

/// What the kernel says of a process in one of its files; empty where there is none.
[[nodiscard]] inline QByteArray processFile(qint64 process, const QString &name)
{
    QFile file(QStringLiteral("/proc/%1/%2").arg(QString::number(process), name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// State and parent: what stands behind the name, which may hold anything (proc(5)).
[[nodiscard]] inline QList<QByteArray> processState(qint64 process)
{
    const QByteArray all = processFile(process, QStringLiteral("stat"));
    return all.mid(all.lastIndexOf(')') + 2).split(' ');
}

/// Whether it runs still; one that nobody has waited for yet does not.
[[nodiscard]] inline bool isAlive(qint64 process)
{
    const QByteArray state = processState(process).value(0);
    return !state.isEmpty() && state != "Z" && state != "X";
}

/// The processes that `parent` has started and that run still.
[[nodiscard]] inline QList<qint64> childrenOf(qint64 parent)
{
    QList<qint64> children;
    for (const QString &name : QDir(QStringLiteral("/proc")).entryList(QDir::Dirs)) {
        const qint64 process = name.toLongLong();
        if (process > 0 && processState(process).value(1).toLongLong() == parent &&
            isAlive(process))
            children.append(process);
    }
    return children;
}

} // namespace stet::test
