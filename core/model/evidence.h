// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/claim.h"

namespace stet {

using EvidenceId = Id<struct EvidenceTag>;

enum class EvidenceKind {
    Quote,      ///< words of a snapshot
    Attestation ///< what somebody saw or heard, where the words cannot be kept
};

/// Words of a snapshot: a TextQuoteSelector (W3C Web Annotation Data Model, 4.2.4) in normalised
/// words (`quoteWords`), with the place where they were selected.
struct SourceQuote
{
    QString exact;
    QString prefix;
    QString suffix;
    qsizetype position = 0; ///< in the snapshot's text, in UTF-16 units
    int places = 1;         ///< in how many the snapshot has the words

    bool operator==(const SourceQuote &) const = default;
};

/// What carries a claim. One claim may have several, of several sources.
struct Evidence
{
    EvidenceId id;
    ClaimId claim;
    EvidenceKind kind = EvidenceKind::Quote;
    SourceId source;     ///< null for an attestation without a source in the library
    SnapshotId snapshot; ///< of a quote
    QByteArray textHash; ///< of a quote: the snapshot's, SHA-256 of its words, hexadecimal
    SourceQuote quote;
    QString locator;     ///< "p. 3", "00:12:30"
    QString translation; ///< of the quote, into the article's language
    QString translator;
    QString who; ///< of an attestation: who saw or heard
    QString what;
    QString when;        ///< as it is told: "3 March 2026, in the afternoon"
    QString how;         ///< "by telephone", "in the yard"
    QByteArray withheld; ///< of an attestation whose words stay at another desk: its hash there
    QByteArray hash;     ///< of all above, see `evidenceHash`
    QString person;      ///< who bound it
    qint64 createdMs = 0;
    QJsonObject extra; ///< members of a later version, kept and given back

    bool operator==(const Evidence &) const = default;
};

/// SHA-256, in hexadecimal digits, of what evidence says, as canonical JSON with a format number:
/// source, snapshot with the hash of its words, quote, locator and translation, or the attestation;
/// not who bound it when, nor where in the snapshot the words stand. One whose words stay at
/// another desk has the hash that it has there, so that a verdict rests on it on both.
[[nodiscard]] QByteArray evidenceHash(const Evidence &evidence);

/// What another desk is told of an attestation whose words stay here: that there is one, of which
/// source, who bound it and when.
[[nodiscard]] Evidence withheldAttestation(const Evidence &evidence);

/// Whether it can carry a claim: a quote has words of a snapshot, an attestation says who and what,
/// or has them at another desk.
[[nodiscard]] bool isWhole(const Evidence &evidence);

/// "quote", "attestation".
[[nodiscard]] QString nameOf(EvidenceKind kind);

[[nodiscard]] QJsonObject toJson(const Evidence &evidence);
/// None where the id, the claim or the kind is missing or unknown, or the hash is not that of what
/// it says.
[[nodiscard]] std::optional<Evidence> evidenceFromJson(const QJsonObject &json);

} // namespace stet
