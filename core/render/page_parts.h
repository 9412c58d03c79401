// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/galley/reviewed_claims.h"
#include "core/render/citation_marks.h"
#include "core/render/evidence_marks.h"
#include "core/render/page.h"
#include "core/render/theme_templates.h"

namespace stet {

class JsonWriter;

/// What the functions that make the parts of one page share. Lives during one rendering.
struct PageContext
{
    const PageInput &input;
    const ArticleContent &content; ///< what of it is shown; never read `input.content`
    const Galley &galley;
    const Theme::Templates &templates;
    CitationMarks &marks;
    EvidenceMarks &evidence;
    std::string &values;   ///< what the templates' values are kept in
    QString tag;           ///< BCP 47, of the page as a whole
    QString language;      ///< of the page's texts, for LocalText
    QString title;         ///< the headline as a single line, or the word for "untitled"
    QString names;         ///< of the authors, as printed
    std::string permanent; ///< the page's address on the site; empty where the desk has no site

    /// The page's own word in the article's language.
    [[nodiscard]] QString word(const QString &key) const { return input.language.word(key); }
};

/// "Mara Lindqvist, Tom Adeyemi and Jo Weber".
[[nodiscard]] QString joinedNames(QStringList names, const Language &language);

/// "Mara Lindqvist, Tom Adeyemi (data) and Jo Weber".
[[nodiscard]] QString printedNames(const std::vector<Byline> &authors, const Language &language);

// Each appends a part of the page, or nothing where it has nothing to say.
void appendHeader(std::string &out, const PageContext &page);
void appendLead(std::string &out, const PageContext &page);
/// `headingLevel` is that of a heading on this page, 2 to 6; 0 for every other block.
void appendBlock(std::string &out,
                 const PageContext &page,
                 const PlacedBlock &placed,
                 int headingLevel);
void appendFacts(std::string &out, const PageContext &page);
void appendCorrections(std::string &out, const PageContext &page);
void appendSources(std::string &out, const PageContext &page);
/// The notes to what was marked; when all else of the article is made.
void appendEvidence(std::string &out, const PageContext &page);
void appendMentions(std::string &out, const PageContext &page);
void appendTopics(std::string &out, const PageContext &page);
void appendNext(std::string &out, const PageContext &page);
void appendReader(std::string &out, const PageContext &page);
void appendShare(std::string &out, const PageContext &page);

/// Appends a block without citation marks, its images addressed from `site`, its links to articles
/// as `articleHref` has them, or as text where that is none.
void appendPlainBlock(std::string &out,
                      const Block &block,
                      const QString &site,
                      const PictureLooks &pictures,
                      const std::function<QString(const QString &slug)> &articleHref);

/// Appends the inside of `<head>`: title, description, Open Graph, structured data.
void appendHead(std::string &out, const PageContext &page);

/// The picture that stands for a page elsewhere: the lead picture, else the page's card. All are
/// empty where it has neither, or the desk no site.
struct SharePicture
{
    std::string address; ///< on the site
    QString alt;
    QString width; ///< in pixels; empty where it is not known
    QString height;
};

[[nodiscard]] SharePicture sharePicture(const PageContext &page);

/// As a machine reads it (HTML, "time" element): "2026-05-20", "2026-05", "2026".
[[nodiscard]] std::string machineDate(const PartialDate &date);

/// Appends the page's facts for machines as JSON-LD (schema.org), safe inside a script element.
void appendStructuredData(std::string &out, const PageContext &page);

/// Others' claims that the page tells machines about: none of a page that was taken back, or that
/// has no address.
[[nodiscard]] std::vector<ReviewedClaim> shownReviews(const PageContext &page);
/// Writes each as a ClaimReview of its own (schema.org), items of a list that is begun.
void writeClaimReviews(JsonWriter &json,
                       const PageContext &page,
                       const std::vector<ReviewedClaim> &claims);

/// The policy of a page (CSP, as a meta element): no script, frame, connection or form, no other
/// base. Styles and pictures are not restricted: what 'self' means for a page opened from a disk
/// differs between engines, and no address of another site gets into them.
inline constexpr std::string_view ContentPolicy =
    // JSON-LD is a data block: a browser never takes it for a script, so no hash has to allow it.
    "script-src 'none'; object-src 'none'; frame-src 'none'; connect-src 'none'; "
    "media-src 'none'; worker-src 'none'; manifest-src 'none'; base-uri 'none'; "
    "form-action 'none'";

/// The policy of the page on which a site is searched: its own script, which reads its own index.
inline constexpr std::string_view SearchPolicy =
    "script-src 'self'; connect-src 'self'; form-action 'self'; object-src 'none'; "
    "frame-src 'none'; media-src 'none'; worker-src 'none'; manifest-src 'none'; base-uri 'none'";

/// The policy as the inside of a quoted attribute.
[[nodiscard]] const std::string &escapedPolicy();

/// The file of the desk that the article shows above its text; empty where there is none.
/// The lead picture of what is shown, "images/a.png"; empty where it names none that the desk has.
[[nodiscard]] QString leadImageOf(const ArticleContent &shown, const PageInput &input);
/// The card that stands for what is shown; null where it has a lead picture, or none was drawn.
[[nodiscard]] const PictureCopy *shareCardOf(const ArticleContent &shown, const PageInput &input);

} // namespace stet
