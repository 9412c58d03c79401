// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/galley/galley.h"

#include <QString>

#include <vector>

namespace stet {

/// Something that other programs read as a citation, and a galley does not.
struct OtherCitation
{
    TextRange range; ///< in the body: the brackets with what they hold, or the key and its @
    QString key;     ///< the first one's
    bool inBrackets = false; ///< "[see @key]"; a bare "@key" may be somebody's name as well

    bool operator==(const OtherCitation &) const = default;
};

/// Pandoc's citations that are not written as this desk writes them ("[see @key]", "[-@key]",
/// "@key"; Pandoc, "Citation syntax"), outside of code, of citations that were read and of brackets
/// behind a backslash. In order of place. Linear; pure.
[[nodiscard]] std::vector<OtherCitation> otherCitations(const Galley &galley);

/// The same in inline Markdown beside a body; `inlineText` is what `parseInline` made of `text`.
[[nodiscard]] std::vector<OtherCitation> otherCitations(QStringView text, const Block &inlineText);

/// All that would be read as a citation in a line that is no Markdown, a headline: "[@key]" too.
[[nodiscard]] std::vector<OtherCitation> citationsInLine(QStringView line);

} // namespace stet
