// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/late_answer.h"
#include "core/base/result.h"
#include "core/desk/bulk/bulk_job.h"
#include "core/desk/bulk/bulk_pace.h"
#include "core/desk/claims/claim_tallying.h"
#include "core/desk/engine/task_queue.h"
#include "core/desk/engine/write_parts.h"
#include "core/desk/engine/write_scope.h"
#include "core/desk/opening/desk_opening.h"
#include "core/desk/opening/outside_head.h"
#include "core/desk/opening/wal_folding.h"
#include "core/model/changes.h"

#include <QtConcurrent>

#include <atomic>
#include <functional>
#include <memory>
#include <thread>
#include <utility>
#include <vector>

namespace stet {

/// The threads beneath a session: the store thread with the one writing connection and a queue of
/// two lanes (edits first, bulk steps between them), and two reading threads. core/desk only.
/// Made on a worker; its verbs may be called from any thread.
class DeskEngine
{
public:
    struct Setup
    {
        DeskFolder folder;
        bool readOnly = false;
        Actor actor;
        const Clock *clock = nullptr;
    };

    /// Opens, checks, upgrades. Errors as DeskSession::open.
    [[nodiscard]] static Result<std::unique_ptr<DeskEngine>> start(const Setup &setup);

    DeskEngine(const DeskEngine &) = delete;
    DeskEngine &operator=(const DeskEngine &) = delete;
    ~DeskEngine(); ///< closes

    /// Tells held work that the desk closes, and returns when everything called so far has ended.
    void close();

    [[nodiscard]] const Setup &setup() const { return m_setup; }

    [[nodiscard]] DeskId id() const { return m_id; }

    [[nodiscard]] const QString &readOnlyReason() const { return m_opened.readOnlyReason; }

    [[nodiscard]] bool isNewer() const { return m_opened.isNewer; }

    [[nodiscard]] bool isUnguarded() const { return m_opened.isUnguarded; }

    /// What the user's state folder said of this desk when it was opened.
    [[nodiscard]] OutsideHead::Verdict outsideVerdict() const { return m_outsideVerdict; }

    /// `listener` is called on the store thread after each transaction that wrote, here or in
    /// another process.
    void onChanged(std::function<void(const Changes &)> listener);

    /// Runs `body(WriteScope &) -> Result<T>` in one transaction: kept whole where it gives a
    /// value, undone where it gives an error, the store failed or the future was cancelled.
    template <class Body>
    auto write(Body body)
    {
        using R = std::invoke_result_t<Body &, WriteScope &>;
        auto promise = std::make_shared<QPromise<R>>();
        promise->start();
        m_writes.pushEdit(
            [this, promise, ticket = m_calls.begin(), body = std::move(body)]() mutable {
                R result = tl::unexpected<Error>(Error{});
                const std::optional<Error> failure = transact([&](WriteScope &scope) {
                    if (promise->isCanceled())
                        return false;
                    result = body(scope);
                    return result.has_value() && !promise->isCanceled();
                });
                if (failure)
                    result = tl::unexpected<Error>(*failure);
                promise->addResult(std::move(result));
                promise->finish();
                m_calls.end(ticket);
            });
        return promise->future();
    }

    /// As `write`, for what comes in numbers: with others of its kind that wait it is kept in one
    /// transaction, since to keep one takes longer than to write it. Each is kept or undone by
    /// itself, and `body` may be run a second time where that failed. Where it was too late to
    /// cancel, `late` has what was kept.
    template <class R, class Body>
    void writeTogether(std::shared_ptr<QPromise<R>> promise,
                       Body body,
                       LateAnswer<typename R::value_type> late = {})
    {
        auto result =
            std::make_shared<R>(tl::unexpected<Error>(Error{ErrorCode::Cancelled, {}, {}}));
        m_parts.add({[promise, result, body = std::move(body)](WriteScope &scope) {
                         if (!promise->isCanceled())
                             *result = body(scope);
                         if (promise->isCanceled())
                             *result = tl::unexpected<Error>(Error{ErrorCode::Cancelled, {}, {}});
                         return result->has_value();
                     },
                     [this, promise, result, late = std::move(late), ticket = m_calls.begin()](
                         const std::optional<Error> &failure) {
                         if (failure)
                             *result = tl::unexpected<Error>(*failure);
                         if (*result && late)
                             *late = **result;
                         promise->addResult(std::move(*result));
                         promise->finish();
                         m_calls.end(ticket);
                     }});
        m_writes.pushEdit([this] { keepParts(); });
    }

    template <class Body>
    auto writeTogether(Body body)
    {
        auto promise = std::make_shared<QPromise<std::invoke_result_t<Body &, WriteScope &>>>();
        promise->start();
        writeTogether(promise, std::move(body));
        return promise->future();
    }

