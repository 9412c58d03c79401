// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sources/metadata/json_ld.h"
#include "core/sources/metadata/page_metadata.h"
#include "core/sources/metadata/page_tags.h"

namespace stet {

/// Fills in where in which journal or book the page's article stands: title, volume, issue, pages,
/// ISSN, ISBN. From JSON-LD, citation_*, PRISM and Dublin Core, in this order. Pure.
void readPublication(const PageTags &tags, const JsonLdThing &thing, PageMetadata &page);

} // namespace stet
