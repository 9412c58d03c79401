// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/publish/desk_reading.h"

#include "core/base/core_words.h"
#include "core/base/image_metadata.h"
#include "core/desk/desk_session.h"
#include "core/desk/library.h"
#include "core/desk/media.h"
#include "core/desk/pictures.h"
#include "core/desk/settings.h"
#include "core/desk/share_cards.h"
#include "core/desk/tallies.h"

namespace stet {

namespace {

constexpr int ArticlesARead = 256;

} // namespace

tl::unexpected<Error> publishingCancelled()
{
    return fail(ErrorCode::Cancelled,
                CoreWords::tr("Publishing was cancelled; the old files stand."));
}

Result<> readArticles(DeskSession &session,
                      qint64 instantMs,
                      const std::function<Result<>(const std::vector<PublishedArticle> &)> &take)
{
    using Some = Result<std::vector<PublishedArticle>>;
    QFuture<Some> coming = readPublished(session, {}, ArticlesARead, instantMs);
    while (true) {
        const Some some = answerOf(coming);
        if (!some)
            return tl::unexpected(some.error());
        if (some->empty())
            return {};
        coming = readPublished(session, some->back().article.id, ArticlesARead, instantMs);
        if (const Result<> taken = take(*some); !taken) {
            coming.waitForFinished();
            return taken;
        }
    }
}

Result<std::unique_ptr<PageMaker>>
makePageMaker(DeskSession &session, PagesOf pages, qint64 instantMs)
{
    Settings settings(session);
    Library library(session);
    auto settingsComing = settings.get();
    auto kindsComing = settings.kinds();
    auto languagesComing = settings.languages();
    auto sourcesComing = library.citable();
    auto rowsComing = readSiteDirectory(session);
    auto picturesComing = Media(session).all();
    auto copiesComing = Pictures(session).shown();
    auto cardsComing = CardDrawing(session).all();
    QFuture<Result<QHash<ArticleId, StandingCheck>>> checksComing;
    if (pages == PagesOf::WorkingText)
        checksComing = Tallies(session).checks();
    auto rereadingsComing = Tallies(session).rereadings();
    Result<DeskSettings> desk = answerOf(settingsComing);
    Result<std::vector<Kind>> kinds = answerOf(kindsComing);
    const Result<std::shared_ptr<const Languages>> languages = answerOf(languagesComing);
    Result<std::vector<Source>> sources = answerOf(sourcesComing);
    Result<PublishedDirectory> directory = answerOf(rowsComing);
    Result<std::vector<MediaInfo>> pictures = answerOf(picturesComing);
    Result<ShownPictures> copies = answerOf(copiesComing);
    Result<KeptCards> cards = answerOf(cardsComing);
    Result<QHash<ArticleId, StandingCheck>> checks;
    if (pages == PagesOf::WorkingText)
        checks = answerOf(checksComing);
    else if (directory)
        checks = std::move(directory->checks);
    Result<Rereadings> rereadings = answerOf(rereadingsComing);
    if (!desk)
        return tl::unexpected(desk.error());
    if (!kinds)
        return tl::unexpected(kinds.error());
    if (!languages)
        return tl::unexpected(languages.error());
    if (!sources)
        return tl::unexpected(sources.error());
    if (!directory)
        return tl::unexpected(directory.error());
    if (!pictures)
        return tl::unexpected(pictures.error());
    if (!copies)
        return tl::unexpected(copies.error());
    if (!cards)
        return tl::unexpected(cards.error());
    if (!checks)
        return tl::unexpected(checks.error());
    if (!rereadings)
        return tl::unexpected(rereadings.error());
    QHash<ArticleId, QByteArray> editions = std::move(directory->editions);
    Result<Theme> theme = Theme::load(session.path() + QStringLiteral("/theme"));
    if (!theme) {
        // Nobody gave a template as an input: it is the desk's own file that cannot be used.
        Error error = theme.error();
        if (error.code == ErrorCode::InvalidInput)
            error.code = ErrorCode::Io;
        return tl::unexpected(error);
    }
    return std::make_unique<PageMaker>(
        std::move(*theme),
        SitePlan(std::move(directory->site), std::move(*desk), std::move(*kinds), **languages),
        std::move(*sources),
        std::move(*pictures),
        std::move(*checks),
        std::move(*rereadings),
        instantMs,
        std::move(editions),
        std::move(*copies),
        std::move(*cards));
}

Result<QByteArray> bytesForReaders(DeskSession &session, const MediaInfo &picture)
{
    Media media(session);
    const Result<MediaFile> image = answerOf(media.get(picture.name));
    Error error{
        ErrorCode::Corrupt, CoreWords::tr("The image is damaged or cut short."), picture.name};
    if (image) {
        if (std::optional<QByteArray> bytes = withoutMetadata(image->bytes))
            return std::move(*bytes);
    } else {
        error = image.error();
    }
    error.detail = answerOf(media.use(picture.name)).value_or(picture.name);
    return tl::unexpected(error);
}

} // namespace stet
