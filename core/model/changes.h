// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/id.h"

#include <QSet>

namespace stet {

/// What a transaction, of this process or another, changed: built from the events after the last
/// sequence that the session saw.
struct Changes
{
    qint64 sequence = 0; ///< the newest event's
    QSet<ArticleId> articles;
    QSet<SourceId> sources;
    QSet<SourceId> snapshots; ///< sources that were captured or looked at
    QSet<ArticleId> comments; ///< articles whose comments changed
    QSet<ArticleId> checks;   ///< articles with claims of which something was said, or tallied
    bool settings = false;
    bool people = false;
    bool pictures = false;
    bool presence = false;    ///< somebody entered or left an article, which is no event
    bool fromOutside = false; ///< another process wrote
};

} // namespace stet
