// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/model/article.h"
#include "core/model/claim_tally.h"
#include "core/model/desk_info.h"
#include "core/model/source.h"

#include <QDate>
#include <QFuture>
#include <QHash>

#include <optional>

namespace stet {

class DeskSession;

/// Whose sign-off stands on an article, as its page says it.
struct StandingCheck
{
    QString person;
    bool byAuthor = false; ///< on a desk of one person
    QByteArray words;      ///< `wordsHash` of what was signed
    /// A claim of the words that readers have has stopped being verified, whoever signed.
    bool fell = false;

    bool operator==(const StandingCheck &) const = default;
};

/// What a page with this content says of a check: nothing where other words were signed, and
/// where readers have no words.
[[nodiscard]] StandingCheck
shownCheck(const StandingCheck &check, const ArticleContent &content, PublicState state);

/// When sources were last looked at again and found as they were.
struct Rereadings
{
    QHash<SourceId, qint64> atMs;

    /// The day at the desk; null: never, or not since its words changed.
    [[nodiscard]] QDate of(const SourceId &source, const DeskSettings &desk) const;

    bool operator==(const Rereadings &) const = default;
};

/// What the checking of all articles comes to. Asks what was tallied when somebody wrote, and
/// reads words alone where that is to be done again. Cheap to make.
class Tallies
{
public:
    explicit Tallies(DeskSession &session);

    /// The claims that wait, by person: 100 000 articles take less than 100 ms.
    [[nodiscard]] QFuture<Result<OpenClaimsOfDesk>> openClaims();

    /// Whose sign-off stands on which articles: of exactly their content and evidence, and given
    /// through the gate, not past one of its blocking rules.
    [[nodiscard]] QFuture<Result<QHash<ArticleId, StandingCheck>>> checks();
    /// The same of one article; none where there is none.
    [[nodiscard]] QFuture<Result<std::optional<StandingCheck>>> check(ArticleId article);

    /// Of the sources that were looked at more than once, and that nobody has to look at because
    /// their words changed.
    [[nodiscard]] QFuture<Result<Rereadings>> rereadings();

    /// Tallies everything anew, and makes the pages of the site's cache anew, for a desk where
    /// these are wrong; edits go on meanwhile. Gives how many articles were tallied.
    [[nodiscard]] QFuture<Result<int>> again();

private:
    DeskSession &m_session;
};

} // namespace stet
