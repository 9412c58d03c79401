// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/id.h"

namespace stet {

/// When an article is to be published.
struct PublishTime
{
    ArticleId article;
    qint64 atMs = 0; ///< UTC

    bool operator==(const PublishTime &) const = default;
};

} // namespace stet
