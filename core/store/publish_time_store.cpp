// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/publish_time_store.h"

#include "core/store/sql/query.h"

namespace stet {

PublishTimeStore::PublishTimeStore(Connection &connection)
    : m_connection(connection)
{}

void PublishTimeStore::put(qint64 article, qint64 atMs)
{
    if (atMs == 0)
        run(m_connection, "DELETE FROM publish_time WHERE article = ?", article);
    else
        run(m_connection,
            "INSERT OR REPLACE INTO publish_time (article, at_ms) VALUES (?, ?)",
            article,
            atMs);
}

std::optional<qint64> PublishTimeStore::of(qint64 article)
{
    Query query(m_connection, "SELECT at_ms FROM publish_time WHERE article = ?", article);
    return query.next() ? std::optional(query.integer(0)) : std::nullopt;
}

std::vector<PublishTime> PublishTimeStore::until(qint64 untilMs)
{
    std::vector<PublishTime> times;
    Query query(m_connection,
                "SELECT a.uuid, p.at_ms FROM publish_time p JOIN article a ON a.row = p.article"
                " WHERE p.at_ms <= ? AND +a.spiked = 0"
                " AND a.job NOT IN (SELECT id FROM pending_job) ORDER BY p.at_ms, a.uuid",
                untilMs);
    while (query.next())
        times.push_back({ArticleId(query.uuid(0)), query.integer(1)});
    return times;
}

std::vector<PublishTime> PublishTimeStore::all()
{
    std::vector<PublishTime> times;
    Query query(m_connection,
                "SELECT a.uuid, p.at_ms FROM publish_time p JOIN article a ON a.row = p.article");
    while (query.next())
        times.push_back({ArticleId(query.uuid(0)), query.integer(1)});
    return times;
}

} // namespace stet
