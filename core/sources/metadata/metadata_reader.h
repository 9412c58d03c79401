// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sources/metadata/page_metadata.h"
#include "core/sources/metadata/page_tags.h"

namespace stet {

/// What a page that was fetched from `url` (may be empty) says of itself. `contentLanguage` is the
/// header of its answer. Pure.
[[nodiscard]] PageMetadata
readMetadata(const PageTags &tags, const QString &url, const QString &contentLanguage);

} // namespace stet
