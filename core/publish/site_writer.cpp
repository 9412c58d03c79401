// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/publish/site_writer.h"

#include "core/base/hash.h"
#include "core/base/regular_file.h"
#include "core/desk/articles.h"
#include "core/desk/desk_session.h"
#include "core/desk/library.h"
#include "core/desk/media.h"
#include "core/desk/settings.h"
#include "core/publish/file_writer.h"
#include "core/publish/output_folder.h"
#include "core/publish/page_maker.h"
#include "core/publish/page_manifest.h"

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

constexpr int ArticlesARead = 256;
constexpr size_t PagesAtOnce = 16;

tl::unexpected<Error> publishingCancelled()
{
    return fail(ErrorCode::Cancelled,
                QStringLiteral("Publishing was cancelled; the old files stand."));
}

/// Waits for a verb; only on the pool.
template <class T>
Result<T> answerOf(QFuture<Result<T>> future)
{
    future.waitForFinished();
    if (future.resultCount() == 0)
        return publishingCancelled();
    return future.takeResult();
}

/// Calls `take` with all articles of the desk, some at a time, the next ones being read meanwhile.
Result<> readArticles(DeskSession &session,
                      const std::function<Result<>(const std::vector<Article> &)> &take)
{
    Articles articles(session);
    QFuture<Result<std::vector<Article>>> coming = articles.contents({}, ArticlesARead);
    while (true) {
        const Result<std::vector<Article>> some = answerOf(coming);
        if (!some)
            return tl::unexpected(some.error());
        if (some->empty())
            return {};
        coming = articles.contents(some->back().id, ArticlesARead);
        if (const Result<> taken = take(*some); !taken) {
            coming.waitForFinished();
            return taken;
        }
    }
}

/// All that is needed before the first page can be made.
Result<std::unique_ptr<PageMaker>> makePageMaker(DeskSession &session)
{
    Settings settings(session);
    Library library(session);
    auto settingsComing = settings.get();
    auto kindsComing = settings.kinds();
    auto sourcesComing = library.all();
    auto rowsComing = Articles(session).directory();
    Result<DeskSettings> desk = answerOf(settingsComing);
    Result<std::vector<Kind>> kinds = answerOf(kindsComing);
    Result<std::vector<Source>> sources = answerOf(sourcesComing);
    Result<std::vector<ArticleRow>> rows = answerOf(rowsComing);
    if (!desk)
        return tl::unexpected(desk.error());
    if (!kinds)
        return tl::unexpected(kinds.error());
    if (!sources)
        return tl::unexpected(sources.error());
    if (!rows)
        return tl::unexpected(rows.error());
    Result<Theme> theme = Theme::load(session.path() + QStringLiteral("/theme"));
    if (!theme)
        return tl::unexpected(theme.error());
    return std::make_unique<PageMaker>(
        std::move(*theme),
        SitePlan(std::move(*rows), std::move(*desk), std::move(*kinds)),
        std::move(*sources));
}

/// Makes the folder `name` below `root` (or `root` itself), never by way of a link, which could
/// lead out of the folder that was chosen.
Result<> makeSiteFolder(const QString &root, const QString &name)
{
    QString path = root;
    for (const QString &step : name.split(u'/', Qt::SkipEmptyParts)) {
        path += u'/' + step;
        if (QFileInfo(path).isSymLink()) {
            return fail(ErrorCode::InvalidInput,
                        QStringLiteral("A folder of the site is a link to somewhere else."),
                        path);
        }
    }
    if (QDir().mkpath(path))
        return {};
    return fail(ErrorCode::Io, QStringLiteral("A folder of the site could not be made."), path);
}

/// Pages may be replaced where Stet wrote them.
const MayReplace ifStetDocument = [](RegularFile &there) {
    return isStetDocument(there);
};

/// The style sheet may be replaced where this desk, or Stet for another, wrote it.
MayReplace ifStetStyleSheet(const PageManifest &manifest)
{
    return [ours = manifest.mayReplace(QStringLiteral("theme.css"))](RegularFile &there) {
        if (PageMaker::isStyleSheet(there))
            return true;
        there.rewind();
        return ours(there);
    };
}

Result<> putFile(const QString &path, QByteArrayView bytes, const MayReplace &may)
{
    return replaceFile(path, bytes, may).map([](WriteOutcome) {});
}

/// The images that pages show and the desk has, by their names. One that it has not is left out:
/// its page says what it shows.
Result<std::vector<MediaInfo>> imagesOf(DeskSession &session, const PageMaker &maker)
{
    const Result<std::vector<MediaInfo>> all = answerOf(Media(session).all());
    if (!all)
        return tl::unexpected(all.error());
    const QSet<QString> shown = maker.images();
    std::vector<MediaInfo> images;
    std::copy_if(all->begin(), all->end(), std::back_inserter(images), [&](const MediaInfo &info) {
        return shown.contains(info.name);
    });
    return images;
}

