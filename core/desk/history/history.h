// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/desk/history/story.h"
#include "core/desk/history/version_record.h"

#include <QFuture>

namespace stet {

class DeskSession;

/// The verbs that tell what became of an article: who did what, and what each version was. They
/// read, and write nothing. Cheap to make; holds a reference to the session.
class History
{
public:
    explicit History(DeskSession &session);

    /// The audit trail of an article, of its claims with evidence and verdicts, its sign-offs and
    /// comments, and of the sources that it cites by now or that carry its claims; or of the desk.
    /// What only follows words (a claim or a comment whose words moved, a version of a side branch)
    /// is left out. NotFound where there is no such article.
    [[nodiscard]] QFuture<Result<StoryPage>> story(StoryQuestion question);

    /// The names of those who are in that story, in the order of the alphabet.
    [[nodiscard]] QFuture<Result<QStringList>> people(ArticleId article);

    /// The versions of an article before number `before` (0: from the newest on), newest first, at
    /// most `limit`.
    [[nodiscard]] QFuture<Result<std::vector<VersionHead>>>
    versions(ArticleId article, qint64 before, int limit);

    /// One version with what was said of it. NotFound; Corrupt where the text does not match its
    /// hash.
    [[nodiscard]] QFuture<Result<VersionRecord>> version(ArticleId article, qint64 number);

    /// The same of the text as it is now, which is `content` to whoever asks.
    [[nodiscard]] QFuture<Result<VersionRecord>> now(ArticleId article, ArticleContent content);

private:
    DeskSession &m_session;
};

} // namespace stet
