// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/engine/write_scope.h"
#include "core/desk/handover/checks_file.h"
#include "core/desk/handover/handed_text.h"
#include "core/desk/import/import_end.h"

#include <functional>
#include <map>
#include <set>

namespace stet {

/// What was said of articles' words, as an import brings it: whose each word is from the first
/// version on, and in the step that makes all visible the rest, by the code that takes hand-overs.
/// Lives with its import, on the store thread.
class ChecksImport
{
public:
    void keep(ArticleChecks checks, const QString &from);

    /// Asked before the first version of a new article is stored. Where a file says whose these
    /// very words are, that version becomes one with the words of one hand alone; gives the row of
    /// who wrote it, `importer` where no file says so. The others' words follow in `finish`.
    [[nodiscard]] qint64 begin(WriteScope &scope, PreparedArticle &prepared, qint64 importer);

    /// Whether words of the article follow in `finish`, and with them its edition.
    [[nodiscard]] bool isBegun(ArticleId id) const { return m_begun.contains(id); }

    /// Takes the rest once all articles, sources and snapshots are there. A file that does not
    /// agree with the desk is refused by itself. Ends early where `stopped` says so.
    void finish(WriteScope &scope,
                const ArrivedArticles &arrived,
                const std::function<bool()> &stopped,
                ImportReport &report);

private:
    struct Kept
    {
        ArticleChecks checks;
        QString from;
    };

    void addHands(WriteScope &scope, ArticleId id, const std::vector<HandedStep> &steps);
    void take(WriteScope &scope, Kept &kept, const ArrivedArticles &arrived, ImportReport &report);

    std::map<ArticleId, Kept> m_kept;
    std::set<ArticleId> m_handed; ///< of which a file said whose the words are
    std::map<ArticleId, std::vector<HandedStep>> m_begun; ///< of articles with several hands
};

} // namespace stet
