// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/id.h"
#include "core/render/page.h"

namespace stet {

/// An article as a news object for other programs: ninjs 3.1 (IPTC, ninjs-schema_3.1.json), without
/// its closing brace, for a seal to follow. Its id stays whatever becomes of its address. The body
/// is HTML with neither citation marks nor links to other articles. What readers are not shown of
/// an article is not in it; what was retracted or withdrawn is "canceled", what is not published
/// "withheld". Pure; callable from any thread.
[[nodiscard]] std::string newsItem(const PageInput &input, const ArticleId &article);

} // namespace stet
