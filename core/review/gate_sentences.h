// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/review/gate.h"

namespace stet {

/// A finding as a sentence in the window's language, with its rule, its place and how it is
/// settled: "unchecked, line 12: nobody has checked “The gripper opened.” – give a verdict on it".
/// `content` is what was looked at. Pure; any thread.
[[nodiscard]] QString findingSentence(const GateFinding &finding, const ArticleContent &content);

/// Those that block as such sentences, a line each, `most` of them, and how many more there are.
[[nodiscard]] QString blockingLines(const std::vector<GateFinding> &findings,
                                    const ArticleContent &content,
                                    int most = 10);

} // namespace stet
