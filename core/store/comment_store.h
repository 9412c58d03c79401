// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/comment.h"
#include "core/store/sql/connection.h"

#include <optional>
#include <vector>

namespace stet {

/// A comment with what only the store knows of it.
struct StoredComment
{
    qint64 row = 0;
    bool intact = false; ///< its document matches its hash
    QByteArray hash;     ///< SHA-256 of its document, hexadecimal
    ArticleId article;   ///< whose row it stands at; the document has its own
    Comment comment;
};

/// What the desk says about words of its articles. Used on its connection's thread.
class CommentStore
{
public:
    explicit CommentStore(Connection &connection);

    /// Writes a comment of the article at this row, a new one or in place of the one with its id;
    /// gives the SHA-256 of its document (hexadecimal).
    QByteArray put(qint64 article, const Comment &comment);

    [[nodiscard]] std::optional<Comment> byId(CommentId id);
    /// All comments of an article, settled ones too, oldest first.
    [[nodiscard]] std::vector<Comment> of(qint64 article);
    [[nodiscard]] int countOf(qint64 article);
    /// All comments behind `row`, for checking and exporting them.
    [[nodiscard]] std::vector<StoredComment> after(qint64 row, int limit);

private:
    Connection &m_connection;
};

} // namespace stet
