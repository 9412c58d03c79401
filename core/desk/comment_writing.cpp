// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/comment_writing.h"

#include "core/base/text.h"
#include "core/desk/admission.h"
#include "core/desk/comments.h"

namespace stet {

Result<QString> admittedComment(const QString &text)
{
    QString clean = cleanText(text).text.trimmed();
    if (clean.isEmpty())
        return fail(ErrorCode::InvalidInput,
                    QStringLiteral("A comment without words is none. Nothing was changed."));
    if (clean.size() > MostCommentUnits)
        return fail(ErrorCode::InvalidInput,
                    QStringLiteral("A comment can have at most %1 characters. Nothing was changed.")
                        .arg(MostCommentUnits));
    return clean;
}

Result<> checkedPlace(const TextQuote &place)
{
    if (place.exact.trimmed().isEmpty())
        return fail(ErrorCode::InvalidInput,
                    QStringLiteral("A comment is about words of the text, and there are none. "
                                   "Nothing was changed."));
    if (place.exact.size() > MostQuotedUnits)
        return fail(ErrorCode::InvalidInput,
                    QStringLiteral("A comment can be about at most %1 characters of the text. "
                                   "Nothing was changed.")
                        .arg(MostQuotedUnits));
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
                    QStringLiteral("A comment can have at most %1 replies. Nothing was changed.")
                        .arg(MostReplies));
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
