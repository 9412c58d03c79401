// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sources/fetch/fetch_answer.h"

#include <QFuture>
#include <QHash>
#include <QObject>
#include <QPromise>

#include <deque>
#include <memory>

namespace stet {

class Fetcher;

/// How fast pages are fetched.
struct FetchPace
{
    int atOnce = 4;          ///< pages under way
    int hostDelayMs = 1'000; ///< between the end of one page of a host and the next; 0: none
};

/// Fetches many pages politely: a few at once, never two of one host (that of the address as
/// given), each host in the order of asking. Lives on the thread that asks, as its Fetcher does.
class FetchQueue : public QObject
{
    Q_OBJECT

public:
    explicit FetchQueue(Fetcher &fetcher, FetchPace pace = {}, QObject *parent = nullptr);
    ~FetchQueue() override;

    /// The page in its turn. Cancelling the future takes it out of the queue or ends it.
    [[nodiscard]] QFuture<FetchAnswer> add(FetchRequest request);

    /// Cancels all that waits or is under way.
    void cancelAll();

    /// Pages that wait or are under way.
    [[nodiscard]] int unfinished() const;

Q_SIGNALS:
    /// `done` of `total` pages since the queue was last empty have ended, whichever way.
    void progressed(int done, int total);
    void emptied();

private:
    struct Waiting;
    struct HostLine;

    void startMore();
    void begin(const QString &host, const std::shared_ptr<Waiting> &waiting);
    void ended(const QString &host);
    void hostIsFree(const QString &host);
    void countOne();

    Fetcher &m_fetcher;
    FetchPace m_pace;
    QHash<QString, std::shared_ptr<HostLine>> m_hosts;
    std::deque<QString> m_ready; ///< hosts that rest from nothing and have pages that wait
    int m_running = 0;
    int m_done = 0;
    int m_total = 0;
};

} // namespace stet
