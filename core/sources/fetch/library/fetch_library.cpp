// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sources/fetch/library/fetch_library.h"

#include "core/sources/fetch/fetch_build.h"
#include "core/sources/fetch/fetch_queue.h"
#include "core/sources/fetch/fetcher.h"

using namespace stet;

namespace {

/// A queue and what fetches for it: the queue ends first.
class OwnQueue final : public PageQueue
{
public:
    explicit OwnQueue(FetchPace pace)
        : m_queue(m_fetcher, pace)
    {}

    QFuture<FetchAnswer> add(FetchRequest request) override
    {
        return m_queue.add(std::move(request));
    }

    void cancelAll() override { m_queue.cancelAll(); }

    int unfinished() const override { return m_queue.unfinished(); }

private:
    Fetcher m_fetcher;
    FetchQueue m_queue;
};

} // namespace

extern "C" const char *stetFetchBuild()
{
    return fetchBuild;
}

extern "C" PageQueue *stetMakePageQueue(FetchPace pace)
{
    return new OwnQueue(pace);
}
