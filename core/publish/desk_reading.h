// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/desk/site_reading.h"
#include "core/publish/page_maker.h"

#include <QFuture>

#include <functional>
#include <memory>
#include <vector>

namespace stet {

class DeskSession;

// How publishing reads a desk: on the pool, waiting for the desk's answers.

[[nodiscard]] tl::unexpected<Error> publishingCancelled();

/// Waits for a verb; only on the pool.
template <class T>
[[nodiscard]] Result<T> answerOf(QFuture<Result<T>> future)
{
    future.waitForFinished();
    if (future.resultCount() == 0)
        return publishingCancelled();
    return future.takeResult();
}

/// Calls `take` with all that the desk has published, some at a time, the next ones being read
/// meanwhile.
[[nodiscard]] Result<>
readArticles(DeskSession &session,
             qint64 instantMs,
             const std::function<Result<>(const std::vector<PublishedArticle> &)> &take);

/// Whose check a page names.
enum class PagesOf {
    Editions,   ///< who had checked what was published, while that stands
    WorkingText ///< who has checked the text as it is
};

/// All that is needed before the first page can be made.
[[nodiscard]] Result<std::unique_ptr<PageMaker>>
makePageMaker(DeskSession &session, PagesOf pages, qint64 instantMs);

/// The bytes of a picture or a copy as a site has them: stored ones are copied, and nothing is
/// drawn again; of a picture without what it tells beside its pixels. The error of one that cannot
/// be read says which pages show it.
[[nodiscard]] Result<QByteArray> bytesForReaders(DeskSession &session, const MediaInfo &picture);

} // namespace stet
