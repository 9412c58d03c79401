// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/word_diff.h"
#include "core/model/article.h"

#include <array>
#include <optional>
#include <vector>

namespace stet {

/// What of an article's content is compared by itself, in the order in which people read it.
enum class ContentPart {
    Headline,
    Dek,
    Byline,
    Kind,
    Category,
    Tags,
    Slug,
    Language,
    Published,
    Modified,
    LastVerified,
    LeadImage,
    LeadAlt,
    LeadCaption,
    LeadCredit,
    Body,
    Facts,
    Corrections,
    Roles,
    ReviewInterval,
    Target,
    Pins,
};

inline constexpr std::array allContentParts{
    ContentPart::Headline,     ContentPart::Dek,
    ContentPart::Byline,       ContentPart::Kind,
    ContentPart::Category,     ContentPart::Tags,
    ContentPart::Slug,         ContentPart::Language,
    ContentPart::Published,    ContentPart::Modified,
    ContentPart::LastVerified, ContentPart::LeadImage,
    ContentPart::LeadAlt,      ContentPart::LeadCaption,
    ContentPart::LeadCredit,   ContentPart::Body,
    ContentPart::Facts,        ContentPart::Corrections,
    ContentPart::Roles,        ContentPart::ReviewInterval,
    ContentPart::Target,       ContentPart::Pins,
};

/// A part of two contents as people read it, piece by piece (`wordDiff`).
struct PartDiff
{
    QString name; ///< in the window's language
    std::vector<DiffPiece> pieces;
    bool changed = false;
    std::optional<ContentPart> part = {}; ///< none: it is of no content

    bool operator==(const PartDiff &) const = default;
};

/// "Headline", in the window's language.
[[nodiscard]] QString partName(ContentPart part);

/// What a content has there, as people read it: lists an entry a line, dates by ISO 8601, numbers
/// with their unit. Empty where it has nothing. Of `LastVerified` the day alone is shown: the hash
/// beside it is none that a person reads.
[[nodiscard]] QString partText(const ArticleContent &content, ContentPart part);

/// Whether two contents differ there, also in what `partText` does not show.
[[nodiscard]] bool
differs(const ArticleContent &before, const ArticleContent &after, ContentPart part);

/// Two texts compared, by words, or, of lists, by lines: an entry is one or it is another.
[[nodiscard]] PartDiff textDiff(const QString &name, const QString &before, const QString &after);
[[nodiscard]] PartDiff listDiff(const QString &name, const QString &before, const QString &after);

/// Every part that either content has, in the order of `allContentParts`. Pure; any thread.
[[nodiscard]] std::vector<PartDiff> contentDiff(const ArticleContent &before,
                                                const ArticleContent &after);

} // namespace stet
