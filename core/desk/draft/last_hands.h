// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/article.h"
#include "core/model/draft_edit.h"
#include "core/review/claims/own_words.h"

#include <vector>

namespace stet {

/// An edit of a draft's log with who made it.
struct HandedEdit
{
    DraftEdit edit;
    Hand hand;
};

/// Who last changed each stretch of the texts that are checked: headline, dek, body, caption of the
/// lead picture, facts. `log` is the whole log of the draft in order, `now` what it leads to,
/// `beginner` who made what it began on. Who takes words out has changed those on either side,
/// unless whole sentences went. What an undo or a redo brings back is whose it was, and a merge is
/// read as one change: words that stood before it stay whose they were. Where log and text do not
/// belong together, every hand in it has changed every word: nobody then checks what may be their
/// own. Pure; any thread.
[[nodiscard]] std::vector<ChangedBy>
changesOf(const ArticleContent &now, const std::vector<HandedEdit> &log, const Hand &beginner);

} // namespace stet
