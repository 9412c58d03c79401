// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/plugin_paths.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace stet {

QByteArray safePluginPaths(const QByteArray &paths)
{
    const QString here = QDir::currentPath();
    QByteArrayList kept;
    for (const QByteArray &path : paths.split(':')) {
        const QString folder = QFile::decodeName(path);
        if (QDir::isAbsolutePath(folder) && QDir(folder).canonicalPath() != here &&
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
