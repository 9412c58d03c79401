// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/model/made_picture.h"
#include "core/publish/page_findings.h"
#include "core/review/gate.h"

#include <QFuture>
#include <QString>

namespace stet {

class DeskSession;

/// What became of one article's page.
struct WrittenPage
{
    QString file; ///< absolute
    PageFindings findings;
    std::vector<GateFinding> gate; ///< what the gate warned of, or was passed
};

/// Writes one article's page to `file`, with style sheet and images: beside it, or, where `file`
/// ends as its path in a site does ("news/slug.html"), in that site's root. Standing alone, it
/// links to the site's address where the desk has one. The gate is asked (`Editions::letOut`), and
/// what blocks is passed with a `reason`; then the page names no checker. Refused inside the desk
/// and where something else stands in the place of a file; NotFound where there is no such article.
/// On the pool; the session must outlive the future. `pictures` as for `publishSite`.
[[nodiscard]] QFuture<Result<WrittenPage>> renderArticle(DeskSession &session,
                                                         QString slug,
                                                         QString file,
                                                         QString reason = {},
                                                         PictureReader pictures = {});

} // namespace stet
