// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/id.h"

#include <QString>
#include <QStringList>

namespace stet {

/// What taking a hand-over file came to. A value.
struct TakenHandover
{
    enum class What {
        Known, ///< this very file was taken before: nothing was changed
        New,   ///< the article came into the desk with it
        Back   ///< the desk had the article, and took what was said of it meanwhile
    };

    enum class Signed {
        Nothing, ///< no sign-off came with it, or one that the desk had
        Stands,  ///< of exactly what the desk has: the article is ready
        Stale,   ///< of other words or evidence than the desk has: to be renewed
        Refused  ///< against the rules of this desk, see `leftOut`
    };

    What what = What::Known;
    ArticleId article;
    QString slug;
    QString giver; ///< who handed it over
    int sources = 0;
    int snapshots = 0;
    int claims = 0;
    int evidence = 0;
    int withdrawn = 0; ///< evidence and verdicts that were taken back
    int verdicts = 0;
    int notes = 0;         ///< with replies
    int edits = 0;         ///< that somebody there proposes
    bool proposal = false; ///< the giver changed the text, which waits as a side branch
    Signed signedOff = Signed::Nothing;
    QStringList leftOut; ///< sentences: what the rules of this desk did not let in
};

} // namespace stet
