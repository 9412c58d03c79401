// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/interchange/comments_file.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace stet {

Result<std::vector<Comment>> readCommentsFile(const QByteArray &bytes)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(bytes, &error);
    if (!document.isObject() || !document.object().value("comments"_L1).isArray())
        return fail(
            ErrorCode::InvalidInput,
            QStringLiteral("This is no file of comments."),
            error.error == QJsonParseError::NoError
                ? QStringLiteral("It has no list \"comments\".")
                : QStringLiteral("%1 (at byte %2)").arg(error.errorString()).arg(error.offset));
    std::vector<Comment> comments;
    const QJsonArray all = document.object().value("comments"_L1).toArray();
    for (const QJsonValue &item : all) {
        if (std::optional<Comment> comment = commentFromJson(item.toObject()))
            comments.push_back(std::move(*comment));
    }
    return comments;
}

QByteArray writeCommentsFile(const std::vector<Comment> &comments)
{
    QJsonArray all;
    for (const Comment &comment : comments)
        all.append(toJson(comment));
    return QJsonDocument(QJsonObject{{u"comments"_s, all}}).toJson();
}

} // namespace stet
