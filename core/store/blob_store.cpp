// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/blob_store.h"

#include "core/base/core_words.h"
#include "core/base/hash.h"
#include "core/base/regular_file.h"
#include "core/store/compress.h"
#include "core/store/sql/query.h"
#include "core/store/sql/sql_error.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QUuid>

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

namespace stet {

namespace {

Result<> syncFolder(const QString &folder)
{
    const int fd =
        ::open(QFile::encodeName(folder).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (fd < 0 || ::fsync(fd) != 0) {
        const Error error = errorFromSystem(errno, folder);
        if (fd >= 0)
            ::close(fd);
        return tl::unexpected<Error>(error);
    }
    ::close(fd);
    return {};
}

/// Writes `packed`, synced, and puts it at `path`; gives the system's error, or 0. Whoever may read
/// the desk's file may read it: unlike a QTemporaryFile it has the rights that the umask leaves.
int writeBeside(const QString &path, const QByteArray &packed)
{
    QFile file(QFileInfo(path).path() + QStringLiteral("/.part-") +
               QUuid::createUuid().toString(QUuid::Id128));
    errno = 0;
    if (file.open(QIODevice::WriteOnly | QIODevice::NewOnly) &&
        file.write(packed) == packed.size() && file.flush() && ::fsync(file.handle()) == 0 &&
        ::rename(QFile::encodeName(file.fileName()).constData(),
                 QFile::encodeName(path).constData()) == 0)
        return 0;
    const int error = errno == 0 ? EIO : errno;
    file.remove();
    return error;
}

tl::unexpected<Error> damagedBlob(const QByteArray &hash)
{
    return fail(ErrorCode::Corrupt,
                CoreWords::tr("A stored file of the desk is missing or damaged. Nothing else is "
                              "touched. Run the check of the desk, or take it from a copy of its "
                              "folder."),
                QString::fromLatin1(hash));
}

MediaInfo mediaFrom(const Query &query)
{
    return {query.text(0), query.bytes(1).toHex(), query.text(2), query.integer(3)};
}

} // namespace

QString BlobFiles::pathOf(const QString &folder, const QByteArray &hash)
{
    return folder + u'/' + QString::fromLatin1(hash.left(2)) + u'/' + QString::fromLatin1(hash) +
           QStringLiteral(".zst");
}

Result<QByteArray> BlobFiles::put(const QString &folder, const QByteArray &bytes)
{
    const QByteArray hash = sha256Hex(bytes);
    const QString path = pathOf(folder, hash);
    if (QFileInfo::exists(path) && get(folder, hash))
        return hash;
    const QString part = QFileInfo(path).path();
    errno = 0;
    if (!QDir().mkpath(part))
        return tl::unexpected<Error>(errorFromSystem(errno, part));
    if (const int error = writeBeside(path, compressed(bytes)); error != 0)
        return tl::unexpected<Error>(errorFromSystem(error, path));
    for (const QString &changed : {part, folder}) {
        if (Result<> synced = syncFolder(changed); !synced)
            return tl::unexpected<Error>(synced.error());
    }
    return hash;
}

Result<QByteArray> BlobFiles::get(const QString &folder, const QByteArray &hash)
{
    const QString path = pathOf(folder, hash);
    RegularFile file(QFile::encodeName(path), LastLink::Follow);
    if (file.isForbidden())
        return fail(ErrorCode::Io,
                    CoreWords::tr("A stored file of the desk may not be read: ask whoever owns "
                                  "it for the right to. Nothing was changed."),
                    path + QStringLiteral(": ") + file.trouble());
    std::optional<QByteArray> bytes =
        decompressed(file.isOpen() ? file.read(file.size()) : QByteArray());
    if (!bytes || sha256Hex(*bytes) != hash)
        return damagedBlob(hash);
    return std::move(*bytes);
}

BlobStore::BlobStore(Connection &connection)
    : m_connection(connection)
{}

void BlobStore::putBlob(const MediaInfo &info, qint64 atMs)
{
    run(m_connection,
        "INSERT INTO blob (hash, size, media_type, at_ms) VALUES (?, ?, ?, ?)"
        " ON CONFLICT (hash) DO NOTHING",
        QByteArray::fromHex(info.hash),
        info.size,
        info.mediaType,
        atMs);
}

void BlobStore::putMedia(const MediaInfo &info, qint64 atMs)
{
    putBlob(info, atMs);
    run(m_connection,
        "INSERT INTO media (name, hash) VALUES (?, ?)",
        info.name,
        QByteArray::fromHex(info.hash));
}

std::optional<MediaInfo> BlobStore::media(const QString &name)
{
    Query query(m_connection,
                "SELECT m.name, m.hash, b.media_type, b.size FROM media m"
                " JOIN blob b ON b.hash = m.hash WHERE m.name = ?",
                name);
    if (!query.next())
        return std::nullopt;
    return mediaFrom(query);
}

std::vector<MediaInfo> BlobStore::allMedia()
{
    std::vector<MediaInfo> all;
    Query query(m_connection,
                "SELECT m.name, m.hash, b.media_type, b.size FROM media m"
                " JOIN blob b ON b.hash = m.hash ORDER BY m.name");
    while (query.next())
        all.push_back(mediaFrom(query));
    return all;
}

std::vector<MediaInfo> BlobStore::allBlobs()
{
    std::vector<MediaInfo> all;
    Query query(m_connection, "SELECT '', hash, media_type, size FROM blob ORDER BY hash");
    while (query.next())
        all.push_back(mediaFrom(query));
    return all;
}

} // namespace stet
