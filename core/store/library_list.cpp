// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/library_list.h"

#include "core/store/merge_store.h"
#include "core/store/search_index.h"
#include "core/store/search_text.h"
#include "core/store/sql/query.h"

#include <QHash>
#include <QSet>

#include <algorithm>
#include <limits>

namespace stet {

namespace {

LibraryRow rowFrom(const Query &query)
{
    LibraryRow row;
    row.id = SourceId(query.uuid(1));
    row.key = query.text(2);
    row.type = query.text(3);
    row.publisher = query.text(4);
    row.title = query.text(5);
    row.people = query.text(6);
    row.terms = SourceTerms(query.integer(7));
    row.hasLink = query.integer(8) != 0;
    row.articles = int(query.integer(9));
    row.snapshots = int(query.integer(10));
    row.link.state = LinkState(query.integer(11));
    row.link.lookedMs = query.integer(12);
    row.link.readMs = query.integer(13);
    row.link.failures = int(query.integer(14));
    row.link.failedMs = query.integer(15);
    row.link.baseline = SnapshotId(query.uuid(16));
    row.link.awaitsPerson = query.integer(17) != 0;
    row.keptMs = query.integer(18);
    return row;
}

bool isWanted(const LibraryRow &row, const LibraryQuery &query, qint64 nowMs)
{
    return (query.type.isEmpty() || row.type == query.type) &&
           (query.publisher.isEmpty() || row.publisher == query.publisher) &&
           (!query.link || row.linkState() == *query.link) &&
           (!query.onlyChanged || row.link.awaitsPerson) &&
           (!query.onlyDue || isLookDue(row, nowMs));
}

/// Less than, equal or more, as `QString::compare`.
int compared(const LibraryRow &a, const LibraryRow &b, LibraryColumn column)
{
    const auto numbers = [](qint64 left, qint64 right) {
        return left < right ? -1 : int(left > right);
    };
    switch (column) {
    case LibraryColumn::Key:
        break;
    case LibraryColumn::Title:
        return a.title.compare(b.title, Qt::CaseInsensitive);
    case LibraryColumn::Publisher:
        return a.publisher.compare(b.publisher, Qt::CaseInsensitive);
    case LibraryColumn::Type:
        return a.type.compare(b.type);
    case LibraryColumn::Link:
        return numbers(int(a.linkState()), int(b.linkState()));
    case LibraryColumn::Articles:
        return numbers(a.articles, b.articles);
    case LibraryColumn::Snapshots:
        return numbers(a.snapshots, b.snapshots);
    case LibraryColumn::LastLook:
        return numbers(a.lastLookMs(), b.lastLookMs());
    }
    return a.key.compare(b.key);
}

/// The rows of the sources whose words match, by the index.
QSet<qint64> matching(Connection &connection, const QString &typed)
{
    QStringList begun;
    for (const QString &word : searchedWords(typed))
        begun.append(word + u'*');
    const std::vector<qint64> rows =
        SearchIndex(connection).findSources(begun.join(u' '), std::numeric_limits<int>::max());
    // What is known by the words of one that was merged is the other.
    MergeStore merges(connection);
    const bool isAnyMerged = !merges.all().isEmpty();
    QSet<qint64> found;
    for (const qint64 row : rows)
        found.insert(isAnyMerged ? merges.keptRow(row) : row);
    return found;
}

/// For the few sources that others were merged into: how many articles cite them by any key.
QHash<SourceId, int> articlesOfMerged(Connection &connection)
{
    QHash<SourceId, int> articles;
    Query query(connection,
                "WITH RECURSIVE way(row, kept) AS (SELECT source, into_source FROM source_alias"
                " UNION SELECT way.row, a.into_source FROM way"
                " JOIN source_alias a ON a.source = way.kept),"
                " meant(row, kept) AS (SELECT row, kept FROM way UNION SELECT kept, kept FROM way)"
                " SELECT k.uuid, count(DISTINCT a.row) FROM meant m"
                " JOIN source o ON o.row = m.row JOIN source k ON k.row = m.kept"
                " JOIN citation c ON c.key = o.key AND c.number > 0"
                " JOIN article a ON a.row = c.article AND a.spiked = 0"
                "  AND a.job NOT IN (SELECT id FROM pending_job) GROUP BY k.uuid");
    while (query.next())
        articles.insert(SourceId(query.uuid(0)), int(query.integer(1)));
    return articles;
}

/// How long a look holds, as the desk's settings say.
qint64 lookHoldsHere(Connection &connection)
{
    Query query(connection, "SELECT json ->> '$.lookDays' FROM setting WHERE name = 'desk'");
    const qint64 days = query.next() ? query.integer(0) : 0; // left out where it is the usual one
    return days < 1 ? LookHoldsMs : msOfLookDays(int(std::min(days, qint64(MostLookDays))));
}

/// Only what was not looked at since then can be due; 0 is never.
qint64 lookedBefore(qint64 nowMs, qint64 holdsMs)
{
    return std::max(qint64(0), nowMs - holdsMs);
}

/// How many `libraryRows` would say are due. Whether anything cites a source is asked of those
/// alone that nothing is fetched of: to count the citations of a library takes a while.
int dueCount(Connection &connection, qint64 nowMs)
{
    const qint64 holdsMs = lookHoldsHere(connection);
    const QHash<SourceId, int> merged = articlesOfMerged(connection);
    Query query(
        connection,
        "SELECT o.uuid, coalesce(l.looked_ms, 0),"
        " coalesce(o.json ->> '$.url', '') <> '' AS linked,"
        " CASE WHEN coalesce(o.json ->> '$.url', '') <> '' THEN 0 ELSE"
        " coalesce((SELECT s.document ->> '$.takenMs' FROM snapshot s WHERE s.source = o.row"
        "  AND s.job NOT IN (SELECT id FROM pending_job) ORDER BY s.number DESC LIMIT 1), 0)"
        " END,"
        " CASE WHEN coalesce(o.json ->> '$.url', '') <> '' THEN 0 ELSE"
        " EXISTS (SELECT 1 FROM citation c JOIN article a ON a.row = c.article"
        "  WHERE c.key = o.key AND c.number > 0 AND a.spiked = 0"
        "  AND a.job NOT IN (SELECT id FROM pending_job)) END"
        " FROM source o LEFT JOIN source_link l ON l.source = o.row"
        " WHERE o.job NOT IN (SELECT id FROM pending_job)"
        " AND o.row NOT IN (SELECT source FROM source_alias)"
        " AND coalesce(l.looked_ms, 0) <= ?",
        lookedBefore(nowMs, holdsMs));
    int due = 0;
    while (query.next()) {
        LibraryRow row;
        row.lookHoldsMs = holdsMs;
        row.link.lookedMs = query.integer(1);
        row.hasLink = query.integer(2) != 0;
        row.keptMs = query.integer(3);
        row.snapshots = row.keptMs > 0 ? 1 : 0;
        row.articles = merged.value(SourceId(query.uuid(0)), int(query.integer(4)));
        due += isLookDue(row, nowMs) ? 1 : 0;
    }
    return due;
}

} // namespace

std::vector<LibraryRow> libraryRows(Connection &connection, const LibraryQuery &query, qint64 nowMs)
{
    const bool searched = !query.text.trimmed().isEmpty();
    const QSet<qint64> found = searched ? matching(connection, query.text) : QSet<qint64>();
    const QHash<SourceId, int> merged = articlesOfMerged(connection);
    const qint64 holdsMs = lookHoldsHere(connection);
    Query all(connection,
              "SELECT o.row, o.uuid, o.key, o.type, o.publisher, o.title, o.people, o.terms,"
              " coalesce(o.json ->> '$.url', '') <> '',"
              " (SELECT count(*) FROM citation c JOIN article a ON a.row = c.article"
              "  WHERE c.key = o.key AND c.number > 0 AND a.spiked = 0"
              "  AND a.job NOT IN (SELECT id FROM pending_job)),"
              " (SELECT count(*) FROM snapshot s WHERE s.source = o.row"
              "  AND s.job NOT IN (SELECT id FROM pending_job)),"
              " coalesce(l.state, 1), coalesce(l.looked_ms, 0), coalesce(l.read_ms, 0),"
              " coalesce(l.failures, 0), coalesce(l.failed_ms, 0), coalesce(l.baseline, x''),"
              " coalesce(l.awaits_person, 0),"
              " CASE WHEN coalesce(o.json ->> '$.url', '') <> '' THEN 0 ELSE"
              " coalesce((SELECT s.document ->> '$.takenMs' FROM snapshot s WHERE s.source = o.row"
              "  AND s.job NOT IN (SELECT id FROM pending_job) ORDER BY s.number DESC LIMIT 1), 0)"
              " END"
              " FROM source o LEFT JOIN source_link l ON l.source = o.row"
              " WHERE o.job NOT IN (SELECT id FROM pending_job)"
              " AND o.row NOT IN (SELECT source FROM source_alias)"
              " AND coalesce(l.looked_ms, 0) <= ?",
              query.onlyDue ? lookedBefore(nowMs, holdsMs) : std::numeric_limits<qint64>::max());
    std::vector<LibraryRow> rows;
    while (all.next()) {
        if (searched && !found.contains(all.integer(0)))
            continue;
        LibraryRow row = rowFrom(all);
        row.lookHoldsMs = holdsMs;
        row.articles = merged.value(row.id, row.articles);
        if (isWanted(row, query, nowMs))
            rows.push_back(std::move(row));
    }
    std::sort(rows.begin(), rows.end(), [&query](const LibraryRow &a, const LibraryRow &b) {
        const int order = compared(a, b, query.sort);
        if (order != 0)
            return query.ascending ? order < 0 : order > 0;
        return a.key < b.key;
    });
    return rows;
}

LibraryCounts libraryCounts(Connection &connection, qint64 nowMs)
{
    Query query(connection,
                "SELECT count(*), coalesce(sum(l.awaits_person), 0)"
                " FROM source o LEFT JOIN source_link l ON l.source = o.row"
                " WHERE o.job NOT IN (SELECT id FROM pending_job)"
                " AND o.row NOT IN (SELECT source FROM source_alias)");
    LibraryCounts counts;
    if (query.next()) {
        counts.sources = int(query.integer(0));
        counts.changed = int(query.integer(1));
    }
    counts.due = dueCount(connection, nowMs);
    return counts;
}

} // namespace stet
