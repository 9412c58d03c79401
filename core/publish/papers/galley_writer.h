// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/model/article.h"
#include "core/review/claims/verdict_rule.h"

#include <QFuture>
#include <QStringList>

namespace stet {

class DeskSession;

struct GalleyRequest
{
    ArticleId article;
    QString file;   ///< ends with .pdf or .html, outside the desk
    QString reason; ///< why words of background sources or under embargo leave; empty: they stay
};

struct GalleyWritten
{
    QString file;
    ClaimCounts counts;
    QStringList withheld; ///< keys of the sources whose words stayed in the desk
};

/// Writes an article as it was checked for people without the program: one PDF (A4), or one HTML
/// file that needs no other. A regular file that is there is replaced whole, at the end.
/// InvalidInput for another ending, a place inside a desk and anything there that is no regular
/// file. A PDF needs a QGuiApplication. Runs on the pool.
[[nodiscard]] QFuture<Result<GalleyWritten>> writeGalley(DeskSession &session,
                                                         GalleyRequest request);

} // namespace stet
