// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/checking.h"

#include "core/base/core_words.h"
#include "core/base/text.h"
#include "core/desk/article_writing.h"
#include "core/desk/claims/claim_writing.h"
#include "core/desk/claims/evidence_writing.h"
#include "core/desk/claims/orphan_writing.h"
#include "core/desk/claims/sign_off_writing.h"
#include "core/desk/claims/verdict_writing.h"
#include "core/desk/desk_session.h"
#include "core/desk/engine/desk_engine.h"

namespace stet {

namespace {

Result<QString> admittedNote(const QString &text)
{
    QString clean = cleanText(text).text.trimmed();
    if (clean.isEmpty())
        return fail(ErrorCode::InvalidInput,
                    CoreWords::tr("A note without words is none. Nothing was changed."));
    if (clean.size() > MostNoteUnits)
        return fail(ErrorCode::InvalidInput,
                    CoreWords::tr("A note can have at most %n characters. Nothing was changed.",
                                  nullptr,
                                  int(MostNoteUnits)));
    return clean;
}

/// Reads the article of `article`, finds the claim, lets `body` have both.
template <class Body>
Result<CheckedClaim>
withClaim(WriteScope &scope, ArticleId article, const ClaimAim &aim, const Body &body)
{
    const Result<ReviewedArticle> check = readReviewed(scope.stores, article);
    if (!check)
        return tl::unexpected<Error>(check.error());
    Result<AimedClaim> aimed = aimedClaim(scope, *check, aim);
    if (!aimed)
        return tl::unexpected<Error>(aimed.error());
    if (const Result<> done = body(*check, *aimed); !done)
        return tl::unexpected<Error>(done.error());
    return checkedClaim(scope, article, aimed->record.claim.id);
}

/// The article that something is to be said of several claims of. InvalidInput with `refusal` where
/// they are none or too many.
Result<ReviewedArticle> reviewedForAll(WriteScope &scope,
                                       ArticleId article,
                                       const std::vector<ClaimAim> &aims,
                                       const QString &refusal)
{
    if (aims.empty() || aims.size() > MostAtOnce)
        return fail(ErrorCode::InvalidInput, refusal);
    return readReviewed(scope.stores, article);
}

/// What became of one of several claims.
enum class OneOfMany { PassedOver, Done };

/// Does `step` to each of the claims, or fails with the first; gives those that it was done to.
template <class Step>
Result<std::vector<ClaimId>> withEach(WriteScope &scope,
                                      const ReviewedArticle &check,
                                      const std::vector<ClaimAim> &aims,
                                      const Step &step)
{
    std::vector<ClaimId> claims;
    for (const ClaimAim &aim : aims) {
        Result<AimedClaim> aimed = aimedClaim(scope, check, aim);
        if (!aimed)
            return tl::unexpected<Error>(aimed.error());
        const Result<OneOfMany> became = step(*aimed);
        if (!became)
            return tl::unexpected<Error>(became.error());
        if (*became == OneOfMany::Done)
            claims.push_back(aimed->record.claim.id);
    }
    return claims;
}

Result<StoredClaim> storedClaim(WriteScope &scope, ClaimId id)
{
    std::optional<StoredClaim> stored = scope.stores.claims.byId(id);
    if (!stored || !stored->intact)
        return fail(ErrorCode::NotFound, CoreWords::tr("There is no such claim."));
    return *std::move(stored);
}

Result<CheckedClaim> changeNotes(WriteScope &scope,
                                 ClaimId id,
                                 size_t note,
                                 const std::function<Result<>(ClaimNote &)> &change)
{
    Result<StoredClaim> stored = storedClaim(scope, id);
    if (!stored)
        return tl::unexpected<Error>(stored.error());
    Claim &claim = stored->claim;
    if (note >= claim.notes.size())
        return fail(ErrorCode::NotFound, CoreWords::tr("There is no such note."));
    if (const Result<> done = change(claim.notes[note]); !done)
        return tl::unexpected<Error>(done.error());
    ++claim.version;
    claim.changedMs = scope.nowMs;
    const Result<StoredArticle> article = storedArticle(scope.stores, stored->article);
    if (!article)
        return tl::unexpected<Error>(article.error());
    keepClaim(scope, article->row, claim);
    return checkedClaim(scope, claim.article, id);
}

} // namespace

Checking::Checking(DeskSession &session)
    : m_session(session)
{}

QFuture<Result<ReviewedArticle>> Checking::sheet(ArticleId article)
{
    return m_session.engine().read(
        [article](Stores &stores) { return readReviewed(stores, article); });
}

QFuture<Result<std::vector<RestingClaim>>> Checking::restingOn(std::vector<SourceId> sources)
{
    return m_session.engine().read(
        [sources = std::move(sources)](Stores &stores) -> Result<std::vector<RestingClaim>> {
            return restingClaims(stores, sources);
        });
}

QFuture<Result<ArticleAtHand>> Checking::atHand(ArticleId article,
                                                std::shared_ptr<const CheckAids> before)
{
    return m_session.engine().read(
        [article, before = std::move(before)](Stores &stores) -> Result<ArticleAtHand> {
            Result<ReviewedArticle> sheet = readReviewed(stores, article);
            if (!sheet)
                return tl::unexpected<Error>(sheet.error());
            ArticleAtHand desk;
            desk.aids = readAids(stores, *sheet, before.get());
            desk.signedContent = signedContent(stores, *sheet);
            desk.sheet = std::make_shared<const ReviewedArticle>(*std::move(sheet));
            return desk;
        });
}

QFuture<Result<CheckedClaim>> Checking::bind(ArticleId article, ClaimAim aim, NewEvidence evidence)
{
    return m_session.engine().write([article, aim, evidence = std::move(evidence)](
                                        WriteScope &scope) {
        return withClaim(scope, article, aim, [&](const ReviewedArticle &check, AimedClaim &aimed) {
            return bindEvidence(scope, check, aimed, evidence);
        });
    });
}

QFuture<Result<std::vector<CheckedClaim>>>
Checking::bindAll(ArticleId article, std::vector<ClaimAim> aims, NewEvidence evidence)
{
    return m_session.engine().write([article,
                                     aims = std::move(aims),
                                     evidence = std::move(evidence)](
                                        WriteScope &scope) -> Result<std::vector<CheckedClaim>> {
        const Result<ReviewedArticle> check = reviewedForAll(
            scope,
            article,
            aims,
            CoreWords::tr("Evidence can be bound to 1 to %n claims at once. Nothing was changed.",
                          nullptr,
                          int(MostAtOnce)));
        if (!check)
            return tl::unexpected<Error>(check.error());
        const Result<std::vector<ClaimId>> bound =
            withEach(scope, *check, aims, [&](AimedClaim &aimed) -> Result<OneOfMany> {
                // Of several, whose it is has it: that is no reason to refuse the others.
                if (aims.size() > 1 && isBoundTo(*check, aimed, evidence.same))
                    return OneOfMany::PassedOver;
                return bindEvidence(scope, *check, aimed, evidence).map([] {
                    return OneOfMany::Done;
                });
            });
        if (!bound)
            return tl::unexpected<Error>(bound.error());
        if (bound->empty())
            return fail(ErrorCode::InvalidInput,
                        CoreWords::tr("This is bound to the claims already. Nothing was "
                                      "changed."));
        return checkedClaims(scope, article, *bound);
    });
}

QFuture<Result<CheckedClaim>> Checking::setWithdrawn(EvidenceId evidence, bool withdrawn)
{
    return m_session.engine().write([evidence, withdrawn](WriteScope &scope) {
        return setEvidenceWithdrawn(scope, evidence, withdrawn).and_then([&](const Claim &claim) {
            return checkedClaim(scope, claim.article, claim.id);
        });
    });
}

QFuture<Result<std::vector<CheckedClaim>>> Checking::turnAll(std::vector<EvidenceTurn> turns)
{
    return m_session.engine().write([turns = std::move(turns)](
                                        WriteScope &scope) -> Result<std::vector<CheckedClaim>> {
        std::vector<ClaimId> claims;
        ArticleId article;
        for (const EvidenceTurn &turn : turns) {
            const Result<Claim> claim = setEvidenceWithdrawn(scope, turn.evidence, turn.withdrawn);
            if (!claim)
                return tl::unexpected<Error>(claim.error());
            article = claim->article;
            claims.push_back(claim->id);
        }
        return checkedClaims(scope, article, claims);
    });
}

QFuture<Result<CheckedClaim>> Checking::give(ArticleId article, ClaimAim aim, NewVerdict verdict)
{
    return m_session.engine().write([article, aim, verdict = std::move(verdict)](
                                        WriteScope &scope) {
        return withClaim(scope, article, aim, [&](const ReviewedArticle &check, AimedClaim &aimed) {
            return giveVerdict(scope, check, ClaimFacts(scope.stores, check), aimed, verdict);
        });
    });
}

QFuture<Result<std::vector<CheckedClaim>>>
Checking::giveAll(ArticleId article, std::vector<ClaimAim> aims, NewVerdict verdict)
{
    return m_session.engine().write([article, aims = std::move(aims), verdict = std::move(verdict)](
                                        WriteScope &scope) -> Result<std::vector<CheckedClaim>> {
        const Result<ReviewedArticle> check = reviewedForAll(
            scope,
            article,
            aims,
            CoreWords::tr("A verdict can be given on 1 to %n claims at once. Nothing was changed.",
                          nullptr,
                          int(MostAtOnce)));
        if (!check)
            return tl::unexpected<Error>(check.error());
        const ClaimFacts facts(scope.stores, *check);
        return withEach(scope,
                        *check,
                        aims,
                        [&](AimedClaim &aimed) -> Result<OneOfMany> {
                            return giveVerdict(scope, *check, facts, aimed, verdict).map([] {
                                return OneOfMany::Done;
                            });
                        })
            .and_then([&](const std::vector<ClaimId> &given) {
                return checkedClaims(scope, article, given);
            });
    });
}

QFuture<Result<std::vector<CheckedClaim>>> Checking::takeAllBack(std::vector<VerdictId> verdicts)
{
    return m_session.engine().write(
        [verdicts = std::move(verdicts)](WriteScope &scope) -> Result<std::vector<CheckedClaim>> {
            std::vector<ClaimId> claims;
            ArticleId article;
            for (const VerdictId &verdict : verdicts) {
                const Result<Claim> claim = takeVerdictBack(scope, verdict);
                if (!claim)
                    return tl::unexpected<Error>(claim.error());
                article = claim->article;
                claims.push_back(claim->id);
            }
            return checkedClaims(scope, article, claims);
        });
}

QFuture<Result<CheckedClaim>> Checking::takeBack(VerdictId verdict)
{
    return m_session.engine().write([verdict](WriteScope &scope) {
        return takeVerdictBack(scope, verdict).and_then([&](const Claim &claim) {
            return checkedClaim(scope, claim.article, claim.id);
        });
    });
}

QFuture<Result<CheckedClaim>> Checking::lookAgain(ClaimId claim,
                                                  std::optional<ClaimSurroundings> seen)
{
    return m_session.engine().write([claim, seen](WriteScope &scope) -> Result<CheckedClaim> {
        const Result<StoredClaim> stored = storedClaim(scope, claim);
        if (!stored)
            return tl::unexpected<Error>(stored.error());
        return withClaim(scope,
                         stored->claim.article,
                         {claim, {}, {}},
                         [&](const ReviewedArticle &check, AimedClaim &aimed) {
                             return lookAtVerdict(scope, check, aimed, seen);
                         });
    });
}

QFuture<Result<CheckedClaim>> Checking::unlook(ClaimId claim, Verdict before)
{
    return m_session.engine().write(
        [claim, before = std::move(before)](WriteScope &scope) -> Result<CheckedClaim> {
            const Result<StoredClaim> stored = storedClaim(scope, claim);
            if (!stored)
                return tl::unexpected<Error>(stored.error());
            if (const Result<> done = unlookAtVerdict(scope, stored->claim, before); !done)
                return tl::unexpected<Error>(done.error());
            return checkedClaim(scope, stored->claim.article, claim);
        });
}

QFuture<Result<std::vector<CheckedClaim>>>
Checking::split(ArticleId article, ClaimAim aim, qsizetype at)
{
    return m_session.engine().write(
        [article, aim, at](WriteScope &scope) { return splitClaim(scope, article, aim, at); });
}

QFuture<Result<CheckedClaim>> Checking::join(ArticleId article, ClaimAim one, ClaimAim other)
{
    return m_session.engine().write([article, one, other](WriteScope &scope) {
        return joinClaims(scope, article, one, other);
    });
}

QFuture<Result<Claim>> Checking::endClaim(ClaimId claim)
{
    return m_session.engine().write([claim](WriteScope &scope) {
        return storedClaim(scope, claim).and_then([&](const StoredClaim &stored) {
            return endOrphan(scope, stored);
        });
    });
}

QFuture<Result<Claim>> Checking::resumeClaim(ClaimId claim)
{
    return m_session.engine().write([claim](WriteScope &scope) {
        return storedClaim(scope, claim).and_then([&](const StoredClaim &stored) {
            return resumeOrphan(scope, stored);
        });
    });
}

QFuture<Result<CheckedClaim>> Checking::addNote(ArticleId article, ClaimAim aim, QString text)
{
    return m_session.engine().write([article, aim, text](
                                        WriteScope &scope) -> Result<CheckedClaim> {
        const Result<QString> words = admittedNote(text);
        if (!words)
            return tl::unexpected<Error>(words.error());
        return withClaim(
            scope, article, aim, [&](const ReviewedArticle &check, AimedClaim &aimed) -> Result<> {
                Claim &claim = aimed.record.claim;
                if (claim.notes.size() >= MostNotes)
                    return fail(ErrorCode::InvalidInput,
                                CoreWords::tr("A claim can have at most %n notes. Nothing was "
                                              "changed.",
                                              nullptr,
                                              int(MostNotes)));
                keepAimed(scope, check, aimed);
                ClaimNote note;
                note.person = scope.actor.name;
                note.text = *words;
                note.atMs = scope.nowMs;
                claim.notes.push_back(std::move(note));
                ++claim.version;
                claim.changedMs = scope.nowMs;
                keepClaim(scope, aimed.article, claim);
                return {};
            });
    });
}

QFuture<Result<CheckedClaim>> Checking::reply(ClaimId claim, size_t note, QString text)
{
    return m_session.engine().write([claim, note, text](WriteScope &scope) -> Result<CheckedClaim> {
        const Result<QString> words = admittedNote(text);
        if (!words)
            return tl::unexpected<Error>(words.error());
        return changeNotes(scope, claim, note, [&](ClaimNote &there) -> Result<> {
            if (there.replies.size() >= MostNotes)
                return fail(
                    ErrorCode::InvalidInput,
                    CoreWords::tr("A note can have at most %n replies. Nothing was changed.",
                                  nullptr,
                                  int(MostNotes)));
            there.replies.push_back({scope.actor.name, *words, scope.nowMs});
            there.state = NoteState::Open;
            there.settledBy.clear();
            return {};
        });
    });
}

QFuture<Result<CheckedClaim>> Checking::setNoteState(ClaimId claim, size_t note, NoteState state)
{
    return m_session.engine().write([claim, note, state](WriteScope &scope) {
        return changeNotes(scope, claim, note, [&](ClaimNote &there) -> Result<> {
            there.state = state;
            there.settledBy = state == NoteState::Resolved ? scope.actor.name : QString();
            return {};
        });
    });
}

QFuture<Result<ReviewedArticle>>
Checking::signOff(ArticleId article, qint64 version, QString reason, QByteArray seen)
{
    return m_session.engine().write([article, version, reason, seen](WriteScope &scope) {
        return signArticle(scope, article, version, reason, seen);
    });
}

} // namespace stet
