// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/export/articles_export.h"

#include "core/base/core_words.h"
#include "core/desk/article_writing.h"
#include "core/desk/desk_session.h"
#include "core/desk/engine/desk_engine.h"
#include "core/interchange/markdown_file.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace stet {

namespace {

constexpr int MostNamesTried = 10'000;

/// Makes a file that was not there; empty where that fails.
std::unique_ptr<QFile> newFile(const QDir &folder, const QString &slug)
{
    for (int number = 1; number < MostNamesTried; ++number) {
        const QString name = number == 1 ? slug : slug + u'-' + QString::number(number);
        auto file = std::make_unique<QFile>(folder.filePath(name + QStringLiteral(".md")));
        if (file->open(QIODevice::WriteOnly | QIODevice::NewOnly))
            return file;
        if (!QFileInfo::exists(file->fileName()))
            return nullptr;
    }
    return nullptr;
}

class MarkdownExport
{
public:
    MarkdownExport(DeskEngine &engine, const QString &folder)
        : m_engine(engine)
        , m_folder(folder)
    {}

    Result<ArticlesExported> run(const std::vector<ArticleId> &articles,
                                 QPromise<Result<ArticlesExported>> &promise)
    {
        promise.setProgressRange(0, int(articles.size()));
        Result<> done = prepare();
        int written = 0;
        for (const ArticleId &id : articles) {
            if (done && (promise.isCanceled() || m_engine.closing()))
                done = fail(ErrorCode::Cancelled,
                            CoreWords::tr("The export was cancelled; nothing was left behind."));
            if (!done)
                break;
            done = write(id);
            promise.setProgressValue(++written);
        }
        if (done)
            return ArticlesExported{written, m_folder.path()};
        for (const QString &file : m_written)
            QFile::remove(file);
        return tl::unexpected<Error>(done.error());
    }

private:
    Result<> prepare()
    {
        const QString desk = QFileInfo(m_engine.setup().folder.path).canonicalFilePath();
        if (!m_folder.mkpath(QStringLiteral(".")))
            return fail(ErrorCode::InvalidInput,
                        CoreWords::tr("This folder cannot be made. Nothing was written."),
                        m_folder.path());
        const QString place = m_folder.canonicalPath();
        if (place == desk || place.startsWith(desk + u'/'))
            return fail(ErrorCode::InvalidInput,
                        CoreWords::tr("A desk's own folder takes no exports; choose another. "
                                      "Nothing was written."),
                        place);
        return {};
    }

    Result<> write(ArticleId id)
    {
        const Result<Article> article =
            m_engine
                .read([id](Stores &stores) -> Result<Article> {
                    return storedArticle(stores, id).map([](const StoredArticle &stored) {
                        return stored.article;
                    });
                })
                .result();
        if (!article)
            return tl::unexpected<Error>(article.error());
        const std::unique_ptr<QFile> file = newFile(m_folder, article->content.slug);
        if (file)
            m_written.append(file->fileName());
        const QByteArray bytes = writeMarkdownFile(*article);
        if (!file || file->write(bytes) != bytes.size() || !file->flush())
            return fail(ErrorCode::DiskFull,
                        CoreWords::tr("A file could not be written, so none was left behind."),
                        file ? file->fileName() + QStringLiteral(": ") + file->errorString()
                             : m_folder.path());
        return {};
    }

    DeskEngine &m_engine;
    QDir m_folder;
    QStringList m_written;
};

} // namespace

QFuture<Result<ArticlesExported>>
exportArticles(DeskSession &session, std::vector<ArticleId> articles, const QString &folder)
{
    return session.engine().runOnPool<Result<ArticlesExported>>(
        [articles = std::move(articles), folder](DeskEngine &engine,
                                                 QPromise<Result<ArticlesExported>> &promise) {
            return MarkdownExport(engine, folder).run(articles, promise);
        });
}

} // namespace stet
