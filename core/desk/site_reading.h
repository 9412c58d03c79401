// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/desk/tallies.h"
#include "core/model/site_details.h"

#include <QFuture>

namespace stet {

class DeskSession;

/// What a site says of all that was published, before any words are read.
struct PublishedDirectory
{
    SiteDirectory site;
    QHash<ArticleId, StandingCheck> checks; ///< whose sign-offs stand on published words
    /// The hash of each one's newest edition, 32 bytes: of its content, sources and corrections.
    QHash<ArticleId, QByteArray> editions;
};

/// An article as it was published: the content of its newest edition's revision, with what readers
/// are told of corrections, and the sources as they stood, by the keys that the text cites.
struct PublishedArticle
{
    Article article; ///< id, content and public state; nothing else
    std::vector<Source> sources;
    bool tellsSources = false; ///< by all keys that the text cites: of an edition of format 2
};

/// Of every article that was published and is not in the trash: what the newest edition says,
/// whatever became of the working text. For `publish` alone, which reads the whole desk.
[[nodiscard]] QFuture<Result<PublishedDirectory>> readSiteDirectory(DeskSession &session);

/// The same in full, in order of their ids, at most `limit` after `after` (null: from the first).
/// Corrupt where an edition, or the version that it is of, does not match its hash.
[[nodiscard]] QFuture<Result<std::vector<PublishedArticle>>>
readPublished(DeskSession &session, ArticleId after, int limit);

/// The same of these articles; what is not published, or in the trash, is left out.
[[nodiscard]] QFuture<Result<std::vector<PublishedArticle>>>
readPublished(DeskSession &session, std::vector<ArticleId> articles);

} // namespace stet
