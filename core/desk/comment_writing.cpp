// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/comment_writing.h"

#include "core/base/core_words.h"
#include "core/base/text.h"
#include "core/desk/admission.h"
#include "core/desk/article_writing.h"
#include "core/desk/comments.h"

#include <algorithm>

namespace stet {

namespace {

Result<Comment>
addComment(WriteScope &scope, ArticleId article, const TextQuote &place, const QString &text)
{
    if (const Result<> good = checkedPlace(place); !good)
        return tl::unexpected<Error>(good.error());
    const Result<StoredArticle> stored = storedArticle(scope.stores, article);
    if (!stored)
        return tl::unexpected<Error>(stored.error());
    if (scope.stores.comments.countOf(stored->row) >= MostComments)
        return fail(ErrorCode::InvalidInput,
                    CoreWords::tr("An article can have at most %n comments. Nothing was changed.",
                                  nullptr,
                                  MostComments));
    Comment comment;
    comment.id = CommentId::create(scope.nowMs);
    comment.article = article;
    comment.person = scope.actor.name;
    comment.text = text;
    comment.quoted = place.exact;
    comment.place = place;
    comment.createdMs = scope.nowMs;
    comment.changedMs = scope.nowMs;
    keepComment(scope, stored->row, QStringLiteral("comment.added"), comment);
    return comment;
}

Result<> addReply(const WriteScope &scope, const QString &text, Comment &changed)
{
    if (changed.replies.size() >= MostReplies)
        return fail(ErrorCode::InvalidInput,
                    CoreWords::tr("A comment can have at most %n replies. Nothing was changed.",
                                  nullptr,
                                  int(MostReplies)));
    changed.replies.push_back({scope.actor.name, text, scope.nowMs});
    if (changed.state == CommentState::Resolved) {
        changed.state = CommentState::Open;
        changed.settledBy.clear();
    }
    return {};
}

Result<> changeText(const WriteScope &scope, const QString &text, Comment &changed)
{
    if (!scope.isActor(changed.person))
        return notOwnComment(changed.person);
    if (text == changed.text)
        return {};
    if (changed.earlier.size() >= MostReplies)
        return fail(ErrorCode::InvalidInput,
                    CoreWords::tr("This comment was changed %n times already; answer to "
                                  "it instead. Nothing was changed.",
                                  nullptr,
                                  int(MostReplies)));
    changed.earlier.push_back({changed.text, scope.nowMs});
    changed.text = text;
    return {};
}

} // namespace

tl::unexpected<Error> notOwnComment(const QString &person)
{
    return fail(ErrorCode::InvalidInput,
                CoreWords::tr("Only who wrote it can edit it or take it back; answer to it or "
                              "resolve it instead. Nothing was changed."),
                person);
}

Result<Comment> changeComment(WriteScope &scope,
                              CommentId id,
                              std::optional<qint64> version,
                              const std::function<Result<>(Comment &)> &change)
{
    std::optional<Comment> comment = scope.stores.comments.byId(id);
    if (!comment)
        return fail(ErrorCode::NotFound, CoreWords::tr("There is no such comment."));
    if (version && comment->version != *version)
        return fail(ErrorCode::Conflict,
                    CoreWords::tr("This comment was changed elsewhere in the meantime, so nothing "
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

Result<Comment>
giveComment(WriteScope &scope, ArticleId article, const CommentWish &wish, Edits edits)
{
    const Result<QString> text = admittedComment(wish.text);
    if (!text)
        return tl::unexpected<Error>(text.error());
    if (wish.what == CommentWish::What::Comment)
        return addComment(scope, article, wish.place, *text);
    const bool replies = wish.what == CommentWish::What::Reply;
    const auto version =
        replies || edits == Edits::OfAny ? std::nullopt : std::optional(wish.version);
    return changeComment(scope, wish.comment, version, [&](Comment &changed) {
        return replies ? addReply(scope, *text, changed) : changeText(scope, *text, changed);
    });
}

bool isGiven(Stores &stores,
             ArticleId article,
             const CommentWish &wish,
             const QString &person,
             qint64 sinceMs)
{
    const Result<QString> text = admittedComment(wish.text);
    if (!text)
        return false;
    if (wish.what == CommentWish::What::Comment) {
        const Result<StoredArticle> stored = storedArticle(stores, article);
        const std::vector<Comment> all =
            stored ? stores.comments.of(stored->row) : std::vector<Comment>();
        return std::any_of(all.begin(), all.end(), [&](const Comment &comment) {
            return comment.person == person && comment.text == *text &&
                   comment.quoted == wish.place.exact && comment.createdMs >= sinceMs;
        });
    }
    const std::optional<Comment> comment = stores.comments.byId(wish.comment);
    if (!comment)
        return false;
    if (wish.what == CommentWish::What::Reply)
        return std::any_of(
            comment->replies.begin(), comment->replies.end(), [&](const CommentReply &reply) {
                return reply.person == person && reply.text == *text && reply.atMs >= sinceMs;
            });
    if (comment->text == *text)
        return true;
    // The first text is no other one; each later one came when the one before it ended.
    for (size_t i = 1; i < comment->earlier.size(); ++i) {
        if (comment->earlier[i].text == *text && comment->earlier[i - 1].untilMs >= sinceMs)
            return true;
    }
    return false;
}

Result<QString> admittedComment(const QString &text)
{
    QString clean = cleanText(text).text.trimmed();
    if (clean.isEmpty())
        return fail(ErrorCode::InvalidInput,
                    CoreWords::tr("A comment without words is none. Nothing was changed."));
    if (clean.size() > MostCommentUnits)
        return fail(ErrorCode::InvalidInput,
                    CoreWords::tr("A comment can have at most %n characters. Nothing was changed.",
                                  nullptr,
                                  int(MostCommentUnits)));
    return clean;
}

Result<> checkedPlace(const TextQuote &place)
{
    if (place.exact.trimmed().isEmpty())
        return fail(ErrorCode::InvalidInput,
                    CoreWords::tr("A comment is about words of the text, and there are none. "
                                  "Nothing was changed."));
    if (place.exact.size() > MostQuotedUnits)
        return fail(ErrorCode::InvalidInput,
                    CoreWords::tr("A comment can be about at most %n characters of the text. "
                                  "Nothing was changed.",
                                  nullptr,
                                  int(MostQuotedUnits)));
    return {};
}

Result<Comment> admitted(Comment comment)
{
    Result<QString> text = admittedComment(comment.text);
    if (!text)
        return tl::unexpected<Error>(text.error());
    if (const Result<> good = checkedPlace(comment.place); !good)
        return tl::unexpected<Error>(good.error());
    comment.text = std::move(*text);
    comment.person = admittedName(comment.person);
    comment.settledBy = admittedName(comment.settledBy);
    comment.quoted = cleanText(comment.quoted).text.left(MostQuotedUnits);
    for (QString *words : {&comment.place.exact, &comment.place.prefix, &comment.place.suffix})
        *words = cleanText(*words).text.left(MostQuotedUnits);
    if (comment.replies.size() > MostReplies || comment.earlier.size() > MostReplies)
        return fail(ErrorCode::InvalidInput,
                    CoreWords::tr("A comment can have at most %n replies. Nothing was changed.",
                                  nullptr,
                                  int(MostReplies)));
    for (CommentReply &reply : comment.replies) {
        Result<QString> words = admittedComment(reply.text);
        if (!words)
            return tl::unexpected<Error>(words.error());
        reply.text = std::move(*words);
        reply.person = admittedName(reply.person);
    }
    for (EarlierComment &before : comment.earlier)
        before.text = cleanText(before.text).text.left(MostCommentUnits);
    return comment;
}

void keepComment(WriteScope &scope, qint64 article, const QString &verb, const Comment &comment)
{
    const QByteArray hash = scope.stores.comments.put(article, comment);
    scope.record(verb,
                 comment.article.uuid(),
                 {{QStringLiteral("comment"), comment.id.toString()},
                  {QStringLiteral("words"), QString::fromLatin1(hash)}});
}

} // namespace stet
