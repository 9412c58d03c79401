// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sources/fetch/fetch_answer.h"

#include <QFuture>

namespace stet {

/// How fast pages are fetched.
struct FetchPace
{
    int atOnce = 4;          ///< pages under way
    int hostDelayMs = 1'000; ///< between the end of one page of a host and the next; 0: none
};

/// What fetches pages, each in its turn, as those see it who are not linked with Qt Network. Lives
/// on the thread that asks. Its end ends what is under way.
class PageQueue
{
public:
    PageQueue() = default;
    PageQueue(const PageQueue &) = delete;
    PageQueue &operator=(const PageQueue &) = delete;
    virtual ~PageQueue() = default;

    /// The page in its turn. Cancelling the future takes it out of the queue or ends it.
    [[nodiscard]] virtual QFuture<FetchAnswer> add(FetchRequest request) = 0;

    /// Cancels all that waits or is under way.
    virtual void cancelAll() = 0;

    /// Pages that wait or are under way.
    [[nodiscard]] virtual int unfinished() const = 0;
};

} // namespace stet
