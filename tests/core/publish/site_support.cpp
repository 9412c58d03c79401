// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/publish/site_support.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>

namespace stet::test {

QMap<QString, QByteArray> bytesBelow(const QString &folder)
{
    QMap<QString, QByteArray> files;
    QDirIterator all(
        folder, QDir::Files | QDir::Hidden | QDir::System, QDirIterator::Subdirectories);
    while (all.hasNext()) {
        QFile file(all.next());
        if (file.open(QIODevice::ReadOnly))
            files.insert(QDir(folder).relativeFilePath(file.fileName()), file.readAll());
    }
    return files;
}

QByteArray picture(Qt::GlobalColor colour)
{
    // A one-pixel PNG whose last bytes, behind its end, tell one from another.
    return QByteArray::fromBase64("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk"
                                  "YPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==") +
           QByteArray::number(int(colour));
}

} // namespace stet::test
