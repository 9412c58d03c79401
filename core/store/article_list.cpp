// SPDX-License-Identifier: GPL-3.0-or-later
// The desk list's questions. A query's order is read from one index without a table and sorted
// here: a fifth of the time that SQLite's sorter takes. Rows are then read by what the order
// holds, so that any part of a long list costs the same.
#include "core/model/value_json.h"
#include "core/store/article_store.h"
#include "core/store/list_condition.h"
#include "core/store/search_text.h"
#include "core/store/sql/query.h"
#include "core/store/sql/scan.h"
#include "core/store/tally_columns.h"
#include "core/store/tally_store.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <limits>
#include <unordered_map>

namespace stet {

namespace {

using Rows = std::vector<qint64>;

/// Texts that may be read for the beginning of a list before its words are left to their index.
constexpr int MostTextsRead = 500;
constexpr size_t AllRows = std::numeric_limits<size_t>::max();
constexpr qint64 None = std::numeric_limits<qint64>::max();

#define STET_ROW_FIELDS                                                                            \
    "SELECT a.row, a.uuid, a.headline, a.slug, a.kind, a.category, a.language, a.state,"           \
    " a.public_state, a.spiked, a.corrected, a.owner, a.checker, a.due_ms, a.changed_ms, a.words," \
    " a.cited, a.published_day, a.check_day"
#define STET_ROW_TABLES " FROM article a JOIN article_text t ON t.row = a.row "
#define STET_ROW_COLUMNS                                                                           \
    STET_ROW_FIELDS ", t.rest -> '$.tags', " STET_TALLY_COLUMNS STET_ROW_TABLES                    \
                    "LEFT JOIN claim_tally c ON c.article = a.row "

QStringList tagsFrom(const QString &json)
{
    QStringList tags;
    if (json.isEmpty())
        return tags;
    for (const QJsonValue &tag : QJsonDocument::fromJson(json.toUtf8()).array())
        tags.append(tag.toString());
    return tags;
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
    case SortColumn::OpenClaims: // by what stands beside the article
        return "0";
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
    quint32 place; ///< in the scan, which brings the last changed first
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
            sorted.emplace_back(sortingKey(QString::fromStdString(text)), number);
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

/// By the key, what has none at the end either way; among equals as they stand in the scan.
class ByKey
{
public:
    explicit ByKey(Qt::SortOrder order)
        : m_up(order == Qt::AscendingOrder)
    {}

    bool operator()(const Keyed &a, const Keyed &b) const
    {
        if (a.key == b.key)
            return a.place < b.place;
        if (a.key == None || b.key == None)
            return b.key == None;
        return m_up ? a.key < b.key : a.key > b.key;
    }

private:
    bool m_up;
};

bool isIndexed(SortColumn column)
{
    return column == SortColumn::Changed || column == SortColumn::Headline;
}

/// The first `most` rows that meet a condition, by a key that no index has; all where there are
/// fewer.
Rows rowsSorted(Connection &connection,
                const ListCondition &condition,
                const ArticleQuery &query,
                size_t most)
{
    const bool text = isText(query.sort);
    std::vector<Keyed> keyed;
    Ranks words;
    Scan scan(connection,
              "SELECT a.row, " + keyOf(query.sort) +
                  " FROM article a INDEXED BY article_by_changed " + condition.where +
                  " ORDER BY a.changed_ms DESC",
              condition.values);
    const std::vector<int> open =
        query.sort == SortColumn::OpenClaims ? openClaimsByRow(connection) : std::vector<int>();
    const auto keyOfRow = [&](qint64 row) {
        if (query.sort == SortColumn::OpenClaims)
            return size_t(row) < open.size() && open[size_t(row)] >= 0 ? qint64(open[size_t(row)])
                                                                       : None;
        return text ? words.numberOf(scan.text(1)) : scan.integer(1);
    };
    while (scan.next()) {
        const qint64 row = scan.integer(0);
        if (condition.holds(row))
            keyed.push_back({keyOfRow(row), row, quint32(keyed.size())});
    }
    if (text) {
        const std::vector<qint64> ranks = words.ranks();
        for (Keyed &one : keyed)
            one.key = ranks[size_t(one.key)];
    }
    const auto end = keyed.begin() + std::ptrdiff_t(std::min(most, keyed.size()));
    if (end == keyed.end())
        std::sort(keyed.begin(), end, ByKey(query.order));
    else
        std::partial_sort(keyed.begin(), end, keyed.end(), ByKey(query.order));
    Rows rows;
    rows.reserve(size_t(end - keyed.begin()));
    for (auto one = keyed.begin(); one != end; ++one)
        rows.push_back(one->row);
    return rows;
}

/// What the index of words holds of an article, as one text.
QString searchedTextOf(Connection &connection, qint64 row)
{
    Query query(connection,
                "SELECT headline, dek, slug, body, beside FROM article_text WHERE row = ?",
                row);
    QStringList words;
    if (query.next()) {
        for (int column = 0; column < 5; ++column)
            words.append(query.text(column));
    }
    return words.join(u'\n');
}

/// The first `most` rows that meet a condition, in the order of an index; all where there are
/// fewer. Nothing where too many texts would have to be read for them.
std::optional<Rows> rowsIndexed(Connection &connection,
                                const ListCondition &condition,
                                const ArticleQuery &query,
                                size_t most)
{
    const bool byHeadline = query.sort == SortColumn::Headline;
    Scan scan(connection,
              "SELECT a.row FROM article a INDEXED BY article_by_" +
                  std::string(byHeadline ? "headline " : "changed ") + condition.where +
                  " ORDER BY a." + (byHeadline ? "headline_key" : "changed_ms") +
                  (query.order == Qt::AscendingOrder ? " ASC" : " DESC"),
              condition.values);
    Rows rows;
    int read = 0;
    while (rows.size() < most && scan.next()) {
        const qint64 row = scan.integer(0);
        if (!condition.holds(row))
            continue;
        if (!condition.letters.isEmpty()) {
            if (++read > MostTextsRead)
                return {};
            if (!hasWordsFrom(searchedTextOf(connection, row), condition.letters))
                continue;
        }
        rows.push_back(row);
    }
    return rows;
}

std::optional<Rows> firstRows(Connection &connection,
                              const ListCondition &condition,
                              const ArticleQuery &query,
                              size_t most)
{
    return isIndexed(query.sort) ? rowsIndexed(connection, condition, query, most)
                                 : rowsSorted(connection, condition, query, most);
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
    if (query.integer(20) > 0)
        row.claims = tallyFrom(query, 21);
    return row;
}

ArticleOrder ArticleStore::order(const ArticleQuery &query, const ListMoment &moment)
{
    const ListCondition condition = conditionOf(m_connection, query, moment, WordsAsked::Every);
    return ArticleOrder(firstRows(m_connection, condition, query, AllRows).value_or(Rows()));
}

ArticleOrder ArticleStore::beginning(const ArticleQuery &query, const ListMoment &moment, int count)
{
    const auto most = size_t(std::max(0, count));
    if (isIndexed(query.sort)) {
        const ListCondition quick = conditionOf(m_connection, query, moment, WordsAsked::Long);
        if (std::optional<Rows> rows = firstRows(m_connection, quick, query, most))
            return ArticleOrder(std::move(*rows));
    }
    const ListCondition condition = conditionOf(m_connection, query, moment, WordsAsked::Every);
    return ArticleOrder(firstRows(m_connection, condition, query, most).value_or(Rows()));
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
    ArticleRow read = rowFrom(query);
    read.changedPage =
        read.publicState != PublicState::None &&
        Query(m_connection, "SELECT 1 FROM changed_page WHERE article = ?", row).next();
    return read;
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

std::optional<ListKey> ArticleStore::keyOf(ArticleId id)
{
    Query query(m_connection,
                "SELECT row FROM article WHERE uuid = ?"
                " AND job NOT IN (SELECT id FROM pending_job)",
                id);
    if (!query.next())
        return {};
    return ListKey(query.integer(0));
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
