// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/article.h"

#include <QByteArray>
#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>

#include <algorithm>
#include <atomic>
#include <span>
#include <thread>
#include <vector>

namespace stet::bench {

inline constexpr size_t PagesAtOnce = 16;

inline void writePage(const QString &path, const auto &bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly | QIODevice::Unbuffered) ||
        file.write(bytes.data(), qint64(bytes.size())) != qint64(bytes.size()))
        qFatal("cannot write a page");
}

/// Pages a second of `make`, which gives the bytes of an article's page. Both sides make and write
/// a few at a time, as the site writer does.
template <class Make>
double pagesPerSecond(std::span<const Article> articles, const Make &make)
{
    const QTemporaryDir folder(QStringLiteral("/dev/shm/stet-bench-XXXXXX"));
    std::atomic<size_t> next = 0;
    const auto work = [&] {
        std::vector<std::decay_t<decltype(make(articles.front()))>> made;
        for (size_t first = next.fetch_add(PagesAtOnce); first < articles.size();
             first = next.fetch_add(PagesAtOnce)) {
            const size_t end = std::min(first + PagesAtOnce, articles.size());
            made.clear();
            for (size_t i = first; i < end; ++i)
                made.push_back(make(articles[i]));
            for (size_t i = first; i < end; ++i)
                writePage(folder.filePath(QStringLiteral("%1.html").arg(i)), made[i - first]);
        }
    };
    QElapsedTimer timer;
    timer.start();
    std::thread helper(work);
    work();
    helper.join();
    return double(articles.size()) * 1e9 / double(timer.nsecsElapsed());
}

/// The least that can be called a page of an article: md4c's HTML between a head and a foot.
[[nodiscard]] QByteArray trivialPage(const Article &article);

} // namespace stet::bench
