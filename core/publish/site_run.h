// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/made_picture.h"
#include "core/publish/feeds/search_index.h"
#include "core/publish/folder/open_site_folder.h"
#include "core/publish/folder/site_memory.h"
#include "core/publish/folder/staged_files.h"
#include "core/publish/kept_site.h"
#include "core/publish/publish_report.h"
#include "core/publish/site_build.h"

#include <QMutex>
#include <QPromise>

#include <functional>
#include <memory>

namespace stet {

/// Who hears how far a run is, and says when it is to end.
struct RunWatch
{
    std::function<void(int)> pagesKnown; ///< how many the site has
    std::function<void(int)> pagesMade;  ///< on any thread
    std::function<bool()> isCancelled;   ///< on any thread

    /// By a promise that outlives the run.
    template <class T>
    [[nodiscard]] static RunWatch of(QPromise<T> &promise)
    {
        return {[&promise](int pages) { promise.setProgressRange(0, pages); },
                [&promise](int pages) { promise.setProgressValue(pages); },
                [&promise] {
                    return promise.isCanceled();
                }};
    }
};

/// One run of publishing into one folder. What need not be made again is neither read nor made; new
/// files are staged, and only when all are there is the first put in its place, by a journal. Or
/// only what that would come to is found out, by the same steps. One of these, once.
class SiteRun
{
public:
    SiteRun(DeskSession &session, QString folder, PictureReader pictures, RunWatch watch);

    /// Leaves in `kept`, where there is any, what the next run can go on from.
    [[nodiscard]] Result<PublishReport> run(KeptSite *kept = nullptr);
    /// The same from what an earlier run left, where that is proven to hold: in the desk nothing
    /// but words of a few articles changed since, and in the folder no file was made, taken away or
    /// replaced. Only what these words touch is looked at: a file that somebody else wrote to in
    /// its place is met by `run`, or `verifySite`. None: `run` is to do it, on another run.
    [[nodiscard]] std::optional<Result<PublishReport>> goOn(KeptSite &kept);
    /// Makes what `run` would make and writes none of it; the folder need not be there. What is
    /// `kept` goes where a file is not as it was written: the run is to meet it, too.
    [[nodiscard]] Result<SiteOutlook> lookAhead(KeptSite *kept = nullptr);

private:
    enum class Purpose { Writing, Looking };

    [[nodiscard]] Result<PublishReport> finish(KeptSite *kept);
    [[nodiscard]] bool takeUp(KeptSite::State state);
    [[nodiscard]] bool folderIsAsLeft(const KeptSite::State &state) const;
    void leave(KeptSite &kept);
    [[nodiscard]] bool allIsAsNoted() const;
    [[nodiscard]] int fileCount() const;
    [[nodiscard]] std::vector<const ArticleRow *> rowsLookedAt() const;
    [[nodiscard]] bool isStopped() const;
    [[nodiscard]] Result<> makeCopies();
    [[nodiscard]] Result<> prepare(const std::function<Result<>()> &openSite);
    [[nodiscard]] Result<> lookIntoFolder();
    [[nodiscard]] QHash<QString, QString> headlines() const;
    [[nodiscard]] Result<> openFolder();
    [[nodiscard]] Result<> stageAll();
    [[nodiscard]] Result<> lookAtPlaces();
    [[nodiscard]] Result<> lookAtSearch();
    [[nodiscard]] QHash<QString, StandingFile> standingSearch(std::optional<quint64> inputs) const;
    [[nodiscard]] Result<bool> changeSearch();
    [[nodiscard]] Result<> makeSearch();
    [[nodiscard]] Result<> lookAtMadeSearch();
    [[nodiscard]] Result<>
    mayPut(const QString &path, QByteArrayView bytes, const StandingFile &there) const;
    [[nodiscard]] StandingFile placeOf(const QString &path) const;
    [[nodiscard]] Result<> keepPlace(const QString &path, const StandingFile &there);
    [[nodiscard]] Result<> stagePages();
    [[nodiscard]] bool isAsNoted(const QString &path, const SiteFileNote &note) const;
    [[nodiscard]] Result<std::vector<ArticleId>> articlesToMake();
    [[nodiscard]] Result<> stageLists();
    [[nodiscard]] Result<> stageSearch();
    [[nodiscard]] Result<> stagePictures();
    [[nodiscard]] Result<> stage(const QString &path, QByteArrayView bytes, quint64 inputs);
    [[nodiscard]] Result<> putInPlace();
    void planRemovals();
    void rememberMarks();
    [[nodiscard]] PublishReport report(const QStringList &left) const;

    DeskSession &m_session;
    const QString m_folder;
    const PictureReader m_pictures;
    const RunWatch m_watch;
    Purpose m_purpose = Purpose::Writing;
    RecordPlace m_read; ///< up to where the desk was read
    /// Of a run that goes on: the articles whose pages may show what changed.
    std::optional<std::vector<const ArticleRow *>> m_touched;
    QHash<QString, std::optional<FileMark>> m_keptHolders;
    qint64 m_bytes = 0;      ///< of all files but the note
    bool m_needsAll = false; ///< it cannot go on
    std::unique_ptr<PageMaker> m_maker;
    std::unique_ptr<SiteBuild> m_build;
    std::optional<OpenSiteFolder> m_opened;
    SiteManifest m_manifest; ///< of the site that stands
    SiteMemory m_memory;
    StagedFiles m_staged;
    SiteRunNote m_run;
    quint64 m_searchInputs = 0;
    std::optional<SiteSearchIndex> m_index; ///< of a run that leaves something
    bool m_leaves = false;
    std::vector<SiteFile> m_search;        ///< its files; none where those that stand are the same
    QHash<QString, StandingFile> m_places; ///< of all files that the site is to have
    QSet<QString> m_holders;               ///< folders that were looked at
    QStringList m_left;
    SiteChanges m_changes;
    std::atomic<int> m_pages = 0;
    QMutex m_mutex; ///< guards what follows, and the memory, while pages are made
    std::vector<SiteStep> m_steps;
};

} // namespace stet
