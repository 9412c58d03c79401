// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/desk/journal/journal_record.h"

#include <QFuture>

#include <condition_variable>
#include <deque>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <thread>

namespace stet {

class JournalFile;

/// Where a session puts words that its desk does not acknowledge: an append-only recovery file in
/// the user's state folder, on another disk than the desk's where the desk is on a stick or a
/// share. Each writer, that is each window's editor, has a file of its own, so that two windows on
/// one article never write over each other. The file appears with the first such word and goes once
/// the desk has all of them; what a session leaves is offered by `Recovery`. Owned by the session;
/// writes on a thread of its own; callable from any thread.
class Journal
{
public:
    Journal(JournalHead head, const Clock &clock, QString folder = recoveryFolder());
    ~Journal(); ///< ends when all that was called has ended
    Journal(const Journal &) = delete;
    Journal &operator=(const Journal &) = delete;

    /// `recovery` in the user's state folder.
    [[nodiscard]] static QString recoveryFolder();

    /// Ready when the words are on the disk. DiskFull or Io where they are not; the caller still
    /// has them then and may try again.
    [[nodiscard]] QFuture<Result<>> keep(JournalEntry entry);

    /// The desk has acknowledged all that this writer kept of this article so far.
    void settle(ArticleId article, const QUuid &writer = {});

    /// Leaves what this writer has not settled to `Recovery`, as if the session had ended; what
    /// comes later goes to another file. Ready when that is so.
    QFuture<void> letGo(const QUuid &writer = {});

private:
    struct Written
    {
        qint64 version = 0;
        ArticleContent content; ///< what the file leads to
        std::optional<CommentWish> comment;
        std::vector<CitedWords> cited;
        qsizetype whole = 0; ///< bytes of the last record that holds everything
        qsizetype steps = 0; ///< bytes of the steps since
    };

    /// One writer's file and what it leads to.
    struct Writing
    {
        std::unique_ptr<JournalFile> file;
        std::map<ArticleId, Written> written;
    };

    Result<> write(JournalEntry entry);
    [[nodiscard]] Result<std::unique_ptr<JournalFile>> newFile() const;
    void forget(ArticleId article, const QUuid &writer);
    void push(std::function<void()> task);
    void run();

    const JournalHead m_head;
    const Clock &m_clock;
    const QString m_folder;

    // The thread's own.
    std::map<QUuid, Writing> m_writings; ///< none without a file

    std::mutex m_mutex;
    std::condition_variable m_something;
    std::deque<std::function<void()>> m_tasks;
    bool m_ending = false;
    std::thread m_thread; ///< begun by the first task: most sessions never need one
};

} // namespace stet
