// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/comment_store.h"

#include "core/base/hash.h"
#include "core/store/sql/query.h"

#include <QJsonDocument>

namespace stet {

namespace {

std::optional<Comment> commentIn(const QString &document)
{
    return commentFromJson(QJsonDocument::fromJson(document.toUtf8()).object());
}

} // namespace

CommentStore::CommentStore(Connection &connection)
    : m_connection(connection)
{}

QByteArray CommentStore::put(qint64 article, const Comment &comment)
{
    const QByteArray document = canonicalJson(toJson(comment));
    QByteArray hash = sha256Hex(document);
    run(m_connection,
        "INSERT INTO comment (uuid, article, hash, document) VALUES (?, ?, ?, ?)"
        " ON CONFLICT (uuid) DO UPDATE SET hash = excluded.hash, document = excluded.document",
        comment.id,
        article,
        QByteArray::fromHex(hash),
        QString::fromUtf8(document));
    return hash;
}

std::optional<Comment> CommentStore::byId(CommentId id)
{
    Query query(m_connection, "SELECT document FROM comment WHERE uuid = ?", id);
    return query.next() ? commentIn(query.text(0)) : std::nullopt;
}

std::vector<Comment> CommentStore::of(qint64 article)
{
    Query query(
        m_connection, "SELECT document FROM comment WHERE article = ? ORDER BY row", article);
    std::vector<Comment> comments;
    while (query.next()) {
        if (std::optional<Comment> comment = commentIn(query.text(0)))
            comments.push_back(std::move(*comment));
    }
    return comments;
}

int CommentStore::countOf(qint64 article)
{
    Query query(m_connection, "SELECT count(*) FROM comment WHERE article = ?", article);
    return query.next() ? int(query.integer(0)) : 0;
}

std::vector<StoredComment> CommentStore::after(qint64 row, int limit)
{
    Query query(m_connection,
                "SELECT c.row, c.uuid, c.hash, c.document, a.uuid FROM comment c"
                " LEFT JOIN article a ON a.row = c.article WHERE c.row > ? ORDER BY c.row LIMIT ?",
                row,
                limit);
    std::vector<StoredComment> comments;
    while (query.next()) {
        StoredComment stored;
        stored.row = query.integer(0);
        stored.hash = query.bytes(2).toHex();
        const QString document = query.text(3);
        stored.intact = sha256Hex(document.toUtf8()) == stored.hash;
        stored.comment = commentIn(document).value_or(Comment());
        stored.comment.id = CommentId(query.uuid(1));
        stored.article = ArticleId(query.uuid(4));
        comments.push_back(std::move(stored));
    }
    return comments;
}

} // namespace stet
