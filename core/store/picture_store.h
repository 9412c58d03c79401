// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/shown_picture.h"
#include "core/store/sql/connection.h"

#include <optional>
#include <utility>

namespace stet {

/// The copies of the desk's pictures that readers get. Used on its connection's thread.
class PictureStore
{
public:
    explicit PictureStore(Connection &connection);

    /// Keeps what was made of a stored file by `rule`, in the place of what was made of it before.
    /// The copies are stored files already.
    void put(const QByteArray &original, const ShownPicture &picture, int rule);

    /// What was made of a stored file by `rule`.
    [[nodiscard]] std::optional<ShownPicture> of(const QByteArray &original, int rule);
    /// What was made of the desk's pictures, by whatever rule.
    [[nodiscard]] ShownPictures all();
    /// The names of all copies by the hash (hexadecimal) of what they were made of.
    [[nodiscard]] QHash<QByteArray, QStringList> namesByOriginal();
    /// Hashes (hexadecimal) of all copies.
    [[nodiscard]] std::vector<QByteArray> copyHashes();
    /// The one copy of each stored file of this type that there is one of, by the file's hash.
    [[nodiscard]] QHash<QByteArray, PictureCopy> copiesOfType(const QString &mediaType);
    /// Hashes of the desk's pictures of which `rule` has made nothing.
    [[nodiscard]] std::vector<QByteArray> lacking(int rule);
    /// Whether it was found of the desk's picture of this name that nobody can read it.
    [[nodiscard]] bool isUnreadable(const QString &name);
    /// The copy that a site has under this path.
    [[nodiscard]] std::optional<MediaInfo> copy(const QString &name);

private:
    Connection &m_connection;
};

} // namespace stet