/// Writes images of the desk below `root`.
Result<> putImages(DeskSession &session,
                   const std::vector<MediaInfo> &images,
                   const QString &root,
                   const PageManifest &manifest,
                   const std::function<void(qint64)> &written)
{
    Media media(session);
    for (const MediaInfo &info : images) {
        const Result<MediaFile> image = answerOf(media.get(info.name));
        if (!image)
            return tl::unexpected(image.error());
        if (const Result<> made = makeSiteFolder(root, QFileInfo(info.name).path()); !made)
            return made;
        if (const Result<> done =
                putFile(root + u'/' + info.name, image->bytes, manifest.mayReplace(info.name));
            !done)
            return done;
        written(image->bytes.size());
    }
    return {};
}

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
        Result<std::unique_ptr<PageMaker>> maker = makePageMaker(m_session);
        if (!maker)
            return tl::unexpected(maker.error());
        m_maker = std::move(*maker);
        m_promise.setProgressRange(0, static_cast<int>(m_maker->plan().size()));
        if (const Result<> made = makeSiteFolder(m_folder, {}); !made)
            return tl::unexpected(made.error());
        PageManifest manifest(m_folder, m_session.id());
        if (manifest.isAnotherDesks())
            return fail(ErrorCode::InvalidInput,
                        QStringLiteral("The folder holds the site of another desk. Nothing was "
                                       "written; choose a folder of its own."),
                        m_folder);
        manifest.clearLeftovers();
        if (const Result<> done = writeSite(manifest); !done)
            return tl::unexpected(done.error());
        ++m_files;
        m_bytes += manifest.size();
        return PublishReport{m_pages, m_files, m_bytes, m_folder};
    }

