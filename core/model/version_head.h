// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/revision.h"

namespace stet {

/// A revision of an article without its text, for a list of them.
struct VersionHead
{
    qint64 number = 0; ///< 1, 2, 3 … within the article
    RevisionReason reason = RevisionReason::Created;
    QString person;
    qint64 atMs = 0;

    bool operator==(const VersionHead &) const = default;
};

} // namespace stet
