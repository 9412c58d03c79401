// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/id.h"
#include "core/base/result.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

namespace stet {

/// The pages that a desk has written into a folder, kept there as a hidden file, so that a later
/// run can take away those that are no longer part of the site. Owned by one run of publishing, on
/// its thread.
class PageManifest
{
public:
    /// The name of the file.
    static constexpr char FileName[] = ".stet-pages";

    /// Reads what the desk wrote into `folder` before: nothing where there is no list, or one of
    /// another desk.
    PageManifest(QString folder, DeskId desk);

    /// Notes pages (paths below the folder) that are about to be written, before they are: a run
    /// that is cancelled forgets none.
    [[nodiscard]] Result<> expect(const QStringList &pages);

    /// Takes away the pages noted before that are not among `pages`, and the folders that they
    /// leave empty; then notes `pages` alone. A file that is not a page of Stet's any more stays
    /// as it is. Io where one cannot be removed; it stays noted.
    [[nodiscard]] Result<> keepOnly(const QStringList &pages);

    /// The file's size in bytes after the last call.
    [[nodiscard]] qint64 size() const { return m_size; }

private:
    [[nodiscard]] Result<> remove(const QString &page) const;
    [[nodiscard]] Result<> write(QStringList pages);

    const QString m_folder;
    const QByteArray m_head; ///< the file's first line
    QStringList m_pages;
    qint64 m_size = 0;
};

} // namespace stet
