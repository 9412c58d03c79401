// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QFuture>

namespace stet {

class DeskSession;

/// What writing a site would write, and what of it is new since it was written last.
struct SiteForecast
{
    int pages = 0; ///< of articles
    int lists = 0; ///< with the front page and the corrections
    int feeds = 0;
    bool hasAddress = true; ///< without a base address there are neither feeds nor site maps
    qint64 sequence = 0;    ///< of the newest edition in the record; 0: nothing was published

    // Articles by what was published of them after the sequence that was asked for.
    int first = 0;       ///< for the first time
    int again = 0;       ///< not for the first time
    int takenDown = 0;   ///< retracted or withdrawn, and so by now
    bool isMore = false; ///< there are more than could be counted

    [[nodiscard]] bool hasNews() const { return first + again + takenDown > 0 || isMore; }
};

/// Asks the desk, on the pool; `after` as `SitePlace::sequence` has it, 0 for nothing of the news.
/// The session is held meanwhile.
[[nodiscard]] QFuture<Result<SiteForecast>> forecastSite(DeskSession &session, qint64 after);

} // namespace stet
