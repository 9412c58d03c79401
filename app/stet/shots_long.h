// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/desk/desk_session.h"
#include "core/model/article.h"

namespace stet {

/// A line of ordinary words, `letters` long.
[[nodiscard]] QString longWords(int letters);

/// Settings of a desk whose names are as long as a desk takes them.
[[nodiscard]] DeskSettings longSettings();

/// Puts people, sources, articles and comments into the desk, each with a name, a title or a key
/// that no view has room for; waits for each. Gives the article that has all of them.
[[nodiscard]] Result<Article> fillLongDesk(DeskSession &session);

} // namespace stet
