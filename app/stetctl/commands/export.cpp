// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/stetctl/call.h"
#include "app/stetctl/command.h"
#include "app/stetctl/export_folder.h"
#include "core/desk/articles.h"
#include "core/desk/library.h"
#include "core/desk/media.h"
#include "core/desk/settings.h"
#include "core/interchange/csl_json.h"
#include "core/interchange/desk_file.h"
#include "core/interchange/markdown_file.h"
#include "core/publish/site_writer.h"

using namespace Qt::StringLiterals;

namespace stet::ctl {

namespace {

struct ExportCounts
{
    int articles = 0;
    int sources = 0;
    int images = 0;
};

Result<> exportLibrary(Call &call, DeskSession &desk, ExportFolder &folder, ExportCounts &counts)
{
    const auto settings = call.await(Settings(desk).get());
    if (!settings)
        return tl::unexpected(settings.error());
    const auto people = call.await(Settings(desk).people());
    if (!people)
        return tl::unexpected(people.error());
    const auto sources = call.await(Library(desk).all());
    if (!sources)
        return tl::unexpected(sources.error());
    counts.sources = int(sources->size());
    return folder.write(u"desk.json"_s, writeDeskFile({*settings, *people})).and_then([&] {
        return folder.write(u"sources.json"_s, writeCslJson(*sources));
    });
}

Result<> exportImages(Call &call, DeskSession &desk, ExportFolder &folder, ExportCounts &counts)
{
    const auto images = call.await(Media(desk).all());
    if (!images)
        return tl::unexpected(images.error());
    for (const MediaInfo &image : *images) {
        const Result<MediaFile> file = call.await(Media(desk).get(image.name));
        if (!file)
            return tl::unexpected(file.error());
        Result<> written = folder.write(image.name, file->bytes);
        if (!written)
            return written;
        ++counts.images;
    }
    return {};
}

Result<> exportQueue(Call &call,
                     DeskSession &desk,
                     Queue queue,
                     ExportFolder &folder,
                     ExportCounts &counts,
                     Progress &progress)
{
    ArticleQuery query;
    query.queue = queue;
    query.sort = SortColumn::Headline;
    query.order = Qt::AscendingOrder;
    for (;;) {
        const Result<ArticlePage> page = call.await(Articles(desk).list(query));
        if (!page)
            return tl::unexpected(page.error());
        for (const ArticleRow &row : page->rows) {
            if (call.interrupted())
                return fail(ErrorCode::Cancelled, u"Interrupted."_s);
            const Result<Article> article = call.await(Articles(desk).get(row.id));
            if (!article)
                return tl::unexpected(article.error());
            Result<> written =
                folder.write(u"articles/"_s + row.slug + u".md"_s, writeMarkdownFile(*article));
            if (!written)
                return written;
            progress.show(++counts.articles, page->total);
        }
        if (page->rows.empty())
            return {};
        query.offset += int(page->rows.size());
    }
}

Result<ExportCounts> exportDesk(Call &call, DeskSession &desk, ExportFolder &folder)
{
    ExportCounts counts;
    Progress progress(u"Exporting"_s, call.arguments().has("quiet"));
    Result<> done = exportLibrary(call, desk, folder, counts);
    if (done)
        done = exportImages(call, desk, folder, counts);
    for (const Queue queue : {Queue::All, Queue::Trash}) {
        if (done)
            done = exportQueue(call, desk, queue, folder, counts, progress);
    }
    if (done)
        done = folder.finish();
    if (!done)
        return tl::unexpected(done.error());
    return counts;
}

int runExport(Call &call)
{
    const QString path = Call::path(call.operands().first());
    const std::shared_ptr<DeskSession> desk = call.openDesk(OpenMode::ReadOnly);
    if (!desk)
        return call.exitCode();
    const QString refused = refusedOutput(path, desk->path());
    if (!refused.isEmpty())
        return call.failed({ErrorCode::InvalidInput, refused, path});
    Result<std::unique_ptr<ExportFolder>> folder = ExportFolder::begin(path);
    if (!folder)
        return call.failed(folder.error());
    const Result<ExportCounts> counts = exportDesk(call, *desk, **folder);
    if (!counts)
        return call.failed(counts.error());
    if (call.wantsJson())
        call.out().json({{u"folder"_s, path},
                         {u"articles"_s, counts->articles},
                         {u"sources"_s, counts->sources},
                         {u"images"_s, counts->images}});
    else
        call.out().line(u"%1 articles, %2 sources and %3 images in %4"_s.arg(counts->articles)
                            .arg(counts->sources)
                            .arg(counts->images)
                            .arg(visible(path, 4096)));
    return Good;
}

} // namespace

Command exportCommand()
{
    return {"export",
            "write the desk as plain files",
            "DIR",
            1,
            1,
            {},
            R"(Writes desk.json (name, address, people), sources.json (CSL-JSON),
articles/SLUG.md (Markdown with front matter, the trash included) and
the images under their names into the new or empty folder DIR. "stetctl
init" and "stetctl import" make a desk of them again. Of a confidential
source only its label is written.

DIR appears when all of it is there; an interrupted export leaves
nothing.)",
            R"({ "format": 1, "folder": PATH, "articles": N, "sources": N,
  "images": N })",
            R"(stetctl export plain
stetctl init again.stet
stetctl import --desk=again.stet plain)",
            runExport};
}

} // namespace stet::ctl
