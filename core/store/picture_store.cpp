// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/picture_store.h"

#include "core/store/sql/query.h"

namespace stet {

namespace {

/// Of the columns name, hash, media_type, size, width, height from `first` on.
PictureCopy copyAt(const Query &query, int first)
{
    return {{query.text(first),
             query.bytes(first + 1).toHex(),
             query.text(first + 2),
             query.integer(first + 3)},
            int(query.integer(first + 4)),
            int(query.integer(first + 5))};
}

} // namespace

PictureStore::PictureStore(Connection &connection)
    : m_connection(connection)
{}

void PictureStore::put(const QByteArray &original, const ShownPicture &picture, int rule)
{
    const QByteArray key = QByteArray::fromHex(original);
    run(m_connection, "DELETE FROM picture_copy WHERE original = ?", key);
    run(m_connection,
        "INSERT INTO picture (original, rule, trouble) VALUES (?, ?, ?)"
        " ON CONFLICT (original) DO UPDATE SET rule = excluded.rule, trouble = excluded.trouble",
        key,
        rule,
        picture.trouble);
    for (const PictureCopy &copy : picture.copies)
        run(m_connection,
            "INSERT INTO picture_copy (original, width, height, hash, name)"
            " VALUES (?, ?, ?, ?, ?)",
            key,
            copy.width,
            copy.height,
            QByteArray::fromHex(copy.file.hash),
            copy.file.name);
}

std::optional<ShownPicture> PictureStore::of(const QByteArray &original, int rule)
{
    const QByteArray key = QByteArray::fromHex(original);
    ShownPicture picture;
    {
        Query query(
            m_connection, "SELECT trouble FROM picture WHERE original = ? AND rule = ?", key, rule);
        if (!query.next())
            return std::nullopt;
        picture.trouble = PictureTrouble(query.integer(0));
    }
    Query query(m_connection,
                "SELECT c.name, c.hash, b.media_type, b.size, c.width, c.height"
                " FROM picture_copy c JOIN blob b ON b.hash = c.hash"
                " WHERE c.original = ? ORDER BY c.width",
                key);
    while (query.next())
        picture.copies.push_back(copyAt(query, 0));
    return picture;
}

ShownPictures PictureStore::all()
{
    ShownPictures all;
    {
        Query query(m_connection,
                    "SELECT m.name, p.trouble FROM media m JOIN picture p ON p.original = m.hash");
        while (query.next())
            all[query.text(0)].trouble = PictureTrouble(query.integer(1));
    }
    Query query(m_connection,
                "SELECT m.name, c.name, c.hash, b.media_type, b.size, c.width, c.height"
                " FROM media m JOIN picture_copy c ON c.original = m.hash"
                " JOIN blob b ON b.hash = c.hash ORDER BY m.name, c.width");
    while (query.next())
        all[query.text(0)].copies.push_back(copyAt(query, 1));
    return all;
}

QHash<QByteArray, QStringList> PictureStore::namesByOriginal()
{
    QHash<QByteArray, QStringList> names;
    Query query(m_connection,
                "SELECT p.original, c.name FROM picture p"
                " LEFT JOIN picture_copy c ON c.original = p.original"
                " ORDER BY p.original, c.width");
    while (query.next()) {
        QStringList &some = names[query.bytes(0).toHex()];
        if (const QString name = query.text(1); !name.isEmpty())
            some.append(name);
    }
    return names;
}

std::vector<QByteArray> PictureStore::copyHashes()
{
    std::vector<QByteArray> hashes;
    Query query(m_connection, "SELECT DISTINCT hash FROM picture_copy");
    while (query.next())
        hashes.push_back(query.bytes(0).toHex());
    return hashes;
}

QHash<QByteArray, PictureCopy> PictureStore::copiesOfType(const QString &mediaType)
{
    QHash<QByteArray, PictureCopy> copies;
    Query query(m_connection,
                "SELECT c.original, c.name, c.hash, b.media_type, b.size, c.width, c.height"
                " FROM picture_copy c JOIN blob o ON o.hash = c.original"
                " JOIN blob b ON b.hash = c.hash WHERE o.media_type = ?",
                mediaType);
    while (query.next())
        copies.insert(query.bytes(0).toHex(), copyAt(query, 1));
    return copies;
}

std::vector<QByteArray> PictureStore::lacking(int rule)
{
    std::vector<QByteArray> hashes;
    Query query(m_connection,
                "SELECT DISTINCT m.hash FROM media m WHERE NOT EXISTS"
                " (SELECT 1 FROM picture p WHERE p.original = m.hash AND p.rule = ?)"
                " ORDER BY m.hash",
                rule);
    while (query.next())
        hashes.push_back(query.bytes(0).toHex());
    return hashes;
}

bool PictureStore::isUnreadable(const QString &name)
{
    Query query(m_connection,
                "SELECT 1 FROM media m JOIN picture p ON p.original = m.hash"
                " WHERE m.name = ? AND p.trouble <> 0",
                name);
    return query.next();
}

std::optional<MediaInfo> PictureStore::copy(const QString &name)
{
    Query query(m_connection,
                "SELECT c.name, c.hash, b.media_type, b.size, c.width, c.height"
                " FROM picture_copy c JOIN blob b ON b.hash = c.hash WHERE c.name = ? LIMIT 1",
                name);
    if (!query.next())
        return std::nullopt;
    return copyAt(query, 0).file;
}

} // namespace stet
