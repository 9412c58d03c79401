// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/publish/folder/staged_files.h"

#include "core/base/core_words.h"
#include "core/publish/folder/plain_file.h"

#include <QDir>
#include <QFileInfo>

namespace stet {

namespace {

QString stagingOf(const QString &folder)
{
    return folder + u'/' + QLatin1StringView(StagedFiles::FolderName);
}

} // namespace

StagedFiles::StagedFiles(const QString &folder)
    : m_folder(folder)
{}

Result<> StagedFiles::clear(const QString &folder)
{
    const QString staging = stagingOf(folder);
    const QFileInfo there(staging);
    if (!there.exists() && !there.isSymLink())
        return {};
    // Only what a run writes there: numbers. Whatever else is there keeps the folder.
    if (there.isDir() && !there.isSymLink()) {
        QDir names(staging);
        const QStringList files = names.entryList(QDir::Files | QDir::Hidden | QDir::System);
        for (const QString &name : files) {
            bool isNumber = false;
            (void)name.toInt(&isNumber);
            if (isNumber)
                names.remove(name);
        }
        if (QDir().rmdir(staging))
            return {};
    }
    return fail(ErrorCode::InvalidInput,
                CoreWords::tr("Something that Stet did not write stands where new files of the "
                              "site have to go: %1. Move it away, or choose another folder.")
                    .arg(staging));
}

Result<> StagedFiles::begin() const
{
    if (QDir().mkpath(stagingOf(m_folder)))
        return {};
    return fail(ErrorCode::Io,
                CoreWords::tr("A folder of the site could not be made."),
                stagingOf(m_folder));
}

Result<int> StagedFiles::put(QByteArrayView bytes)
{
    const int number = ++m_last;
    return writePlainFile(pathOf(m_folder, number), bytes).map([number] { return number; });
}

Result<> StagedFiles::sync() const
{
    QStringList paths{stagingOf(m_folder)};
    for (int number = 1; number <= m_last; ++number)
        paths.append(pathOf(m_folder, number));
    return syncPaths(paths);
}

QString StagedFiles::pathOf(const QString &folder, int number)
{
    return stagingOf(folder) + u'/' + QString::number(number);
}

} // namespace stet
