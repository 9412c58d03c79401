// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/engine/desk_engine.h"

#include "core/base/core_words.h"
#include "core/desk/bulk/bulk_cleaning.h"
#include "core/desk/definitions.h"
#include "core/desk/engine/event_changes.h"
#include "core/desk/opening/process_name.h"

#include <csignal>
#include <future>
#include <utility>

namespace stet {

namespace {

using namespace std::chrono_literals;

constexpr auto LookOutsideEvery = 250ms;
constexpr auto BulkStep = 40ms;
constexpr auto LongestIdleTransaction = 50ms;
/// An edit waits for no more than this and the part that is being written.
constexpr auto TogetherFor = 20ms;
/// Another process looks every millisecond whether it may write.
constexpr auto OthersTurn = 2ms;
constexpr int EventsAtOnce = 1000;
constexpr int ReadingThreads = 2;

} // namespace

DeskEngine::DeskEngine(Setup setup)
    : m_setup(std::move(setup))
{}

Result<std::unique_ptr<DeskEngine>> DeskEngine::start(const Setup &setup)
{
    // A file-size limit must come back as an error of the write, not as a signal.
    std::signal(SIGXFSZ, SIG_IGN);
    std::unique_ptr<DeskEngine> engine(new DeskEngine(setup));
    std::promise<Result<>> opened;
    std::future<Result<>> whetherOpened = opened.get_future();
    engine->m_storeThread = std::thread([self = engine.get(), &opened] {
        const Result<> result = self->openDesk();
        opened.set_value(result);
        if (result)
            self->storeLoop();
        self->m_folding.reset();
        self->m_stores.reset();
        self->m_opened.connection.reset();
    });
    if (Result<> result = whetherOpened.get(); !result)
        return tl::unexpected<Error>(result.error());
    for (int i = 0; i < ReadingThreads; ++i)
        engine->m_readThreads.emplace_back([self = engine.get()] { self->readLoop(); });
    return engine;
}

void DeskEngine::close()
{
    onChanged({});
    m_closing = true;
    m_calls.settled().waitForFinished();
}

DeskEngine::~DeskEngine()
{
    close();
    // The writing connection closes last: only it can fold the -wal into the file and remove it.
    m_reads.stop();
    for (std::thread &thread : m_readThreads)
        thread.join();
    m_writes.stop();
    m_storeThread.join();
}

void DeskEngine::onChanged(std::function<void(const Changes &)> listener)
{
    const std::lock_guard lock(m_listenerMutex);
    m_listener = std::move(listener);
}

Result<> DeskEngine::openDesk()
{
    Result<OpenedDatabase> opened = openDatabase(m_setup.folder, m_setup.readOnly, *m_setup.clock);
    if (!opened)
        return tl::unexpected<Error>(opened.error());
    m_opened = std::move(*opened);
    Connection &connection = *m_opened.connection;
    m_file = m_setup.folder.databaseIdentity();
    m_stores = std::make_unique<Stores>(connection);
    m_id = m_stores->settings.identity();
    m_outside = std::make_unique<OutsideHead>(m_id, m_setup.folder.path);
    m_outsideVerdict = m_outside->compare(m_stores->events);
    m_seen = m_stores->events.head().sequence;
    m_dataVersion = connection.dataVersion();
    if (connection.failed() && connection.error().code == ErrorCode::TooNew)
        return tl::unexpected<Error>(connection.error());
    if (connection.failed() || m_id.isNull())
        return fail(ErrorCode::Corrupt,
                    CoreWords::tr("The desk's file is damaged and cannot be read. Nothing was "
                                  "changed; go back to a copy of its folder."),
                    connection.error().detail);
    if (m_opened.readOnlyReason.isEmpty()) {
        m_folding = std::make_unique<WalFolding>(m_opened.file);
        tidyAfterOpening();
    }
    return {};
}

void DeskEngine::tidyAfterOpening()
{
    // A desk that is full or busy opens all the same; the next opening tries again.
    if (lacksBuiltInDefinitions(m_stores->definitions))
        transact([](WriteScope &scope) {
            const QJsonObject copied =
                eventDetails(copyBuiltInDefinitions(scope.stores.definitions));
            if (copied.isEmpty())
                return false; // another process was first
            scope.record(QStringLiteral("kind.copied"), {}, copied);
            return true;
        });
    if (m_outsideVerdict == OutsideHead::Verdict::DeskBehind ||
        m_outsideVerdict == OutsideHead::Verdict::Unrelated)
        transact([lost = m_outside->remembered()](WriteScope &scope) {
            scope.record(QStringLiteral("desk.lost"),
                         {},
                         {{QStringLiteral("sequence"), lost.sequence},
                          {QStringLiteral("hash"), QString::fromLatin1(lost.hash.toHex())}});
            return true;
        });
    for (const PendingJob &job : m_stores->jobs.pending()) {
        if (!mayRun(job.holder))
            runBulk(std::make_shared<BulkCleaning>(job.number, job.id));
    }
    if (m_stores->search.hasBulkLeft())
        runBulk(std::make_shared<BulkMerging>());
    tallyLeft();
    m_stores->connection.clearError();
}

void DeskEngine::tallyLeft()
{
    if (!m_tallyJob.expired() || !TallyJob::isNeeded(*m_stores))
        return;
    auto job = std::make_shared<TallyJob>([this](const QSet<ArticleId> &tallied) {
        Changes changes;
        changes.sequence = m_seen;
        changes.checks = tallied;
        tell(changes);
    });
    m_tallyJob = job;
    runBulk(std::move(job));
}

std::optional<Error> DeskEngine::refusal() const
{
    if (m_opened.readOnlyReason.isEmpty())
        return std::nullopt;
    return Error{ErrorCode::ReadOnly, m_opened.readOnlyReason, m_setup.folder.path};
}

std::optional<Error> DeskEngine::transact(const std::function<bool(WriteScope &)> &body)
{
    if (const std::optional<Error> refused = refusal())
        return refused;
    settleBulk();
    Connection &connection = m_stores->connection;
    connection.clearError();
    connection.beginImmediate();
    m_tallies.begin(*m_stores);
    WriteScope scope(*m_stores, m_setup.actor, m_setup.clock->nowMs());
    if (!connection.failed() && body(scope) && !connection.failed() &&
        keepTransaction(scope.recorded(), TallyKeeping::Within::Transaction)) {
        if (scope.recorded() > 0) // a window's sign of life is no edit
            m_bulkPace.editCame(std::chrono::steady_clock::now());
        return std::nullopt;
    }
    connection.rollback();
    if (!connection.failed())
        return std::nullopt;
    return connection.error();
}

/// Each part was announced by a task of its own: the first of them takes all that wait.
void DeskEngine::keepParts()
{
    if (m_parts.isEmpty())
        return;
    std::vector<WritePart> written;
    const std::optional<Error> failure =
        transact([&](WriteScope &scope) { return writeParts(scope, written); });
    if (written.empty()) { // no transaction was to be had
        if (const std::optional<WritePart> part = m_parts.take())
            part->tell(failure);
        return;
    }
    const bool isAlone = written.size() == 1;
    for (const WritePart &part : written)
        part.tell(failure && !isAlone ? transact(part.write) : failure);
}

bool DeskEngine::writeParts(WriteScope &scope, std::vector<WritePart> &written)
{
    Connection &connection = m_stores->connection;
    const Instant begun = std::chrono::steady_clock::now();
    bool isAny = false;
    while (std::chrono::steady_clock::now() - begun < TogetherFor) {
        std::optional<WritePart> part = m_parts.take();
        if (!part)
            break;
        const int before = scope.recorded();
        connection.beginPart();
        const bool isKept = part->write(scope);
        written.push_back(std::move(*part));
        if (connection.failed())
            return false;
        if (isKept) {
            connection.keepPart();
        } else {
            connection.undoPart();
            scope.undone(before);
        }
        isAny = isAny || isKept;
    }
    return isAny;
}

/// A file that was moved or deleted takes writes as before, and nobody would find them again.
bool DeskEngine::isInPlace() const
{
    return m_setup.folder.databaseIdentity() == m_file;
}

bool DeskEngine::keepTransaction(int recorded, TallyKeeping::Within within)
{
    m_tallies.settle(*m_stores, within);
    if (!m_stores->connection.failed() && !isInPlace())
        m_stores->connection.fail(
            {ErrorCode::Io,
             CoreWords::tr("The desk is no longer in its place: its folder was moved, renamed or "
                           "taken away, so this change was not kept in it. Put it back, or open "
                           "it where it is now."),
             m_setup.folder.path});
    if (!m_stores->connection.commit())
        return false;
    m_folding->committed(m_stores->connection);
    if (recorded > 0)
        (void)announce(recorded);
    else
        tellOfPresence(Writer::ThisProcess);
    tallyLeft();
    return true;
}

void DeskEngine::runBulk(std::shared_ptr<BulkJob> job, BulkTurn turn)
{
    if (!job->optional())
        job->callTicket = m_calls.begin();
    m_writes.pushBulk(std::move(job), turn);
}

void DeskEngine::wakeBulk()
{
    m_writes.wakeBulk();
}

void DeskEngine::stepBulk(const std::shared_ptr<BulkJob> &job)
{
    Connection &connection = m_stores->connection;
    if (!m_bulk) {
        connection.clearError();
        m_bulk = job;
        m_bulkBegun = std::chrono::steady_clock::now();
        m_bulkScope =
            std::make_unique<WriteScope>(*m_stores, m_setup.actor, m_setup.clock->nowMs());
        connection.beginImmediate();
        m_tallies.begin(*m_stores);
    }
    BulkJob::Step step = BulkJob::Step::Done;
    if (!connection.failed())
        step = job->step(*m_bulkScope, StepEnd(BulkStep, m_writes.waitingEdits()));
    if (step == BulkJob::Step::Waiting)
        m_writes.letBulkWait();
    const bool old = std::chrono::steady_clock::now() - m_bulkBegun > m_bulkPace.longest();
    const bool editWaits = m_writes.waitingEdits() > 0;
    if (!connection.failed() && !old && !editWaits && step != BulkJob::Step::Done)
        return;
    if (!settleBulk())
        return;
    if (step == BulkJob::Step::Done) {
        job->ended();
        finishBulk(*job);
    } else if (!editWaits) {
        std::this_thread::sleep_for(OthersTurn);
    }
}

bool DeskEngine::settleBulk()
{
    if (!m_bulk)
        return true;
    const std::shared_ptr<BulkJob> job = std::exchange(m_bulk, nullptr);
    const std::unique_ptr<WriteScope> scope = std::exchange(m_bulkScope, nullptr);
    Connection &connection = m_stores->connection;
    const Instant begun = std::chrono::steady_clock::now();
    if (!connection.failed() && keepTransaction(scope->recorded(), TallyKeeping::Within::Bulk)) {
        const Instant now = std::chrono::steady_clock::now();
        m_bulkPace.kept(std::chrono::duration_cast<BulkPace::Time>(begun - m_bulkBegun),
                        std::chrono::duration_cast<BulkPace::Time>(now - begun),
                        now);
        job->kept();
        return true;
    }
    connection.rollback();
    job->failed(connection.error());
    finishBulk(*job);
    return false;
}

void DeskEngine::finishBulk(const BulkJob &job)
{
    m_writes.popBulk();
    if (job.callTicket != 0)
        m_calls.end(job.callTicket);
}

bool DeskEngine::announce(int own)
{
    Connection &connection = m_stores->connection;
    Changes changes;
    int read = 0;
    for (;;) {
        const std::vector<Event> events = m_stores->events.after(m_seen, EventsAtOnce);
        for (const Event &event : events)
            addToChanges(*m_stores, event, changes);
        if (events.empty())
            break;
        read += int(events.size());
        m_seen = events.back().sequence;
        m_outside->remember({m_seen, events.back().hash});
    }
    // What was committed stays committed: a failure to read it back is the next reader's to meet.
    connection.clearError();
    if (read == 0)
        return false;
    changes.fromOutside = read > own;
    tell(changes);
    return true;
}

void DeskEngine::tell(const Changes &changes)
{
    const std::lock_guard lock(m_listenerMutex);
    if (m_listener)
        m_listener(changes);
}

void DeskEngine::tellOfPresence(Writer writer)
{
    std::vector<std::pair<QUuid, qint64>> places = m_stores->presence.places();
    if (m_stores->connection.failed()) {
        m_stores->connection.clearError(); // it informs, and fails nobody's transaction
        return;
    }
    if (places == m_places)
        return;
    m_places = std::move(places);
    Changes changes;
    changes.sequence = m_seen;
    changes.presence = true;
    changes.fromOutside = writer == Writer::Another;
    tell(changes);
}

void DeskEngine::lookOutside()
{
    Connection &connection = m_stores->connection;
    connection.clearError();
    const qint64 version = connection.dataVersion();
    if (connection.failed() || version == m_dataVersion)
        return;
    m_dataVersion = version;
    tellOfPresence(Writer::Another);
    const bool waited = std::exchange(m_tallyWaits, TallyJob::isNeeded(*m_stores));
    connection.clearError();
    if (announce(0) || !waited)
        return;
    // Another process tallied, which is no event.
    Changes changes;
    changes.sequence = m_seen;
    changes.fromOutside = true;
    tell(changes);
}

void DeskEngine::storeLoop()
{
    Instant look = std::chrono::steady_clock::now() + LookOutsideEvery;
    for (;;) {
        WriteQueue::Task edit;
        std::shared_ptr<BulkJob> bulk;
        const Instant until = m_bulk ? std::min(look, m_bulkBegun + LongestIdleTransaction) : look;
        const WriteQueue::Next next = m_writes.next(until, edit, bulk);
        if (next == WriteQueue::Next::Stop)
            break;
        if (next == WriteQueue::Next::Edit)
            edit();
        else if (next == WriteQueue::Next::Bulk)
            stepBulk(bulk);
        else if (std::chrono::steady_clock::now() - m_bulkBegun > LongestIdleTransaction)
            settleBulk();
        if (!m_bulk && std::chrono::steady_clock::now() >= look) {
            lookOutside();
            look = std::chrono::steady_clock::now() + LookOutsideEvery;
        }
    }
}

Result<std::unique_ptr<Connection>> DeskEngine::openReader() const
{
    Result<std::unique_ptr<Connection>> connection = Connection::open(
        m_opened.file, m_opened.access == Access::ReadWrite ? Access::ReadOnly : m_opened.access);
    if (connection && m_opened.isNewer)
        (*connection)->expectNewerSchema();
    return connection;
}

void DeskEngine::readLoop()
{
    Result<std::unique_ptr<Connection>> connection = openReader();
    // A reader that cannot open answers every question with that error.
    if (!connection) {
        const Error error = connection.error();
        connection = Connection::open({}, Access::Memory);
        if (connection)
            (*connection)->failForGood(error);
    }
    if (!connection)
        return;
    Stores stores(**connection);
    ReadQueue::Task task;
    while (m_reads.next(task)) {
        task(stores);
        task = nullptr;
    }
}

QFuture<void> DeskEngine::drained()
{
    const auto promise = std::make_shared<QPromise<void>>();
    promise->start();
    m_calls.whenSettled([this, promise](quint64 ticket) {
        m_writes.pushEdit([this, promise, ticket] {
            settleBulk();
            if (m_folding)
                m_folding->foldRest(m_stores->connection);
            promise->finish();
            m_calls.end(ticket);
        });
    });
    return promise->future();
}

} // namespace stet
