// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/publish/papers/paper_article.h"

namespace stet {

/// The galley of an article as it was checked: its text with numbered claims, and each claim with
/// its verdict, its evidence and what was said about it. Words of sources that are not `shown` are
/// left out and said to be. No citation key is in it but where an author wrote one as text. Pure;
/// callable from any thread.
[[nodiscard]] GalleyPaper galleyPaper(const PaperInput &input);

} // namespace stet
