// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/media.h"
#include "core/store/sql/connection.h"

#include <optional>
#include <vector>

namespace stet {

/// The files under `blobs/`: named by the SHA-256 of what they hold, zstd, written and synced
/// before anything refers to them, never changed. Static functions touch no database and may be
/// called from any thread.
class BlobFiles
{
public:
    /// Writes `bytes` unless they are there; gives their hash (hexadecimal).
    [[nodiscard]] static Result<QByteArray> put(const QString &folder, const QByteArray &bytes);

    /// Corrupt where the file is missing or does not match its name, Io where it may not be read.
    [[nodiscard]] static Result<QByteArray> get(const QString &folder, const QByteArray &hash);

    [[nodiscard]] static QString pathOf(const QString &folder, const QByteArray &hash);
};

/// Which blobs the desk refers to, and the names of its images. Used on its connection's thread.
class BlobStore
{
public:
    explicit BlobStore(Connection &connection);

    /// A file under `blobs/` that something refers to from now on; its name counts for nothing.
    void putBlob(const MediaInfo &info, qint64 atMs);
    void putMedia(const MediaInfo &info, qint64 atMs);
    [[nodiscard]] std::optional<MediaInfo> media(const QString &name);
    [[nodiscard]] std::vector<MediaInfo> allMedia(); ///< by name

    /// Every blob, without a name, by hash.
    [[nodiscard]] std::vector<MediaInfo> allBlobs();

private:
    Connection &m_connection;
};

} // namespace stet
