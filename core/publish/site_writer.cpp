// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/publish/site_writer.h"

#include "core/desk/desk_session.h"
#include "core/publish/output_folder.h"
#include "core/publish/site_run.h"

#include <QPromise>
#include <QtConcurrent>

namespace stet {

namespace {

/// From what was kept, where that holds; else from nothing.
Result<PublishReport> endedRun(DeskSession &session,
                               const QString &site,
                               const PictureReader &pictures,
                               const RunWatch &watch,
                               KeptSite *kept)
{
    if (kept) {
        SiteRun further(session, site, pictures, watch);
        if (std::optional<Result<PublishReport>> ended = further.goOn(*kept))
            return *std::move(ended);
    } // which lets the folder go
    return SiteRun(session, site, pictures, watch).run(kept);
}

} // namespace

QFuture<Result<PublishReport>> publishSite(DeskSession &session,
                                           QString folder,
                                           PictureReader pictures,
                                           LateAnswer<Result<PublishReport>> late,
                                           std::shared_ptr<KeptSite> kept)
{
    return QtConcurrent::run([&session, held = session.hold(), folder, pictures, late, kept](
                                 QPromise<Result<PublishReport>> &promise) {
        const Result<QString> site = siteFolder(folder, session.path());
        if (!site) {
            promise.addResult(Result<PublishReport>(tl::unexpected(site.error())));
            return;
        }
        const Result<PublishReport> ended =
            endedRun(session, *site, pictures, RunWatch::of(promise), kept.get());
        if (late && (ended || ended.error().code != ErrorCode::Cancelled))
            *late = ended;
        promise.addResult(ended);
    });
}

QFuture<Result<SiteOutlook>> lookAhead(DeskSession &session,
                                       QString folder,
                                       PictureReader pictures,
                                       std::shared_ptr<KeptSite> kept)
{
    return QtConcurrent::run([&session, held = session.hold(), folder, pictures, kept](
                                 QPromise<Result<SiteOutlook>> &promise) {
        const Result<QString> site = siteFolder(folder, session.path());
        if (!site) {
            promise.addResult(Result<SiteOutlook>(tl::unexpected(site.error())));
            return;
        }
        SiteRun run(session, *site, pictures, RunWatch::of(promise));
        promise.addResult(run.lookAhead(kept.get()));
    });
}

} // namespace stet
