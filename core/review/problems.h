// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/galley/galley.h"
#include "core/model/article.h"
#include "core/model/kind.h"

#include <QString>

#include <functional>
#include <vector>

namespace stet {

/// Something in an article that an editor would want to mend, with the place to go to.
struct Problem
{
    enum class What {
        EmptyHeadline,
        EmptySection,
        UnknownKey,     ///< subject: the key
        NoCitation,     ///< begins as a citation does, "[@ key]", and is none
        OtherCitation,  ///< as Pandoc writes it; without brackets of the library's sources alone;
                        ///< subject: the key
        CitationInLine, ///< in a headline, dek, byline …, where it stands as it is
        CitedAlt,       ///< in an image's alternative text: its mark stands behind the image
        UncitedSource,  ///< a role is stated for a source that the text never cites
        BrokenArticleLink, ///< subject: the slug
        BrokenPartLink,    ///< to a place that the page has not; subject: its name
        MissingPicture,    ///< a file that the desk has not, or cannot have; subject: its name
        DamagedPicture,    ///< a file of the desk that nobody can read; subject: its name
        HeadingOrder,      ///< a heading skips a level
        MissingAlt,
        LostCaption, ///< of a picture within a line, or of one of several; subject: the caption
        UnsafeLink,
        EmptyLink, ///< around nothing that could be read
        UnsafeImage,
        Footnote,
        RawHtml,
        ShortCode, ///< a site builder's; subject: it
        TooDeep,
        LongHeadline, ///< than the kind has it; subject: how many characters too many
        LongDek,      ///< the same
        LostPin,      ///< Read next is to offer an article that is not there; subject: the slug
    };
    enum class Weight { Note, Warning, Error };
    enum class Place {
        Body,
        Headline,
        Dek,
        Category,
        Byline,
        Facts,
        Corrections,
        Roles,
        LeadPicture,
        Pins
    };
    static constexpr What lastWhat = What::LostPin;
    static constexpr Place lastPlace = Place::Pins;

    What what = What::EmptySection;
    Weight weight = Weight::Warning;
    TextRange range; ///< in the body; of length 0 at 0 where it is not in the body
    QString subject;
    Place place = Place::Body;
    int row = -1; ///< of the facts or the corrections, from 0; -1 elsewhere

    bool operator==(const Problem &) const = default;
};

/// What is known of the desk around an article. The functions are called from the thread that looks
/// for problems.
struct ProblemContext
{
    std::function<bool(const QString &key)> hasSource;
    std::function<bool(const QString &slug)> hasArticle; ///< outside the trash
    std::function<bool(const QString &file)> hasPicture; ///< "images/a.png", and can show it
    /// Whether one that it cannot show is there all the same. May be null: none is.
    std::function<bool(const QString &file)> hasDamagedPicture = {};
};

/// The problems of an article in order of place. Pure.
[[nodiscard]] std::vector<Problem> findProblems(const ArticleContent &content,
                                                const Galley &galley,
                                                const Kind &kind,
                                                const ProblemContext &context);

/// Whether readers of the page meet the problem: something leads nowhere, or what was written is
/// not shown. The others are for the editor alone.
[[nodiscard]] bool breaksPage(Problem::What what);

} // namespace stet
