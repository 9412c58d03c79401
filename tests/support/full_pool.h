// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSemaphore>
#include <QThreadPool>

namespace stet::test {

/// The global pool has no thread for anyone as long as this lives.
class FullPool
{
public:
    FullPool()
    {
        QThreadPool *pool = QThreadPool::globalInstance();
        m_threads = pool->maxThreadCount();
        for (int i = 0; i < m_threads; ++i)
            pool->start([this] {
                m_taken.release();
                m_end.acquire();
                m_left.release();
            });
        m_taken.acquire(m_threads);
    }

    ~FullPool()
    {
        m_end.release(m_threads);
        m_left.acquire(m_threads);
    }

    FullPool(const FullPool &) = delete;
    FullPool &operator=(const FullPool &) = delete;

private:
    int m_threads = 0;
    QSemaphore m_taken;
    QSemaphore m_end;
    QSemaphore m_left;
};

} // namespace stet::test
