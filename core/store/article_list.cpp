// SPDX-License-Identifier: GPL-3.0-or-later
// The desk list's questions: a page of rows in a queue and an order, the side bar's numbers.
#include "core/store/article_store.h"
#include "core/store/search_text.h"
#include "core/store/sql/query.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <limits>

namespace stet {

namespace {

/// A search in the list looks at the newest finds only, so that a common word stays quick.
constexpr int MostListedFinds = 10'000;

constexpr std::string_view RowColumns =
    "SELECT a.uuid, a.headline, a.slug, a.kind, a.category, a.language, a.state, a.public_state,"
    " a.spiked, a.corrected, a.owner, a.due_ms, a.changed_ms, a.words, a.cited FROM article a ";

ArticleRow rowFrom(const Query &query)
{
    ArticleRow row;
    row.id = ArticleId(query.uuid(0));
    row.headline = query.text(1);
    row.slug = query.text(2);
    row.kind = query.text(3);
    row.category = query.text(4);
    row.language = query.text(5);
    row.state = WorkState(query.integer(6));
    row.publicState = PublicState(query.integer(7));
    row.spiked = query.integer(8) != 0;
    row.corrected = query.integer(9) != 0;
    row.owner = query.text(10);
    row.dueMs = dueFromColumn(query.integer(11));
    row.changedMs = query.integer(12);
    row.words = int(query.integer(13));
    row.citedSources = int(query.integer(14));
    return row;
}

std::string_view queueCondition(Queue queue)
{
    switch (queue) {
    case Queue::All:
        return "a.spiked = 0";
    case Queue::Drafts:
        return "a.spiked = 0 AND a.state = 0";
    case Queue::InCheck:
        return "a.spiked = 0 AND a.state = 1";
    case Queue::Ready:
        return "a.spiked = 0 AND a.state = 2";
    case Queue::Published:
        return "a.spiked = 0 AND a.public_state IN (1, 2)";
    case Queue::Trash:
        return "a.spiked = 1";
    }
    return "";
}

std::string orderOf(SortColumn column, Qt::SortOrder order)
{
    const std::string way = order == Qt::AscendingOrder ? " ASC" : " DESC";
    switch (column) {
    case SortColumn::Changed:
        return " ORDER BY a.changed_ms" + way;
    case SortColumn::Headline:
        return " ORDER BY a.headline_key" + way;
    case SortColumn::State:
        return " ORDER BY a.state" + way + ", a.changed_ms" + way;
    case SortColumn::Category:
        return " ORDER BY a.category" + way + ", a.changed_ms" + way;
    case SortColumn::Due:
        return " ORDER BY a.due_ms" + way;
    }
    return {};
}

} // namespace

qint64 dueToColumn(qint64 dueMs)
{
    return dueMs == 0 ? std::numeric_limits<qint64>::max() : dueMs;
}

qint64 dueFromColumn(qint64 column)
{
    return column == std::numeric_limits<qint64>::max() ? 0 : column;
}

ArticlePage ArticleStore::list(const ArticleQuery &query)
{
    const QString match = matchExpression(query.text);
    ArticlePage page;
    if (!query.text.trimmed().isEmpty() && match.isEmpty())
        return page;
    std::string where = "WHERE " + std::string(queueCondition(query.queue)) +
                        " AND a.job NOT IN (SELECT id FROM pending_job)";
    QVariantList values;
    if (!query.category.isEmpty()) {
        where += " AND a.category = ?";
        values.append(query.category);
    }
    if (!match.isEmpty()) {
        where += " AND a.row IN (SELECT rowid FROM search_text WHERE search_text MATCH ?"
                 " ORDER BY rowid DESC LIMIT ?)";
        values.append({QVariant(match), QVariant(MostListedFinds)});
    }
    {
        Query total(
            m_connection, m_connection.kept("SELECT count(*) FROM article a " + where), values);
        page.total = total.next() ? int(total.integer(0)) : 0;
    }
    values.append({QVariant(query.limit), QVariant(query.offset)});
    Query rows(m_connection,
               m_connection.kept(std::string(RowColumns) + where +
                                 orderOf(query.sort, query.order) + " LIMIT ? OFFSET ?"),
               values);
    while (rows.next())
        page.rows.push_back(rowFrom(rows));
    return page;
}

DeskCounts ArticleStore::counts(const QStringList &categoryOrder)
{
    DeskCounts counts;
    QMap<QString, int> categories;
    Query query(m_connection,
                "SELECT a.spiked, a.state, a.public_state, a.category, count(*) FROM article a"
                " WHERE a.job NOT IN (SELECT id FROM pending_job)"
                " GROUP BY a.spiked, a.state, a.public_state, a.category");
    while (query.next()) {
        const auto count = int(query.integer(4));
        if (query.integer(0) != 0) {
            counts.trash += count;
            continue;
        }
        counts.all += count;
        const auto state = WorkState(query.integer(1));
        (state == WorkState::Draft     ? counts.drafts
         : state == WorkState::InCheck ? counts.inCheck
                                       : counts.ready) += count;
        const auto shown = PublicState(query.integer(2));
        if (shown == PublicState::Live || shown == PublicState::Retracted)
            counts.published += count;
        if (!query.text(3).isEmpty())
            categories[query.text(3)] += count;
    }
    for (const QString &category : categoryOrder)
        counts.categories.emplace_back(category, categories.take(category));
    for (auto it = categories.begin(); it != categories.end(); ++it)
        counts.categories.emplace_back(it.key(), it.value());
    Query sources(m_connection,
                  "SELECT count(*) FROM source WHERE job NOT IN (SELECT id FROM pending_job)");
    counts.sources = sources.next() ? int(sources.integer(0)) : 0;
    return counts;
}

std::vector<ArticleRow> ArticleStore::directory()
{
    std::vector<ArticleRow> rows;
    Query query(m_connection,
                "SELECT a.uuid, a.headline, a.slug, a.kind, a.category, a.language, a.state,"
                " a.public_state, a.spiked, a.corrected, a.owner, a.due_ms, a.changed_ms, a.words,"
                " a.cited, t.rest ->> '$.published', t.rest -> '$.tags'"
                " FROM article a JOIN article_text t ON t.row = a.row"
                " WHERE a.spiked = 0 AND a.job NOT IN (SELECT id FROM pending_job)"
                " ORDER BY a.changed_ms DESC");
    while (query.next()) {
        ArticleRow row = rowFrom(query);
        row.published = QDate::fromString(query.text(15), Qt::ISODate);
        if (const QString tags = query.text(16); !tags.isEmpty()) {
            for (const QJsonValue &tag : QJsonDocument::fromJson(tags.toUtf8()).array())
                row.tags.append(tag.toString());
        }
        rows.push_back(std::move(row));
    }
    return rows;
}

} // namespace stet
