// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/recent_desks.h"

#include <QFileInfo>
#include <QSettings>
#include <QtConcurrent>

namespace stet {

namespace {

const QString recentKey = QStringLiteral("desks/recent");

} // namespace

QFuture<QStringList> RecentDesks::paths() const
{
    return QtConcurrent::run([known = QSettings().value(recentKey).toStringList()] {
        QStringList found;
        for (const QString &path : known) {
            if (found.size() < mostKept && QFileInfo(path).isDir())
                found << path;
        }
        return found;
    });
}

void RecentDesks::add(const QString &path)
{
    const QString absolute = QFileInfo(path).absoluteFilePath();
    const QStringList before = QSettings().value(recentKey).toStringList();
    QStringList all = before;
    all.removeAll(absolute);
    all.prepend(absolute);
    all = all.mid(0, mostKept);
    // To write them waits for the disk, and most starts open the desk of the one before.
    if (all != before)
        QSettings().setValue(recentKey, all);
}

void RecentDesks::remove(const QString &path)
{
    QStringList all = QSettings().value(recentKey).toStringList();
    all.removeAll(QFileInfo(path).absoluteFilePath());
    QSettings().setValue(recentKey, all);
}

} // namespace stet
