// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/draft_store.h"

#include "core/store/sql/query.h"

namespace stet {

DraftStore::DraftStore(Connection &connection)
    : m_connection(connection)
{}

void DraftStore::append(qint64 article, qint64 actor, const std::vector<DraftEdit> &edits)
{
    for (const DraftEdit &edit : edits) {
        run(m_connection,
            "INSERT INTO draft_edit (article, field, position, removed, inserted, at_ms, actor)"
            " VALUES (?, ?, ?, ?, ?, ?, ?)",
            article,
            edit.field,
            edit.position,
            edit.removed,
            edit.inserted,
            edit.atMs,
            actor);
    }
}

std::vector<DraftEdit> DraftStore::log(qint64 article, int limit)
{
    std::vector<DraftEdit> edits;
    Query query(m_connection,
                "SELECT field, position, removed, inserted, at_ms FROM draft_edit"
                " WHERE article = ? ORDER BY seq DESC LIMIT ?",
                article,
                limit);
    while (query.next()) {
        edits.push_back({DraftField(query.integer(0)),
                         qsizetype(query.integer(1)),
                         query.text(2),
                         query.text(3),
                         query.integer(4)});
    }
    std::reverse(edits.begin(), edits.end());
    return edits;
}

} // namespace stet