private:
    Result<> writeSite(PageManifest &manifest)
    {
        const QStringList paths = m_maker->plan().paths();
        PageManifest::Assets assets{{QStringLiteral("theme.css"), {sha256Hex(m_maker->css())}}};
        // What belongs to someone else is found out before anything is written.
        Result<> done = mayWriteAll(paths);
        if (done)
            done = write(QStringLiteral("theme.css"), m_maker->css(), ifStetStyleSheet(manifest));
        if (done)
            done = manifest.expect(paths, assets);
        if (done) {
            done = readArticles(m_session, [this](const std::vector<Article> &some) {
                return writeArticles(some);
            });
        }
        // Lists last: they lead to pages that are there.
        if (done)
            done = writeImages(manifest, assets);
        if (done)
            done = writeLists();
        // What no list leads to any more goes.
        if (done)
            done = manifest.keepOnly(paths, assets);
        return done;
    }

    [[nodiscard]] Result<> mayWriteAll(const QStringList &paths) const
    {
        for (const QString &path : paths) {
            if (m_promise.isCanceled() || m_session.closing())
                return publishingCancelled();
            if (const Result<> may = mayReplaceFile(m_folder + u'/' + path, ifStetDocument); !may)
                return may;
        }
        return {};
    }

    /// Pages are independent of each other: this thread and a second one take them in turn.
    Result<> writeArticles(const std::vector<Article> &some)
    {
        for (const Article &article : some) {
            const ArticleRow *const row = m_maker->plan().row(article.id);
            if (!row)
                continue;
            if (showsWords(article.publicState))
                m_deks.insert(row->slug, article.content.dek);
            const QString kind = pagePath(row->kind, row->slug).section(u'/', 0, 0);
            if (m_kindFolders.contains(kind))
                continue;
            if (const Result<> made = makeSiteFolder(m_folder, kind); !made)
                return made;
            m_kindFolders.insert(kind);
        }
        std::atomic<size_t> next = 0;
        std::atomic<bool> stop = false;
        const auto work = [&]() -> Result<> {
            for (size_t first = next.fetch_add(PagesAtOnce); first < some.size() && !stop;
                 first = next.fetch_add(PagesAtOnce)) {
                const size_t count = std::min(PagesAtOnce, some.size() - first);
                if (m_promise.isCanceled() || m_session.closing())
                    return publishingCancelled();
                if (const Result<> written = writePages({&some[first], count}); !written) {
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
        m_promise.setProgressValue(m_pages);
        return first ? second : first;
    }

    /// First all are made, then all are written: going from one to the other and back for each page
    /// would cost a seventh of the time, in caches that forget.
    Result<> writePages(std::span<const Article> articles)
    {
        std::vector<std::pair<QString, std::string>> pages;
        pages.reserve(articles.size());
        for (const Article &article : articles) {
            const ArticleRow *const row = m_maker->plan().row(article.id);
            if (!row)
                continue; // came since the plan was made
            pages.emplace_back(pagePath(row->kind, row->slug), document(*row, article));
        }
        for (const auto &[path, html] : pages) {
            if (const Result<> written = write(path, html, ifStetDocument); !written)
                return written;
            ++m_pages;
        }
        return {};
    }

    std::string document(const ArticleRow &row, const Article &article)
    {
        const bool moved = article.content.kind != row.kind || article.content.slug != row.slug;
        return moved ? pageAt(row, article)
                     : m_maker->articleDocument(article, PageMaker::inSite());
    }

    /// The page of an article that got another address since the plan was made: it stands where
    /// the lists and links of this run lead.
    std::string pageAt(const ArticleRow &row, Article article)
    {
        article.content.kind = row.kind;
        article.content.slug = row.slug;
        return m_maker->articleDocument(article, PageMaker::inSite());
    }

    Result<> writeLists()
    {
        for (const SitePlan::List &list : m_maker->plan().lists(m_deks)) {
            if (m_promise.isCanceled() || m_session.closing())
                return publishingCancelled();
            if (const Result<> written =
                    write(list.path, m_maker->listDocument(list), ifStetDocument);
                !written)
                return written;
        }
        return {};
    }

    Result<> writeImages(PageManifest &manifest, PageManifest::Assets &assets)
    {
        const Result<std::vector<MediaInfo>> images = imagesOf(m_session, *m_maker);
        if (!images)
            return tl::unexpected(images.error());
        for (const MediaInfo &image : *images)
            assets.insert(image.name, {image.hash});
        // The style sheet is there: what is new here are the images.
        if (const Result<> noted = manifest.expect({}, assets); !noted)
            return noted;
        return putImages(m_session, *images, m_folder, manifest, [this](qint64 bytes) {
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
    SitePlan::Deks m_deks;
    std::atomic<int> m_pages = 0;
    std::atomic<int> m_files = 0;
    std::atomic<qint64> m_bytes = 0;
};

/// Where the page of an article goes that is asked for as `file`: in a folder of its kind it is
/// part of a site, anywhere else it stands alone with style sheet and images beside it.
struct SingleFile
{
    SingleFile(const QString &path, const Article &article, const DeskSettings &desk)
        : file(QDir::cleanPath(QFileInfo(path).absoluteFilePath()))
        , root(QFileInfo(file).path())
    {
        if (file.endsWith(u'/' + pagePath(article.content.kind, article.content.slug))) {
            root = QFileInfo(root).path();
            place = PageMaker::inSite();
        } else if (!desk.baseUrl.isEmpty()) {
            place.site = desk.baseUrl + u'/';
            place.alone = false;
        }
    }

    QString file;
    QString root;
    PageMaker::Place place{{}, {}, true};
};

Result<> writeSingle(DeskSession &session,
                     PageMaker &maker,
                     const Article &article,
                     const SingleFile &single)
{
    const PageManifest manifest(single.root, session.id());
    removeLeftovers(QFileInfo(single.file).path(), {QFileInfo(single.file).fileName()});
    Result<> done =
        putFile(single.file, maker.articleDocument(article, single.place), ifStetDocument);
    if (done) {
        done = putFile(
            single.root + QStringLiteral("/theme.css"), maker.css(), ifStetStyleSheet(manifest));
    }
    if (!done)
        return done;
    const Result<std::vector<MediaInfo>> images = imagesOf(session, maker);
    if (!images)
        return tl::unexpected(images.error());
    return putImages(session, *images, single.root, manifest, [](qint64) {});
}

Result<QString> renderSingle(DeskSession &session, const QString &slug, const QString &path)
{
    const Result<Article> article = answerOf(Articles(session).bySlug(slug));
    if (!article)
        return tl::unexpected(article.error());
    const Result<std::unique_ptr<PageMaker>> maker = makePageMaker(session);
    if (!maker)
        return tl::unexpected(maker.error());
    const SingleFile single(path, *article, (*maker)->plan().desk());
    if (const QString reason = refusedInsideDesk(single.file, session.path()); !reason.isEmpty())
        return fail(ErrorCode::InvalidInput,
                    QStringLiteral("The page cannot be written there: ") + reason,
                    path);
    Result<> done = makeSiteFolder(QFileInfo(single.file).path(), {});
    if (done)
        done = writeSingle(session, **maker, *article, single);
    if (!done)
        return tl::unexpected(done.error());
    return single.file;
}

} // namespace

QFuture<Result<PublishReport>> publishSite(DeskSession &session, QString folder)
{
    return QtConcurrent::run(
        [&session, held = session.hold(), folder](QPromise<Result<PublishReport>> &promise) {
            if (const QString reason = refusedOutput(folder, session.path()); !reason.isEmpty()) {
                promise.addResult(Result<PublishReport>(
                    fail(ErrorCode::InvalidInput,
                         QStringLiteral("The site cannot be written there: ") + reason,
                         folder)));
                return;
            }
            SiteRun run(session, QDir::cleanPath(QFileInfo(folder).absoluteFilePath()), promise);
            promise.addResult(run.run());
        });
}

QFuture<Result<QString>> renderArticle(DeskSession &session, QString slug, QString file)
{
    return QtConcurrent::run(
        [&session, held = session.hold(), slug = std::move(slug), file = std::move(file)] {
            return renderSingle(session, slug, file);
        });
}

} // namespace stet
