// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/plugin_paths.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace stet {

QByteArray safePluginPaths(const QByteArray &paths)
{
    const QString here = QDir(QDir::currentPath()).canonicalPath();
    QByteArrayList kept;
    for (const QByteArray &path : paths.split(':')) {
        // What does not exist now could be made by another before Qt looks into it.
        const QString folder = QFileInfo(QFile::decodeName(path)).canonicalFilePath();
        if (path.startsWith('/') && !folder.isEmpty() && folder != here &&
            !QFileInfo(folder).permission(QFileDevice::WriteOther))
            kept << path;
    }
    return kept.join(':');
}

void cleanPluginPaths()
{
    for (const char *name : {"QT_PLUGIN_PATH", "QT_QPA_PLATFORM_PLUGIN_PATH"}) {
        if (!qEnvironmentVariableIsSet(name))
            continue;
        const QByteArray kept = safePluginPaths(qgetenv(name));
        if (kept.isEmpty())
            qunsetenv(name);
        else
            qputenv(name, kept);
    }
}

void dropProgramFolderFromPlugins()
{
    QCoreApplication::removeLibraryPath(QCoreApplication::applicationDirPath());
    QCoreApplication::removeLibraryPath(QDir::currentPath());
}

} // namespace stet
