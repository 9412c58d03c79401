// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/late_answer.h"
#include "core/base/result.h"
#include "core/model/made_picture.h"
#include "core/publish/publish_report.h"

#include <QFuture>
#include <QString>

#include <memory>

namespace stet {

class DeskSession;
class KeptSite;

/// Writes a page of every article that was published and is not in the trash, of what its newest
/// edition says, lists and the assets below `folder`, and takes away what an earlier run wrote
/// there and that is no longer part of the site; on the pool. Only what is made of something that
/// changed is made again. Progress counts pages; cancelling leaves the old files, all of them, or
/// comes too late: a cancelled future has no result, and how a run ended that was not cancelled in
/// time stands in `late`. A run that was interrupted is brought to its end first.
///
/// Refused, before anything is written, where a page stands that Stet did not write or that was
/// changed since, where `folder` is the desk, lies in it or holds it, is "/" or the home folder, or
/// is neither empty nor a site of this desk, and while somebody else writes there (Busy). The
/// session must outlive the future.
///
/// `pictures` makes the copies of pictures that the desk lacks, before anything else; without it
/// such pictures are published as they are, but for what they tell beside their pixels.
///
/// Who publishes again and again hands the same `kept` to each run: where nothing but words of
/// articles changed since the last one, only what they touch is looked at, in a fraction of the
/// time. What somebody wrote into a file of the site meanwhile is then met by `verifySite` alone.
[[nodiscard]] QFuture<Result<PublishReport>>
publishSite(DeskSession &session,
            QString folder,
            PictureReader pictures = {},
            LateAnswer<Result<PublishReport>> late = {},
            std::shared_ptr<KeptSite> kept = {});

/// What `publishSite` would write and take away now, by the same steps: pages that need it are made
/// and compared. Writes nothing there (copies of pictures are made, and kept in the desk), takes no
/// lock, and is refused where that is, but not while
/// somebody else writes there. Progress and cancelling as there. It looks at every file; what is
/// `kept` for the next run goes where one is not as it was written.
[[nodiscard]] QFuture<Result<SiteOutlook>> lookAhead(DeskSession &session,
                                                     QString folder,
                                                     PictureReader pictures = {},
                                                     std::shared_ptr<KeptSite> kept = {});

} // namespace stet
