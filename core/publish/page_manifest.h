// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/id.h"
#include "core/base/result.h"
#include "core/publish/file_writer.h"

#include <QByteArray>
#include <QMap>
#include <QSet>
#include <QString>
#include <QStringList>

namespace stet {

/// The files that a desk has written into a folder, kept there in a hidden file, so that a later
/// run can take away those that are no longer part of the site and replaces none of anyone else's.
/// Pages say themselves that Stet wrote them; images and the style sheet are noted with the hash
/// of their bytes. Owned by one run of publishing, on its thread.
class PageManifest
{
public:
    /// The name of the file.
    static constexpr char FileName[] = ".stet-pages";

    /// The hashes (SHA-256, hexadecimal) of a file's bytes by its path: what it has been given,
    /// and what it is about to be given.
    using Assets = QMap<QString, QSet<QByteArray>>;

    /// Reads what the desk wrote into `folder`, which must be there, before: nothing where there is
    /// no list, or one of another desk.
    PageManifest(const QString &folder, DeskId desk);

    /// Whether the folder holds the site of another desk.
    [[nodiscard]] bool isAnotherDesks() const { return m_anotherDesks; }

    /// Notes pages and assets (paths below the folder) that are about to be written, before they
    /// are: a run that is cancelled forgets none.
    [[nodiscard]] Result<> expect(const QStringList &pages, const Assets &assets = {});

    /// Whether an asset may be replaced: it holds what this desk has written there.
    [[nodiscard]] MayReplace mayReplace(const QString &asset) const;

    /// Takes away what was noted before and is not wanted, and the folders that it leaves empty;
    /// then notes `pages` and `assets` alone, and what could not be reached. A file that someone
    /// else has changed stays as it is. Gives the paths of those that stay though they are not
    /// wanted, by name. Io where one cannot be removed; it stays noted.
    [[nodiscard]] Result<QStringList> keepOnly(const QStringList &pages, const Assets &assets = {});

    /// Removes what runs left beside the noted files when their process died.
    void clearLeftovers() const;

    /// The file's size in bytes after the last call.
    [[nodiscard]] qint64 size() const { return m_size; }

private:
    [[nodiscard]] bool isReachable(const QString &path) const;
    [[nodiscard]] Result<> remove(const QString &path) const;
    [[nodiscard]] Result<> write(QSet<QString> pages, Assets assets);

    const QString m_folder; ///< without links
    const QByteArray m_head;
    bool m_anotherDesks = false; ///< the file's first line
    QSet<QString> m_pages;
    Assets m_assets;
    qint64 m_size = 0;
};

} // namespace stet
