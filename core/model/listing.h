// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/article.h"
#include "core/model/claim_tally.h"
#include "core/model/source.h"

#include <QString>

#include <memory>
#include <optional>
#include <vector>

namespace stet {

/// Which articles the list shows. Mine: owner or checker is who asks. DueToday: due before
/// tomorrow, or overdue and not published. Recheck: live, and the next check's day has come.
/// Ready: signed off and not yet published, or an update of what readers have that is.
/// OpenClaims: claims wait for who asks, see `OpenClaims`. Kept by number in saved searches.
enum class Queue {
    All,
    Mine,
    DueToday,
    Drafts,
    InCheck,
    Ready,
    Published,
    Recheck,
    Trash,
    OpenClaims
};
inline constexpr Queue lastQueue = Queue::OpenClaims;

enum class SortColumn {
    Changed,
    Headline,
    State,
    Kind,
    Category,
    Owner,
    Checker,
    Due,
    Sources,
    Words,
    Language,
    Published,
    NextCheck,
    OpenClaims ///< that are not closed; kept by number as well
};
inline constexpr SortColumn lastSortColumn = SortColumn::OpenClaims;

/// A question to the desk list; all that is set must hold.
struct ArticleQuery
{
    Queue queue = Queue::All;
    QString category;             ///< empty: every category
    QString tag;                  ///< one whole tag; empty: any
    QString kind;                 ///< an id; empty: any
    QString language;             ///< empty: any
    std::optional<QString> owner; ///< an empty name: nobody's
    QString text;                 ///< words typed into search; empty: no search
    SortColumn sort = SortColumn::Changed;
    Qt::SortOrder order = Qt::DescendingOrder;

    bool operator==(const ArticleQuery &) const = default;
};

/// Tells one article of the list from the others within an open desk. Opaque: what it holds is
/// the store's own.
class ListKey
{
public:
    ListKey() = default;
    bool operator==(const ListKey &) const = default;

private:
    friend class ArticleStore;
    friend class ArticleOrder;

    explicit ListKey(qint64 row)
        : m_row(row)
    {}

    qint64 m_row = 0;
};

/// Which articles a query found, in their order, as they were when it was asked. A value, cheap
/// to copy; any part of it can be read at once, however long it is.
class ArticleOrder
{
public:
    ArticleOrder() = default;
    /// Sorts once to answer `indexOf`: for a worker thread.
    explicit ArticleOrder(std::vector<qint64> rows);

    [[nodiscard]] int size() const;
    [[nodiscard]] ListKey keyAt(int index) const;
    [[nodiscard]] int indexOf(ListKey key) const; ///< -1: not there
    [[nodiscard]] bool sameAs(const ArticleOrder &other) const;

private:
    struct Data
    {
        std::vector<qint64> rows;
        std::vector<quint32> byRow; ///< indexes into `rows`, by what stands there
    };

    std::shared_ptr<const Data> m_data;
};

/// One row of the desk list: what a list needs, without the body.
struct ArticleRow
{
    ListKey key;
    ArticleId id; ///< null: gone since the order was made
    QString headline;
    QString slug;
    QString kind;
    QString category;
    QString language;
    WorkState state = WorkState::Draft;
    PublicState publicState = PublicState::None;
    bool spiked = false;
    bool corrected = false;
    bool changedPage = false; ///< readers have another version than the newest that was kept
    QString owner;
    QString checker;
    qint64 dueMs = 0;
    qint64 changedMs = 0;
    int words = 0;
    int citedSources = 0;
    QDate published; ///< as readers see it
    QDate nextCheck; ///< null: none
    QStringList tags;
    std::optional<ClaimTally> claims; ///< none: nobody checks it, or it is not tallied yet

    bool operator==(const ArticleRow &) const = default;
};

/// What an article's page shows of the articles around it, and what that is chosen by.
struct Surroundings
{
    /// Links beyond this are not looked up.
    static constexpr qsizetype MostLinks = 5'000;

    QString kind;
    QString category;
    QString language;
    QStringList tags;
    QStringList
        links; ///< slugs of the articles that its words link to or that it pins, in any order
    QString slug = {}; ///< its own, by which others link to it

    bool operator==(const Surroundings &) const = default;
};

/// The answer to a query: its order, and the rows from `first` on.
struct ArticleListing
{
    ArticleOrder order;
    int total = 0; ///< articles in all
    int first = 0;
    std::vector<ArticleRow> rows;
};

/// The numbers in the side bar.
struct DeskCounts
{
    int all = 0;
    int mine = 0;
    int dueToday = 0;
    int drafts = 0;
    int inCheck = 0;
    int ready = 0;
    int published = 0;
    int recheck = 0;
    int trash = 0;
    int openClaims = 0; ///< claims that wait for who asks
    int sources = 0;
    std::vector<std::pair<QString, int>> categories; ///< in the desk's order, then by name

    bool operator==(const DeskCounts &) const = default;
};

/// The values that articles outside the trash have, each with how many have it.
struct ListFacets
{
    using Values = std::vector<std::pair<QString, int>>;
    Values categories;
    Values tags; ///< the most used first, at most 1 000
    Values kinds;
    Values languages;
    Values owners; ///< the empty name: nobody's
};

/// What quick open looks through.
struct ArticleTitle
{
    ArticleId id;
    QString headline;
    QString slug;
};

/// One find: an article or a source, with the words around the hit.
struct SearchHit
{
    enum class What { Article, Source };
    What what = What::Article;
    ArticleId article;
    SourceId source;
    QString title;
    QString slugOrKey;
    QString excerpt; ///< plain text
};

} // namespace stet
