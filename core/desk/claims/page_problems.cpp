// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/claims/page_problems.h"

#include "core/review/picture_credits.h"
#include "core/review/problem_words.h"
#include "core/store/stores.h"

namespace stet {

namespace {

/// Where it is among the words that are checked; of the whole article where it is beside them.
std::optional<SourcePlace> placeOf(const Problem &problem)
{
    switch (problem.place) {
    case Problem::Place::Body:
        return SourcePlace{DraftField::Body, -1, problem.range};
    case Problem::Place::Headline:
        return SourcePlace{DraftField::Headline, -1, {}};
    case Problem::Place::Dek:
        return SourcePlace{DraftField::Dek, -1, {}};
    case Problem::Place::Facts:
        return SourcePlace{DraftField::Facts, problem.row, {}};
    case Problem::Place::LeadPicture:
        return SourcePlace{DraftField::LeadCaption, -1, {}};
    case Problem::Place::Category:
    case Problem::Place::Byline:
    case Problem::Place::Corrections:
    case Problem::Place::Roles:
    case Problem::Place::Pins:
        break;
    }
    return std::nullopt;
}

} // namespace

std::vector<FoundElsewhere>
pageProblems(Stores &stores, const ArticleContent &content, const Galley &galley, const Kind &kind)
{
    const ProblemContext context{
        .hasSource =
            [&stores](const QString &key) { return stores.sources.citedByKey(key).has_value(); },
        .hasArticle = [&stores](const QString &slug) { return stores.articles.hasSlug(slug); },
        .hasPicture =
            [&stores](const QString &file) {
                return stores.blobs.media(file).has_value() && !stores.pictures.isUnreadable(file);
            },
        .hasDamagedPicture =
            [&stores](const QString &file) {
                return stores.pictures.isUnreadable(file);
            }};
    std::vector<FoundElsewhere> found;
    for (const Problem &problem : findProblems(content, galley, kind, context)) {
        if (breaksPage(problem.what))
            found.push_back(
                {GateRule::PageProblem, {}, placeOf(problem), describe(problem), problem});
        if (problem.what == Problem::What::MissingAlt)
            found.push_back({GateRule::PictureText, {}, placeOf(problem), problem.subject});
    }
    for (const UncreditedPicture &picture : uncreditedPictures(content, galley))
        found.push_back({GateRule::PictureCredit, {}, picture.place, picture.file});
    return found;
}

} // namespace stet
