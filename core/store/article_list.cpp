// SPDX-License-Identifier: GPL-3.0-or-later
// The desk list's questions. A query's order is read from one index without a table and sorted
// here: a fifth of the time that SQLite's sorter takes. Rows are then read by what the order
// holds, so that any part of a long list costs the same.
#include "core/store/article_store.h"
#include "core/store/search_text.h"
#include "core/store/sql/query.h"
#include "core/store/sql/scan.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <limits>
#include <unordered_map>

namespace stet {

namespace {

constexpr size_t AllRows = std::numeric_limits<size_t>::max();
constexpr qint64 None = std::numeric_limits<qint64>::max();

#define STET_ROW_COLUMNS                                                                           \
    "SELECT a.row, a.uuid, a.headline, a.slug, a.kind, a.category, a.language, a.state,"           \
    " a.public_state, a.spiked, a.corrected, a.owner, a.checker, a.due_ms, a.changed_ms, a.words," \
    " a.cited, a.published_day, a.check_day, t.rest -> '$.tags'"                                   \
    " FROM article a JOIN article_text t ON t.row = a.row "

QStringList tagsFrom(const QString &json)
{
    QStringList tags;
    if (json.isEmpty())
        return tags;
    for (const QJsonValue &tag : QJsonDocument::fromJson(json.toUtf8()).array())
        tags.append(tag.toString());
    return tags;
}

std::string
queueCondition(const ArticleQuery &query, const ListMoment &moment, QVariantList &values)
{
    switch (query.queue) {
    case Queue::All:
        return "a.spiked = 0";
    case Queue::Mine:
        if (moment.person.isEmpty())
            return "0";
        values.append({QVariant(moment.person), QVariant(moment.person)});
        return "a.spiked = 0 AND (a.owner = ? OR a.checker = ?)";
    case Queue::DueToday:
        values.append({QVariant(moment.dayEndMs), QVariant(moment.dayStartMs)});
        return "a.spiked = 0 AND a.due_ms < ? AND (a.public_state = 0 OR a.due_ms >= ?)";
    case Queue::Drafts:
        return "a.spiked = 0 AND a.state = 0";
    case Queue::InCheck:
        return "a.spiked = 0 AND a.state = 1";
    case Queue::Ready:
        return "a.spiked = 0 AND a.state = 2 AND a.public_state = 0";
    case Queue::Published:
        return "a.spiked = 0 AND a.public_state IN (1, 2)";
    case Queue::Recheck:
        values.append(moment.today);
        return "a.spiked = 0 AND a.public_state = 1 AND a.check_day <= ?";
    case Queue::Trash:
        return "a.spiked = 1";
    }
    return "";
}

/// The condition of a query with its values; nothing where what was typed finds nothing.
std::optional<std::string>
conditionOf(const ArticleQuery &query, const ListMoment &moment, QVariantList &values)
{
    std::string where = "WHERE " + queueCondition(query, moment, values) +
                        " AND a.job NOT IN (SELECT id FROM pending_job)";
    const auto mustBe = [&](const char *column, const QString &value) {
        where += std::string(" AND a.") + column + " = ?";
        values.append(value.isNull() ? QStringLiteral("") : value);
    };
    if (!query.category.isEmpty())
        mustBe("category", query.category);
    if (!query.kind.isEmpty())
        mustBe("kind", query.kind);
    if (!query.language.isEmpty())
        mustBe("language", query.language);
    if (query.owner)
        mustBe("owner", *query.owner);
    if (!query.tag.isEmpty()) {
        where += " AND a.row IN (SELECT article FROM article_tag WHERE tag = ?)";
        values.append(query.tag);
    }
    if (query.text.trimmed().isEmpty())
        return where;
    const QString match = matchExpression(query.text);
    if (match.isEmpty())
        return std::nullopt;
    where += " AND a.row IN (SELECT rowid FROM search_text WHERE search_text MATCH ?)";
    values.append(match);
    return where;
}

/// What rows are sorted by, where the index does not bring them in order.
std::string keyOf(SortColumn column)
{
    switch (column) {
    case SortColumn::State:
        return "a.public_state * 8 + a.state";
    case SortColumn::Kind:
        return "a.kind";
    case SortColumn::Category:
        return "a.category";
    case SortColumn::Owner:
        return "a.owner";
    case SortColumn::Checker:
        return "a.checker";
    case SortColumn::Language:
        return "a.language";
    case SortColumn::Due:
        return "a.due_ms";
    case SortColumn::Sources:
        return "a.cited";
    case SortColumn::Words:
        return "a.words";
    case SortColumn::Published:
        return "a.published_day";
    case SortColumn::NextCheck:
        return "a.check_day";
    case SortColumn::Changed:
    case SortColumn::Headline:
        break;
    }
    return {};
}

bool isText(SortColumn column)
{
    return column == SortColumn::Kind || column == SortColumn::Category ||
           column == SortColumn::Owner || column == SortColumn::Checker ||
           column == SortColumn::Language;
}

struct Keyed
{
    qint64 key;
    qint64 row;
};

/// Numbers the words of a column that holds few different ones, in alphabetical order.
class Ranks
{
public:
    qint64 numberOf(std::string_view text)
    {
        m_looked.assign(text);
        const auto [found, isNew] = m_numbers.try_emplace(m_looked, qint64(m_numbers.size()));
        return found->second;
    }

