// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/publish/site_support.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>

namespace stet::test {

namespace {

/// PNG (third edition), Annex D.
QByteArray checkSum(const QByteArray &chunk)
{
    quint32 sum = 0xffffffff;
    for (const char byte : chunk) {
        sum ^= static_cast<quint8>(byte);
        for (int bit = 0; bit < 8; ++bit)
            sum = (sum & 1) != 0 ? 0xedb88320 ^ (sum >> 1) : sum >> 1;
    }
    sum = ~sum;
    QByteArray bytes;
    for (int shift = 24; shift >= 0; shift -= 8)
        bytes.append(static_cast<char>(sum >> shift));
    return bytes;
}

} // namespace

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
    // A one-pixel PNG; how many pixels it has a metre tells one from another.
    const QByteArray png = QByteArray::fromBase64(
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5E"
        "rkJggg==");
    const QByteArray density =
        "pHYs" + QByteArray(3, '\0') + char(colour) + QByteArray("\0\0\0\1\1", 5);
    constexpr qsizetype BehindTheHead = 33;
    return png.left(BehindTheHead) + QByteArray("\0\0\0\x09", 4) + density + checkSum(density) +
           png.mid(BehindTheHead);
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
