// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/publish/folder/site_steps.h"

#include "core/base/core_words.h"
#include "core/publish/folder/plain_file.h"
#include "core/publish/folder/staged_files.h"
#include "core/publish/folder/standing_file.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSet>

namespace stet {

namespace {

/// Takes the steps of one journal.
class StepTaker
{
public:
    StepTaker(const QString &folder, const std::vector<SiteStep> &steps, SiteManifest &manifest)
        : m_folder(folder)
        , m_manifest(manifest)
    {
        for (const SiteStep &step : steps) {
            const auto note = manifest.files.constFind(step.path);
            if (note != manifest.files.constEnd())
                m_before.files.insert(step.path, *note);
            const auto former = manifest.formerHashes.constFind(step.path);
            if (former != manifest.formerHashes.constEnd())
                m_before.formerHashes.insert(step.path, *former);
        }
    }

    Result<> take(const SiteStep &step)
    {
        switch (step.what) {
        case SiteStep::What::Put:
            return put(step);
        case SiteStep::What::Note:
            m_manifest.files.insert(step.path, step.note);
            break;
        case SiteStep::What::Remove:
            return remove(step.path);
        }
        return {};
    }

    /// Waits until what was done is on the disk.
    [[nodiscard]] Result<> sync() const { return syncPaths({m_folders.begin(), m_folders.end()}); }

    QStringList takeLeft() { return std::move(m_left); }

private:
    Result<> put(const SiteStep &step)
    {
        const QString path = m_folder + u'/' + step.path;
        const QString staged = StagedFiles::pathOf(m_folder, step.staged);
        if (!QFileInfo::exists(staged)) {
            // It was put there before an end in the middle; or it is lost, and made again next.
            const StandingFile there = standingFile(m_folder, step.path, m_before);
            m_manifest.files.insert(step.path,
                                    there.hash == step.note.hash ? step.note : SiteFileNote());
            return {};
        }
        Result<> done = makeFolder(step.path.section(u'/', 0, -2));
        if (done)
            done = mayReplace(standingFile(m_folder, step.path, m_before), path);
        if (done)
            done = moveFile(staged, path);
        if (!done)
            return done;
        m_folders.insert(QFileInfo(path).path());
        m_manifest.files.insert(step.path, step.note);
        return {};
    }

    /// Looks at each folder once: thousands of files go into a few.
    Result<> makeFolder(const QString &name)
    {
        if (m_made.contains(name))
            return {};
        return makeSiteFolder(m_folder, name).map([&] { m_made.insert(name); });
    }

    Result<> remove(const QString &path)
    {
        const QString whole = m_folder + u'/' + path;
        const StandingFile there = standingFile(m_folder, path, m_before);
        const bool ours =
            there.what == StandingFile::What::Noted || there.what == StandingFile::What::Ours;
        if (there.what != StandingFile::What::Nothing &&
            (!ours || !isReachable(m_folder, path) || QFileInfo(whole).isSymLink())) {
            m_left.append(path);
            return {};
        }
        QFile file(whole);
        if (ours && !file.remove())
            return fail(
                ErrorCode::Io,
                CoreWords::tr("A file that is no longer part of the site could not be removed."),
                whole + QStringLiteral(": ") + file.errorString());
        m_manifest.files.remove(path);
        m_manifest.formerHashes.remove(path);
        // A folder goes where it is empty.
        QString holder = QFileInfo(whole).path();
        for (; holder != m_folder && QDir().rmdir(holder); holder = QFileInfo(holder).path()) {
            m_folders.remove(holder);
            m_made.clear();
        }
        if (ours && QFileInfo::exists(holder))
            m_folders.insert(holder);
        return {};
    }

    const QString m_folder;
    SiteManifest m_before; ///< what is ours by the site that stood, of the steps' paths
    SiteManifest &m_manifest;
    QSet<QString> m_folders; ///< in which something changed
    QSet<QString> m_made;    ///< that are there
    QStringList m_left;
};

Result<>
writeNote(const QString &folder, const std::vector<SiteStep> &steps, const SiteManifest &manifest)
{
    QStringList changed;
    for (const SiteStep &step : steps)
        changed.append(step.path);
    return writeSyncedFile(folder + u'/' + QLatin1StringView(SiteManifest::FileName),
                           manifest.bytesAfter(SiteManifest::textIn(folder), changed));
}

Result<> removeJournal(const QString &folder)
{
    QFile journal(folder + u'/' + QLatin1StringView(SiteJournal::FileName));
    if (!journal.exists() || journal.remove())
        return {};
    return fail(ErrorCode::Io,
                CoreWords::tr("A file of the site could not be written."),
                journal.fileName() + QStringLiteral(": ") + journal.errorString());
}

} // namespace

Result<> mayHoldFiles(const QString &root, const QString &name)
{
    QString path = root;
    for (const QString &step : name.split(u'/', Qt::SkipEmptyParts)) {
        path += u'/' + step;
        const QFileInfo there(path);
        if (there.isSymLink())
            return fail(ErrorCode::InvalidInput,
                        CoreWords::tr("A folder of the site is a link to somewhere else."),
                        path);
        if (there.exists() && !there.isDir())
            return fail(
                ErrorCode::Io, CoreWords::tr("A folder of the site could not be made."), path);
    }
    return {};
}

Result<> makeSiteFolder(const QString &root, const QString &name)
{
    if (const Result<> may = mayHoldFiles(root, name); !may)
        return may;
    const QString path = name.isEmpty() ? root : root + u'/' + name;
    if (QDir().mkpath(path))
        return {};
    return fail(ErrorCode::Io, CoreWords::tr("A folder of the site could not be made."), path);
}

Result<QStringList>
doSteps(const QString &folder, const SiteJournal &journal, SiteManifest &manifest)
{
    manifest.desk = journal.desk;
    StepTaker taker(folder, journal.steps, manifest);
    Result<> done;
    for (size_t i = 0; done && i < journal.steps.size(); ++i)
        done = taker.take(journal.steps[i]);
    if (done)
        done = taker.sync();
    manifest.run = journal.run;
    if (done)
        done = writeNote(folder, journal.steps, manifest);
    if (done)
        done = removeJournal(folder);
    if (done)
        done = StagedFiles::clear(folder);
    if (!done)
        return tl::unexpected(done.error());
    return taker.takeLeft();
}

Result<> completeSteps(const QString &folder, std::optional<SiteManifest> &manifest)
{
    const Result<std::optional<SiteJournal>> journal = SiteJournal::read(folder);
    if (!journal)
        return tl::unexpected(journal.error());
    if (!*journal)
        return StagedFiles::clear(folder);
    if (!manifest)
        manifest.emplace();
    return doSteps(folder, **journal, *manifest).map([](const QStringList &) {});
}

} // namespace stet
