// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/article.h"
#include "core/model/source.h"

#include <vector>

namespace stet {

/// What a verified claim needs, as the desk has it: so many independent primary sources, or so many
/// independent sources of any role. 0 primary ones: only the other count is asked for.
struct StrengthRule
{
    int primary = 1;
    int independent = 2;

    bool operator==(const StrengthRule &) const = default;
};

/// A source whose words carry a claim, in the role that the article gives it.
struct CarryingSource
{
    Source source;
    SourceRole role = SourceRole::Unstated;
    QString witness = {}; ///< of an attestation: who saw or heard
};

/// How well a claim is carried.
struct SourceStrength
{
    int primary = 0;     ///< independent ones
    int independent = 0; ///< of any role
    bool enough = false;

    bool operator==(const SourceStrength &) const = default;
};

/// Counts the sources that are independent of each other. Pure.
///
/// Sources count as one where they are one source, one work (address, DOI), come from one
/// syndication origin or one publisher: an agency's report in two papers, and two reports of one
/// newsroom, are one voice. A publisher that is the other's origin is the same voice. What depends
/// on each other through a third counts as one too, and so does what one witness says, whatever the
/// case and white space of the name. A source that says neither origin nor publisher
/// stands for itself. A role that nobody stated is not primary.
[[nodiscard]] SourceStrength strengthOf(const std::vector<CarryingSource> &sources,
                                        const StrengthRule &rule);

/// Sources that count as one.
struct OneVoice
{
    std::vector<SourceId> sources; ///< two at least, in the order in which they carry
    QString origin; ///< that all of them come from, or are; empty: they are one otherwise

    bool operator==(const OneVoice &) const = default;
};

/// Why fewer sources count than there are: those of the library that `strengthOf` counts as one.
/// Pure.
[[nodiscard]] std::vector<OneVoice> sharedVoices(const std::vector<CarryingSource> &sources);

} // namespace stet
