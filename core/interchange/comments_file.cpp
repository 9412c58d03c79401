// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/interchange/comments_file.h"

#include "core/base/core_words.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace stet {

namespace {

QString whyUnread(const QJsonValue &entry)
{
    if (!entry.isObject())
        return CoreWords::tr("this is no comment; it was left out");
    const QJsonObject json = entry.toObject();
    return CommentId::fromString(json.value("id"_L1).toString()).isNull()
               ? CoreWords::tr("it has no id that can be read; it was left out")
               : CoreWords::tr("it does not say which article it is about; it was left out");
}

} // namespace

Result<CommentsFile> readCommentsFile(const QByteArray &bytes)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(bytes, &error);
    if (!document.isObject() || !document.object().value("comments"_L1).isArray())
        return fail(ErrorCode::InvalidInput,
                    CoreWords::tr("This is no file of comments."),
                    error.error == QJsonParseError::NoError
                        ? CoreWords::tr("It has no list \"comments\".")
                        : CoreWords::tr("%1 (at byte %2)")
                              .arg(error.errorString(), QString::number(error.offset)));
    CommentsFile file;
    const QJsonArray all = document.object().value("comments"_L1).toArray();
    int entry = 0;
    for (const QJsonValue &item : all) {
        ++entry;
        if (std::optional<Comment> comment = commentFromJson(item.toObject()))
            file.comments.push_back(std::move(*comment));
        else
            file.unread.push_back({entry, whyUnread(item)});
    }
    return file;
}

QByteArray writeCommentsFile(const std::vector<Comment> &comments)
{
    QJsonArray all;
    for (const Comment &comment : comments)
        all.append(toJson(comment));
    return QJsonDocument(QJsonObject{{u"comments"_s, all}}).toJson();
}

} // namespace stet
