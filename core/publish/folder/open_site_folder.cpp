// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/publish/folder/open_site_folder.h"

#include "core/base/core_words.h"
#include "core/publish/file_writer.h"
#include "core/publish/folder/site_journal.h"
#include "core/publish/folder/site_steps.h"

#include <optional>
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

/// What stands in a folder of a site of `desk`, or was begun there.
struct SiteRecords
{
    std::optional<SiteManifest> manifest;
    std::optional<SiteJournal> journal;
};

Result<SiteRecords> readRecords(const QString &folder, DeskId desk)
{
    Result<std::optional<SiteManifest>> manifest = SiteManifest::read(folder);
    if (!manifest)
        return tl::unexpected(manifest.error());
    Result<std::optional<SiteJournal>> journal = SiteJournal::read(folder);
    if (!journal)
        return tl::unexpected(journal.error());
    if ((*manifest && (*manifest)->desk != desk) || (*journal && (*journal)->desk != desk))
        return anotherDesks(folder);
    return SiteRecords{std::move(*manifest), std::move(*journal)};
}

} // namespace

Result<SiteManifest> foreseenNote(const QString &folder, DeskId desk)
{
    Result<SiteRecords> records = readRecords(folder, desk);
    if (!records)
        return tl::unexpected(records.error());
    SiteManifest manifest = std::move(records->manifest).value_or(SiteManifest());
    if (!records->journal)
        return manifest;
    for (const SiteStep &step : records->journal->steps) {
        if (step.what == SiteStep::What::Remove) {
            manifest.files.remove(step.path);
            continue;
        }
        // It may stand there already, or still be the one of before: both are ours.
        const QByteArray before = manifest.files.value(step.path).hash;
        if (!before.isEmpty())
            manifest.formerHashes[step.path].insert(before);
        manifest.files.insert(step.path, step.note);
    }
    return manifest;
}

Result<OpenSiteFolder> OpenSiteFolder::open(const QString &folder, DeskId desk)
{
    Result<FolderLock> lock = FolderLock::take(folder);
    if (!lock)
        return tl::unexpected(lock.error());
    Result<SiteRecords> records = readRecords(folder, desk);
    if (!records)
        return tl::unexpected(records.error());
    std::optional<SiteManifest> &manifest = records->manifest;
    removeLeftovers(
        folder,
        {QLatin1StringView(SiteManifest::FileName), QLatin1StringView(SiteJournal::FileName)});
    if (const Result<> done = completeSteps(folder, manifest); !done)
        return tl::unexpected(done.error());
    OpenSiteFolder open{std::move(*lock), {}, !manifest.has_value()};
    if (manifest)
        open.manifest = std::move(*manifest);
    open.manifest.desk = desk;
    return open;
}

} // namespace stet
