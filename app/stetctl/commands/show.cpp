// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/stetctl/call.h"
#include "app/stetctl/command.h"
#include "app/stetctl/values_json.h"
#include "core/base/text.h"
#include "core/desk/articles.h"
#include "core/desk/comments.h"
#include "core/desk/versions.h"
#include "core/interchange/markdown_file.h"
#include "core/model/draft_fields.h"
#include "core/review/quote_anchor.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace stet::ctl {

namespace {

/// The line of their field in which the words stand, counted from 1; 0 where they are gone.
qint64 lineOf(const Comment &comment, const ArticleContent &content)
{
    const QString text = fieldText(content, comment.place.field);
    const std::optional<TextRange> words = placeOf(comment.place, text);
    return words ? QStringView(text).left(words->start).count(u'\n') + 1 : 0;
}

QJsonObject commentToJson(const Comment &comment, const ArticleContent &content)
{
    QJsonArray replies;
    for (const CommentReply &reply : comment.replies)
        replies.append(QJsonObject{{u"person"_s, reply.person},
                                   {u"text"_s, reply.text},
                                   {u"at"_s, timeToJson(reply.atMs)},
                                   {u"state"_s, nameOf(reply.state)}});
    const qint64 line = lineOf(comment, content);
    return {{u"id"_s, comment.id.toString()},
            {u"person"_s, comment.person},
            {u"text"_s, comment.text},
            {u"quoted"_s, comment.quoted},
            {u"words"_s, comment.place.exact},
            {u"field"_s, commentFieldName(comment.place.field)},
            {u"line"_s, line > 0 ? QJsonValue(line) : QJsonValue()},
            {u"state"_s, nameOf(comment.state)},
            {u"settled_by"_s, comment.settledBy},
            {u"replies"_s, replies},
            {u"created"_s, timeToJson(comment.createdMs)},
            {u"changed"_s, timeToJson(comment.changedMs)}};
}

void printComment(const Comment &comment, const ArticleContent &content, Output &out)
{
    const qint64 line = lineOf(comment, content);
    const bool inBody = comment.place.field == DraftField::Body;
    const QString place = line == 0 ? u"words gone"_s
                          : inBody  ? u"line %1"_s.arg(line)
                                    : commentFieldName(comment.place.field);
    const QString settled =
        comment.state == CommentState::Open ? QString() : u", "_s + nameOf(comment.state);
    out.line(u"%1, %2 (%3%4) on \"%5\":"_s.arg(visible(singleLine(comment.person)),
                                               timeToJson(comment.createdMs).toString(),
                                               place,
                                               settled,
                                               visible(singleLine(comment.quoted))));
    out.line(u"    "_s + visible(singleLine(comment.text), MostCommentUnits));
    for (const CommentReply &reply : comment.replies) {
        if (reply.state == CommentState::Open)
            out.line(u"    > %1: %2"_s.arg(visible(singleLine(reply.person)),
                                           visible(singleLine(reply.text), MostCommentUnits)));
    }
}

int showComments(Call &call, DeskSession &desk, const Article &article)
{
    const Result<std::vector<Comment>> comments = call.await(Comments(desk).of(article.id));
    if (!comments)
        return call.failed(comments.error());
    QJsonArray all;
    for (const Comment &comment : *comments) {
        if (call.wantsJson())
            all.append(commentToJson(comment, article.content));
        else
            printComment(comment, article.content, call.out());
    }
    if (call.wantsJson())
        call.out().json({{u"comments"_s, all}});
    return Good;
}

QString nameOf(RevisionReason reason)
{
    switch (reason) {
    case RevisionReason::Created:
        return u"created"_s;
    case RevisionReason::Interval:
        return u"interval"_s;
    case RevisionReason::Closed:
        return u"closed"_s;
    case RevisionReason::StateChange:
        return u"state_change"_s;
    case RevisionReason::PersonChange:
        return u"person_change"_s;
    case RevisionReason::Import:
        return u"import"_s;
    case RevisionReason::Restore:
        return u"restore"_s;
    }
    return {};
}

int showVersions(Call &call, DeskSession &desk, const Article &article)
{
    const Result<std::vector<VersionHead>> heads = call.await(Versions(desk).list(article.id));
    if (!heads)
        return call.failed(heads.error());
    QJsonArray all;
    for (const VersionHead &head : *heads) {
        if (call.wantsJson())
            all.append(QJsonObject{{u"number"_s, head.number},
                                   {u"reason"_s, nameOf(head.reason)},
                                   {u"person"_s, head.person},
                                   {u"at"_s, timeToJson(head.atMs)}});
        else
            call.out().line(u"%1  %2  %3, %4"_s.arg(head.number, 4)
                                .arg(timeToJson(head.atMs).toString(),
                                     visible(singleLine(head.person)),
                                     nameOf(head.reason)));
    }
    if (call.wantsJson())
        call.out().json({{u"versions"_s, all}});
    return Good;
}

/// The article as it was then.
Result<Article> versionOf(Call &call, DeskSession &desk, Article article, qint64 number)
{
    const Result<Revision> revision = call.await(Versions(desk).get(article.id, number));
    if (!revision)
        return tl::unexpected<Error>(revision.error());
    article.content = revision->content;
    return article;
}

int runShow(Call &call)
{
    bool isNumber = true;
    const qint64 number = call.arguments().has("version")
                              ? call.arguments().value("version").toLongLong(&isNumber)
                              : 1;
    if (!isNumber || number < 1)
        return call.wrongUsage(u"--version is the number of a version; --versions lists them."_s);
    if (int(call.arguments().has("comments")) + int(call.arguments().has("versions")) +
            int(call.arguments().has("version")) >
        1)
        return call.wrongUsage(u"--comments, --versions and --version exclude each other."_s);
    const std::unique_ptr<DeskSession> desk = call.openDesk(OpenMode::ReadOnly);
    if (!desk)
        return call.exitCode();
    Result<Article> article = call.await(Articles(*desk).bySlug(call.operands().first()));
    if (!article)
        return call.failed(article.error());
    if (call.arguments().has("comments"))
        return showComments(call, *desk, *article);
    if (call.arguments().has("versions"))
        return showVersions(call, *desk, *article);
    if (call.arguments().has("version")) {
        article = versionOf(call, *desk, *article, number);
        if (!article)
            return call.failed(article.error());
    }
    if (call.wantsJson())
        call.out().json({{u"article"_s, articleToJson(*article)}});
    else
        call.out().write(writeMarkdownFile(*article));
    return Good;
}

} // namespace

