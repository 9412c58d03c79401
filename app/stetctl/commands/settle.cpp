// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/stetctl/claims_out.h"
#include "app/stetctl/command.h"
#include "core/desk/proposals/proposals.h"

using namespace Qt::StringLiterals;

namespace stet::ctl {

namespace {

/// The proposal as it is after it was accepted.
Result<EditProposal> accepted(Call &call, DeskSession &desk, ProposalId id)
{
    const Result<Article> article = call.await(Proposals(desk).accept(id));
    if (!article)
        return tl::unexpected<Error>(article.error());
    const Result<std::vector<EditProposal>> all = call.await(Proposals(desk).of(article->id));
    if (!all)
        return tl::unexpected<Error>(all.error());
    for (const EditProposal &one : *all) {
        if (one.id == id)
            return one;
    }
    return fail(ErrorCode::NotFound, u"There is no such proposal."_s);
}

int runSettle(Call &call)
{
    const QString how = call.operands().at(1);
    const QStringList ways{u"accept"_s, u"reject"_s, u"withdraw"_s, u"reopen"_s};
    if (!ways.contains(how))
        return call.wrongUsage(u"A proposal is settled by accept, reject, withdraw or reopen."_s);
    const std::unique_ptr<DeskSession> desk = call.openDesk(OpenMode::ReadWrite);
    if (!desk)
        return call.exitCode();
    const ProposalId id = ProposalId::fromString(call.operands().at(0));
    Proposals proposals(*desk);
    const Result<EditProposal> settled = how == ways[0]   ? accepted(call, *desk, id)
                                         : how == ways[1] ? call.await(proposals.reject(id))
                                         : how == ways[2] ? call.await(proposals.withdraw(id))
                                                          : call.await(proposals.reopen(id));
    return settled ? showProposal(call, *settled) : call.failed(settled.error());
}

} // namespace

Command settleCommand()
{
    return {"settle",
            "accept or reject a proposed edit",
            "PROPOSAL accept|reject|withdraw|reopen",
            2,
            2,
            {},
            R"(Settles a proposed edit ("stetctl claims --json" lists the open ones).
An accepted one is put into the text where exactly its words stand; its
words are the proposer's from then on, who may not check them. Who
proposed it withdraws it, anybody else rejects it. What was rejected or
withdrawn can be opened again; what was accepted is undone in the window.)",
            R"({ "format": 1, "proposal": { as of "claims" } })",
            "stetctl settle 0197c2b0-6d0e-7c54-9a3e-2f1c0b6d4e11 accept",
            runSettle};
}

} // namespace stet::ctl
