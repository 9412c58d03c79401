// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/publish/site_verifying.h"

#include "core/base/core_words.h"
#include "core/base/regular_file.h"
#include "core/base/sha256.h"
#include "core/desk/desk_session.h"
#include "core/publish/desk_reading.h"
#include "core/publish/feeds/search_index.h"
#include "core/publish/output_folder.h"
#include "core/publish/program_build.h"
#include "core/publish/site_run.h"

#include <QDirIterator>
#include <QFile>
#include <QMutex>
#include <QMutexLocker>
#include <QPromise>
#include <QSet>
#include <QtConcurrent>

namespace stet {

namespace {

/// Compares one site with what its desk makes.
class SiteComparison
{
public:
    SiteComparison(DeskSession &session,
                   const QString &folder,
                   QPromise<Result<SiteVerdict>> &promise)
        : m_session(session)
        , m_folder(folder)
        , m_promise(promise)
    {}

    Result<SiteVerdict> run()
    {
        Result<OpenSiteFolder> site = OpenSiteFolder::open(m_folder, m_session.id());
        if (!site)
            return tl::unexpected(site.error());
        const SiteRunNote &run = site->manifest.run;
        Result<std::unique_ptr<PageMaker>> maker =
            makePageMaker(m_session, PagesOf::Editions, run.instantMs);
        if (!maker)
            return tl::unexpected(maker.error());
        m_promise.setProgressRange(0, int((*maker)->plan().size()));
        m_verdict.folder = m_folder;
        m_verdict.instantMs = run.instantMs;
        m_verdict.sameProgram = run.program == programBuild();
        m_verdict.sameTheme = run.theme == (*maker)->themeHash();
        if (const Result<> compared = compareAll(**maker, run.instantMs); !compared)
            return tl::unexpected(compared.error());
        tellOthers(site->manifest);
        for (QStringList *const paths :
             {&m_verdict.differing, &m_verdict.missing, &m_verdict.foreign})
            paths->sort();
        m_verdict.files = int(m_made.size());
        return std::move(m_verdict);
    }

private:
    Result<> compareAll(PageMaker &maker, qint64 instantMs)
    {
        SiteBuild build(m_session, maker, instantMs, [this] {
            return m_promise.isCanceled() || m_session.closing();
        });
        Result<> done = build.makeAllPages(
            [&](const ArticleRow &row, PageMaker::ArticleFiles &&made) -> Result<> {
                compare(pagePath(row.kind, row.slug), made.page);
                compare(newsItemPath(row.kind, row.slug), made.newsItem);
                m_promise.setProgressValue(++m_pages);
                return {};
            });
        if (done)
            done = build.makeLists(
                [](const QString &, quint64) { return true; },
                [this](const QString &path, const std::string &bytes, quint64) -> Result<> {
                    compare(path, bytes);
                    return {};
                });
        for (const SiteFile &file : build.rest())
            compare(file.path, file.bytes);
        for (const SiteFile &file : searchFiles(maker.plan()))
            compare(file.path, file.bytes);
        for (const MediaInfo &picture : maker.shownPictures()) {
            const Result<QByteArray> bytes = bytesForReaders(m_session, picture);
            if (!bytes)
                return tl::unexpected(bytes.error());
            compare(picture.name, *bytes);
        }
        return done;
    }

    void compare(const QString &path, QByteArrayView bytes)
    {
        RegularFile file(QFile::encodeName(m_folder + u'/' + path), LastLink::Refuse);
        const bool equal = file.isOpen() && sha256(file.read(file.size())) == sha256(bytes);
        const QMutexLocker lock(&m_mutex);
        m_made.insert(path);
        if (!equal)
            (file.isMissing() ? m_verdict.missing : m_verdict.differing).append(path);
    }

    /// What else lies in the folder.
    void tellOthers(const SiteManifest &manifest)
    {
        QDirIterator all(m_folder,
                         QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot,
                         QDirIterator::Subdirectories);
        while (all.hasNext()) {
            const QString path = all.next().mid(m_folder.size() + 1);
            if ((all.fileInfo().isDir() && !all.fileInfo().isSymLink()) || m_made.contains(path) ||
                path == QLatin1StringView(SiteManifest::FileName))
                continue;
            (manifest.files.contains(path) ? m_verdict.differing : m_verdict.foreign).append(path);
        }
    }

    DeskSession &m_session;
    const QString m_folder;
    QPromise<Result<SiteVerdict>> &m_promise;
    std::atomic<int> m_pages = 0;
    QMutex m_mutex; ///< guards what follows
    QSet<QString> m_made;
    SiteVerdict m_verdict;
};

Result<SiteVerdict>
verdictOn(DeskSession &session, const QString &folder, QPromise<Result<SiteVerdict>> &promise)
{
    const Result<QString> site = siteFolder(folder, session.path());
    if (!site)
        return tl::unexpected(site.error());
    if (!hasSiteNote(*site))
        return fail(ErrorCode::InvalidInput,
                    CoreWords::tr("No site that Stet wrote stands there."),
                    folder);
    return SiteComparison(session, *site, promise).run();
}

} // namespace

QFuture<Result<SiteVerdict>> verifySite(DeskSession &session, QString folder)
{
    return QtConcurrent::run(
        [&session, held = session.hold(), folder](QPromise<Result<SiteVerdict>> &promise) {
            promise.addResult(verdictOn(session, folder, promise));
        });
}

} // namespace stet
