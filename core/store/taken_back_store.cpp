// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/taken_back_store.h"

#include "core/base/hash.h"
#include "core/model/value_json.h"
#include "core/store/sql/query.h"

#include <QJsonDocument>

namespace stet {

namespace {

#define STET_CITED                                                                                 \
    " EXISTS (SELECT 1 FROM citation c JOIN article a ON a.row = c.article"                        \
    "  WHERE c.key = o.key AND a.job NOT IN (SELECT id FROM pending_job)) "
#define STET_USED                                                                                  \
    " (EXISTS (SELECT 1 FROM evidence e WHERE e.source = o.row)"                                   \
    "  OR EXISTS (SELECT 1 FROM source_alias m WHERE m.source = o.row)"                            \
    "  OR EXISTS (SELECT 1 FROM source_alias m WHERE m.into_source = o.row)"                       \
    "  OR EXISTS (SELECT 1 FROM snapshot s WHERE s.source = o.row AND (s.job <> o.job OR"          \
    "   (o.job = 0 AND substr(hex(s.uuid), 1, 12) > printf('%012X', o.created_ms))))) "

// What was kept in a source after it came holds it: another job's, or, of one that a person added,
// what is later than the source, of which the first 48 bits of the id tell (UUID version 7:
// milliseconds).

/// Who finds the row in an older version of the program leaves it alone: it may run (`mayRun`).
constexpr auto Holder = "taken back";

StoredSource storedIn(const Query &query)
{
    return {query.integer(0),
            sourceFromJson(QJsonDocument::fromJson(query.text(1).toUtf8()).object())};
}

HeldSource heldIn(const Query &query)
{
    return {storedIn(query), query.integer(2) != 0, query.integer(3) != 0};
}

} // namespace

TakenBackStore::TakenBackStore(Connection &connection)
    : m_connection(connection)
{}

void TakenBackStore::open(qint64 job)
{
    run(m_connection,
        "INSERT OR IGNORE INTO pending_job (id, uuid, what, started_ms, holder)"
        " VALUES (?, x'', 'taken back', 0, ?)",
        ~job,
        QString::fromLatin1(Holder));
}

void TakenBackStore::closeEmpty(qint64 job)
{
    run(m_connection,
        "DELETE FROM pending_job WHERE id = ? AND NOT EXISTS (SELECT 1 FROM source WHERE job = ?)",
        ~job,
        ~job);
}

int TakenBackStore::takeBackUntouched(qint64 job)
{
    open(job);
    run(m_connection,
        "UPDATE source AS o SET job = ~job WHERE job = ? AND version = 1"
        " AND NOT" STET_CITED "AND NOT" STET_USED,
        job);
    return m_connection.failed() ? 0 : m_connection.changedRows();
}

std::vector<HeldSource> TakenBackStore::stillThere(qint64 job)
{
    std::vector<HeldSource> sources;
    Query query(m_connection,
                "SELECT o.row, o.json," STET_CITED "," STET_USED
                "FROM source o WHERE o.job = ? ORDER BY o.row",
                job);
    while (query.next())
        sources.push_back(heldIn(query));
    return sources;
}

std::optional<HeldSource> TakenBackStore::held(SourceId id)
{
    Query query(m_connection,
                "SELECT o.row, o.json," STET_CITED "," STET_USED "FROM source o"
                " WHERE o.uuid = ? AND o.job NOT IN (SELECT id FROM pending_job)",
                id);
    return query.next() ? std::optional(heldIn(query)) : std::nullopt;
}

void TakenBackStore::takeBack(const StoredSource &source, qint64 job)
{
    open(job);
    run(m_connection, "UPDATE source SET job = ? WHERE row = ?", ~job, source.row);
}

int TakenBackStore::bringAgainUntouched(qint64 job)
{
    // What lost its key to another one is not told by its key column any more.
    run(m_connection, "UPDATE source SET job = ~job WHERE job = ? AND key NOT GLOB '~*'", ~job);
    return m_connection.failed() ? 0 : m_connection.changedRows();
}

std::vector<StoredSource> TakenBackStore::takenBack(qint64 job)
{
    std::vector<StoredSource> sources;
    Query query(m_connection, "SELECT row, json FROM source WHERE job = ? ORDER BY row", ~job);
    while (query.next())
        sources.push_back(storedIn(query));
    return sources;
}

std::optional<StoredSource> TakenBackStore::takenBack(SourceId id)
{
    Query query(m_connection, "SELECT row, json FROM source WHERE uuid = ? AND job < 0", id);
    return query.next() ? std::optional(storedIn(query)) : std::nullopt;
}

bool TakenBackStore::bringAgain(const StoredSource &source, qint64 job)
{
    if (!SourceStore(m_connection).takeKeyAgain(source))
        return false;
    run(m_connection, "UPDATE source SET job = ? WHERE row = ?", job, source.row);
    return true;
}

std::vector<qint64> TakenBackStore::jobs()
{
    std::vector<qint64> jobs;
    Query query(m_connection, "SELECT id FROM pending_job WHERE id < 0");
    while (query.next())
        jobs.push_back(~query.integer(0));
    return jobs;
}

qint64 TakenBackStore::jobOf(SourceId id)
{
    Query query(m_connection, "SELECT job FROM source WHERE uuid = ?", id);
    const qint64 job = query.next() ? query.integer(0) : 0;
    return job < 0 ? ~job : job;
}

QByteArray TakenBackStore::hashOf(qint64 job)
{
    QByteArray ids;
    Query query(m_connection, "SELECT uuid FROM source WHERE job = ? ORDER BY row", ~job);
    while (query.next())
        ids += query.bytes(0);
    return sha256Hex(ids);
}

} // namespace stet
