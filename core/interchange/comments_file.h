// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/model/comment.h"

#include <QByteArray>

#include <vector>

namespace stet {

// What the desk says about words of its articles, as the plain file `comments.json` of an export.

/// InvalidInput where it is no such file. What is no comment in it is passed over.
[[nodiscard]] Result<std::vector<Comment>> readCommentsFile(const QByteArray &bytes);

/// Indented JSON; `readCommentsFile` gives it back equal.
[[nodiscard]] QByteArray writeCommentsFile(const std::vector<Comment> &comments);

} // namespace stet
