// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sources/page_queue.h"

#include <QFuture>
#include <QHash>
#include <QObject>
#include <QPromise>

#include <deque>
#include <memory>

namespace stet {

class Fetcher;

/// Fetches many pages politely: a few at once, never two of one host (that of the address as
/// given), each host in the order of asking. Hosts that a redirect led to rest as the first does.
/// Lives on the thread that asks, as its Fetcher does.
class FetchQueue
    : public QObject
    , public PageQueue
{
    Q_OBJECT

public:
    explicit FetchQueue(Fetcher &fetcher, FetchPace pace = {}, QObject *parent = nullptr);
    ~FetchQueue() override;

    [[nodiscard]] QFuture<FetchAnswer> add(FetchRequest request) override;
    void cancelAll() override;
    [[nodiscard]] int unfinished() const override;

Q_SIGNALS:
    /// `done` of `total` pages since the queue was last empty have ended, whichever way.
    void progressed(int done, int total);
    void emptied();

private:
    struct Waiting;
    struct HostLine;

    void startSoon();
    void startMore();
    void begin(const QString &host, const std::shared_ptr<Waiting> &waiting);
    void ended(const QString &host);
    void rest(const QString &host);
    void restWhereItLed(const FetchAnswer &answer, const QString &host);
    void hostIsFree(const QString &host);
    void countOne();

    Fetcher &m_fetcher;
    FetchPace m_pace;
    QHash<QString, std::shared_ptr<HostLine>> m_hosts;
    std::deque<QString> m_ready; ///< hosts that rest from nothing and have pages that wait
    int m_running = 0;
    int m_done = 0;
    int m_total = 0;
    bool m_startsSoon = false;
};

} // namespace stet
