// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/model/comment.h"

#include <QFuture>

#include <vector>

namespace stet {

class DeskSession;

/// Where the words of a comment are by now.
struct CommentMove
{
    CommentId comment;
    TextQuote place;
};

/// The longest comment or reply, the most words that one can be about, and how many an article and
/// a comment can have: far beyond use, so that what is refused is a mistake.
inline constexpr qsizetype MostCommentUnits = 10'000;
inline constexpr qsizetype MostQuotedUnits = 10'000;
inline constexpr int MostComments = 2'000;
inline constexpr size_t MostReplies = 500;

/// The verbs of what the desk says about words of its articles. Nothing said is ever deleted.
/// Cheap to make; holds a reference to the session.
class Comments
{
public:
    explicit Comments(DeskSession &session);

    /// One of the next three: `article` is for a comment alone.
    [[nodiscard]] QFuture<Result<Comment>> give(ArticleId article, CommentWish wish);

    /// InvalidInput for an empty text, one that is too long, and a place without words; NotFound
    /// where there is no such article.
    [[nodiscard]] QFuture<Result<Comment>> add(ArticleId article, TextQuote place, QString text);

    /// All comments of an article, settled ones too, oldest first.
    [[nodiscard]] QFuture<Result<std::vector<Comment>>> of(ArticleId article);

    /// Answers to a comment, and opens it again where it was resolved.
    [[nodiscard]] QFuture<Result<Comment>> reply(CommentId comment, QString text);

    /// Another text for one's own comment; the earlier one is kept with it. `version` is the one
    /// that the person saw: Conflict where it has changed since.
    [[nodiscard]] QFuture<Result<Comment>> edit(CommentId comment, qint64 version, QString text);

    /// Resolves or opens again, which anyone may, or withdraws, which is for who wrote it.
    [[nodiscard]] QFuture<Result<Comment>>
    setState(CommentId comment, qint64 version, CommentState state);

    /// Takes one's own reply back, or has it again. `reply` counts from 0.
    [[nodiscard]] QFuture<Result<Comment>>
    setReplyState(CommentId comment, qint64 version, int reply, CommentState state);

    /// Notes where words moved to. What is not among an article's comments is passed over.
    [[nodiscard]] QFuture<Result<>> follow(ArticleId article, std::vector<CommentMove> moves);

private:
    DeskSession &m_session;
};

} // namespace stet
