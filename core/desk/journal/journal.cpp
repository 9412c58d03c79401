// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/journal/journal.h"

#include "core/desk/journal/journal_file.h"
#include "core/desk/opening/state_folder.h"

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

void Journal::settle(ArticleId article, const QUuid &writer)
{
    push([this, article, writer] { forget(article, writer); });
}

QFuture<void> Journal::letGo(const QUuid &writer)
{
    auto promise = std::make_shared<QPromise<void>>();
    promise->start();
    push([this, promise, writer] {
        m_writings.erase(writer);
        promise->finish();
    });
    return promise->future();
}

Result<std::unique_ptr<JournalFile>> Journal::newFile() const
{
    JournalHead head = m_head;
    head.startedMs = m_clock.nowMs();
    const QString name = makeUuidV7(head.startedMs).toString(QUuid::WithoutBraces);
    auto file = JournalFile::create(m_folder + u'/' + name + QStringLiteral(".journal"));
    if (!file)
        return file;
    if (const Result<> begun = (*file)->append(headRecord(head)); !begun) {
        (*file)->remove();
        return tl::unexpected<Error>(begun.error());
    }
    return file;
}

Result<> Journal::write(JournalEntry entry)
{
    entry = cleaned(std::move(entry));
    auto writing = m_writings.find(entry.writer);
    if (writing != m_writings.end() && !writing->second.file->isInPlace()) {
        m_writings.erase(writing); // somebody cleared the folder
        writing = m_writings.end();
    }
    if (writing == m_writings.end()) {
        Result<std::unique_ptr<JournalFile>> opened = newFile();
        if (!opened)
            return tl::unexpected<Error>(opened.error());
        writing = m_writings.insert_or_assign(entry.writer, Writing{std::move(*opened), {}}).first;
    }
    auto &[file, written] = writing->second;
    const qint64 now = m_clock.nowMs();
    const auto found = written.find(entry.article);
    const bool goesOn = found != written.end() && found->second.version == entry.version &&
                        found->second.comment == entry.comment &&
                        found->second.cited == entry.cited;
    if (goesOn && found->second.content == entry.content)
        return {};
    // Steps are short, but a damaged one spoils those behind it: never more of them than words.
    if (goesOn && found->second.steps < found->second.whole) {
        const QJsonObject step =
            stepRecord(entry.article, found->second.content, entry.content, now);
        if (Result<> kept = file->append(step); !kept)
            return kept;
        found->second.steps += journalLine(step).size();
        found->second.content = std::move(entry.content);
        return {};
    }
    const QJsonObject words = wordsRecord(entry, now);
    // A comment changes with each look, and its record holds the article: one of them is enough.
    if (entry.comment && found != written.end() && written.size() == 1) {
        Result<std::unique_ptr<JournalFile>> next = newFile();
        if (!next)
            return tl::unexpected<Error>(next.error());
        if (Result<> kept = (*next)->append(words); !kept) {
            (*next)->remove();
            return kept;
        }
        file->remove();
        file = std::move(*next);
    } else if (Result<> kept = file->append(words); !kept) {
        if (written.empty())
            forget(entry.article, entry.writer); // a file without words is none
        return kept;
    }
    written[entry.article] = {entry.version,
                              std::move(entry.content),
                              entry.comment,
                              entry.cited,
                              journalLine(words).size(),
                              0};
    return {};
}

void Journal::forget(ArticleId article, const QUuid &writer)
{
    const auto writing = m_writings.find(writer);
    if (writing == m_writings.end())
        return;
    auto &[file, written] = writing->second;
    const bool had = written.erase(article) > 0;
    if (written.empty()) {
        file->remove();
        m_writings.erase(writing);
    } else if (had) {
        // Lost where the disk is full: the words are then offered, found in the desk and let go.
        (void)file->append(settledRecord(article, m_clock.nowMs()));
    }
}

} // namespace stet
