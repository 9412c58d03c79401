// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/publish/papers/galley_paper.h"

#include <string>

namespace stet {

/// What a galley's HTML is for.
enum class GalleyMedium {
    Browser, ///< one file that needs no other: styles inside, no script, no connection
    Type     ///< what Qt's rich text takes, for the PDF: no pictures, plainer styles
};

/// The galley as HTML, UTF-8. InvalidInput where a built-in template is broken. Callable from any
/// thread.
[[nodiscard]] Result<std::string> galleyDocument(const GalleyPaper &paper, GalleyMedium medium);

} // namespace stet
