// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/publish/site_writer.h"

#include "core/base/clock.h"
#include "core/base/core_words.h"
#include "core/base/hash.h"
#include "core/desk/desk_session.h"
#include "core/publish/desk_reading.h"
#include "core/publish/feeds/feed_maker.h"
#include "core/publish/feeds/search_index.h"
#include "core/publish/feeds/site_maps.h"
#include "core/publish/output_folder.h"
#include "core/publish/page_maker.h"
#include "core/publish/site_files.h"

#include <QDir>
#include <QFileInfo>
#include <QPromise>
#include <QtConcurrent>

#include <algorithm>
#include <atomic>
#include <span>
#include <thread>

namespace stet {

namespace {

constexpr size_t PagesAtOnce = 16;

/// One run of publishing into one folder.
class SiteRun
{
public:
    SiteRun(DeskSession &session, QString folder, QPromise<Result<PublishReport>> &promise)
        : m_session(session)
        , m_folder(std::move(folder))
        , m_promise(promise)
    {}

    Result<PublishReport> run()
    {
        Result<std::unique_ptr<PageMaker>> maker = makePageMaker(m_session, PagesOf::Editions);
        if (!maker)
            return tl::unexpected(maker.error());
        m_maker = std::move(*maker);
        m_promise.setProgressRange(0, static_cast<int>(m_maker->plan().size()));
        if (const Result<> made = makeSiteFolder(m_folder, {}); !made)
            return tl::unexpected(made.error());
        PageManifest manifest(m_folder, m_session.id());
        if (manifest.isAnotherDesks())
            return fail(ErrorCode::InvalidInput,
                        CoreWords::tr("The folder holds the site of another desk. Nothing was "
                                      "written; choose a folder of its own."),
                        m_folder);
        manifest.clearLeftovers();
        if (const Result<> done = writeSite(manifest); !done)
            return tl::unexpected(done.error());
        ++m_files;
        m_bytes += manifest.size();
        return PublishReport{m_pages,
                             m_files,
                             m_bytes,
                             m_folder,
                             m_maker->findings(),
                             !m_maker->plan().permanent({}).isEmpty(),
                             std::move(m_left)};
    }

private:
    Result<> writeSite(PageManifest &manifest)
    {
        const std::vector<SiteFile> beside = filesBeside();
        QStringList paths = m_maker->plan().paths();
        for (const SiteFile &file : beside)
            paths.append(file.path);
        PageManifest::Assets assets{{QStringLiteral("theme.css"), {sha256Hex(m_maker->css())}}};
        // What belongs to someone else is found out before anything is written.
        Result<> done = mayWriteAll(paths);
        if (done)
            done = write(QStringLiteral("theme.css"), m_maker->css(), ifStetStyleSheet(manifest));
        if (done)
            done = manifest.expect(paths, assets);
        if (done) {
            done = readArticles(m_session, [this](const std::vector<PublishedArticle> &some) {
                return writeArticles(some);
            });
        }
        // Lists last: they lead to pages that are there.
        if (done)
            done = writeImages(manifest, assets);
        if (done)
            done = writeLists();
        if (done)
            done = writeMoved();
        if (done)
            done = makeSiteFolder(m_folder, QStringLiteral("search-index"));
        for (size_t i = 0; done && i < beside.size(); ++i)
            done = write(beside[i].path, beside[i].bytes, ifAsStetWroteIt(beside[i].path));
        // What no list leads to any more goes.
        if (!done)
            return done;
        return manifest.keepOnly(paths, assets).map([this](QStringList left) {
            m_left = std::move(left);
        });
    }

    /// What the site has beside pages and lists, all made of the plan alone.
    [[nodiscard]] std::vector<SiteFile> filesBeside()
    {
        const SitePlan &plan = m_maker->plan();
        const QDate today =
            QDateTime::fromMSecsSinceEpoch(m_session.clock().nowMs(), zoneOf(plan.desk())).date();
        std::vector<SiteFile> files = feedFiles(plan, m_session.id());
        for (SiteFile &map : siteMaps(plan, today))
            files.push_back(std::move(map));
        for (SiteFile &part : searchFiles(plan))
            files.push_back(std::move(part));
        for (const auto &[path, word, text] :
             {std::tuple(aboutPath(), QStringLiteral("about"), plan.desk().about),
              std::tuple(policyPath(), QStringLiteral("policy"), plan.desk().policy)}) {
            if (!text.isEmpty()) {
                files.push_back(
                    {path, QByteArray::fromStdString(m_maker->textDocument(path, word, text))});
            }
        }
        files.push_back(robotsFile(plan));
        files.push_back({searchPath(), QByteArray::fromStdString(m_maker->searchDocument())});
        files.push_back(
            {QStringLiteral("404.html"), QByteArray::fromStdString(m_maker->notFoundDocument())});
        return files;
    }

    [[nodiscard]] Result<> mayWriteAll(const QStringList &paths) const
    {
        for (const QString &path : paths) {
            if (m_promise.isCanceled() || m_session.closing())
                return publishingCancelled();
            if (const Result<> may = mayReplaceFile(m_folder + u'/' + path, ifAsStetWroteIt(path));
                !may)
                return may;
        }
        return {};
    }

    Result<> writeArticles(const std::vector<PublishedArticle> &some)
    {
        for (const PublishedArticle &published : some) {
            const ArticleRow *const row = m_maker->plan().row(published.article.id);
            if (!row)
                continue;
            const QString kind = pagePath(row->kind, row->slug).section(u'/', 0, 0);
            if (m_kindFolders.contains(kind))
                continue;
            if (const Result<> made = makeSiteFolder(m_folder, kind); !made)
                return made;
            m_kindFolders.insert(kind);
        }
        const Result<> written = inTurns(some.size(), [&](size_t first, size_t count) {
            return writePages({&some[first], count});
        });
        m_promise.setProgressValue(m_pages);
        return written;
    }

