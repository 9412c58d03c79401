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
            "INSERT INTO draft_edit (article, field, position, removed, inserted, at_ms, actor,"
            " step, kind, undoes) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            article,
            edit.field,
            edit.position,
            edit.removed,
            edit.inserted,
            edit.atMs,
            actor,
            edit.step,
            edit.kind,
            edit.undoes.isNull() ? QByteArray() : edit.undoes.uuid().toRfc4122());
    }
}

void DraftStore::appendOf(qint64 article,
                          qint64 actor,
                          qint64 consenting,
                          const std::vector<DraftEdit> &edits)
{
    for (const DraftEdit &edit : edits) {
        append(article, actor, {edit});
        run(m_connection,
            "INSERT INTO draft_consent (edit, actor) VALUES (last_insert_rowid(), ?)",
            consenting);
    }
}

std::vector<LoggedEdit> DraftStore::log(qint64 article, int limit)
{
    std::vector<LoggedEdit> edits;
    Query query(m_connection,
                "SELECT field, position, removed, inserted, at_ms, step, kind, undoes, actor.name"
                " FROM draft_edit LEFT JOIN draft_consent ON edit = seq"
                " JOIN actor ON actor.row = coalesce(draft_consent.actor, draft_edit.actor)"
                " WHERE article = ? ORDER BY seq DESC LIMIT ?",
                article,
                limit);
    while (query.next()) {
        LoggedEdit logged;
        logged.edit.field = DraftField(query.integer(0));
        logged.edit.position = qsizetype(query.integer(1));
        logged.edit.removed = query.text(2);
        logged.edit.inserted = query.text(3);
        logged.edit.atMs = query.integer(4);
        logged.edit.step = StepId(query.uuid(5));
        logged.edit.kind = StepKind(query.integer(6));
        logged.edit.undoes = StepId(query.uuid(7));
        logged.person = query.text(8);
        edits.push_back(std::move(logged));
    }
    std::reverse(edits.begin(), edits.end());
    return edits;
}

std::vector<std::pair<DraftEdit, qint64>> DraftStore::byActors(qint64 article)
{
    std::vector<std::pair<DraftEdit, qint64>> edits;
    Query query(
        m_connection,
        "SELECT field, position, removed, inserted, actor, step, kind, undoes FROM draft_edit"
        " WHERE article = ? ORDER BY seq",
        article);
    while (query.next()) {
        DraftEdit edit;
        edit.field = DraftField(query.integer(0));
        edit.position = qsizetype(query.integer(1));
        edit.removed = query.text(2);
        edit.inserted = query.text(3);
        edit.step = StepId(query.uuid(5));
        edit.kind = StepKind(query.integer(6));
        edit.undoes = StepId(query.uuid(7));
        edits.emplace_back(std::move(edit), query.integer(4));
    }
    return edits;
}

} // namespace stet
