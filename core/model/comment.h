// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/id.h"
#include "core/model/draft_edit.h"

#include <QJsonObject>
#include <QString>

#include <optional>
#include <vector>

namespace stet {

/// Words of a text by themselves and by what stands around them: the TextQuoteSelector of the W3C
/// Web Annotation Data Model (4.2.4), with the place where they were found. Units are UTF-16's.
struct TextQuote
{
    QString exact;
    QString prefix;
    QString suffix;
    qsizetype position = 0;
    bool alone = false;                  ///< the text had the exact words in no other place
    /// Whose text: headline, dek or body; of a proposed edit also the facts and the caption of the
    /// lead picture (`proposalText`).
    DraftField field = DraftField::Body;

    bool operator==(const TextQuote &) const = default;
};

/// Withdrawn: taken back by who wrote it. Neither of the two is ever deleted.
enum class CommentState { Open, Resolved, Withdrawn };

/// What somebody answered to a comment.
struct CommentReply
{
    QString person;
    QString text;
    qint64 atMs = 0;
    CommentState state = CommentState::Open; ///< open or withdrawn

    bool operator==(const CommentReply &) const = default;
};

/// A text that a comment had before it was edited.
struct EarlierComment
{
    QString text;
    qint64 untilMs = 0;

    bool operator==(const EarlierComment &) const = default;
};

/// What somebody of the desk says about words of an article's headline, dek or body, for the desk
/// alone: it is no part of the article, of its page or of anything that readers get.
struct Comment
{
    CommentId id;
    ArticleId article;
    qint64 version = 1; ///< of what was said; that the words moved makes no version
    QString person;
    QString text;
    QString quoted;  ///< the words as they were when it was written
    TextQuote place; ///< the words as they are by now
    CommentState state = CommentState::Open;
    QString settledBy; ///< who resolved or withdrew it
    std::vector<CommentReply> replies;
    std::vector<EarlierComment> earlier; ///< oldest first
    qint64 createdMs = 0;
    qint64 changedMs = 0;

    bool operator==(const Comment &) const = default;
};

/// What a person says about words, or to what was said about them, before the desk has it.
struct CommentWish
{
    enum class What {
        Comment, ///< on the words at `place`
        Reply,   ///< to `comment`
        Text     ///< another one for `comment`
    };

    What what = What::Comment;
    CommentId comment;
    qint64 version = 0; ///< of the comment that gets another text, as the person saw it
    TextQuote place = {};
    QString quoted = {}; ///< the words, or what is answered to
    QString text = {};

    bool operator==(const CommentWish &) const = default;
};

/// "open", "resolved", "withdrawn": as JSON and the command line say it.
[[nodiscard]] QString nameOf(CommentState state);

/// "headline", "dek", "body", for the fields that comments are about.
[[nodiscard]] QString commentFieldName(DraftField field);

[[nodiscard]] QJsonObject toJson(const Comment &comment);
/// None where the id or the article's is missing.
[[nodiscard]] std::optional<Comment> commentFromJson(const QJsonObject &json);

[[nodiscard]] QJsonObject toJson(const CommentWish &wish);
/// None where there is no text.
[[nodiscard]] std::optional<CommentWish> commentWishFromJson(const QJsonObject &json);

} // namespace stet
