// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/verdict.h"

#include <QStringList>

namespace stet {

using SignOffId = Id<struct SignOffTag>;

/// A claim as it was signed: with the hash of its words, verdict and evidence.
struct SignedClaim
{
    ClaimId id;
    QByteArray hash;          ///< `signedClaimHash`
    ClaimSurroundings around; ///< as they stood

    bool operator==(const SignedClaim &) const = default;
};

/// A person's word that an article is checked, for exactly these words and this evidence. Never
/// changed; a renewal is another one.
struct SignOff
{
    SignOffId id;
    ArticleId article;
    QString person;
    QString account; ///< of the system, and the machine
    QString machine;
    qint64 atMs = 0;
    bool byAuthor = false; ///< on a desk of one person: pages say "checked by the author"
    QByteArray hash;       ///< `signOffHash`
    QByteArray words;      ///< `wordsHash` of the content
    QByteArray revision;   ///< hash of the revision with these words
    std::vector<SignedClaim> claims;
    QString reason;         ///< of an override; empty: nothing was overridden
    QStringList overridden; ///< the gate's rules that were, by id
    SignOffId renews;       ///< null: the first
    QJsonObject extra;      ///< members of a later version, kept and given back

    bool operator==(const SignOff &) const = default;
};

[[nodiscard]] QJsonObject toJson(const SignOff &signOff);
/// None where an id, the person or a hash is missing.
[[nodiscard]] std::optional<SignOff> signOffFromJson(const QJsonObject &json);

} // namespace stet
