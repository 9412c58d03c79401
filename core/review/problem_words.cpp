// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/review/problem_words.h"

namespace stet {

namespace {

using Place = Problem::Place;
using What = Problem::What;

} // namespace

QString describe(const Problem &problem)
{
    const auto with = [&](const char *sentence) {
        return QString::fromLatin1(sentence).replace(QLatin1String("{}"), problem.subject);
    };
    switch (problem.what) {
    case What::EmptyHeadline:
        return with("The article has no headline.");
    case What::EmptySection:
        return problem.subject.isEmpty() ? with("A section has neither heading nor text.")
                                         : with("The section \"{}\" is empty.");
    case What::UnknownKey:
        return with("No source in the library has the key \"{}\".");
    case What::NoCitation:
        return with("\"{}\" is no citation and stands as it is: write [@key].");
    case What::OtherCitation:
        return with("\"@{}\" cites nothing as it stands: write [@{}].");
    case What::CitationInLine:
        return with("\"{}\" cites nothing here and stands as it is: cite in the text.");
    case What::CitedAlt:
        return with("\"{}\" stands in an alternative text and is shown behind the image: cite in "
                    "the caption.");
    case What::UncitedSource:
        return with("The source \"{}\" has a role here but is cited nowhere.");
    case What::BrokenArticleLink:
        return with("There is no article \"{}\" to link to.");
    case What::BrokenPartLink:
        return with("The page has no place \"#{}\" to link to: name a heading by its words.");
    case What::MissingPicture:
        return with("The picture \"{}\" is not in the desk.");
    case What::DamagedPicture:
        return with(
            "The picture \"{}\" cannot be read and is not shown: bring it again, or another.");
    case What::HeadingOrder:
        return with("The heading \"{}\" skips a level.");
    case What::MissingAlt:
        return with("The image \"{}\" has no alternative text.");
    case What::LostCaption:
        return with("The caption \"{}\" is not shown: a picture with a caption stands alone in its "
                    "paragraph.");
    case What::UnsafeLink:
        if (problem.subject.isEmpty())
            return with("A link is left out: it has no address.");
        return with(
            "The link to \"{}\" is left out: only http, https, mailto and #part are allowed.");
    case What::EmptyLink:
        return with("The link to \"{}\" is left out: it has no words to follow.");
    case What::UnsafeImage:
        if (problem.subject.isEmpty())
            return with("An image is left out: it has no address.");
        return with(
            "The image \"{}\" is left out: a page shows pictures of the desk, and of at most "
            "1 MB in the text itself, but none from elsewhere.");
    case What::Footnote:
        return with("\"{}\" stands as it is: footnotes are not supported, cite a source instead.");
    case What::RawHtml:
        return with("\"{}\" is HTML and stands as plain text.");
    case What::ShortCode:
        return with("\"{}\" is a site builder's and stands as plain text.");
    case What::TooDeep:
        return with("Lists or quotations are nested too deeply and were flattened.");
    case What::LongHeadline:
        return with("The headline is too long by {} character(s).");
    case What::LongDek:
        return with("The dek is too long by {} character(s).");
    case What::LostPin:
        return with("There is no article \"{}\" to read next.");
    }
    return {};
}

QString nameOf(What what)
{
    switch (what) {
    case What::EmptyHeadline:
        return QStringLiteral("empty_headline");
    case What::EmptySection:
        return QStringLiteral("empty_section");
    case What::UnknownKey:
        return QStringLiteral("unknown_key");
    case What::NoCitation:
        return QStringLiteral("no_citation");
    case What::OtherCitation:
        return QStringLiteral("other_citation");
    case What::CitationInLine:
        return QStringLiteral("citation_in_line");
    case What::CitedAlt:
        return QStringLiteral("cited_alt");
    case What::UncitedSource:
        return QStringLiteral("uncited_source");
    case What::BrokenArticleLink:
        return QStringLiteral("broken_article_link");
    case What::BrokenPartLink:
        return QStringLiteral("broken_part_link");
    case What::MissingPicture:
        return QStringLiteral("missing_picture");
    case What::DamagedPicture:
        return QStringLiteral("damaged_picture");
    case What::HeadingOrder:
        return QStringLiteral("heading_order");
    case What::MissingAlt:
        return QStringLiteral("missing_alt");
    case What::LostCaption:
        return QStringLiteral("lost_caption");
    case What::UnsafeLink:
        return QStringLiteral("unsafe_link");
    case What::EmptyLink:
        return QStringLiteral("empty_link");
    case What::UnsafeImage:
        return QStringLiteral("unsafe_image");
    case What::Footnote:
        return QStringLiteral("footnote");
    case What::RawHtml:
        return QStringLiteral("raw_html");
    case What::ShortCode:
        return QStringLiteral("short_code");
    case What::TooDeep:
        return QStringLiteral("too_deep");
    case What::LongHeadline:
        return QStringLiteral("long_headline");
    case What::LongDek:
        return QStringLiteral("long_dek");
    case What::LostPin:
        return QStringLiteral("lost_pin");
    }
    return {};
}

QString nameOf(Place place)
{
    switch (place) {
    case Place::Body:
        return QStringLiteral("body");
    case Place::Headline:
        return QStringLiteral("headline");
    case Place::Dek:
        return QStringLiteral("dek");
    case Place::Category:
        return QStringLiteral("category");
    case Place::Byline:
        return QStringLiteral("byline");
    case Place::Facts:
        return QStringLiteral("facts");
    case Place::Corrections:
        return QStringLiteral("corrections");
    case Place::Roles:
        return QStringLiteral("roles");
    case Place::LeadPicture:
        return QStringLiteral("lead_picture");
    case Place::Pins:
        return QStringLiteral("read_next");
    }
    return {};
}

QStringList findingNames()
{
    QStringList names;
    for (int what = 0; what <= static_cast<int>(Problem::lastWhat); ++what) {
        if (breaksPage(static_cast<What>(what)))
            names.append(nameOf(static_cast<What>(what)));
    }
    return names;
}

QStringList findingPlaces()
{
    QStringList names;
    for (int place = 0; place <= static_cast<int>(Problem::lastPlace); ++place) {
        // The others are for the editor alone.
        if (static_cast<Place>(place) != Place::Roles && static_cast<Place>(place) != Place::Pins)
            names.append(nameOf(static_cast<Place>(place)));
    }
    return names;
}

QString describePlace(Place place, int line)
{
    switch (place) {
    case Place::Body:
        return QStringLiteral("line %1").arg(line);
    case Place::Headline:
        return QStringLiteral("headline");
    case Place::Dek:
        return QStringLiteral("dek");
    case Place::Category:
        return QStringLiteral("category");
    case Place::Byline:
        return QStringLiteral("byline");
    case Place::Facts:
        return QStringLiteral("fact table");
    case Place::Corrections:
        return QStringLiteral("corrections");
    case Place::Roles:
        return QStringLiteral("sources");
    case Place::LeadPicture:
        return QStringLiteral("lead picture");
    case Place::Pins:
        return QStringLiteral("read next");
    }
    return {};
}

} // namespace stet
