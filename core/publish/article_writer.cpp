// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/publish/article_writer.h"

#include "core/base/core_words.h"
#include "core/desk/articles.h"
#include "core/desk/desk_session.h"
#include "core/desk/editions.h"
#include "core/desk/pictures.h"
#include "core/publish/desk_reading.h"
#include "core/publish/folder/site_steps.h"
#include "core/publish/output_folder.h"
#include "core/publish/page_maker.h"
#include "core/publish/site_files.h"

#include <QDir>
#include <QFileInfo>
#include <QtConcurrent>

namespace stet {

namespace {

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
                     const ReaderEvidence &evidence,
                     const SingleFile &single)
{
    const SiteManifest manifest = notedBy(session.id(), single.root);
    removeLeftovers(QFileInfo(single.file).path(), {QFileInfo(single.file).fileName()});
    Result<> done = putFile(
        single.file, maker.articleDocument(article, single.place, evidence), isAsStetWroteIt);
    if (done) {
        done = putFile(
            single.root + QStringLiteral("/theme.css"), maker.css(), ifStetStyleSheet(manifest));
    }
    if (!done)
        return done;
    return putImages(session, maker.shownPictures(), single.root, manifest);
}

Result<WrittenPage>
renderSingle(DeskSession &session, const QString &slug, const QString &path, const QString &why)
{
    const Result<Article> article = answerOf(Articles(session).bySlug(slug));
    if (!article)
        return tl::unexpected(article.error());
    const Result<std::unique_ptr<PageMaker>> maker =
        makePageMaker(session, PagesOf::WorkingText, session.clock().nowMs());
    if (!maker)
        return tl::unexpected(maker.error());
    const Result<ReaderEvidence> evidence = answerOf(readWorkingEvidence(session, article->id));
    if (!evidence)
        return tl::unexpected(evidence.error());
    const SingleFile single(path, *article, (*maker)->plan().desk());
    if (const QString reason = refusedInsideDesk(single.file, session.path()); !reason.isEmpty())
        return fail(ErrorCode::InvalidInput,
                    CoreWords::tr("The page cannot be written there: %1").arg(reason),
                    path);
    // Asked last: what is refused for another reason is nothing for the record.
    Result<std::vector<GateFinding>> gate =
        answerOf(Editions(session).letOut(article->id, article->version, why));
    if (!gate)
        return tl::unexpected(gate.error());
    if (!isOpen(*gate))
        (*maker)->nameNoChecker(article->id);
    Result<> done = makeSiteFolder(QFileInfo(single.file).path(), {});
    if (done)
        done = writeSingle(session, **maker, *article, *evidence, single);
    if (!done)
        return tl::unexpected(done.error());
    return WrittenPage{single.file, (*maker)->findings(), *std::move(gate)};
}

} // namespace

QFuture<Result<WrittenPage>> renderArticle(
    DeskSession &session, QString slug, QString file, QString reason, PictureReader pictures)
{
    return QtConcurrent::run([&session,
                              held = session.hold(),
                              slug = std::move(slug),
                              file = std::move(file),
                              reason = std::move(reason),
                              pictures = std::move(pictures)]() -> Result<WrittenPage> {
        const Result<> made =
            Pictures(session).makeLacking(pictures, [&session] { return session.closing(); });
        if (!made)
            return tl::unexpected(made.error());
        return renderSingle(session, slug, file, reason);
    });
}

} // namespace stet
