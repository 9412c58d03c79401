// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/desk/engine/write_scope.h"
#include "core/model/comment.h"

#include <functional>
#include <optional>

namespace stet {

// What verbs, imports and recovery of comments share.

/// What is said in a comment or a reply in the form that is kept; InvalidInput with the reason
/// where it cannot be.
[[nodiscard]] Result<QString> admittedComment(const QString &text);

/// InvalidInput for words that there can be no comment about.
[[nodiscard]] Result<> checkedPlace(const TextQuote &place);

/// A whole comment from elsewhere, in the form that is kept.
[[nodiscard]] Result<Comment> admitted(Comment comment);

/// Which texts another one may take the place of.
enum class Edits {
    OfVersion, ///< the one that the person saw: else Conflict
    OfAny      ///< whatever it says by now, which is kept as its earlier text
};

/// Does what is wished, in the name of who acts. On the store thread.
[[nodiscard]] Result<Comment>
giveComment(WriteScope &scope, ArticleId article, const CommentWish &wish, Edits edits);

/// Whether the desk has from this person what is wished, said not before `sinceMs`. Texts are
/// compared: a wish has no id, and the same may be said twice. What a comment says by now counts
/// whenever it was said.
[[nodiscard]] bool isGiven(Stores &stores,
                           ArticleId article,
                           const CommentWish &wish,
                           const QString &person,
                           qint64 sinceMs);

/// Lets `change` have a comment and keeps it where that gives no error and something changed.
/// `version` is the one that the person saw: Conflict where it has changed since. On the store
/// thread.
[[nodiscard]] Result<Comment> changeComment(WriteScope &scope,
                                            CommentId id,
                                            std::optional<qint64> version,
                                            const std::function<Result<>(Comment &)> &change);

/// The error for who is not `person`, who wrote it.
[[nodiscard]] tl::unexpected<Error> notOwnComment(const QString &person);

/// Keeps a comment of the article at this row and records it. On the store thread.
void keepComment(WriteScope &scope, qint64 article, const QString &verb, const Comment &comment);

} // namespace stet
