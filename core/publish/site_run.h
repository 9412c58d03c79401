// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/made_picture.h"
#include "core/publish/folder/folder_lock.h"
#include "core/publish/folder/site_memory.h"
#include "core/publish/folder/staged_files.h"
#include "core/publish/publish_report.h"
#include "core/publish/site_build.h"

#include <QMutex>
#include <QPromise>

#include <memory>

namespace stet {

/// Keeps `folder` (without links) to one publisher and brings what an interrupted run left there to
/// its end. InvalidInput where the site of another desk stands there.
struct OpenSiteFolder
{
    FolderLock lock;
    SiteManifest manifest;
    bool isNew = true; ///< no run ended there before

    [[nodiscard]] static Result<OpenSiteFolder> open(const QString &folder, DeskId desk);
};

/// One run of publishing into one folder. What need not be made again is neither read nor made; new
/// files are staged, and only when all are there is the first put in its place, by a journal.
class SiteRun
{
public:
    SiteRun(DeskSession &session,
            QString folder,
            PictureReader pictures,
            QPromise<Result<PublishReport>> &promise);

    [[nodiscard]] Result<PublishReport> run();

private:
    [[nodiscard]] bool isStopped() const;
    [[nodiscard]] Result<> makeCopies();
    [[nodiscard]] Result<> openFolder();
    [[nodiscard]] Result<> stageAll();
    [[nodiscard]] Result<> lookAtPlaces();
    [[nodiscard]] StandingFile placeOf(const QString &path) const;
    [[nodiscard]] Result<> keepPlace(const QString &path, const StandingFile &there);
    [[nodiscard]] Result<> stagePages();
    [[nodiscard]] bool isAsNoted(const QString &path, const SiteFileNote &note) const;
    [[nodiscard]] Result<std::vector<ArticleId>> articlesToMake();
    [[nodiscard]] Result<> stageLists();
    [[nodiscard]] Result<> stagePictures();
    [[nodiscard]] Result<> stage(const QString &path, QByteArrayView bytes, quint64 inputs);
    [[nodiscard]] Result<> putInPlace();
    void planRemovals();
    void rememberMarks();
    [[nodiscard]] PublishReport report(const QStringList &left) const;

    DeskSession &m_session;
    const QString m_folder;
    const PictureReader m_pictures;
    QPromise<Result<PublishReport>> &m_promise;
    std::unique_ptr<PageMaker> m_maker;
    std::unique_ptr<SiteBuild> m_build;
    std::optional<OpenSiteFolder> m_opened;
    SiteManifest m_manifest; ///< of the site that stands
    SiteMemory m_memory;
    StagedFiles m_staged;
    SiteRunNote m_run;
    QHash<QString, StandingFile> m_places; ///< of all files that the site is to have
    QSet<QString> m_holders;               ///< folders that were looked at
    QStringList m_left;
    SiteChanges m_changes;
    std::atomic<int> m_pages = 0;
    QMutex m_mutex; ///< guards what follows, and the memory, while pages are made
    std::vector<SiteStep> m_steps;
};

} // namespace stet
