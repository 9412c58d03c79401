// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/claim_tally.h"
#include "core/model/former_names.h"
#include "core/model/sign_off.h"
#include "core/store/sql/connection.h"

#include <optional>
#include <vector>

namespace stet {

/// The tally of an article with what only the store knows of it.
struct StoredTally
{
    int rule = 0;       ///< by which it was tallied; 0: to be tallied again
    qint64 version = 0; ///< of the article that was looked at; 0: it never was
    ClaimTally tally;
};

/// A tally beside its article, for checking it.
struct ArticleTally
{
    qint64 article = 0; ///< row
    ArticleId id;
    QString slug;
    SignOffId signOff; ///< that stands by it; null: none
    StoredTally stored;
};

/// What the checking of articles has come to: a cache, whose rows say by which rule they were made.
/// Used on its connection's thread.
class TallyStore
{
public:
    explicit TallyStore(Connection &connection);

    [[nodiscard]] std::optional<StoredTally> of(qint64 article);
    /// `signOff` is the one that stands; null: none does.
    void put(qint64 article, const StoredTally &stored, const SignOffId &signOff);
    void remove(qint64 article);

    /// To be tallied again: an article, those in check that an import brought, those of a kind,
    /// all.
    void markStale(qint64 article);
    void markImported(qint64 job);
    void markAll();
    /// The same with articles that lack a row and should have one.
    void markEvery();
    /// Rows of articles that are to be tallied, at most `limit`; those of a rule other than `rule`
    /// are among them.
    [[nodiscard]] std::vector<qint64> stale(int rule, int limit);
    [[nodiscard]] int staleCount(int rule);

    /// The row of an article that is tallied or is to be: in check, or with a claim that is kept.
    [[nodiscard]] std::optional<qint64> checkedRow(ArticleId article);
    /// Rows of the articles with claims that words of a source carry, or once did.
    [[nodiscard]] std::vector<qint64> articlesOnSource(const SourceId &source);

    /// The claims that wait, by person: under the name of today. Reads two indexes of the desk from
    /// end to end.
    [[nodiscard]] OpenClaimsOfDesk openClaims(int rule, const FormerNames &names);

    /// The sign-offs that stand by what was tallied by `rule`.
    [[nodiscard]] std::vector<SignOff> standing(int rule);
    /// The ids of articles that somebody signed and that are still to be tallied.
    [[nodiscard]] std::vector<ArticleId> staleSigned(int rule);

    /// By row, for checking them; articles whose import goes on are left out.
    [[nodiscard]] std::vector<ArticleTally> after(qint64 article, int limit);
    /// How many visible articles are checked and have no row.
    [[nodiscard]] int missing();

private:
    Connection &m_connection;
};

/// Whose turn it is in an article.
struct WaitingClaims
{
    int forChecker = 0;
    int forAuthor = 0;
};

/// What waits in each article, by row.
[[nodiscard]] std::vector<WaitingClaims> waitingClaimsByRow(Connection &connection);

/// The claims of each article that are not closed, by row; -1 where none were tallied.
[[nodiscard]] std::vector<int> openClaimsByRow(Connection &connection);

} // namespace stet
