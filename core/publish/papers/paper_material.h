// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/publish/papers/paper_article.h"

#include <QStringList>

#include <memory>

namespace stet {

class DeskSession;

/// All of a desk that papers on one article are made of, read on the pool. A value.
struct PaperMaterial
{
    ReviewedArticle sheet;
    DeskSettings desk;
    std::shared_ptr<const Languages> languages;
    QHash<QString, Source> sources; ///< by citation key
    QSet<SourceId> shown;           ///< of the evidence: whose words may leave the desk
    QStringList withheld;           ///< keys of the others
    qint64 nowMs = 0;

    /// Refers to this.
    [[nodiscard]] PaperInput input() const;
};

/// The words of background sources and of those under embargo stay, unless `reason` says why they
/// leave this once, which the desk then records; of a confidential one there are none. NotFound
/// where there is no such article. Waits; only on the pool.
[[nodiscard]] Result<PaperMaterial>
readPaperMaterial(DeskSession &session, ArticleId article, const QString &reason);

/// Why a paper cannot be written to `path`; nothing where it can. InvalidInput for a place inside a
/// desk, NotFound where its folder is not there.
[[nodiscard]] Result<> mayWritePaper(const DeskSession &session, const QString &path);

} // namespace stet
