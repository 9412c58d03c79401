// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/proposal_store.h"

#include "core/base/hash.h"
#include "core/store/sql/query.h"

#include <QJsonDocument>

namespace stet {

namespace {

StoredProposal proposalAt(const Query &query)
{
    StoredProposal stored;
    stored.row = query.integer(0);
    stored.articleRow = query.integer(2);
    stored.actor = query.integer(3);
    stored.hash = query.bytes(6).toHex();
    const QByteArray document = query.text(7).toUtf8();
    const std::optional<EditProposal> proposal =
        editProposalFromJson(QJsonDocument::fromJson(document).object());
    stored.intact = sha256Hex(document) == stored.hash && proposal &&
                    proposal->id.uuid() == query.uuid(1) &&
                    qint64(proposal->state) == query.integer(4) &&
                    proposal->step.uuid() == query.uuid(5) && proposal->person == query.text(9) &&
                    proposal->account == query.text(10) && proposal->machine == query.text(11);
    stored.proposal = proposal.value_or(EditProposal());
    stored.proposal.id = ProposalId(query.uuid(1));
    stored.article = ArticleId(query.uuid(8));
    stored.inLog = query.integer(12) != 0;
    return stored;
}

std::vector<StoredProposal> proposalsIn(Query &query)
{
    std::vector<StoredProposal> proposals;
    while (query.next())
        proposals.push_back(proposalAt(query));
    return proposals;
}

QByteArray stepOf(const EditProposal &proposal)
{
    return proposal.step.isNull() ? QByteArray() : proposal.step.uuid().toRfc4122();
}

} // namespace

ProposalStore::ProposalStore(Connection &connection)
    : m_connection(connection)
{}

QByteArray ProposalStore::insert(qint64 article, qint64 actor, const EditProposal &proposal)
{
    const QByteArray document = canonicalJson(toJson(proposal));
    QByteArray hash = sha256Hex(document);
    run(m_connection,
        "INSERT INTO edit_proposal (uuid, article, actor, state, step, hash, document)"
        " VALUES (?, ?, ?, ?, ?, ?, ?)",
        proposal.id,
        article,
        actor,
        proposal.state,
        stepOf(proposal),
        QByteArray::fromHex(hash),
        QString::fromUtf8(document));
    return hash;
}

QByteArray ProposalStore::update(const EditProposal &proposal)
{
    const QByteArray document = canonicalJson(toJson(proposal));
    QByteArray hash = sha256Hex(document);
    run(m_connection,
        "UPDATE edit_proposal SET state = ?, step = ?, hash = ?, document = ? WHERE uuid = ?",
        proposal.state,
        stepOf(proposal),
        QByteArray::fromHex(hash),
        QString::fromUtf8(document),
        proposal.id);
    return hash;
}

std::optional<StoredProposal> ProposalStore::byId(ProposalId id)
{
    Query query(m_connection,
                "SELECT e.row, e.uuid, e.article, e.actor, e.state, e.step, e.hash, e.document,"
                " a.uuid, p.name, p.account, p.machine, 1 FROM edit_proposal e"
                " JOIN article a ON a.row = e.article JOIN actor p ON p.row = e.actor"
                " WHERE e.uuid = ?",
                id);
    return query.next() ? std::optional(proposalAt(query)) : std::nullopt;
}

std::vector<StoredProposal> ProposalStore::of(qint64 article)
{
    Query query(m_connection,
                "SELECT e.row, e.uuid, e.article, e.actor, e.state, e.step, e.hash, e.document,"
                " a.uuid, p.name, p.account, p.machine, 1 FROM edit_proposal e"
                " JOIN article a ON a.row = e.article JOIN actor p ON p.row = e.actor"
                " WHERE e.article = ? ORDER BY e.row",
                article);
    return proposalsIn(query);
}

std::vector<StoredProposal> ProposalStore::inState(qint64 article, ProposalState state)
{
    Query query(m_connection,
                "SELECT e.row, e.uuid, e.article, e.actor, e.state, e.step, e.hash, e.document,"
                " a.uuid, p.name, p.account, p.machine, 1 FROM edit_proposal e"
                " JOIN article a ON a.row = e.article JOIN actor p ON p.row = e.actor"
                " WHERE e.article = ? AND e.state = ? ORDER BY e.row",
                article,
                state);
    return proposalsIn(query);
}

std::vector<StoredProposal> ProposalStore::after(qint64 row, int limit)
{
    Query query(m_connection,
                "SELECT e.row, e.uuid, e.article, e.actor, e.state, e.step, e.hash, e.document,"
                " a.uuid, p.name, p.account, p.machine,"
                " e.state <> 1 OR EXISTS (SELECT 1 FROM draft_edit d WHERE d.article = e.article"
                " AND d.step = e.step AND d.actor = e.actor) FROM edit_proposal e"
                " LEFT JOIN article a ON a.row = e.article LEFT JOIN actor p ON p.row = e.actor"
                " WHERE e.row > ? ORDER BY e.row LIMIT ?",
                row,
                limit);
    return proposalsIn(query);
}

} // namespace stet
