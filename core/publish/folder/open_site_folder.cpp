// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/publish/folder/open_site_folder.h"

#include "core/base/core_words.h"
#include "core/publish/file_writer.h"
#include "core/publish/folder/site_journal.h"
#include "core/publish/folder/site_steps.h"

#include <utility>

namespace stet {

namespace {

tl::unexpected<Error> anotherDesks(const QString &folder)
{
    return fail(ErrorCode::InvalidInput,
                CoreWords::tr("The folder holds the site of another desk. Nothing was "
                              "written; choose a folder of its own."),
                folder);
}

} // namespace

Result<std::optional<SiteManifest>> readSiteNote(const QString &folder, DeskId desk)
{
    Result<std::optional<SiteManifest>> manifest = SiteManifest::read(folder);
    if (!manifest)
        return manifest;
    const Result<std::optional<SiteJournal>> journal = SiteJournal::read(folder);
    if (!journal)
        return tl::unexpected(journal.error());
    if ((*manifest && (*manifest)->desk != desk) || (*journal && (*journal)->desk != desk))
        return anotherDesks(folder);
    return manifest;
}

Result<OpenSiteFolder> OpenSiteFolder::open(const QString &folder, DeskId desk)
{
    Result<FolderLock> lock = FolderLock::take(folder);
    if (!lock)
        return tl::unexpected(lock.error());
    Result<std::optional<SiteManifest>> manifest = readSiteNote(folder, desk);
    if (!manifest)
        return tl::unexpected(manifest.error());
    removeLeftovers(
        folder,
        {QLatin1StringView(SiteManifest::FileName), QLatin1StringView(SiteJournal::FileName)});
    if (const Result<> done = completeSteps(folder, *manifest); !done)
        return tl::unexpected(done.error());
    OpenSiteFolder open{std::move(*lock), {}, !manifest->has_value()};
    if (*manifest)
        open.manifest = std::move(**manifest);
    open.manifest.desk = desk;
    return open;
}

} // namespace stet
