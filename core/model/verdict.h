// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/evidence.h"

namespace stet {

using VerdictId = Id<struct VerdictTag>;

enum class VerdictKind { Verified, Disputed, NeedsSource, NotAFact };

/// What a claim is in one version of its article: its verdict while that stands, or why none does.
enum class ClaimState {
    Unchecked, ///< nobody has said anything yet
    Verified,
    Disputed,
    NeedsSource,
    NotAFact,
    Changed,  ///< the words or the evidence are others than those that the verdict was given on
    Drifted,  ///< its source does not say the quoted words any more
    Orphaned, ///< its words are gone from the article
};

inline constexpr int claimStates = int(ClaimState::Orphaned) + 1;

/// Evidence as it was when a verdict was given.
struct SeenEvidence
{
    EvidenceId id;
    QByteArray hash;    ///< `Evidence::hash`
    quint64 around = 0; ///< of what stood around the quote, `EvidenceNow::around`

    bool operator==(const SeenEvidence &) const = default;
};

/// What a person said of a claim, bound to the hashes of both sides. Never changed but for the
/// surroundings, which are looked at again; a new one takes the place of the one before.
struct Verdict
{
    VerdictId id;
    ClaimId claim;
    VerdictKind kind = VerdictKind::NeedsSource;
    QString person;
    QString account; ///< of the system, and the machine: two names of one are one person
    QString machine;
    qint64 atMs = 0;
    QString note;
    QString reason;        ///< where the rules ask for one
    bool byAuthor = false; ///< of words of their own, on a desk of one person
    QByteArray words;      ///< `Claim::hash`
    QString exact;         ///< those words, to hold later ones against; empty: of an older program
    std::vector<SeenEvidence> evidence;
    ClaimSurroundings around; ///< as they were last looked at
    QString lookedBy;         ///< who looked again; empty: nobody had to
    qint64 lookedMs = 0;
    QJsonObject extra; ///< members of a later version, kept and given back

    bool operator==(const Verdict &) const = default;
};

/// "verified", "disputed", "needs_source", "not_a_fact".
[[nodiscard]] QString nameOf(VerdictKind kind);
[[nodiscard]] std::optional<VerdictKind> verdictKindFrom(const QString &name);
/// The same, and "unchecked", "changed", "drifted", "orphaned".
[[nodiscard]] QString nameOf(ClaimState state);
[[nodiscard]] std::optional<ClaimState> claimStateFrom(const QString &name);

[[nodiscard]] QJsonObject toJson(const Verdict &verdict);
/// None where the id, the claim, the person, the hash of the words or the kind is missing or
/// unknown: what nobody can read verifies nothing.
[[nodiscard]] std::optional<Verdict> verdictFromJson(const QJsonObject &json);

/// SHA-256, in hexadecimal digits, of a verdict as it was given, as canonical JSON; looking at its
/// surroundings again does not change it.
[[nodiscard]] QByteArray verdictHash(const Verdict &verdict);

} // namespace stet
