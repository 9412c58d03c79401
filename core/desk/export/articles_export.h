// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/model/article.h"

#include <QFuture>

#include <vector>

namespace stet {

class DeskSession;

struct ArticlesExported
{
    int articles = 0;
    QString folder;
};

/// Writes chosen articles as Markdown with front matter, `SLUG.md`, into a folder outside the
/// desk. A file that is there is never written over: the new one gets "-2" … Progress counts
/// articles; what was written before a cancel or a failure is taken away again.
[[nodiscard]] QFuture<Result<ArticlesExported>>
exportArticles(DeskSession &session, std::vector<ArticleId> articles, const QString &folder);

} // namespace stet
