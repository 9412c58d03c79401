// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/folder_beside.h"
#include "core/base/id.h"
#include "core/base/result.h"

#include <QByteArray>
#include <QMap>
#include <QStringList>

#include <memory>

namespace stet {

/// A folder that is filled beside its place and put there in one step. A folder that was made so
/// carries a list of its files with their hashes, by which a later one may take its place: what
/// the list does not name moves along, and what somebody has changed since stops the export.
class ExportFolder
{
public:
    /// InvalidInput where `folder` holds anything that an export of the desk `id` did not write, or
    /// lies in the desk's folder `desk`.
    [[nodiscard]] static Result<std::unique_ptr<ExportFolder>>
    prepare(const QString &folder, const QString &desk, const DeskId &id);

    [[nodiscard]] Result<> write(const QString &name, const QByteArray &bytes);

    /// Puts the folder in its place, with what others put into the one that was there. InvalidInput
    /// where that holds files that were changed, or that would be replaced; it is untouched then.
    [[nodiscard]] Result<> finish();

    [[nodiscard]] int files() const { return m_files; }

    [[nodiscard]] qint64 bytes() const { return m_bytes; }

    [[nodiscard]] const QString &place() const { return m_place; }

private:
    ExportFolder() = default;

    [[nodiscard]] Result<> writeList();
    [[nodiscard]] Result<QStringList> filesOfOthers() const;

    DeskId m_desk;
    QString m_place;
    std::unique_ptr<FolderBeside> m_beside;
    QMap<QString, QByteArray> m_hashes; ///< of what was written, hexadecimal
    int m_files = 0;
    qint64 m_bytes = 0;
};

} // namespace stet