    /// Runs `body(Stores &) -> Result<T>` on a reading thread, in one snapshot.
    template <class Body>
    auto read(Body body)
    {
        using R = std::invoke_result_t<Body &, Stores &>;
        auto promise = std::make_shared<QPromise<R>>();
        promise->start();
        m_reads.push([this, promise, ticket = m_calls.begin(), body = std::move(body)](
                         Stores &stores) mutable {
            Connection &connection = stores.connection;
            connection.clearError();
            connection.beginRead();
            R result = body(stores);
            connection.rollback();
            if (connection.failed())
                result = tl::unexpected<Error>(connection.error());
            promise->addResult(std::move(result));
            promise->finish();
            m_calls.end(ticket);
        });
        return promise->future();
    }

    /// Runs `work(DeskEngine &, QPromise<R> &) -> R` on the pool: for what calls several verbs in
    /// turn. Closing waits for it; it should look at `closing` now and then.
    template <class R, class Work>
    QFuture<R> runOnPool(Work work)
    {
        // The hold ends with the task, which a future cancelled early never lets run.
        return QtConcurrent::run(
            [this, held = hold(), work = std::move(work)](QPromise<R> &promise) mutable {
                promise.addResult(work(*this, promise));
            });
    }

    /// A call that ends with its last copy: until then the engine does not close.
    [[nodiscard]] std::shared_ptr<const void> hold()
    {
        return {nullptr, [this, id = m_calls.begin()](const void *) {
                    m_calls.end(id);
                }};
    }

    /// A reading connection of its own for the calling thread, for long questions.
    [[nodiscard]] Result<std::unique_ptr<Connection>> openReader() const;

    [[nodiscard]] bool closing() const { return m_closing; }

    /// Steps `job` in the low lane until it is done.
    void runBulk(std::shared_ptr<BulkJob> job, BulkTurn turn = BulkTurn::Last);

    /// Tells the store thread that a waiting job has something to do.
    void wakeBulk();

    /// The writing connection waits no longer for other programs. From any thread.
    void stopWaiting() const { m_opened.connection->stopWaiting(); }

    /// Held work is told that the desk closes.
    void endWork() { m_closing = true; }

    /// Ready when everything called so far has ended and the -wal is folded into the file, so that
    /// closing has nothing left to wait for. For who closes next.
    [[nodiscard]] QFuture<void> drained();

private:
    using Instant = std::chrono::steady_clock::time_point;

    explicit DeskEngine(Setup setup);

    Result<> openDesk();
    void tidyAfterOpening();
    void storeLoop();
    void readLoop();

    std::optional<Error> transact(const std::function<bool(WriteScope &)> &body);
    void keepParts();
    bool writeParts(WriteScope &scope, std::vector<WritePart> &written);
    std::optional<Error> refusal() const;
    bool keepTransaction(int recorded, TallyKeeping::Within within);
    void tallyLeft();
    [[nodiscard]] bool isInPlace() const;
    void stepBulk(const std::shared_ptr<BulkJob> &job);
    bool settleBulk();
    void finishBulk(const BulkJob &job);
    bool announce(int own); ///< whether there was something to tell
    void tell(const Changes &changes);
    void lookOutside();
    enum class Writer { ThisProcess, Another };
    /// A beat of who is in an article already is nothing to tell.
    void tellOfPresence(Writer writer);

    Setup m_setup;
    DeskId m_id;
    OpenedDatabase m_opened;
    OutsideHead::Verdict m_outsideVerdict = OutsideHead::Verdict::Unknown;

    // The store thread's own.
    std::unique_ptr<Stores> m_stores;
    std::unique_ptr<OutsideHead> m_outside;
    std::shared_ptr<BulkJob> m_bulk; ///< whose transaction is open
    std::unique_ptr<WriteScope> m_bulkScope;
    Instant m_bulkBegun;
    FileIdentity m_file; ///< of the database when it was opened
    BulkPace m_bulkPace;
    std::unique_ptr<WalFolding> m_folding;
    TallyKeeping m_tallies;
    std::weak_ptr<TallyJob> m_tallyJob;
    qint64 m_seen = 0;
    qint64 m_dataVersion = 0;
    std::vector<std::pair<QUuid, qint64>> m_places; ///< who was in which article, as told last
    bool m_tallyWaits = false; ///< at the last look outside there was something to tally

    std::mutex m_listenerMutex;
    std::function<void(const Changes &)> m_listener;
    std::atomic<bool> m_closing{false};
    PendingCalls m_calls;
    WriteQueue m_writes;
    WriteParts m_parts;
    ReadQueue m_reads;
    std::thread m_storeThread;
    std::vector<std::thread> m_readThreads;
};

} // namespace stet
