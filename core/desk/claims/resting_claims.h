// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/article.h"
#include "core/model/source.h"
#include "core/review/claims/claim_words.h"

#include <QStringList>

#include <vector>

namespace stet {

struct Stores;

/// A claim of an article with evidence of a source, whether the text cites the source or not.
struct RestingClaim
{
    ArticleId article;
    QString headline;
    PublicState publicState = PublicState::None;
    QString factName; ///< of a fact: what it is the value of
    SourcePlace place;
    QString words;
    QStringList locators; ///< of the evidence

    bool operator==(const RestingClaim &) const = default;
};

/// The claims of articles outside the trash that rest on any of the sources by their evidence,
/// article by article in the order of the page. On a reading thread.
[[nodiscard]] std::vector<RestingClaim> restingClaims(Stores &stores,
                                                      const std::vector<SourceId> &sources);

} // namespace stet
