// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/render/citation_marks.h"
#include "core/render/page.h"
#include "core/render/theme_templates.h"

namespace stet {

/// What the functions that make the parts of one page share. Lives during one rendering.
struct PageContext
{
    const PageInput &input;
    const Theme::Templates &templates;
    CitationMarks &marks;
    QString tag;       ///< BCP 47, of the page as a whole
    QString language;  ///< of the page's texts, for LocalText
    QString title;     ///< the headline as a single line, or the word for "untitled"
    bool withdrawn;    ///< the text is not shown
    QString permanent; ///< the page's address on the site; empty where the desk has no site

    /// The page's own word in the article's language, as UTF-8.
    [[nodiscard]] QByteArray word(const QString &key) const;
};

// Each gives a part of the page, or one with an empty id where it has nothing to say.
[[nodiscard]] PagePart headerPart(const PageContext &page);
[[nodiscard]] PagePart leadPart(const PageContext &page);
[[nodiscard]] PagePart blockPart(const PageContext &page, const PlacedBlock &placed);
[[nodiscard]] PagePart factsPart(const PageContext &page);
[[nodiscard]] PagePart correctionsPart(const PageContext &page);
[[nodiscard]] PagePart sourcesPart(const PageContext &page);
[[nodiscard]] PagePart nextPart(const PageContext &page);
[[nodiscard]] PagePart readerPart(const PageContext &page);
[[nodiscard]] PagePart sharePart(const PageContext &page);

/// The inside of `<head>`: title, description, Open Graph, structured data.
[[nodiscard]] QByteArray pageHead(const PageContext &page);

/// The page's facts for machines as JSON-LD (schema.org), safe inside a script element.
[[nodiscard]] QByteArray structuredData(const PageContext &page);

/// The policy of a page (CSP, as a meta element): no script, frame, connection or form, no other
/// base. Styles and pictures are not restricted: what 'self' means for a page opened from a disk
/// differs between engines, and no address of another site gets into them.
[[nodiscard]] const QByteArray &contentPolicy();

/// "Mara Lindqvist, Tom Adeyemi (data) and Jo Weber".
[[nodiscard]] QString printedNames(const std::vector<Byline> &authors, const Language &language);

} // namespace stet
