// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/comment.h"

#include "core/model/text_quote_json.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace stet {

namespace {

constexpr int commentFormat = 1;

CommentState stateFrom(const QJsonValue &json)
{
    const QString state = json.toString();
    for (const CommentState known : {CommentState::Resolved, CommentState::Withdrawn}) {
        if (state == nameOf(known))
            return known;
    }
    return CommentState::Open;
}

QString nameOf(CommentWish::What what)
{
    switch (what) {
    case CommentWish::What::Comment:
        return u"comment"_s;
    case CommentWish::What::Reply:
        return u"reply"_s;
    case CommentWish::What::Text:
        return u"text"_s;
    }
    Q_UNREACHABLE();
}

CommentWish::What whatFrom(const QString &name)
{
    for (const CommentWish::What known : {CommentWish::What::Reply, CommentWish::What::Text}) {
        if (name == nameOf(known))
            return known;
    }
    return CommentWish::What::Comment;
}

/// Comments are about prose.
TextQuote commentedPlace(const QJsonObject &json)
{
    TextQuote place = textQuoteFromJson(json.value("place"_L1).toObject());
    if (!isProse(place.field))
        place.field = DraftField::Body;
    return place;
}

} // namespace

QString commentFieldName(DraftField field)
{
    return field == DraftField::Headline ? u"headline"_s
           : field == DraftField::Dek    ? u"dek"_s
                                         : u"body"_s;
}

QString nameOf(CommentState state)
{
    switch (state) {
    case CommentState::Open:
        return u"open"_s;
    case CommentState::Resolved:
        return u"resolved"_s;
    case CommentState::Withdrawn:
        return u"withdrawn"_s;
    }
    Q_UNREACHABLE();
}

QJsonObject toJson(const Comment &comment)
{
    QJsonArray replies;
    for (const CommentReply &reply : comment.replies)
        replies.append(QJsonObject{{u"person"_s, reply.person},
                                   {u"text"_s, reply.text},
                                   {u"atMs"_s, reply.atMs},
                                   {u"state"_s, nameOf(reply.state)}});
    QJsonArray earlier;
    for (const EarlierComment &before : comment.earlier)
        earlier.append(QJsonObject{{u"text"_s, before.text}, {u"untilMs"_s, before.untilMs}});
    return {{u"format"_s, commentFormat},
            {u"id"_s, comment.id.toString()},
            {u"article"_s, comment.article.toString()},
            {u"version"_s, comment.version},
            {u"person"_s, comment.person},
            {u"text"_s, comment.text},
            {u"quoted"_s, comment.quoted},
            {u"place"_s, toJson(comment.place)},
            {u"state"_s, nameOf(comment.state)},
            {u"settledBy"_s, comment.settledBy},
            {u"replies"_s, replies},
            {u"earlier"_s, earlier},
            {u"createdMs"_s, comment.createdMs},
            {u"changedMs"_s, comment.changedMs}};
}

std::optional<Comment> commentFromJson(const QJsonObject &json)
{
    Comment comment;
    comment.id = CommentId::fromString(json.value("id"_L1).toString());
    comment.article = ArticleId::fromString(json.value("article"_L1).toString());
    if (comment.id.isNull() || comment.article.isNull())
        return std::nullopt;
    comment.version = json.value("version"_L1).toInteger(1);
    comment.person = json.value("person"_L1).toString();
    comment.text = json.value("text"_L1).toString();
    comment.quoted = json.value("quoted"_L1).toString();
    comment.place = commentedPlace(json);
    comment.state = stateFrom(json.value("state"_L1));
    comment.settledBy = json.value("settledBy"_L1).toString();
    const QJsonArray replies = json.value("replies"_L1).toArray();
    for (const QJsonValue &item : replies) {
        const QJsonObject reply = item.toObject();
        comment.replies.push_back({reply.value("person"_L1).toString(),
                                   reply.value("text"_L1).toString(),
                                   reply.value("atMs"_L1).toInteger(),
                                   stateFrom(reply.value("state"_L1))});
    }
    const QJsonArray earlier = json.value("earlier"_L1).toArray();
    for (const QJsonValue &item : earlier) {
        const QJsonObject before = item.toObject();
        comment.earlier.push_back(
            {before.value("text"_L1).toString(), before.value("untilMs"_L1).toInteger()});
    }
    comment.createdMs = json.value("createdMs"_L1).toInteger();
    comment.changedMs = json.value("changedMs"_L1).toInteger();
    return comment;
}

QJsonObject toJson(const CommentWish &wish)
{
    return {{u"what"_s, nameOf(wish.what)},
            {u"comment"_s, wish.comment.toString()},
            {u"version"_s, wish.version},
            {u"place"_s, toJson(wish.place)},
            {u"quoted"_s, wish.quoted},
            {u"text"_s, wish.text}};
}

std::optional<CommentWish> commentWishFromJson(const QJsonObject &json)
{
    CommentWish wish{whatFrom(json.value("what"_L1).toString()),
                     CommentId::fromString(json.value("comment"_L1).toString()),
                     json.value("version"_L1).toInteger(),
                     commentedPlace(json),
                     json.value("quoted"_L1).toString(),
                     json.value("text"_L1).toString()};
    return wish.text.isEmpty() ? std::nullopt : std::optional(std::move(wish));
}

} // namespace stet
