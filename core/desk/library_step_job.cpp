// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/library_step_job.h"

#include "core/desk/engine/write_scope.h"
#include "core/desk/source_writing.h"
#include "core/interchange/work_identity.h"

namespace stet {

namespace {

/// Whether the source says what it said when it came: its first change, where there was one, began
/// from that, so its hash stands in the record.
bool saysWhatItSaid(WriteScope &scope, Source source)
{
    if (source.version == 1)
        return true;
    source.version = 1;
    source.changedMs = source.createdMs;
    const QByteArray hash = hashOf(source);
    constexpr int MostChanges = 1'000;
    EventFilter changes;
    changes.verbs = {QStringLiteral("source.changed")};
    const std::vector<Event> events =
        scope.stores.events.about(source.id.uuid(), changes, MostChanges);
    return !events.empty() &&
           events.back().details.value(QLatin1StringView("before")).toString().toLatin1() == hash;
}

/// What is taken back of an import is told as a whole, whoever took it back.
void recordImport(WriteScope &scope, LibraryStepJob::Way way, qint64 job, int sources)
{
    const QByteArray hash = TakenBackStore(scope.stores.connection).hashOf(job);
    scope.record(way == LibraryStepJob::Way::Back ? QStringLiteral("import.taken_back")
                                                  : QStringLiteral("import.brought_again"),
                 {},
                 {{QStringLiteral("job"), job},
                  {QStringLiteral("sources"), sources},
                  {QStringLiteral("takenBack"), QString::fromLatin1(hash)}});
}

void recordOne(WriteScope &scope, LibraryStepJob::Way way, qint64 job, const Source &source)
{
    if (job != 0)
        return recordImport(scope, way, job, 1);
    scope.record(way == LibraryStepJob::Way::Back ? QStringLiteral("source.taken_back")
                                                  : QStringLiteral("source.brought_again"),
                 source.id.uuid(),
                 {{QStringLiteral("key"), source.key}});
}

} // namespace

bool bringAgain(WriteScope &scope, SourceId id)
{
    TakenBackStore store(scope.stores.connection);
    const std::optional<StoredSource> gone = store.takenBack(id);
    const qint64 job = store.jobOf(id);
    if (!gone || !store.bringAgain(*gone, job))
        return false;
    store.closeEmpty(job);
    recordOne(scope, LibraryStepJob::Way::Again, job, gone->source);
    return true;
}

LibraryStepJob::LibraryStepJob(LibraryStep step, Way way)
    : m_step(std::move(step))
    , m_way(way)
{
    m_promise.start();
}

QFuture<Result<LibraryStepReport>> LibraryStepJob::future()
{
    return m_promise.future();
}

BulkJob::Step LibraryStepJob::step(WriteScope &scope, const StepEnd &end)
{
    if (!m_sourcesDone) {
        m_sourcesDone = true;
        if (m_step.job != 0)
            m_way == Way::Back ? takeImportBack(scope) : bringImportAgain(scope);
        for (const SourceId &id : m_step.sources)
            m_way == Way::Back ? takeSourceBack(scope, id) : bringSourceAgain(scope, id);
    }
    while (m_nextFilled < m_step.filled.size() && !scope.stores.connection.failed()) {
        fill(scope, m_step.filled[m_nextFilled++]);
        if (end.reached())
            return Step::More;
    }
    return Step::Done;
}

bool LibraryStepJob::mayGo(WriteScope &scope, const HeldSource &held)
{
    if (held.cited)
        ++m_report.cited;
    else if (held.used || !saysWhatItSaid(scope, held.stored.source))
        ++m_report.used;
    else
        return true;
    return false;
}

void LibraryStepJob::takeImportBack(WriteScope &scope)
{
    TakenBackStore store(scope.stores.connection);
    m_report.sources = store.takeBackUntouched(m_step.job);
    for (const HeldSource &held : store.stillThere(m_step.job)) {
        if (!mayGo(scope, held))
            continue;
        store.takeBack(held.stored, m_step.job);
        ++m_report.sources;
    }
    store.closeEmpty(m_step.job);
    if (m_report.sources > 0)
        recordImport(scope, m_way, m_step.job, m_report.sources);
}

void LibraryStepJob::bringImportAgain(WriteScope &scope)
{
    TakenBackStore store(scope.stores.connection);
    m_report.sources = store.bringAgainUntouched(m_step.job);
    for (const StoredSource &gone : store.takenBack(m_step.job))
        ++(store.bringAgain(gone, m_step.job) ? m_report.sources : m_report.displaced);
    store.closeEmpty(m_step.job);
    if (m_report.sources > 0)
        recordImport(scope, m_way, m_step.job, m_report.sources);
}

void LibraryStepJob::takeSourceBack(WriteScope &scope, SourceId id)
{
    TakenBackStore store(scope.stores.connection);
    const std::optional<HeldSource> held = store.held(id);
    if (!held || !mayGo(scope, *held))
        return;
    const qint64 job = store.jobOf(id);
    store.takeBack(held->stored, job);
    recordOne(scope, m_way, job, held->stored.source);
    ++m_report.sources;
}

void LibraryStepJob::bringSourceAgain(WriteScope &scope, SourceId id)
{
    ++(bringAgain(scope, id) ? m_report.sources : m_report.displaced);
}

void LibraryStepJob::fill(WriteScope &scope, const FilledSource &filled)
{
    const std::optional<StoredSource> now = scope.stores.sources.byId(filled.before.id);
    if (!now)
        return;
    const bool back = m_way == Way::Back;
    // Words that may not leave must not get into a source whose words may.
    if (!back && (now->source.terms != filled.after.terms ||
                  now->source.embargoUntilMs != filled.after.embargoUntilMs))
        return;
    Source then = back ? steppedTo(now->source, filled.after, filled.before)
                       : steppedTo(now->source, filled.before, filled.after);
    if (then == now->source)
        return;
    keepChanged(scope, *now, std::move(then));
    ++m_report.filled;
}

void LibraryStepJob::ended()
{
    m_promise.addResult(Result<LibraryStepReport>(m_report));
    m_promise.finish();
}

void LibraryStepJob::failed(const Error &error)
{
    m_promise.addResult(Result<LibraryStepReport>(tl::unexpected<Error>(error)));
    m_promise.finish();
}

} // namespace stet
