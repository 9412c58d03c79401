// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/id.h"
#include "core/model/article.h"

#include <QString>

#include <optional>

namespace stet {

/// When an article is to be published, and what its change is called then.
struct PublishTime
{
    ArticleId article;
    qint64 atMs = 0; ///< UTC
    /// As `PublishOrder` has them; none where no words change that readers have.
    std::optional<CorrectionClass> change = {};
    QString text = {};

    bool operator==(const PublishTime &) const = default;
};

} // namespace stet
