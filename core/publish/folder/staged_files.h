// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QByteArrayView>
#include <QString>
#include <QStringList>

#include <atomic>

namespace stet {

/// New files of a site before they are put in place, in a hidden folder of it: each is moved into
/// its place in one step, and until then readers see nothing of it. Owned by one run of publishing;
/// `put` is called from several threads at once.
class StagedFiles
{
public:
    /// The name of the hidden folder.
    static constexpr char FolderName[] = ".stet-new";

    explicit StagedFiles(const QString &folder);

    /// Takes away what an earlier run left.
    [[nodiscard]] static Result<> clear(const QString &folder);

    /// Makes the hidden folder.
    [[nodiscard]] Result<> begin() const;
    /// Writes a file and gives its number, from 1.
    [[nodiscard]] Result<int> put(QByteArrayView bytes);
    /// Waits until all of them are on the disk.
    [[nodiscard]] Result<> sync() const;

    /// Where the file of a number is in `folder`.
    [[nodiscard]] static QString pathOf(const QString &folder, int number);

private:
    const QString m_folder;
    std::atomic<int> m_last = 0;
};

} // namespace stet
