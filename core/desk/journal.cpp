// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/journal.h"

#include "core/desk/journal_file.h"
#include "core/desk/state_folder.h"

#include <QPromise>

namespace stet {

Journal::Journal(JournalHead head, const Clock &clock, QString folder)
    : m_head(std::move(head))
    , m_clock(clock)
    , m_folder(std::move(folder))
{}

Journal::~Journal()
{
    {
        const std::lock_guard lock(m_mutex);
        m_ending = true;
    }
    m_something.notify_one();
    if (m_thread.joinable())
        m_thread.join();
}

// No QThreadPool of one: who waits for its future runs the task himself.
void Journal::push(std::function<void()> task)
{
    {
        const std::lock_guard lock(m_mutex);
        m_tasks.push_back(std::move(task));
        if (!m_thread.joinable())
            m_thread = std::thread([this] { run(); });
    }
    m_something.notify_one();
}

void Journal::run()
{
    std::unique_lock lock(m_mutex);
    for (;;) {
        m_something.wait(lock, [this] { return m_ending || !m_tasks.empty(); });
        if (m_tasks.empty())
            return;
        const std::function<void()> task = std::move(m_tasks.front());
        m_tasks.pop_front();
        lock.unlock();
        task();
        lock.lock();
    }
}

QString Journal::recoveryFolder()
{
    return stateFolder() + QStringLiteral("/recovery");
}

QFuture<Result<>> Journal::keep(JournalEntry entry)
{
    auto promise = std::make_shared<QPromise<Result<>>>();
    promise->start();
    push([this, promise, entry = std::move(entry)] {
        promise->addResult(write(entry));
        promise->finish();
    });
    return promise->future();
}

void Journal::settle(ArticleId article)
{
    push([this, article] { forget(article); });
}

QFuture<void> Journal::letGo()
{
    auto promise = std::make_shared<QPromise<void>>();
    promise->start();
    push([this, promise] {
        m_file.reset();
        m_written.clear();
        promise->finish();
    });
    return promise->future();
}

Result<> Journal::openFile()
{
    JournalHead head = m_head;
    head.startedMs = m_clock.nowMs();
    const QString name = makeUuidV7(head.startedMs).toString(QUuid::WithoutBraces);
    auto file = JournalFile::create(m_folder + u'/' + name + QStringLiteral(".journal"));
    if (!file)
        return tl::unexpected<Error>(file.error());
    if (Result<> begun = (*file)->append(headRecord(head)); !begun) {
        (*file)->remove();
        return begun;
    }
    m_file = std::move(*file);
    m_written.clear();
    return {};
}

Result<> Journal::write(JournalEntry entry)
{
    entry.base = cleanedTexts(std::move(entry.base));
    entry.content = cleanedTexts(std::move(entry.content));
    if (!m_file) {
        if (Result<> opened = openFile(); !opened)
            return opened;
    }
    const qint64 now = m_clock.nowMs();
    const auto found = m_written.find(entry.article);
    const bool goesOn = found != m_written.end() && found->second.version == entry.version;
    if (goesOn && found->second.content == entry.content)
        return {};
    // Steps are short, but a damaged one spoils those behind it: never more of them than words.
    if (goesOn && found->second.steps < found->second.whole) {
        const QJsonObject step =
            stepRecord(entry.article, found->second.content, entry.content, now);
        if (Result<> kept = m_file->append(step); !kept)
            return kept;
        found->second.steps += journalLine(step).size();
        found->second.content = std::move(entry.content);
        return {};
    }
    const QJsonObject words = wordsRecord(entry, now);
    if (Result<> kept = m_file->append(words); !kept) {
        if (m_written.empty())
            forget(entry.article); // a file without words is none
        return kept;
    }
    m_written[entry.article] = {
        entry.version, std::move(entry.content), journalLine(words).size(), 0};
    return {};
}

void Journal::forget(ArticleId article)
{
    if (!m_file)
        return;
    const bool had = m_written.erase(article) > 0;
    if (m_written.empty()) {
        m_file->remove();
        m_file.reset();
    } else if (had) {
        // Lost where the disk is full: the words are then offered, found in the desk and let go.
        (void)m_file->append(settledRecord(article, m_clock.nowMs()));
    }
}

} // namespace stet
