// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/desk/engine/write_scope.h"
#include "core/model/comment.h"

namespace stet {

// What verbs and imports of comments share.

/// What is said in a comment or a reply in the form that is kept; InvalidInput with the reason
/// where it cannot be.
[[nodiscard]] Result<QString> admittedComment(const QString &text);

/// InvalidInput for words that there can be no comment about.
[[nodiscard]] Result<> checkedPlace(const TextQuote &place);

/// A whole comment from elsewhere, in the form that is kept.
[[nodiscard]] Result<Comment> admitted(Comment comment);

/// Keeps a comment of the article at this row and records it. On the store thread.
void keepComment(WriteScope &scope, qint64 article, const QString &verb, const Comment &comment);

} // namespace stet
