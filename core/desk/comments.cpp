// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/comments.h"

#include "core/base/core_words.h"
#include "core/desk/article_writing.h"
#include "core/desk/comment_writing.h"
#include "core/desk/desk_session.h"
#include "core/desk/engine/desk_engine.h"

namespace stet {

namespace {

Result<> followWords(WriteScope &scope, ArticleId article, const std::vector<CommentMove> &moves)
{
    const Result<StoredArticle> stored = storedArticle(scope.stores, article);
    if (!stored)
        return tl::unexpected<Error>(stored.error());
    for (const CommentMove &move : moves) {
        std::optional<Comment> comment = scope.stores.comments.byId(move.comment);
        if (!comment || comment->article != article || comment->place == move.place ||
            !checkedPlace(move.place))
            continue;
        comment->place = move.place;
        keepComment(scope, stored->row, QStringLiteral("comment.moved"), *comment);
    }
    return {};
}

} // namespace

Comments::Comments(DeskSession &session)
    : m_session(session)
{}

QFuture<Result<Comment>> Comments::give(ArticleId article, CommentWish wish)
{
    return m_session.engine().write([article, wish = std::move(wish)](WriteScope &scope) {
        return giveComment(scope, article, wish, Edits::OfVersion);
    });
}

QFuture<Result<Comment>> Comments::add(ArticleId article, TextQuote place, QString text)
{
    CommentWish wish;
    wish.place = std::move(place);
    wish.text = std::move(text);
    return give(article, std::move(wish));
}

QFuture<Result<std::vector<Comment>>> Comments::of(ArticleId article)
{
    return m_session.engine().read([article](Stores &stores) -> Result<std::vector<Comment>> {
        return storedArticle(stores, article).map([&](const StoredArticle &stored) {
            return stores.comments.of(stored.row);
        });
    });
}

QFuture<Result<Comment>> Comments::reply(CommentId comment, QString text)
{
    CommentWish wish{CommentWish::What::Reply, comment};
    wish.text = std::move(text);
    return give({}, std::move(wish));
}

QFuture<Result<Comment>> Comments::edit(CommentId comment, qint64 version, QString text)
{
    CommentWish wish{CommentWish::What::Text, comment, version};
    wish.text = std::move(text);
    return give({}, std::move(wish));
}

QFuture<Result<Comment>> Comments::setState(CommentId comment, qint64 version, CommentState state)
{
    return m_session.engine().write([comment, version, state](WriteScope &scope) {
        return changeComment(scope, comment, version, [&](Comment &changed) -> Result<> {
            const bool withdraws =
                state == CommentState::Withdrawn || changed.state == CommentState::Withdrawn;
            if (withdraws && !scope.isActor(changed.person))
                return notOwnComment(changed.person);
            if (state == changed.state)
                return {};
            changed.state = state;
            changed.settledBy = state == CommentState::Open ? QString() : scope.actor.name;
            return {};
        });
    });
}

QFuture<Result<Comment>>
Comments::setReplyState(CommentId comment, qint64 version, int reply, CommentState state)
{
    return m_session.engine().write([comment, version, reply, state](WriteScope &scope) {
        return changeComment(scope, comment, version, [&](Comment &changed) -> Result<> {
            if (reply < 0 || size_t(reply) >= changed.replies.size())
                return fail(ErrorCode::NotFound, CoreWords::tr("There is no such reply."));
            CommentReply &there = changed.replies[size_t(reply)];
            if (!scope.isActor(there.person))
                return notOwnComment(there.person);
            there.state =
                state == CommentState::Open ? CommentState::Open : CommentState::Withdrawn;
            return {};
        });
    });
}

QFuture<Result<>> Comments::follow(ArticleId article, std::vector<CommentMove> moves)
{
    return m_session.engine().write([article, moves = std::move(moves)](WriteScope &scope) {
        return followWords(scope, article, moves);
    });
}

} // namespace stet
