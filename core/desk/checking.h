// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/claims/check_aids.h"
#include "core/desk/claims/new_evidence.h"
#include "core/desk/claims/resting_claims.h"
#include "core/desk/claims/reviewed_article.h"

#include <QFuture>

#include <optional>
#include <vector>

namespace stet {

class DeskSession;

/// Which words somebody means: a claim that is kept, or else words of the text, which become one as
/// soon as something is said of them.
struct ClaimAim
{
    ClaimId claim;
    SourcePlace place; ///< where `claim` is null
    /// Hash of the words that the person saw (`claimHashAt`): Conflict where they are others by
    /// now. Empty: whatever they are.
    QByteArray seen = {};
    /// What the claim rested on as the person saw it: Conflict where that is other evidence by now.
    /// None: whatever it is.
    std::optional<std::vector<EvidenceId>> rests = {};
};

/// For `ClaimAim::rests`.
[[nodiscard]] std::vector<EvidenceId> idsOf(const std::vector<Evidence> &evidence);

/// Evidence that is to be taken back, or to be bound again.
struct EvidenceTurn
{
    EvidenceId evidence;
    bool withdrawn = true;
};

/// A verdict that somebody gives.
struct NewVerdict
{
    VerdictKind kind = VerdictKind::NeedsSource;
    QString note;
    QString reason;
};

/// What a verb of checking did.
struct CheckedClaim
{
    ClaimRecord record;
    ClaimStanding standing;
};

/// All that a checker has before them.
struct ArticleAtHand
{
    std::shared_ptr<const ReviewedArticle> sheet;
    std::shared_ptr<const CheckAids> aids;
    /// Of a sign-off that does not stand any more what was signed; null where that is not known.
    std::shared_ptr<const ArticleContent> signedContent;
};

/// The longest note and reason, and how many notes and pieces of evidence a claim can have.
inline constexpr qsizetype MostNoteUnits = 10'000;
inline constexpr qsizetype MostReasonUnits = 500;
/// The longest quotation: what is longer carries no sentence, and nobody reads it again.
inline constexpr qsizetype MostQuoteUnits = 20'000;
inline constexpr size_t MostNotes = 500;
inline constexpr size_t MostEvidence = 200;
/// On how many claims a verdict can be given at once: those of a long section.
inline constexpr size_t MostAtOnce = 1'000;

/// The verbs of the checker: claims, evidence, verdicts, notes and sign-offs. The rules are those
/// of core/review, asked in the transaction that writes. Nothing is ever deleted: evidence and
/// verdicts are withdrawn, claims are ended. Cheap to make.
class Checking
{
public:
    explicit Checking(DeskSession &session);

    /// The check sheet of an article with all that was said of its words.
    [[nodiscard]] QFuture<Result<ReviewedArticle>> sheet(ArticleId article);
    /// The same with the sources at hand; `before` saves time (`readAids`).
    [[nodiscard]] QFuture<Result<ArticleAtHand>> atHand(ArticleId article,
                                                        std::shared_ptr<const CheckAids> before);

    /// The claims that rest on any of the sources by their evidence (`restingClaims`).
    [[nodiscard]] QFuture<Result<std::vector<RestingClaim>>>
    restingOn(std::vector<SourceId> sources);

    /// Binds evidence to a claim. InvalidInput for a snapshot that is no evidence, words that it
    /// has not or that are too many, a confidential source quoted, and an attestation without who
    /// and what.
    [[nodiscard]] QFuture<Result<CheckedClaim>>
    bind(ArticleId article, ClaimAim aim, NewEvidence evidence);
    /// The same evidence for each of several claims, or for none; at most `MostAtOnce`. Those that
    /// have the evidence `same` already are passed over.
    [[nodiscard]] QFuture<Result<std::vector<CheckedClaim>>>
    bindAll(ArticleId article, std::vector<ClaimAim> aims, NewEvidence evidence);
    /// Takes evidence back, or binds it again.
    [[nodiscard]] QFuture<Result<CheckedClaim>> setWithdrawn(EvidenceId evidence, bool withdrawn);
    /// The same of several of one article, in this order, or of none.
    [[nodiscard]] QFuture<Result<std::vector<CheckedClaim>>>
    turnAll(std::vector<EvidenceTurn> turns);

    /// Gives a verdict (`mayGive` says who may, on what).
    [[nodiscard]] QFuture<Result<CheckedClaim>>
    give(ArticleId article, ClaimAim aim, NewVerdict verdict);
    /// The same verdict on each of several claims, or on none; at most `MostAtOnce`.
    [[nodiscard]] QFuture<Result<std::vector<CheckedClaim>>>
    giveAll(ArticleId article, std::vector<ClaimAim> aims, NewVerdict verdict);
    /// Takes one's own verdict back: the one before it is in force again.
    [[nodiscard]] QFuture<Result<CheckedClaim>> takeBack(VerdictId verdict);
    /// The same of several on one article, or of none.
    [[nodiscard]] QFuture<Result<std::vector<CheckedClaim>>>
    takeAllBack(std::vector<VerdictId> verdicts);
    /// Somebody looked at what changed around the words, and the verdict stands all the same.
    /// Conflict where that is other than was `seen`.
    [[nodiscard]] QFuture<Result<CheckedClaim>>
    lookAgain(ClaimId claim, std::optional<ClaimSurroundings> seen = {});

    /// Takes one's own looking again back: the verdict has the surroundings again that it had in
    /// `before`. Conflict where somebody else looked since.
    [[nodiscard]] QFuture<Result<CheckedClaim>> unlook(ClaimId claim, Verdict before);

    /// Makes two claims of one, before the word at `at` in the text of its field. A verdict falls:
    /// it was given on other words.
    [[nodiscard]] QFuture<Result<std::vector<CheckedClaim>>>
    split(ArticleId article, ClaimAim aim, qsizetype at);
    /// Makes one claim of two neighbours.
    [[nodiscard]] QFuture<Result<CheckedClaim>>
    join(ArticleId article, ClaimAim one, ClaimAim other);

    /// Ends a claim whose words are gone from the article: it is not of the sheet any more, and
    /// stays in the record with all that was said of it. InvalidInput where they stand there.
    [[nodiscard]] QFuture<Result<Claim>> endClaim(ClaimId claim);
    /// Takes one that was ended up again.
    [[nodiscard]] QFuture<Result<Claim>> resumeClaim(ClaimId claim);

    /// A note on a claim for its author, an answer to the note at `note` (from 0), and whether that
    /// is settled.
    [[nodiscard]] QFuture<Result<CheckedClaim>>
    addNote(ArticleId article, ClaimAim aim, QString text);
    [[nodiscard]] QFuture<Result<CheckedClaim>> reply(ClaimId claim, size_t note, QString text);
    [[nodiscard]] QFuture<Result<CheckedClaim>>
    setNoteState(ClaimId claim, size_t note, NoteState state);

    /// Signs the article as it is: through the gate, or past its blocking rules with a reason,
    /// which stays in the record. It is ready then. InvalidInput says what stands in the way;
    /// Conflict where the article is not `version` any more, or where content, verdicts and
    /// evidence are others than those that were `seen` (`signOffHash`); empty: whatever they are.
    [[nodiscard]] QFuture<Result<ReviewedArticle>>
    signOff(ArticleId article, qint64 version, QString reason = {}, QByteArray seen = {});

private:
    DeskSession &m_session;
};

} // namespace stet