    /// The rank of each number; an empty word ranks behind all, like a date that is not set.
    [[nodiscard]] std::vector<qint64> ranks() const
    {
        std::vector<std::pair<QString, qint64>> sorted;
        for (const auto &[text, number] : m_numbers)
            sorted.emplace_back(QString::fromStdString(text).toCaseFolded(), number);
        std::sort(sorted.begin(), sorted.end());
        std::vector<qint64> ranks(sorted.size());
        for (size_t i = 0; i < sorted.size(); ++i)
            ranks[size_t(sorted[i].second)] = sorted[i].first.isEmpty() ? None : qint64(i);
        return ranks;
    }

private:
    std::string m_looked;
    std::unordered_map<std::string, qint64> m_numbers;
};

/// By the key, what has none at the end either way, the last changed first among equals.
void sortByKey(std::vector<Keyed> &keyed, Qt::SortOrder order)
{
    const bool up = order == Qt::AscendingOrder;
    std::stable_sort(keyed.begin(), keyed.end(), [up](const Keyed &a, const Keyed &b) {
        if (a.key == b.key)
            return false;
        if (a.key == None || b.key == None)
            return b.key == None;
        return up ? a.key < b.key : a.key > b.key;
    });
}

std::vector<qint64> rowsInIndexOrder(Connection &connection,
                                     const std::string &where,
                                     const QVariantList &values,
                                     const ArticleQuery &query,
                                     size_t most)
{
    const bool byHeadline = query.sort == SortColumn::Headline;
    const std::string column = byHeadline ? "headline_key" : "changed_ms";
    Scan scan(connection,
              "SELECT a.row FROM article a INDEXED BY article_by_" +
                  std::string(byHeadline ? "headline " : "changed ") + where + " ORDER BY a." +
                  column + (query.order == Qt::AscendingOrder ? " ASC" : " DESC"),
              values);
    std::vector<qint64> rows;
    while (rows.size() < most && scan.next())
        rows.push_back(scan.integer(0));
    return rows;
}

bool isIndexed(SortColumn column)
{
    return column == SortColumn::Changed || column == SortColumn::Headline;
}

std::vector<qint64> rowsSorted(Connection &connection,
                               const std::string &where,
                               const QVariantList &values,
                               const ArticleQuery &query)
{
    const bool text = isText(query.sort);
    std::vector<Keyed> keyed;
    Ranks words;
    Scan scan(connection,
              "SELECT a.row, " + keyOf(query.sort) +
                  " FROM article a INDEXED BY article_by_changed " + where +
                  " ORDER BY a.changed_ms DESC",
              values);
    while (scan.next())
        keyed.push_back({text ? words.numberOf(scan.text(1)) : scan.integer(1), scan.integer(0)});
    if (text) {
        const std::vector<qint64> ranks = words.ranks();
        for (Keyed &one : keyed)
            one.key = ranks[size_t(one.key)];
    }
    sortByKey(keyed, query.order);
    std::vector<qint64> rows;
    rows.reserve(keyed.size());
    for (const Keyed &one : keyed)
        rows.push_back(one.row);
    return rows;
}

} // namespace

qint64 dueToColumn(qint64 dueMs)
{
    return dueMs == 0 ? None : dueMs;
}

qint64 dueFromColumn(qint64 column)
{
    return column == None ? 0 : column;
}

qint64 dayToColumn(QDate day)
{
    return day.isValid() ? day.toJulianDay() : None;
}

QDate dayFromColumn(qint64 column)
{
    return column == None ? QDate() : QDate::fromJulianDay(column);
}

ArticleRow ArticleStore::rowFrom(const Query &query)
{
    ArticleRow row;
    row.key = ListKey(query.integer(0));
    row.id = ArticleId(query.uuid(1));
    row.headline = query.text(2);
    row.slug = query.text(3);
    row.kind = query.text(4);
    row.category = query.text(5);
    row.language = query.text(6);
    row.state = WorkState(query.integer(7));
    row.publicState = PublicState(query.integer(8));
    row.spiked = query.integer(9) != 0;
    row.corrected = query.integer(10) != 0;
    row.owner = query.text(11);
    row.checker = query.text(12);
    row.dueMs = dueFromColumn(query.integer(13));
    row.changedMs = query.integer(14);
    row.words = int(query.integer(15));
    row.citedSources = int(query.integer(16));
    row.published = dayFromColumn(query.integer(17));
    row.nextCheck = dayFromColumn(query.integer(18));
    row.tags = tagsFrom(query.text(19));
    return row;
}

ArticleOrder ArticleStore::order(const ArticleQuery &query, const ListMoment &moment)
{
    QVariantList values;
    const std::optional<std::string> where = conditionOf(query, moment, values);
    if (!where)
        return {};
    return ArticleOrder(isIndexed(query.sort)
                            ? rowsInIndexOrder(m_connection, *where, values, query, AllRows)
                            : rowsSorted(m_connection, *where, values, query));
}

ArticleOrder ArticleStore::beginning(const ArticleQuery &query, const ListMoment &moment, int count)
{
    if (!isIndexed(query.sort))
        return order(query, moment);
    QVariantList values;
    const std::optional<std::string> where = conditionOf(query, moment, values);
    if (!where)
        return {};
    return ArticleOrder(rowsInIndexOrder(m_connection, *where, values, query, size_t(count)));
}

std::vector<ArticleRow> ArticleStore::rows(const ArticleOrder &order, int first, int count)
{
    std::vector<ArticleRow> rows;
    const int end = int(std::min(qint64(order.size()), qint64(first) + count));
    for (int i = std::max(0, first); i < end; ++i)
        rows.push_back(rowAt(order.keyAt(i).m_row).value_or(ArticleRow()));
    return rows;
}

std::optional<ArticleRow> ArticleStore::rowAt(qint64 row)
{
    Query query(m_connection, STET_ROW_COLUMNS "WHERE a.row = ?", row);
    if (!query.next())
        return {};
    return rowFrom(query);
}

std::vector<ArticleId> ArticleStore::idsOf(const std::vector<ListKey> &keys)
{
    std::vector<ArticleId> ids;
    ids.reserve(keys.size());
    for (const ListKey &key : keys) {
        Query query(m_connection, "SELECT uuid FROM article WHERE row = ?", key.m_row);
        if (query.next())
            ids.emplace_back(query.uuid(0));
    }
    return ids;
}

std::vector<ArticleRow> ArticleStore::directory()
{
    std::vector<ArticleRow> rows;
    Query query(m_connection,
                STET_ROW_COLUMNS "WHERE a.spiked = 0 AND a.job NOT IN (SELECT id FROM pending_job)"
                                 " ORDER BY a.changed_ms DESC");
    while (query.next())
        rows.push_back(rowFrom(query));
    return rows;
}

} // namespace stet
