// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sources/reading/page_blocks.h"

namespace stet {

/// The element's hint, whether it is firm, and whether it is or holds an article. Elements of HTML
/// and roles of ARIA are firm; classes and ids are read by their words (`post-comments`), the last
/// of which says most.
void readPartHint(PageElement &element);

} // namespace stet
