// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/article.h"
#include "core/model/listing.h"

#include <QHash>

namespace stet {

/// What lists, feeds and site maps say of an article beside its row; nothing that takes reading
/// its body.
struct SiteDetails
{
    QString dek;
    std::vector<Byline> authors;
    QDate modified; ///< the last change of published words; null: none
    std::vector<Correction> corrections;
    QStringList links = {};       ///< slugs of the articles that its text links to
    QStringList formerPaths = {}; ///< where its page was before, see `pagePath`
    QStringList pins = {};        ///< slugs of what its Read next names first
};

/// The articles of a site without their bodies.
struct SiteDirectory
{
    std::vector<ArticleRow> rows;
    QHash<QString, SiteDetails> details; ///< by slug
};

} // namespace stet
