// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sources/fetch/fetch_queue.h"

#include "core/sources/fetch/fetcher.h"
#include "core/sources/fetch/host_spelling.h"

#include <QFutureWatcher>
#include <QSet>
#include <QTimer>
#include <QUrl>

namespace stet {

/// A page that was asked for.
struct FetchQueue::Waiting
{
    FetchRequest request;
    QPromise<FetchAnswer> promise;
    std::unique_ptr<QFutureWatcher<FetchAnswer>> asker; ///< whether somebody still waits
    QFutureWatcher<FetchAnswer> fetch;                  ///< that is under way
};

/// The pages of one host.
struct FetchQueue::HostLine
{
    std::deque<std::shared_ptr<Waiting>> pages;
    std::shared_ptr<Waiting> running;
    int rests = 0; ///< that have not ended
};

namespace {

/// Lets go of what may just be speaking: a watcher is not deleted by its own signal.
template <class T>
void letGoLater(QObject *context, std::shared_ptr<T> held)
{
    QMetaObject::invokeMethod(
        context, [held] { Q_UNUSED(held) }, Qt::QueuedConnection);
}

QString hostOf(const QString &url)
{
    const QString host = QUrl(url, QUrl::TolerantMode).host(QUrl::FullyDecoded);
    const std::optional<HostSpelling> spelling = readHost(host);
    return spelling ? spelling->name : host;
}

} // namespace

FetchQueue::FetchQueue(Fetcher &fetcher, FetchPace pace, QObject *parent)
    : QObject(parent)
    , m_fetcher(fetcher)
    , m_pace(pace)
{}

FetchQueue::~FetchQueue()
{
    // What watches the askers dies with this: what is under way is ended by hand.
    for (const std::shared_ptr<HostLine> &line : std::as_const(m_hosts)) {
        if (line->running)
            line->running->fetch.future().cancel();
    }
}

int FetchQueue::unfinished() const
{
    return m_total - m_done;
}

QFuture<FetchAnswer> FetchQueue::add(FetchRequest request)
{
    const QString host = hostOf(request.url);
    auto waiting = std::make_shared<Waiting>();
    waiting->request = std::move(request);
    waiting->promise.start();
    const QFuture<FetchAnswer> future = waiting->promise.future();
    const std::weak_ptr<Waiting> known = waiting;
    waiting->asker = std::make_unique<QFutureWatcher<FetchAnswer>>();
    connect(waiting->asker.get(), &QFutureWatcherBase::canceled, this, [this, host, known] {
        const std::shared_ptr<Waiting> page = known.lock();
        const std::shared_ptr<HostLine> line = m_hosts.value(host);
        if (!page || !line)
            return;
        letGoLater(this, page);
        if (line->running == page)
            page->fetch.future().cancel();
        else if (std::erase(line->pages, page) > 0)
            countOne();
    });
    waiting->asker->setFuture(future);
    std::shared_ptr<HostLine> &line = m_hosts[host];
    if (!line)
        line = std::make_shared<HostLine>();
    line->pages.push_back(waiting);
    ++m_total;
    if (line->pages.size() == 1 && !line->running && line->rests == 0)
        m_ready.push_back(host);
    // Not at once: a caller that adds many sees each answer come, and none before it can wait.
    if (!std::exchange(m_startsSoon, true))
        QMetaObject::invokeMethod(this, &FetchQueue::startSoon, Qt::QueuedConnection);
    return future;
}

void FetchQueue::cancelAll()
{
    std::vector<std::shared_ptr<Waiting>> all;
    for (const std::shared_ptr<HostLine> &line : std::as_const(m_hosts)) {
        all.insert(all.end(), line->pages.begin(), line->pages.end());
        if (line->running)
            all.push_back(line->running);
    }
    for (const std::shared_ptr<Waiting> &waiting : all)
        waiting->promise.future().cancel();
}

void FetchQueue::startSoon()
{
    m_startsSoon = false;
    startMore();
}

void FetchQueue::startMore()
{
    while (m_running < m_pace.atOnce && !m_ready.empty()) {
        const QString host = m_ready.front();
        m_ready.pop_front();
        const std::shared_ptr<HostLine> line = m_hosts.value(host);
        if (!line || line->running || line->rests > 0)
            continue;
        if (line->pages.empty()) {
            m_hosts.remove(host);
            continue;
        }
        const std::shared_ptr<Waiting> next = line->pages.front();
        line->pages.pop_front();
        line->running = next;
        begin(host, next);
    }
}

void FetchQueue::begin(const QString &host, const std::shared_ptr<Waiting> &waiting)
{
    ++m_running;
    connect(&waiting->fetch, &QFutureWatcherBase::finished, this, [this, host] { ended(host); });
    waiting->request.hostDelayMs = m_pace.hostDelayMs;
    waiting->fetch.setFuture(m_fetcher.fetch(waiting->request));
}

void FetchQueue::ended(const QString &host)
{
    const std::shared_ptr<HostLine> line = m_hosts.value(host);
    const std::shared_ptr<Waiting> waiting = std::exchange(line->running, nullptr);
    letGoLater(this, waiting);
    --m_running;
    QFuture<FetchAnswer> fetch = waiting->fetch.future();
    // What has ended cannot be cancelled: its news need no watcher.
    waiting->asker.reset();
    if (!fetch.isCanceled() && fetch.resultCount() > 0) {
        FetchAnswer answer = fetch.takeResult();
        restWhereItLed(answer, host);
        waiting->promise.addResult(std::move(answer));
    }
    waiting->promise.finish();
    rest(host);
    countOne();
    startMore();
}

void FetchQueue::restWhereItLed(const FetchAnswer &answer, const QString &host)
{
    const std::vector<FetchHop> &hops = answer ? answer->hops : answer.error().hops;
    QSet<QString> led;
    for (const FetchHop &hop : hops)
        led.insert(hostOf(hop.to));
    led.remove(host);
    if (m_pace.hostDelayMs == 0)
        return;
    for (const QString &other : std::as_const(led))
        rest(other);
}

void FetchQueue::rest(const QString &host)
{
    std::shared_ptr<HostLine> &line = m_hosts[host];
    if (!line)
        line = std::make_shared<HostLine>();
    ++line->rests;
    if (m_pace.hostDelayMs > 0)
        QTimer::singleShot(m_pace.hostDelayMs, this, [this, host] { hostIsFree(host); });
    else
        hostIsFree(host);
}

void FetchQueue::hostIsFree(const QString &host)
{
    const std::shared_ptr<HostLine> line = m_hosts.value(host);
    if (--line->rests > 0 || line->running)
        return;
    if (line->pages.empty()) {
        m_hosts.remove(host);
        return;
    }
    m_ready.push_back(host);
    startMore();
}

void FetchQueue::countOne()
{
    ++m_done;
    Q_EMIT progressed(m_done, m_total);
    if (m_done < m_total)
        return;
    m_done = 0;
    m_total = 0;
    Q_EMIT emptied();
}

} // namespace stet
