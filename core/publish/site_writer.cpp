// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/publish/site_writer.h"

#include "core/desk/desk_session.h"
#include "core/publish/output_folder.h"
#include "core/publish/site_run.h"

#include <QPromise>
#include <QtConcurrent>

namespace stet {

QFuture<Result<PublishReport>> publishSite(DeskSession &session,
                                           QString folder,
                                           PictureReader pictures,
                                           LateAnswer<Result<PublishReport>> late)
{
    return QtConcurrent::run([&session, held = session.hold(), folder, pictures, late](
                                 QPromise<Result<PublishReport>> &promise) {
        const Result<QString> site = siteFolder(folder, session.path());
        if (!site) {
            promise.addResult(Result<PublishReport>(tl::unexpected(site.error())));
            return;
        }
        SiteRun run(session, *site, pictures, RunWatch::of(promise));
        const Result<PublishReport> ended = run.run();
        if (late && (ended || ended.error().code != ErrorCode::Cancelled))
            *late = ended;
        promise.addResult(ended);
    });
}

QFuture<Result<SiteOutlook>> lookAhead(DeskSession &session, QString folder, PictureReader pictures)
{
    return QtConcurrent::run([&session, held = session.hold(), folder, pictures](
                                 QPromise<Result<SiteOutlook>> &promise) {
        const Result<QString> site = siteFolder(folder, session.path());
        if (!site) {
            promise.addResult(Result<SiteOutlook>(tl::unexpected(site.error())));
            return;
        }
        SiteRun run(session, *site, pictures, RunWatch::of(promise));
        promise.addResult(run.lookAhead());
    });
}

} // namespace stet
