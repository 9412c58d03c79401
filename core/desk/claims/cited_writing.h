// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/claims/cited_words.h"
#include "core/desk/engine/write_scope.h"

#include <vector>

namespace stet {

/// Binds what waited for its sentence and is not bound yet; passes over what finds none, and what
/// the desk does not take as evidence any more. On the store thread within a transaction.
void bindCited(WriteScope &scope, ArticleId article, const std::vector<CitedWords> &cited);

} // namespace stet