    /// Pages are independent of each other: this thread and a second one take a few in turn, until
    /// all `size` are written. `write` gets the first one and how many.
    template <class Write>
    Result<> inTurns(size_t size, const Write &write)
    {
        std::atomic<size_t> next = 0;
        std::atomic<bool> stop = false;
        const auto work = [&]() -> Result<> {
            for (size_t first = next.fetch_add(PagesAtOnce); first < size && !stop;
                 first = next.fetch_add(PagesAtOnce)) {
                if (m_promise.isCanceled() || m_session.closing())
                    return publishingCancelled();
                if (const Result<> written = write(first, std::min(PagesAtOnce, size - first));
                    !written) {
                    stop = true;
                    return written;
                }
            }
            return {};
        };
        Result<> second;
        std::thread helper([&] { second = work(); });
        const Result<> first = work();
        helper.join();
        return first ? second : first;
    }

    /// First all are made, then all are written: going from one to the other and back for each page
    /// would cost a seventh of the time, in caches that forget.
    Result<> writePages(std::span<const PublishedArticle> articles)
    {
        struct Made
        {
            const ArticleRow *row;
            PageMaker::ArticleFiles files;
        };

        std::vector<Made> made;
        made.reserve(articles.size());
        for (const PublishedArticle &article : articles) {
            const ArticleRow *const row = m_maker->plan().row(article.article.id);
            if (row) // else it came since the plan was made
                made.push_back({row, filesOf(*row, article)});
        }
        for (const auto &[row, files] : made) {
            Result<> done = write(pagePath(row->kind, row->slug), files.page, isAsStetWroteIt);
            if (done) {
                const QString path = newsItemPath(row->kind, row->slug);
                done = write(path, files.newsItem, ifAsStetWroteIt(path));
            }
            if (!done)
                return done;
            ++m_pages;
        }
        return {};
    }

    PageMaker::ArticleFiles filesOf(const ArticleRow &row, const PublishedArticle &published)
    {
        const ArticleContent &content = published.article.content;
        const bool moved = content.kind != row.kind || content.slug != row.slug;
        return moved ? filesAt(row, published) : m_maker->articleFiles(published);
    }

    /// The files of an article that got another address since the plan was made: they stand where
    /// the lists and links of this run lead.
    PageMaker::ArticleFiles filesAt(const ArticleRow &row, PublishedArticle published)
    {
        published.article.content.kind = row.kind;
        published.article.content.slug = row.slug;
        return m_maker->articleFiles(published);
    }

    Result<> writeLists()
    {
        const SitePlan &plan = m_maker->plan();
        const std::vector<SitePlan::ListPage> &pages = plan.listPages();
        return inTurns(pages.size(), [&](size_t first, size_t count) -> Result<> {
            for (size_t i = first; i < first + count; ++i) {
                const SitePlan::List list = plan.list(pages[i]);
                if (const Result<> written =
                        write(list.path, m_maker->listDocument(list), isAsStetWroteIt);
                    !written)
                    return written;
            }
            return {};
        });
    }

    Result<> writeMoved()
    {
        for (const SitePlan::Moved &moved : m_maker->plan().moved()) {
            Result<> done = makeSiteFolder(m_folder, moved.path.section(u'/', 0, 0));
            if (done)
                done = write(moved.path, m_maker->movedDocument(moved), isAsStetWroteIt);
            if (!done)
                return done;
        }
        return {};
    }

    Result<> writeImages(PageManifest &manifest, PageManifest::Assets &assets)
    {
        const std::vector<MediaInfo> images = m_maker->shownPictures();
        for (const MediaInfo &image : images)
            assets.insert(image.name, {image.hash});
        // The style sheet is there: what is new here are the images.
        if (const Result<> noted = manifest.expect({}, assets); !noted)
            return noted;
        return putImages(m_session, images, m_folder, manifest, [this](qint64 bytes) {
            ++m_files;
            m_bytes += bytes;
        });
    }

    Result<> write(const QString &path, QByteArrayView bytes, const MayReplace &may)
    {
        const Result<> written = putFile(m_folder + u'/' + path, bytes, may);
        if (!written)
            return written;
        ++m_files;
        m_bytes += bytes.size();
        return {};
    }

    DeskSession &m_session;
    const QString m_folder;
    QPromise<Result<PublishReport>> &m_promise;
    std::unique_ptr<PageMaker> m_maker;
    QSet<QString> m_kindFolders;
    QStringList m_left;
    std::atomic<int> m_pages = 0;
    std::atomic<int> m_files = 0;
    std::atomic<qint64> m_bytes = 0;
};

} // namespace

QFuture<Result<PublishReport>> publishSite(DeskSession &session, QString folder)
{
    return QtConcurrent::run(
        [&session, held = session.hold(), folder](QPromise<Result<PublishReport>> &promise) {
            if (const QString reason = refusedOutput(folder, session.path()); !reason.isEmpty()) {
                promise.addResult(Result<PublishReport>(
                    fail(ErrorCode::InvalidInput,
                         CoreWords::tr("The site cannot be written there: %1").arg(reason),
                         folder)));
                return;
            }
            SiteRun run(session, QDir::cleanPath(QFileInfo(folder).absoluteFilePath()), promise);
            promise.addResult(run.run());
        });
}

} // namespace stet
