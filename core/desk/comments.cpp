// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/comments.h"

#include "core/desk/article_writing.h"
#include "core/desk/comment_writing.h"
#include "core/desk/desk_session.h"
#include "core/desk/engine/desk_engine.h"

namespace stet {

namespace {

Result<Comment>
addComment(WriteScope &scope, ArticleId article, const TextQuote &place, const QString &wanted)
{
    const Result<QString> text = admittedComment(wanted);
    if (!text)
        return tl::unexpected<Error>(text.error());
    if (const Result<> good = checkedPlace(place); !good)
        return tl::unexpected<Error>(good.error());
    const Result<StoredArticle> stored = storedArticle(scope.stores, article);
    if (!stored)
        return tl::unexpected<Error>(stored.error());
    if (scope.stores.comments.countOf(stored->row) >= MostComments)
        return fail(ErrorCode::InvalidInput,
                    QStringLiteral("An article can have at most %1 comments. Nothing was changed.")
                        .arg(MostComments));
    Comment comment;
    comment.id = CommentId::create(scope.nowMs);
    comment.article = article;
    comment.person = scope.actor.name;
    comment.text = *text;
    comment.quoted = place.exact;
    comment.place = place;
    comment.createdMs = scope.nowMs;
    comment.changedMs = scope.nowMs;
    keepComment(scope, stored->row, QStringLiteral("comment.added"), comment);
    return comment;
}

/// Lets `change` have a comment, which gives an error or nothing, and keeps it.
template <class Change>
Result<Comment>
changeComment(WriteScope &scope, CommentId id, std::optional<qint64> version, Change change)
{
    std::optional<Comment> comment = scope.stores.comments.byId(id);
    if (!comment)
        return fail(ErrorCode::NotFound, QStringLiteral("There is no such comment."));
    if (version && comment->version != *version)
        return fail(ErrorCode::Conflict,
                    QStringLiteral("This comment was changed elsewhere in the meantime, so nothing "
                                   "was written. Look at it again, then change it."));
    const Comment before = *comment;
    if (const Result<> good = change(*comment); !good)
        return tl::unexpected<Error>(good.error());
    if (*comment == before)
        return before;
    const Result<StoredArticle> stored = storedArticle(scope.stores, comment->article);
    if (!stored)
        return tl::unexpected<Error>(stored.error());
    ++comment->version;
    comment->changedMs = scope.nowMs;
    keepComment(scope, stored->row, QStringLiteral("comment.changed"), *comment);
    return *std::move(comment);
}

tl::unexpected<Error> notOwn(const QString &person)
{
    return fail(ErrorCode::InvalidInput,
                QStringLiteral("Only who wrote it can edit it or take it back; answer to it or "
                               "resolve it instead. Nothing was changed."),
                person);
}

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

QFuture<Result<Comment>> Comments::add(ArticleId article, TextQuote place, QString text)
{
    return m_session.engine().write(
        [article, place = std::move(place), text = std::move(text)](WriteScope &scope) {
            return addComment(scope, article, place, text);
        });
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
    return m_session.engine().write([comment, text = std::move(text)](WriteScope &scope) {
        return changeComment(scope, comment, std::nullopt, [&](Comment &changed) -> Result<> {
            const Result<QString> words = admittedComment(text);
            if (!words)
                return tl::unexpected<Error>(words.error());
            if (changed.replies.size() >= MostReplies)
                return fail(ErrorCode::InvalidInput,
                            QStringLiteral("A comment can have at most %1 replies. Nothing was "
                                           "changed.")
                                .arg(MostReplies));
            changed.replies.push_back({scope.actor.name, *words, scope.nowMs});
            if (changed.state == CommentState::Resolved) {
                changed.state = CommentState::Open;
                changed.settledBy.clear();
            }
            return {};
        });
    });
}

QFuture<Result<Comment>> Comments::edit(CommentId comment, qint64 version, QString text)
{
    return m_session.engine().write([comment, version, text = std::move(text)](WriteScope &scope) {
        return changeComment(scope, comment, version, [&](Comment &changed) -> Result<> {
            const Result<QString> words = admittedComment(text);
            if (!words)
                return tl::unexpected<Error>(words.error());
            if (changed.person != scope.actor.name)
                return notOwn(changed.person);
            if (*words == changed.text)
                return {};
            if (changed.earlier.size() >= MostReplies)
                return fail(ErrorCode::InvalidInput,
                            QStringLiteral("This comment was changed %1 times already; answer to "
                                           "it instead. Nothing was changed.")
                                .arg(MostReplies));
            changed.earlier.push_back({changed.text, scope.nowMs});
            changed.text = *words;
            return {};
        });
    });
}

QFuture<Result<Comment>> Comments::setState(CommentId comment, qint64 version, CommentState state)
{
    return m_session.engine().write([comment, version, state](WriteScope &scope) {
        return changeComment(scope, comment, version, [&](Comment &changed) -> Result<> {
            const bool withdraws =
                state == CommentState::Withdrawn || changed.state == CommentState::Withdrawn;
            if (withdraws && changed.person != scope.actor.name)
                return notOwn(changed.person);
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
                return fail(ErrorCode::NotFound, QStringLiteral("There is no such reply."));
            CommentReply &there = changed.replies[size_t(reply)];
            if (there.person != scope.actor.name)
                return notOwn(there.person);
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
