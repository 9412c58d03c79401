// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/claims/new_evidence.h"

#include <QJsonObject>

#include <optional>

namespace stet {

struct ClaimAim;
struct ReviewedArticle;

/// Words of a snapshot that an author cited for a sentence, before the desk has that sentence.
struct CitedWords
{
    QString sentence; ///< as read, normalised (`wordsAt`)
    QString key;
    qsizetype position = 0; ///< in the body, within the sentence
    NewEvidence evidence;

    bool operator==(const CitedWords &) const = default;
};

/// What a sentence of the sheet has to be to be the one that was meant.
enum class CitedSentenceIs {
    AsItWas,    ///< exactly the words that the author saw
    AsItBecame, ///< or words that begin with these: more was typed into the sentence
};

/// The sentence of the sheet that cites the source by now; of several the nearest to the place.
/// None where there is none.
[[nodiscard]] std::optional<ClaimAim>
aimOfCited(const ReviewedArticle &sheet, const CitedWords &cited, CitedSentenceIs which);

/// Whether that sentence rests on the words already.
[[nodiscard]] bool isBound(const ReviewedArticle &sheet, const CitedWords &cited);

[[nodiscard]] QJsonObject toJson(const CitedWords &cited);
[[nodiscard]] CitedWords citedWordsFromJson(const QJsonObject &json);

} // namespace stet
