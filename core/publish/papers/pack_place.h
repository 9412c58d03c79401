// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/folder_beside.h"
#include "core/base/result.h"
#include "core/publish/papers/type/papers_library.h"

#include <QByteArray>
#include <QString>

#include <memory>

namespace stet {

/// Where an evidence pack is put: a new or empty folder, or a zip file. What is written is beside
/// its place until `finish`, and goes with this where that is never called. Owned by one function.
class PackPlace
{
public:
    /// A zip where `path` ends with .zip, else a folder. InvalidInput where a folder with anything
    /// in it, or something that is neither file nor folder, stands there; a zip file is replaced.
    [[nodiscard]] static Result<PackPlace> prepare(const QString &path, qint64 nowMs);

    PackPlace(PackPlace &&) = default;
    PackPlace &operator=(PackPlace &&) = delete;
    ~PackPlace();

    /// `name` is ASCII; at most one folder stands before it. Remembers its hash.
    [[nodiscard]] Result<> add(const QString &name, const QByteArray &bytes);

    /// "HASH  NAME" a line, of all that was added, as `sha256sum -c` reads it.
    [[nodiscard]] const QByteArray &sums() const { return m_sums; }

    /// Puts it in its place.
    [[nodiscard]] Result<> finish();

    [[nodiscard]] int files() const { return m_files; }

    [[nodiscard]] qint64 bytes() const { return m_bytes; }

private:
    PackPlace() = default;

    [[nodiscard]] Result<> addToFolder(const QString &name, const QByteArray &bytes) const;

    QString m_path;
    QString m_part; ///< of a zip: its name until it is whole
    qint64 m_seconds = 0;
    std::unique_ptr<FolderBeside> m_folder;
    std::unique_ptr<ZipWriter> m_zip;
    QByteArray m_sums;
    int m_files = 0;
    qint64 m_bytes = 0;
};

} // namespace stet
