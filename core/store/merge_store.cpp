// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/merge_store.h"

#include "core/store/source_store.h"
#include "core/store/sql/query.h"

namespace stet {

MergeStore::MergeStore(Connection &connection)
    : m_connection(connection)
{}

qint64 MergeStore::keptRow(qint64 row)
{
    // UNION ends also where somebody made a circle behind the door.
    Query query(m_connection,
                "WITH RECURSIVE way(row) AS (VALUES (?) UNION"
                " SELECT a.into_source FROM source_alias a JOIN way ON a.source = way.row)"
                " SELECT row FROM way WHERE row NOT IN (SELECT source FROM source_alias)",
                row);
    return query.next() ? query.integer(0) : row;
}

std::optional<Source> MergeStore::into(qint64 row)
{
    Query query(m_connection, "SELECT into_source FROM source_alias WHERE source = ?", row);
    if (!query.next())
        return std::nullopt;
    return SourceStore(m_connection).byRow(query.integer(0));
}

QStringList MergeStore::keysOf(qint64 row)
{
    QStringList keys;
    Query query(m_connection,
                "WITH RECURSIVE merged(row) AS (VALUES (?) UNION"
                " SELECT a.source FROM source_alias a JOIN merged ON a.into_source = merged.row)"
                " SELECT key FROM source JOIN merged ON merged.row = source.row"
                " ORDER BY source.row <> ?, key",
                row,
                row);
    while (query.next())
        keys.append(query.text(0));
    return keys;
}

QHash<SourceId, SourceId> MergeStore::all()
{
    QHash<SourceId, SourceId> merges;
    Query query(m_connection,
                "SELECT o.uuid, i.uuid FROM source_alias a JOIN source o ON o.row = a.source"
                " JOIN source i ON i.row = a.into_source");
    while (query.next())
        merges.insert(SourceId(query.uuid(0)), SourceId(query.uuid(1)));
    return merges;
}

void MergeStore::merge(qint64 row, qint64 into)
{
    run(m_connection, "INSERT INTO source_alias (source, into_source) VALUES (?, ?)", row, into);
}

void MergeStore::separate(qint64 row)
{
    run(m_connection, "DELETE FROM source_alias WHERE source = ?", row);
}

} // namespace stet
