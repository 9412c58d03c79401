// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/opening/wal_folding.h"

namespace stet {

namespace {

/// 8 MB: what an edit's reader has to look through at most, in quiet times.
constexpr int PagesToFold = 2'000;
/// 32 MB. A -wal begins anew only when all of it is folded and nobody writes meanwhile. Where an
/// import writes without a pause, the store thread folds the little that came last itself.
constexpr int LongWal = 8'000;
constexpr int FewPages = 1'000;
/// Where a reader holds the folding up, it is not tried again at every commit.
constexpr int PagesBetweenTries = 500;

} // namespace

WalFolding::WalFolding(QString file)
    : m_file(std::move(file))
{}

WalFolding::~WalFolding()
{
    end();
}

void WalFolding::end()
{
    {
        const std::lock_guard lock(m_mutex);
        m_state = State::Stopping;
    }
    m_something.notify_one();
    if (m_thread.joinable())
        m_thread.join();
}

void WalFolding::committed(Connection &writing)
{
    const int pages = writing.walPages();
    std::unique_lock lock(m_mutex);
    if (pages < m_pages) {
        m_folded = 0;
        m_next = 0;
    }
    m_pages = pages;
    const int behind = pages - m_folded;
    const bool due = behind >= PagesToFold || pages >= LongWal;
    if (!due || m_state != State::Idle || pages < m_next)
        return;
    m_next = pages + (pages >= LongWal ? 1 : PagesBetweenTries);
    const bool here = m_broken || (pages >= LongWal && behind <= FewPages);
    if (!here) {
        startBeside();
        return;
    }
    lock.unlock();
    const int folded = writing.foldWal();
    lock.lock();
    m_folded = std::max(m_folded, folded);
}

void WalFolding::foldRest(Connection &writing)
{
    end();
    (void)writing.foldWal(); // what readers still need stays, for the closing
}

void WalFolding::startBeside()
{
    m_state = State::Wanted;
    if (!m_thread.joinable())
        m_thread = std::thread([this] { loop(); });
    m_something.notify_one();
}

void WalFolding::loop()
{
    Result<std::unique_ptr<Connection>> connection = Connection::open(m_file, Access::ReadWrite);
    std::unique_lock lock(m_mutex);
    m_broken = !connection;
    while (m_state != State::Stopping) {
        if (m_state != State::Wanted || m_broken) {
            if (m_broken)
                m_state = State::Idle;
            m_something.wait(lock);
            continue;
        }
        m_state = State::Folding;
        lock.unlock();
        const int folded = (*connection)->foldWal();
        lock.lock();
        m_folded = std::max(m_folded, folded);
        if (m_state == State::Folding)
            m_state = State::Idle;
    }
}

} // namespace stet
