// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/export/exporting.h"

#include "core/desk/desk_session.h"
#include "core/desk/engine/desk_engine.h"
#include "core/desk/export/checks_export.h"
#include "core/desk/export/export_folder.h"
#include "core/desk/export/export_words.h"
#include "core/desk/export/snapshots_export.h"
#include "core/desk/picture_use.h"
#include "core/interchange/comments_file.h"
#include "core/interchange/csl_json.h"
#include "core/interchange/desk_file.h"
#include "core/interchange/markdown_file.h"

#include <QJsonDocument>

namespace stet {

namespace {

constexpr int ArticlesAtOnce = 100;
constexpr int CommentsAtOnce = 1'000;

/// Writes one desk into one folder; lives on a pool thread.
class DeskExport
{
public:
    DeskExport(DeskEngine &engine,
               const ExportRequest &request,
               QPromise<Result<ExportReport>> &promise)
        : m_engine(engine)
        , m_request(request)
        , m_promise(promise)
    {}

    Result<ExportReport> run()
    {
        Result<std::unique_ptr<ExportFolder>> folder =
            ExportFolder::prepare(m_request.folder, m_engine.setup().folder.path, m_engine.id());
        if (!folder)
            return tl::unexpected<Error>(folder.error());
        m_folder = std::move(*folder);
        m_report.folder = m_folder->place();
        Result<> done = logWords(m_engine, m_request.wordsOf, m_request.reason);
        for (const auto part : {&DeskExport::desk,
                                &DeskExport::sources,
                                &DeskExport::images,
                                &DeskExport::articles,
                                &DeskExport::comments}) {
            if (done)
                done = (this->*part)();
        }
        if (done)
            done = m_folder->finish();
        if (!done)
            return tl::unexpected<Error>(done.error());
        m_report.files = m_folder->files();
        m_report.bytes = m_folder->bytes();
        return m_report;
    }

private:
    Result<> desk()
    {
        struct About
        {
            DeskFile file;
            std::vector<QJsonObject> kinds;
        };

        const Result<About> about =
            m_engine
                .read([](Stores &stores) -> Result<About> {
                    return About{{stores.settings.settings(),
                                  stores.people.all(),
                                  stores.people.formerNames()},
                                 stores.definitions.newest(DefinitionStore::What::Kind)};
                })
                .result();
        if (!about)
            return tl::unexpected<Error>(about.error());
        Result<> written = m_folder->write(QStringLiteral("desk.json"), writeDeskFile(about->file));
        for (const QJsonObject &kind : about->kinds) {
            const QString name =
                QStringLiteral("kinds/%1.json").arg(kind.value(QLatin1String("id")).toString());
            if (written)
                written = m_folder->write(name, QJsonDocument(kind).toJson());
        }
        return written;
    }

    Result<> sources()
    {
        Result<std::vector<Source>> all =
            m_engine
                .read([](Stores &stores) -> Result<std::vector<Source>> {
                    return stores.sources.all();
                })
                .result();
        if (!all)
            return tl::unexpected<Error>(all.error());
        m_report.withheld = withholdWords(*all, m_request.wordsOf, m_engine.setup().clock->nowMs());
        m_report.sources = int(all->size());
        Result<> written = m_folder->write(QStringLiteral("sources.json"), writeCslJson(*all));
        SnapshotsExport snapshots(m_engine, *m_folder, *all, m_request.wordsOf, [this] {
            return m_promise.isCanceled() || m_engine.closing();
        });
        if (written)
            written = snapshots.write();
        m_report.snapshots = snapshots.snapshots();
        withhold(snapshots.withheld());
        return written;
    }

    Result<> images()
    {
        const Result<std::vector<MediaInfo>> all =
            m_engine
                .read([](Stores &stores) -> Result<std::vector<MediaInfo>> {
                    return stores.blobs.allMedia();
                })
                .result();
        if (!all)
            return tl::unexpected<Error>(all.error());
        for (const MediaInfo &info : *all) {
            const Result<QByteArray> bytes =
                BlobFiles::get(m_engine.setup().folder.blobs(), info.hash);
            const Result<> written =
                bytes ? m_folder->write(info.name, *bytes) : damaged(bytes.error(), info.name);
            if (!written)
                return written;
            ++m_report.images;
        }
        return {};
    }

    Result<> damaged(const Error &error, const QString &picture)
    {
        const Result<QString> use = m_engine
                                        .read([picture](Stores &stores) -> Result<QString> {
                                            return pictureUse(stores, picture);
                                        })
                                        .result();
        return fail(error.code, error.message, use.value_or(picture));
    }

    Result<> articles()
    {
        ChecksExport checks(m_engine, *m_folder, m_request.wordsOf);
        const Result<> written = articlesWith(checks);
        m_report.checked = checks.articles();
        withhold(checks.withheld());
        return written;
    }

    void withhold(const QStringList &keys)
    {
        for (const QString &key : keys) {
            if (!m_report.withheld.contains(key))
                m_report.withheld.append(key);
        }
    }

    Result<> articlesWith(ChecksExport &checks)
    {
        ArticleId last;
        for (;;) {
            const Result<std::vector<Article>> page =
                m_engine
                    .read([last](Stores &stores) -> Result<std::vector<Article>> {
                        return stores.articles.everythingAfter(last, ArticlesAtOnce);
                    })
                    .result();
            if (!page)
                return tl::unexpected<Error>(page.error());
            if (page->empty())
                return {};
            for (const Article &article : *page) {
                if (m_promise.isCanceled() || m_engine.closing())
                    return fail(ErrorCode::Cancelled,
                                QStringLiteral("The export was cancelled; nothing was changed."));
                const QString name = QStringLiteral("articles/%1.md").arg(article.content.slug);
                Result<> written = m_folder->write(name, writeMarkdownFile(article));
                if (written)
                    written = checks.write(article);
                if (!written)
                    return written;
                m_promise.setProgressValue(++m_report.articles);
            }
            last = page->back().id;
        }
    }

    /// No file where the desk has none.
    Result<> comments()
    {
        std::vector<Comment> all;
        qint64 last = 0;
        for (;;) {
            const Result<std::vector<StoredComment>> page =
                m_engine
                    .read([last](Stores &stores) -> Result<std::vector<StoredComment>> {
                        return stores.comments.after(last, CommentsAtOnce);
                    })
                    .result();
            if (!page)
                return tl::unexpected<Error>(page.error());
            if (page->empty())
                break;
            for (const StoredComment &stored : *page)
                all.push_back(stored.comment);
            last = page->back().row;
        }
        if (all.empty())
            return {};
        return m_folder->write(QStringLiteral("comments.json"), writeCommentsFile(all));
    }

    DeskEngine &m_engine;
    const ExportRequest &m_request;
    QPromise<Result<ExportReport>> &m_promise;
    std::unique_ptr<ExportFolder> m_folder;
    ExportReport m_report;
};

} // namespace

Exporting::Exporting(DeskSession &session)
    : m_session(session)
{}

QFuture<Result<ExportReport>> Exporting::toFolder(ExportRequest request)
{
    return m_session.engine().runOnPool<Result<ExportReport>>(
        [request = std::move(request)](DeskEngine &engine,
                                       QPromise<Result<ExportReport>> &promise) {
            return DeskExport(engine, request, promise).run();
        });
}

} // namespace stet
