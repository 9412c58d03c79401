// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/galley/galley.h"
#include "core/model/article.h"
#include "core/model/kind.h"

#include <QSet>
#include <QString>

#include <vector>

namespace stet {

/// Something in an article that an editor would want to mend, with the place to go to.
struct Problem
{
    enum class What {
        EmptyHeadline,
        EmptySection,
        UnknownKey,        ///< subject: the key
        OtherCitation,     ///< of a source in the library, as Pandoc writes it; subject: the key
        UncitedSource,     ///< a role is stated for a source that the text never cites
        BrokenArticleLink, ///< subject: the slug
        HeadingOrder,      ///< a heading skips a level
        MissingAlt,
        UnsafeLink,
        UnsafeImage,
        Footnote,
        RawHtml,
        TooDeep,
    };
    enum class Weight { Note, Warning, Error };

    What what = What::EmptySection;
    Weight weight = Weight::Warning;
    TextRange range; ///< in the body; of length 0 at 0 where it is not in the body
    QString subject;

    bool operator==(const Problem &) const = default;
};

/// What is known of the desk around an article.
struct ProblemContext
{
    QSet<QString> keys;  ///< citation keys in the library
    QSet<QString> slugs; ///< of the other articles
};

/// The problems of an article in order of place. Pure.
[[nodiscard]] std::vector<Problem> findProblems(const ArticleContent &content,
                                                const Galley &galley,
                                                const Kind &kind,
                                                const ProblemContext &context);

/// A plain English sentence for `stetctl`; the window has its own translated words.
[[nodiscard]] QString describe(const Problem &problem);

} // namespace stet
