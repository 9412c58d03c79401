// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/model/source.h"

namespace stet {

class WriteScope;

// How two sources become one and two again, within a transaction. See Library.

/// Who merged two sources and when, where another desk says so; a time of 0: who acts, now.
struct MergeOrigin
{
    qint64 atMs = 0;
    QString person;
};

/// Gives `into`.
[[nodiscard]] Result<Source>
mergeSources(WriteScope &scope, SourceId merged, SourceId into, const MergeOrigin &origin = {});

/// Gives the source that stands for itself again.
[[nodiscard]] Result<Source> separateSource(WriteScope &scope, SourceId merged);

} // namespace stet
