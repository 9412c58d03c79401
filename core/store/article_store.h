// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/article.h"
#include "core/model/listing.h"
#include "core/store/sql/connection.h"

#include <functional>
#include <optional>

namespace stet {

class Query;

/// What is counted from an article's text and kept beside it.
struct ArticleFigures
{
    int words = 0;
    int cited = 0;
};

/// The columns that are made of a content and cost time. Made by `derivedTexts` on any thread.
struct DerivedTexts
{
    QString headlineKey; ///< for sorting: without case and accents
    QString rest;        ///< JSON of what has no column of its own
};

[[nodiscard]] DerivedTexts derivedTexts(const ArticleContent &content);

/// An article with what only the store knows of it.
struct StoredArticle
{
    qint64 row = 0;
    qint64 editor = 0; ///< actor's row: the last person to change the content
    qint64 job = 0;    ///< the import that brought it; 0: none
    Article article;
};

/// SHA-256 (hexadecimal) of what the desk keeps of an article beside its words: version, states,
/// people, due time, trash, when it was made and changed. For the event that records it.
[[nodiscard]] QByteArray standingHash(const Article &article);

/// A text as lists sort it: case and accents do not count.
[[nodiscard]] QString sortingKey(const QString &text);

/// How a due time, or a day, stands in its column: none is the largest number.
[[nodiscard]] qint64 dueToColumn(qint64 dueMs);
[[nodiscard]] qint64 dueFromColumn(qint64 column);
[[nodiscard]] qint64 dayToColumn(QDate day);
[[nodiscard]] QDate dayFromColumn(qint64 column);

/// Who asks the list, and when: what *mine* and *today* mean.
struct ListMoment
{
    QStringList names; ///< all that the one who asks has and had; none: nothing is theirs
    qint64 dayStartMs = 0;
    qint64 dayEndMs = 0; ///< the first moment of tomorrow
    qint64 today = 0;    ///< Julian day
};

/// Articles: the short row for lists, and the working text. Rows of an unfinished import are seen
/// by `byRow` alone. Used on its connection's thread.
class ArticleStore
{
public:
    explicit ArticleStore(Connection &connection);

    [[nodiscard]] std::optional<StoredArticle> byId(ArticleId id);
    [[nodiscard]] std::optional<StoredArticle> bySlug(const QString &slug);
    [[nodiscard]] std::optional<StoredArticle> byRow(qint64 row);
    [[nodiscard]] bool hasId(ArticleId id);
    /// Whether a visible article outside the trash has it.
    [[nodiscard]] bool hasSlug(const QString &slug);

    /// `wanted`, or with "-2", "-3" … a slug that no other article has (`freeName`).
    [[nodiscard]] QString freeSlug(const QString &wanted, qint64 exceptRow = 0);

    /// Writes row and text; gives the row id. `job` 0 is visible at once.
    qint64 insert(const Article &article,
                  const DerivedTexts &texts,
                  const ArticleFigures &figures,
                  qint64 editor,
                  qint64 job);
    void update(const StoredArticle &stored, const ArticleFigures &figures);

    /// Only the short row: state, owner, due time, trash …
    void updateRow(const StoredArticle &stored);

    /// The short row with category, tags and review interval: all that can change without a
    /// change of what is searched or counted.
    void updateFacts(const StoredArticle &stored);

    /// Counts the next checks of a kind's articles again: its interval changed.
    void recountChecks(const QString &kind);

    [[nodiscard]] ArticleOrder order(const ArticleQuery &query, const ListMoment &moment);
    /// The first `count` of an order, sooner than the order of all. Of a search for the beginning
    /// of a word that is a letter alone it may differ where letters of few scripts are folded.
    [[nodiscard]] ArticleOrder
    beginning(const ArticleQuery &query, const ListMoment &moment, int count);
    /// The rows of an order from `first` on; one with a null id is gone.
    [[nodiscard]] std::vector<ArticleRow> rows(const ArticleOrder &order, int first, int count);
    [[nodiscard]] std::vector<ArticleId> idsOf(const std::vector<ListKey> &keys);
    [[nodiscard]] std::optional<ListKey> keyOf(ArticleId id);
    [[nodiscard]] DeskCounts counts(const QStringList &categoryOrder, const ListMoment &moment);
    [[nodiscard]] ListFacets facets();
    /// How many articles have each category, those in the trash as well.
    [[nodiscard]] std::vector<std::pair<QString, int>> categoryUse();
    /// The articles of a category, those in the trash as well.
    [[nodiscard]] std::vector<ArticleId> idsOfCategory(const QString &category);
    [[nodiscard]] std::vector<ArticleId> idsOwnedBy(const QString &name);
    [[nodiscard]] std::vector<ArticleId> idsCheckedBy(const QString &name);
    [[nodiscard]] std::vector<ArticleRow> directory();

    /// The newest articles that readers have whose text `links` to the one with `slug`, at most
    /// `count`, of the newest 2 000 whose text has the words of that slug beside each other.
    [[nodiscard]] std::vector<ArticleRow> linkingTo(
        const QString &slug, int count, const std::function<bool(const QString &body)> &links);

    /// Of the directory what matters to one page: the articles that it links to, and the newest
    /// `each` of every group that its Read next is chosen from (`ReadNext::choose`), by what
    /// readers have and by language. Read from indexes: a large desk costs more only where few of
    /// many articles have the article's language.
    [[nodiscard]] std::vector<ArticleRow> neighbours(const Surroundings &around, int each);
    /// The ids of the kinds that articles outside the trash have, in no order.
    [[nodiscard]] QStringList kindsInUse();

    /// The slugs of visible articles whose text or other fields hold one of `words`, those in the
    /// trash too; by slug, at most `limit`. Reads every text: for what is asked once in a while.
    [[nodiscard]] QStringList slugsWith(const QStringList &words, int limit);

    /// Headline and slug of the visible articles outside the trash, in the order of ids.
    [[nodiscard]] std::vector<ArticleTitle> titlesAfter(ArticleId after, int limit);
    [[nodiscard]] std::vector<ArticleTitle> titlesOf(const std::vector<ArticleId> &articles);

    /// The visible articles outside the trash after `after` in the order of ids.
    [[nodiscard]] std::vector<Article> contentsAfter(ArticleId after, int limit);

    /// The same with those in the trash.
    [[nodiscard]] std::vector<Article> everythingAfter(ArticleId after, int limit);
    [[nodiscard]] bool isEmpty();

    /// The day of the next re-check as its column has it.
    [[nodiscard]] qint64 checkDay(const ArticleContent &content);
    [[nodiscard]] QStringList tagsOf(qint64 row);

    /// The ids of what import `job` brought.
    [[nodiscard]] std::vector<ArticleId> idsOfJob(qint64 job);

private:
    [[nodiscard]] static ArticleRow rowFrom(const Query &query);
    [[nodiscard]] std::optional<ArticleRow> rowAt(qint64 row);
    /// Adds the newest `count` rows that the statement gives, by publication day, and says how many
    /// it found.
    int
    addNewest(const std::string &from, const QVariantList &values, int count, QSet<qint64> &rows);
    [[nodiscard]] std::string taggedFrom(const QString &tag);
    enum class GroupLanguages { Own, Any };
    /// Adds the newest `each` of all groups; says how many the last one had, which is everything.
    int addGroups(const Surroundings &around,
                  PublicState state,
                  GroupLanguages of,
                  int each,
                  QSet<qint64> &rows);
    void writeTags(qint64 row, const QStringList &tags);

    Connection &m_connection;
};

} // namespace stet
