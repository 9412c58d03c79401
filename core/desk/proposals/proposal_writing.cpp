// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/proposals/proposal_writing.h"

#include "core/base/core_words.h"
#include "core/base/text.h"
#include "core/desk/article_writing.h"
#include "core/desk/draft/draft_log.h"
#include "core/model/draft_fields.h"
#include "core/review/edit_proposals.h"
#include "core/review/quote_anchor.h"

#include <algorithm>

namespace stet {

namespace {

tl::unexpected<Error> wordsAreOthers()
{
    return fail(ErrorCode::Conflict,
                CoreWords::tr("These words were changed in the meantime, so the edit fits nowhere. "
                              "Nothing was changed."));
}

/// Clean, and of what has one line that.
QString admittedWords(const QString &words, DraftField field)
{
    const QString clean = cleanText(words).text;
    return field == DraftField::Body || field == DraftField::Facts ? clean : singleLine(clean);
}

/// Where `wanted` belongs, and what is to stand there. Of a fact that is its row whole, whichever
/// words of it somebody saw and wrote others for. Conflict where other words stand there.
Result<>
placeWanted(const NewProposal &wanted, const ArticleContent &content, EditProposal &proposal)
{
    const DraftField field = wanted.place.field;
    const QString text = proposalText(content, field);
    const std::optional<TextRange> range = proposalRange(content, wanted.place);
    if (!range || range->start < 0 || range->length < 0 || range->end() > text.size() ||
        QStringView(text).mid(range->start, range->length) != wanted.removed)
        return wordsAreOthers();
    if (field != DraftField::Facts) {
        proposal.place = quoteAt(text, *range);
        return {};
    }
    QString row = factText(content.facts[size_t(wanted.place.row)]);
    const SourcePlace whole{field, wanted.place.row, {0, row.size()}};
    if (wanted.place.range.start < 0 || wanted.place.range.end() > row.size())
        return wordsAreOthers();
    proposal.place = quoteAt(text, *proposalRange(content, whole));
    proposal.inserted =
        row.replace(wanted.place.range.start, wanted.place.range.length, proposal.inserted);
    return {};
}

/// What accepting writes into the log: single words, or of a field that is no prose its value.
std::vector<DraftEdit>
acceptingEdits(const EditProposal &proposal, const TextRange &place, const ArticleContent &content)
{
    const DraftField field = proposal.place.field;
    return isProse(field) ? proposedEdits(proposal, place)
                          : fieldEdits(field,
                                       fieldText(content, field),
                                       proposedValue(proposal, place, content));
}

void recordProposal(WriteScope &scope,
                    const EditProposal &proposal,
                    const QString &verb,
                    const QByteArray &hash)
{
    scope.record(verb,
                 proposal.article.uuid(),
                 {{QStringLiteral("proposal"), proposal.id.toString()},
                  {QStringLiteral("hash"), QString::fromLatin1(hash)}});
}

void keepSettled(WriteScope &scope,
                 EditProposal &proposal,
                 ProposalState state,
                 const QString &verb)
{
    const bool open = state == ProposalState::Open;
    proposal.state = state;
    proposal.settledBy = open ? QString() : scope.actor.name;
    proposal.settledMs = open ? 0 : scope.nowMs;
    recordProposal(scope, proposal, verb, scope.stores.proposals.update(proposal));
}

Result<StoredProposal> storedProposal(WriteScope &scope, ProposalId id)
{
    std::optional<StoredProposal> stored = scope.stores.proposals.byId(id);
    if (!stored || !stored->intact)
        return fail(ErrorCode::NotFound, CoreWords::tr("There is no such proposal."));
    return *std::move(stored);
}

tl::unexpected<Error> settledMeanwhile(const EditProposal &proposal)
{
    return fail(ErrorCode::Conflict,
                CoreWords::tr("This proposal was settled meanwhile by %1. Nothing was changed.")
                    .arg(proposal.settledBy),
                proposal.id.toString());
}

/// Whether who acts may bring the proposal to `state`.
Result<> maySettle(const WriteScope &scope, const EditProposal &proposal, ProposalState state)
{
    const bool own = scope.isActor(proposal.person);
    const bool opens = state == ProposalState::Open;
    if (opens &&
        (proposal.state == ProposalState::Open || proposal.state == ProposalState::Accepted))
        return fail(ErrorCode::Conflict,
                    CoreWords::tr("This proposal is not one that can be opened again. An accepted "
                                  "one is opened by undoing its edit. Nothing was changed."));
    if (!opens && proposal.state != ProposalState::Open)
        return settledMeanwhile(proposal);
    const bool asProposer =
        state == ProposalState::Withdrawn || proposal.state == ProposalState::Withdrawn;
    if (asProposer && !own)
        return fail(ErrorCode::InvalidInput,
                    CoreWords::tr("Only who proposed an edit withdraws it; reject it instead. "
                                  "Nothing was changed."),
                    proposal.person);
    if (state == ProposalState::Rejected && own)
        return fail(ErrorCode::InvalidInput,
                    CoreWords::tr("Nobody rejects their own proposal; withdraw it instead. "
                                  "Nothing was changed."));
    return {};
}

void followWords(WriteScope &scope,
                 const StoredArticle &before,
                 const StoredArticle &after,
                 const std::vector<DraftEdit> &edits)
{
    QJsonObject hashes;
    for (StoredProposal &stored : scope.stores.proposals.inState(after.row, ProposalState::Open)) {
        EditProposal &proposal = stored.proposal;
        const DraftField field = proposal.place.field;
        if (!stored.intact)
            continue;
        std::optional<TextQuote> now = followedQuote(proposal.place,
                                                     proposalText(before.article.content, field),
                                                     edits,
                                                     proposalText(after.article.content, field));
        if (!now)
            continue;
        proposal.place = *std::move(now);
        hashes.insert(proposal.id.toString(),
                      QString::fromLatin1(scope.stores.proposals.update(proposal)));
    }
    if (!hashes.isEmpty())
        scope.record(QStringLiteral("proposal.followed"),
                     after.article.id.uuid(),
                     {{QStringLiteral("proposals"), hashes}});
}

} // namespace

Result<EditProposal> proposeEdit(WriteScope &scope, ArticleId article, const NewProposal &wanted)
{
    const Result<StoredArticle> stored = storedArticle(scope.stores, article);
    if (!stored)
        return tl::unexpected<Error>(stored.error());
    EditProposal proposal;
    proposal.id = ProposalId::create(scope.nowMs);
    proposal.article = article;
    proposal.person = scope.actor.name;
    proposal.account = scope.actor.account;
    proposal.machine = scope.actor.machine;
    proposal.inserted = admittedWords(wanted.inserted, wanted.place.field);
    proposal.reason = singleLine(cleanText(wanted.reason).text).left(MostProposalReason).trimmed();
    proposal.createdMs = scope.nowMs;
    if (mayBeProposed(wanted.place.field)) {
        if (const Result<> placed = placeWanted(wanted, stored->article.content, proposal); !placed)
            return tl::unexpected<Error>(placed.error());
    }
    proposal.place.field = wanted.place.field;
    if (const Result<> may = mayPropose(proposal); !may)
        return tl::unexpected<Error>(may.error());
    if (scope.stores.proposals.inState(stored->row, ProposalState::Open).size() >=
        MostOpenProposals)
        return fail(ErrorCode::InvalidInput,
                    CoreWords::tr("At most %n proposals of an article can be open. Nothing was "
                                  "changed.",
                                  nullptr,
                                  int(MostOpenProposals)));
    keepNewProposal(scope, stored->row, proposal);
    return proposal;
}

void keepNewProposal(WriteScope &scope, qint64 article, const EditProposal &proposal)
{
    const QByteArray hash = scope.stores.proposals.insert(article, scope.actorRow(), proposal);
    recordProposal(scope, proposal, QStringLiteral("proposal.made"), hash);
}

Result<Article> acceptProposal(WriteScope &scope, ProposalId id)
{
    const Result<StoredProposal> found = storedProposal(scope, id);
    if (!found)
        return tl::unexpected<Error>(found.error());
    EditProposal proposal = found->proposal;
    if (proposal.state != ProposalState::Open)
        return settledMeanwhile(proposal);
    const Result<StoredArticle> stored = storedArticle(scope.stores, proposal.article);
    if (!stored)
        return tl::unexpected<Error>(stored.error());
    const Article &article = stored->article;
    const std::optional<TextRange> place = proposedPlace(proposal, article.content);
    if (!place)
        return wordsAreOthers();
    DraftSave save{article.id,
                   article.version,
                   acceptingEdits(proposal, *place, article.content),
                   article.content};
    proposal.step = StepId::create(scope.nowMs);
    for (DraftEdit &edit : save.edits) {
        edit.step = proposal.step;
        edit.atMs = scope.nowMs;
    }
    if (!replay(save.edits, save.content))
        return fail(ErrorCode::Bug, CoreWords::tr("The proposed edit could not be made."));
    Result<Article> saved = saveDraft(scope, save, found->actor);
    if (saved)
        keepSettled(scope, proposal, ProposalState::Accepted, QStringLiteral("proposal.accepted"));
    return saved;
}

Result<EditProposal> settleProposal(WriteScope &scope, ProposalId id, ProposalState state)
{
    const Result<StoredProposal> found = storedProposal(scope, id);
    if (!found)
        return tl::unexpected<Error>(found.error());
    EditProposal proposal = found->proposal;
    if (const Result<> may = maySettle(scope, proposal, state); !may)
        return tl::unexpected<Error>(may.error());
    keepSettled(scope,
                proposal,
                state,
                state == ProposalState::Open       ? QStringLiteral("proposal.reopened")
                : state == ProposalState::Rejected ? QStringLiteral("proposal.rejected")
                                                   : QStringLiteral("proposal.withdrawn"));
    return proposal;
}

void followProposals(WriteScope &scope,
                     const StoredArticle &before,
                     const StoredArticle &after,
                     const std::vector<DraftEdit> &edits)
{
    followWords(scope, before, after, edits);
    const auto about = [&](StepKind kind, const StepId &step) {
        return std::any_of(edits.begin(), edits.end(), [&](const DraftEdit &edit) {
            return edit.kind == kind && edit.undoes == step;
        });
    };
    const auto bring =
        [&](ProposalState from, StepKind kind, ProposalState to, const QString &verb) {
            for (StoredProposal &stored : scope.stores.proposals.inState(after.row, from)) {
                const StepId &step = stored.proposal.step;
                if (stored.intact && !step.isNull() && about(kind, step))
                    keepSettled(scope, stored.proposal, to, verb);
            }
        };
    const bool takesBack = std::any_of(
        edits.begin(), edits.end(), [](const DraftEdit &edit) { return !edit.undoes.isNull(); });
    if (!takesBack)
        return;
    bring(ProposalState::Accepted,
          StepKind::Undo,
          ProposalState::Open,
          QStringLiteral("proposal.reopened"));
    bring(ProposalState::Open,
          StepKind::Redo,
          ProposalState::Accepted,
          QStringLiteral("proposal.accepted"));
}

} // namespace stet
