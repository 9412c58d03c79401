// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/claim.h"
#include "core/model/edition_document.h"

#include <QJsonObject>

namespace stet {

/// Goes up where a page of the site's cache is made otherwise than before: what was made by
/// another rule is made again.
inline constexpr int livePageRule = 2;

/// What the site has of an article that was published, without its words: of the newest edition,
/// never of the working text. Derived from the editions, kept so that lists, feeds and Read next
/// need not read them.
struct LivePage
{
    ArticleId article;
    qint64 edition = 0; ///< number of the newest
    PublicState state = PublicState::Live;
    qint64 firstMs = 0; ///< of the first edition, UTC
    qint64 lastMs = 0;  ///< of the newest
    /// Headline, dek, kind, slug, category, language, authors, tags, pins, corrections, published
    /// and modified; of a withdrawn article neither dek nor tags, pins nor category. Nothing else.
    ArticleContent card;
    QStringList links;       ///< slugs of the articles that its text links to
    QStringList formerPaths; ///< where its page was before, see `pagePath`
    /// Whose sign-off still stands on exactly these words; none: nobody is named.
    std::optional<EditionCheck> check;
    std::vector<ClaimId> fallen; ///< published claims that have stopped being what they were

    bool operator==(const LivePage &) const = default;
};

/// What has no column of its own in the cache.
[[nodiscard]] QJsonObject toJson(const LivePage &page);
void readDetails(const QJsonObject &json, LivePage &page);

/// Only what a card holds of `content`.
[[nodiscard]] ArticleContent cardOf(const ArticleContent &content, PublicState state);

} // namespace stet
