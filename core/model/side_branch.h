// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/article.h"

namespace stet {

/// Words of one session that contradict what others made of the same paragraph at the same time:
/// kept in the desk beside the article until a person resolves them.
struct SideBranch
{
    BranchId id;
    ArticleId article;
    QString person;         ///< whose words they are
    ArticleContent base;    ///< what they began from
    ArticleContent content; ///< the article with them
    qint64 createdMs = 0;
    qint64 changedMs = 0;

    bool operator==(const SideBranch &) const = default;
};

/// Someone who has an article open.
struct Presence
{
    QString person;
    QString machine;
    qint64 sinceMs = 0;

    bool operator==(const Presence &) const = default;
};

} // namespace stet
