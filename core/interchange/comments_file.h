// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/model/comment.h"

#include <QByteArray>

#include <vector>

namespace stet {

// What the desk says about words of its articles, as the plain file `comments.json` of an export.

/// What is no comment in such a file.
struct UnreadComment
{
    int entry = 0; ///< counts from 1
    QString reason;
};

struct CommentsFile
{
    std::vector<Comment> comments;
    std::vector<UnreadComment> unread;
};

/// InvalidInput where it is no such file.
[[nodiscard]] Result<CommentsFile> readCommentsFile(const QByteArray &bytes);

/// Indented JSON; `readCommentsFile` gives it back equal.
[[nodiscard]] QByteArray writeCommentsFile(const std::vector<Comment> &comments);

} // namespace stet
