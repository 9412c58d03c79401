// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sources/reading/page_blocks.h"

#include <QHash>

namespace stet {

/// Reads the hints of one page's elements. Elements of HTML and roles of ARIA are firm; classes and
/// ids are read by their words (`post-comments`), the last of which says most.
class PartHints
{
public:
    /// Sets the element's hint, whether it is firm, and whether it is or holds an article.
    void read(PageElement &element);

private:
    PartHint ofNames(HtmlNode node);

    QHash<QString, PartHint> m_byNames; ///< a page has few, each many times
};

} // namespace stet
