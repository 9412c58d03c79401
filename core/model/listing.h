// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/article.h"
#include "core/model/source.h"

#include <QString>

#include <vector>

namespace stet {

/// Which articles the list shows.
enum class Queue { All, Drafts, InCheck, Ready, Published, Trash };

enum class SortColumn { Changed, Headline, State, Category, Due };

/// A question to the desk list. Pages by `offset` and `limit`.
struct ArticleQuery
{
    Queue queue = Queue::All;
    QString category; ///< empty: every category
    QString text;     ///< words typed into search; empty: no search
    SortColumn sort = SortColumn::Changed;
    Qt::SortOrder order = Qt::DescendingOrder;
    int offset = 0;
    int limit = 200;

    bool operator==(const ArticleQuery &) const = default;
};

/// One row of the desk list: what a list needs, without the body.
struct ArticleRow
{
    ArticleId id;
    QString headline;
    QString slug;
    QString kind;
    QString category;
    QString language;
    WorkState state = WorkState::Draft;
    PublicState publicState = PublicState::None;
    bool spiked = false;
    bool corrected = false;
    QString owner;
    qint64 dueMs = 0;
    qint64 changedMs = 0;
    int words = 0;
    int citedSources = 0;
    QDate published;  ///< as readers see it
    QStringList tags; ///< filled by `Articles::directory` alone

    bool operator==(const ArticleRow &) const = default;
};

struct ArticlePage
{
    std::vector<ArticleRow> rows;
    int total = 0; ///< rows that the query has in all
};

/// The numbers in the side bar.
struct DeskCounts
{
    int all = 0;
    int drafts = 0;
    int inCheck = 0;
    int ready = 0;
    int published = 0;
    int trash = 0;
    int sources = 0;
    std::vector<std::pair<QString, int>> categories; ///< in the desk's order, then by name

    bool operator==(const DeskCounts &) const = default;
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
