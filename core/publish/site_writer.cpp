// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/publish/site_writer.h"

#include "core/desk/articles.h"
#include "core/desk/desk_session.h"
#include "core/desk/library.h"
#include "core/desk/settings.h"
#include "core/publish/file_writer.h"
#include "core/publish/page_maker.h"

#include <QDir>
#include <QFileInfo>
#include <QPromise>
#include <QtConcurrent>

#include <atomic>
#include <thread>

namespace stet {

namespace {

constexpr int ArticlesARead = 256;

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
    Result<DeskSettings> desk = answerOf(settingsComing);
    Result<std::vector<Kind>> kinds = answerOf(kindsComing);
    Result<std::vector<Source>> sources = answerOf(sourcesComing);
    if (!desk)
        return tl::unexpected(desk.error());
    if (!kinds)
        return tl::unexpected(kinds.error());
    if (!sources)
        return tl::unexpected(sources.error());
    Result<Theme> theme = Theme::load(session.path() + QStringLiteral("/theme"));
    if (!theme)
        return tl::unexpected(theme.error());
    std::vector<SitePlan::Entry> entries;
    const Result<> read = readArticles(session, [&](const std::vector<Article> &some) -> Result<> {
        for (const Article &article : some)
            entries.push_back(SitePlan::planEntry(article));
        return {};
    });
    if (!read)
        return tl::unexpected(read.error());
    return std::make_unique<PageMaker>(
        std::move(*theme), SitePlan(entries, std::move(*desk), *kinds), std::move(*sources));
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
        Result<> done = makeFolder({});
        if (done) {
            done = readArticles(m_session, [this](const std::vector<Article> &some) {
                return writeArticles(some);
            });
        }
        // Lists last: they lead to pages that are there.
        if (done)
            done = writeImages();
        if (done)
            done = write(QStringLiteral("theme.css"), m_maker->theme().css());
        if (done)
            done = writeLists();
        if (!done)
            return tl::unexpected(done.error());
        return PublishReport{m_pages, m_files, m_bytes, m_folder};
    }

private:
    Result<> makeFolder(const QString &name)
    {
        const QString path = name.isEmpty() ? m_folder : m_folder + u'/' + name;
        // A link could lead out of the folder that was chosen.
        if (!name.isEmpty() && QFileInfo(path).isSymLink()) {
            return fail(ErrorCode::InvalidInput,
                        QStringLiteral("A folder of the site is a link to somewhere else."),
                        path);
        }
        if (QDir().mkpath(path))
            return {};
        return fail(ErrorCode::Io, QStringLiteral("A folder of the site could not be made."), path);
    }

    /// Pages are independent of each other: this thread and a second one take them in turn.
    Result<> writeArticles(const std::vector<Article> &some)
    {
        for (const Article &article : some) {
            const QString kind =
                pagePath(article.content.kind, article.content.slug).section(u'/', 0, 0);
            if (m_kindFolders.contains(kind))
                continue;
            if (const Result<> made = makeFolder(kind); !made)
                return made;
            m_kindFolders.insert(kind);
        }
        std::atomic<size_t> next = 0;
        std::atomic<bool> stop = false;
        const auto work = [&]() -> Result<> {
            for (size_t i = next++; i < some.size() && !stop; i = next++) {
                if (m_promise.isCanceled())
                    return publishingCancelled();
                if (const Result<> written = writeArticle(some[i]); !written) {
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

    Result<> writeArticle(const Article &article)
    {
        if (!m_maker->plan().holds(article.content.slug))
            return {}; // came or changed its slug since the plan was made
        const QString path = pagePath(article.content.kind, article.content.slug);
        const Result<> written =
            write(path, m_maker->articleDocument(article, QStringLiteral("../")));
        if (written)
            ++m_pages;
        return written;
    }

    Result<> writeLists()
    {
        for (const SitePlan::List &list : m_maker->plan().lists()) {
            if (m_promise.isCanceled())
                return publishingCancelled();
            if (const Result<> written = write(list.path, m_maker->listDocument(list)); !written)
                return written;
        }
        return {};
    }

    Result<> writeImages() { return {}; }

    Result<> write(const QString &path, const QByteArray &bytes)
    {
        const Result<WriteOutcome> written = replaceFile(m_folder + u'/' + path, bytes);
        if (!written)
            return tl::unexpected(written.error());
        ++m_files;
        m_bytes += bytes.size();
        return {};
    }

    DeskSession &m_session;
    const QString m_folder;
    QPromise<Result<PublishReport>> &m_promise;
    std::unique_ptr<PageMaker> m_maker;
    QSet<QString> m_kindFolders;
    std::atomic<int> m_pages = 0;
    std::atomic<int> m_files = 0;
    std::atomic<qint64> m_bytes = 0;
};

} // namespace

QFuture<Result<PublishReport>> publishSite(DeskSession &session, QString folder)
{
    return QtConcurrent::run([&session, folder](QPromise<Result<PublishReport>> &promise) {
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

} // namespace stet
