// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/job_store.h"

#include "core/store/article_store.h"
#include "core/store/search_index.h"
#include "core/store/snapshot_store.h"
#include "core/store/source_store.h"
#include "core/store/sql/query.h"

namespace stet {

namespace {

std::vector<qint64> rowsOfJob(Connection &connection, std::string_view sql, qint64 job, int limit)
{
    std::vector<qint64> rows;
    Query query(connection, sql, job, limit);
    while (query.next())
        rows.push_back(query.integer(0));
    return rows;
}

} // namespace

JobStore::JobStore(Connection &connection)
    : m_connection(connection)
{}

qint64 JobStore::begin(QUuid id, const QString &what, qint64 startedMs, const QString &holder)
{
    run(m_connection,
        "INSERT INTO pending_job (uuid, what, started_ms, holder) VALUES (?, ?, ?, ?)",
        id,
        what,
        startedMs,
        holder);
    return m_connection.lastRow();
}

void JobStore::finish(qint64 job)
{
    run(m_connection, "DELETE FROM pending_job WHERE id = ?", job);
}

void JobStore::abandon(qint64 job)
{
    run(m_connection, "UPDATE pending_job SET holder = '' WHERE id = ?", job);
}

std::vector<PendingJob> JobStore::pending()
{
    std::vector<PendingJob> jobs;
    Query query(m_connection,
                "SELECT id, uuid, what, started_ms, holder FROM pending_job WHERE id > 0"
                " ORDER BY id");
    while (query.next())
        jobs.push_back(
            {query.integer(0), query.uuid(1), query.text(2), query.integer(3), query.text(4)});
    return jobs;
}

bool JobStore::isPending(qint64 job, const QUuid &id)
{
    Query query(m_connection, "SELECT 1 FROM pending_job WHERE id = ? AND uuid = ?", job, id);
    return query.next();
}

bool JobStore::takeBack(qint64 job, int limit)
{
    ArticleStore articles(m_connection);
    SourceStore sources(m_connection);
    SearchIndex search(m_connection);
    // Newest rows first: they are at the end of the table and of the last index segment.
    const std::vector<qint64> rows =
        rowsOfJob(m_connection,
                  "SELECT row FROM article WHERE job = ? ORDER BY row DESC LIMIT ?",
                  job,
                  limit);
    for (const qint64 row : rows) {
        if (const std::optional<StoredArticle> stored = articles.byRow(row))
            search.removeArticle(row, stored->article.content);
        run(m_connection, "DELETE FROM live_page WHERE article = ?", row);
        run(m_connection, "DELETE FROM edition WHERE article = ?", row);
        run(m_connection, "DELETE FROM revision WHERE article = ?", row);
        run(m_connection, "DELETE FROM citation WHERE article = ?", row);
        run(m_connection, "DELETE FROM article_tag WHERE article = ?", row);
        run(m_connection, "DELETE FROM claim_tally WHERE article = ?", row);
        run(m_connection, "DELETE FROM article_text WHERE row = ?", row);
        run(m_connection, "DELETE FROM article WHERE row = ?", row);
    }
    if (int(rows.size()) == limit)
        return !m_connection.failed();
    // Before their sources.
    if (SnapshotStore(m_connection).takeBack(job, limit))
        return !m_connection.failed();
    const std::vector<qint64> sourceRows = rowsOfJob(
        m_connection, "SELECT row FROM source WHERE job = ? ORDER BY row DESC LIMIT ?", job, limit);
    for (const qint64 row : sourceRows)
        sources.remove(row);
    if (int(sourceRows.size()) == limit)
        return !m_connection.failed();
    finish(job);
    return false;
}

} // namespace stet
