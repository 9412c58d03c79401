// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/presence_store.h"

#include "core/store/sql/query.h"

namespace stet {

PresenceStore::PresenceStore(Connection &connection)
    : m_connection(connection)
{}

void PresenceStore::beat(const QUuid &session, qint64 article, qint64 actor, qint64 nowMs)
{
    run(m_connection,
        "INSERT INTO presence (session, article, actor, since_ms, beat_ms) VALUES (?, ?, ?, ?, ?)"
        " ON CONFLICT (article, session) DO UPDATE SET beat_ms = excluded.beat_ms",
        session,
        article,
        actor,
        nowMs,
        nowMs);
}

void PresenceStore::leave(const QUuid &session, qint64 article)
{
    run(m_connection, "DELETE FROM presence WHERE session = ? AND article = ?", session, article);
}

void PresenceStore::forgetOutside(qint64 fromMs, qint64 toMs)
{
    run(m_connection, "DELETE FROM presence WHERE beat_ms < ? OR beat_ms > ?", fromMs, toMs);
}

std::vector<std::pair<QUuid, qint64>> PresenceStore::places()
{
    Query query(m_connection, "SELECT session, article FROM presence ORDER BY session, article");
    std::vector<std::pair<QUuid, qint64>> places;
    while (query.next())
        places.push_back({query.uuid(0), query.integer(1)});
    return places;
}

std::vector<std::pair<ArticleTitle, Presence>> PresenceStore::everyone(qint64 sinceMs)
{
    Query query(m_connection,
                "SELECT a.uuid, a.headline, a.slug, p.name, p.machine, e.since_ms FROM presence e"
                " JOIN actor p ON p.row = e.actor JOIN article a ON a.row = e.article"
                " WHERE e.beat_ms >= ? AND a.spiked = 0"
                " ORDER BY a.headline_key, e.since_ms",
                sinceMs);
    std::vector<std::pair<ArticleTitle, Presence>> everyone;
    while (query.next())
        everyone.push_back({{ArticleId(query.uuid(0)), query.text(1), query.text(2)},
                            {query.text(3), query.text(4), query.integer(5)}});
    return everyone;
}

std::vector<Presence> PresenceStore::others(const QUuid &session, qint64 article)
{
    Query query(m_connection,
                "SELECT p.name, p.machine, e.since_ms FROM presence e"
                " JOIN actor p ON p.row = e.actor WHERE e.article = ? AND e.session <> ?"
                " ORDER BY e.since_ms",
                article,
                session);
    std::vector<Presence> others;
    while (query.next())
        others.push_back({query.text(0), query.text(1), query.integer(2)});
    return others;
}

} // namespace stet
