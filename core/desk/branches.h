// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/model/side_branch.h"

#include <QFuture>
#include <QUuid>

#include <vector>

namespace stet {

class DeskSession;

/// Someone in an article, and what that is called.
struct ArticlePresence
{
    ArticleId article;
    QString headline;
    Presence presence;

    bool operator==(const ArticlePresence &) const = default;
};

/// The verbs of side branches and of who is in an article: what several sessions on one article
/// need. Cheap to make; holds a reference to the session.
class Branches
{
public:
    explicit Branches(DeskSession &session);

    /// Keeps a session's words beside the article: a new branch where `branch.id` is null. Gives
    /// the branch back. NotFound where it was resolved meanwhile.
    [[nodiscard]] QFuture<Result<SideBranch>> keep(SideBranch branch);

    /// The branches of an article that wait to be resolved, oldest first.
    [[nodiscard]] QFuture<Result<std::vector<SideBranch>>> open(ArticleId article);

    /// Makes `content` the article's text, with a revision of the text before, of the branch's
    /// words and of the outcome, and closes the branch. Words that come from the branch are its
    /// person's, those that stood in the article whose they were. `seen` is the branch and
    /// `version` the article's as the person saw them: Conflict where either has changed since.
    /// NotFound where it was resolved meanwhile.
    [[nodiscard]] QFuture<Result<Article>>
    resolve(SideBranch seen, qint64 version, ArticleContent content);

    /// `window` is in the article now; gives who else is. To be called every few seconds: who does
    /// not for a quarter of a minute has left. Nobody is locked out by it.
    [[nodiscard]] QFuture<Result<std::vector<Presence>>> beat(QUuid window, ArticleId article);
    /// Everyone who is in an article outside the trash now, also in windows of this program; by
    /// headline, the longest there first.
    [[nodiscard]] QFuture<Result<std::vector<ArticlePresence>>> whoIsWhere();
    /// It has left the article.
    [[nodiscard]] QFuture<Result<>> leave(QUuid window, ArticleId article);

private:
    DeskSession &m_session;
};

} // namespace stet
