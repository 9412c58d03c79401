// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/article.h"

namespace stet {

/// SHA-256, in hexadecimal digits, of an article's words (`wordsHash`) and of all that an exported
/// file says of them: status, public state, trash, days, verification, language, stated roles,
/// corrections. A file in which one of these was changed by hand no longer has this hash, so that
/// what it says is not believed. It guards against mistakes, not against forgers. Category, kind,
/// tags and people may change freely. Takes time in proportion to the text; callable from any
/// thread.
[[nodiscard]] QString fileProof(const Article &article);

} // namespace stet
