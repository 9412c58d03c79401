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

ArticleRow liveRow(const QString &slug, QDate published)
{
    ArticleRow row;
    row.id = ArticleId(QUuid::createUuidV5(QUuid(), slug));
    row.slug = slug;
    row.headline = QStringLiteral("About ") + slug;
    row.kind = QStringLiteral("news");
    row.language = QStringLiteral("en");
    row.publicState = PublicState::Live;
    row.published = published;
    return row;
}

DeskSettings siteDesk()
{
    DeskSettings desk;
    desk.name = QStringLiteral("The Desk");
    desk.baseUrl = QStringLiteral("https://desk.example/news");
    desk.language = QStringLiteral("en");
    desk.timeZone = QStringLiteral("Europe/Berlin");
    return desk;
}

} // namespace stet::test
