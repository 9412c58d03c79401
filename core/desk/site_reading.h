// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/desk/tallies.h"
#include "core/model/reader_evidence.h"
#include "core/model/site_details.h"

#include <QFuture>
#include <QSet>

#include <optional>

namespace stet {

class DeskSession;

/// What a site says of all that was published, before any words are read.
struct PublishedDirectory
{
    SiteDirectory site;
    QHash<ArticleId, StandingCheck> checks; ///< whose sign-offs stand on published words
    /// What tells each one's page by now from another: the hash of its newest edition (of its
    /// content, sources and corrections) and which of its claims have fallen since.
    QHash<ArticleId, QByteArray> editions;
};

/// A place in a desk's record.
struct RecordPlace
{
    qint64 sequence = 0; ///< of an event; 0: before the first
    QByteArray hash;     ///< of it

    bool operator==(const RecordPlace &) const = default;
};

/// What became of published articles from one place in the record to another.
struct PublishedChanges
{
    RecordPlace to;
    QSet<ArticleId> articles; ///< of which something was said, published or not
    PublishedDirectory pages; ///< of those among them that are published and not in the trash
};

/// An article as it was published: the content of its newest edition's revision, with what readers
/// are told of corrections, and the sources as they stood, by the keys that the text cites.
struct PublishedArticle
{
    Article article; ///< id, content and public state; nothing else
    std::vector<Source> sources;
    bool tellsSources = false;    ///< by all keys that the text cites: of an edition of format 2
    ReaderEvidence evidence = {}; ///< as readers are shown it now; none where the desk shows none
};

/// Of every article that was published and is not in the trash: what the newest edition says,
/// whatever became of the working text. For `publish` alone, which reads the whole desk.
[[nodiscard]] QFuture<Result<PublishedDirectory>> readSiteDirectory(DeskSession &session);

/// The end of the record by now. Who asks before reading anything else gets, by `readSiteChanges`,
/// all that changed since.
[[nodiscard]] QFuture<Result<RecordPlace>> recordEnd(DeskSession &session);

/// What `readSiteDirectory` would say otherwise than at `from`; none where that cannot be told by
/// articles alone: where anything else was written, much, or the record of then is not this one's.
[[nodiscard]] QFuture<Result<std::optional<PublishedChanges>>> readSiteChanges(DeskSession &session,
                                                                               RecordPlace from);

/// The same in full, in order of their ids, at most `limit` after `after` (null: from the first).
/// Corrupt where an edition, or the version that it is of, does not match its hash. What may be
/// read of evidence is asked for `instantMs` (UTC), or for now.
[[nodiscard]] QFuture<Result<std::vector<PublishedArticle>>> readPublished(
    DeskSession &session, ArticleId after, int limit, std::optional<qint64> instantMs = {});

/// The same of these articles; what is not published, or in the trash, is left out.
[[nodiscard]] QFuture<Result<std::vector<PublishedArticle>>>
readPublished(DeskSession &session, std::vector<ArticleId> articles, qint64 instantMs);

/// What the page of the working text shows of its evidence, which is what publishing it now would
/// show; nothing where the desk shows readers none, or there is no such article.
[[nodiscard]] QFuture<Result<ReaderEvidence>> readWorkingEvidence(DeskSession &session,
                                                                  ArticleId article);

} // namespace stet