Command showCommand()
{
    return {"show",
            "show an article's text and metadata",
            "[--comments|--versions|--version=N] SLUG",
            1,
            1,
            {{"comments",
              0,
              nullptr,
              "what the desk says about its words instead, settled comments too"},
             {"versions", 0, nullptr, "which versions of it the desk has instead, newest first"},
             {"version", 0, "N", "the text as version N has it"}},
            R"(Prints the working text of an article as a Markdown file with front
matter, exactly as "stetctl export" writes it. With --comments, prints
what the people of the desk say about words of it, which is part of no
page: who, when, where the words stand by now, and the replies.
The desk keeps a version of a text whenever it is closed, changes its
status, takes words in from elsewhere, and at least every ten minutes of
writing: --versions lists them, --version prints one.)",
            R"({ "format": 1, "article": { "id": UUID, "version": N,
  "headline": TEXT, "dek": TEXT, "body": MARKDOWN, "kind": "news",
  "category": TEXT, "slug": TEXT, "language": "en",
  "authors": [ { "name": TEXT, "role": TEXT } ], "tags": [ TEXT ],
  "read_next": [ SLUG ], "facts": [ { "name": TEXT, "value": TEXT } ],
  "roles": [ { "key": TEXT, "role": "primary|corroborating" } ],
  "corrections": [ { "date": DATE, "class": "correction", "text": TEXT } ],
  "lead_image": TEXT, "lead_alt": TEXT, "lead_caption": TEXT,
  "published": DATE or null,
  "modified": DATE or null, "last_verified": DATE or null,
  "review_days": N, "target_words": N, "target_characters": N,
  "target_minutes": N, "state": "draft|in_check|ready",
  "public": "none|live|retracted|withdrawn", "trash": false,
  "owner": TEXT, "checker": TEXT, "due": TIME or null,
  "created": TIME, "changed": TIME } }
With --comments: { "format": 1, "comments": [ { "id": UUID,
  "person": TEXT, "text": TEXT, "quoted": TEXT as it was then,
  "words": TEXT as it is now, "field": "headline|dek|body",
  "line": N of the field or null where it is gone,
  "state": "open|resolved|withdrawn", "settled_by": TEXT,
  "replies": [ { "person": TEXT, "text": TEXT, "at": TIME,
    "state": "open|withdrawn" } ],
  "created": TIME, "changed": TIME } ] }
With --versions: { "format": 1, "versions": [ { "number": N,
  "reason": "created|interval|closed|state_change|person_change|import|
  restore", "person": TEXT, "at": TIME } ] })",
            "stetctl show northwind-gripper-firmware",
            runShow};
}

} // namespace stet::ctl
