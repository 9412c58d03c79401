// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/source.h"

#include <vector>

namespace stet {

/// A source of the library that an import filled in.
struct FilledSource
{
    Source before;
    Source after;
};

/// What one step brought into the library: an import, or sources that a person added. With it the
/// step is taken back (`Library::takeBack`) and made again. A value.
struct LibraryStep
{
    qint64 job = 0;                ///< the import's number in its event; 0: it was none
    std::vector<SourceId> sources; ///< that came one by one
    std::vector<FilledSource> filled;
};

/// What became of taking a step back, or of making it again.
struct LibraryStepReport
{
    int sources = 0; ///< that went, or came again
    int filled = 0;  ///< whose fields went back, or were filled again
    int cited = 0;   ///< stay, since an article cites them by now
    int used = 0;    ///< stay, since evidence or a merge rests on them, or they were changed since
    int displaced = 0; ///< do not come again: another source has their key by now
};

} // namespace stet
