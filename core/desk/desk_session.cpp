// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/desk_session.h"

#include "core/desk/engine/desk_engine.h"
#include "core/desk/journal/journal.h"

#include <QtConcurrent>

namespace stet {

DeskSession::DeskSession(std::unique_ptr<DeskEngine> engine)
    : m_engine(std::move(engine))
    , m_journal(std::make_unique<Journal>(JournalHead{m_engine->id(), path(), actor(), 0}, clock()))
{
    m_engine->onChanged([this](const Changes &changes) {
        QMetaObject::invokeMethod(
            this, [this, changes] { Q_EMIT changed(changes); }, Qt::QueuedConnection);
    });
}

DeskSession::~DeskSession()
{
    // While work of other threads still holds the session, it is whole.
    m_engine->close();
}

QFuture<Result<std::unique_ptr<DeskSession>>> DeskSession::create(const QString &path,
                                                                  const DeskSettings &settings,
                                                                  const Actor &actor,
                                                                  const Clock &clock)
{
    return QtConcurrent::run([=, &clock, home = QThread::currentThread()] {
        const Result<DeskFolder> made = makeDeskFolder(path, settings, actor, clock);
        return made ? openHere(made->path, OpenMode::ReadWrite, actor, clock, home)
                    : tl::unexpected<Error>(made.error());
    });
}

QFuture<Result<std::unique_ptr<DeskSession>>>
DeskSession::open(const QString &path, OpenMode mode, const Actor &actor, const Clock &clock)
{
    return QtConcurrent::run([=, &clock, home = QThread::currentThread()] {
        return openHere(path, mode, actor, clock, home);
    });
}

Result<std::unique_ptr<DeskSession>> DeskSession::openHere(
    const QString &path, OpenMode mode, const Actor &actor, const Clock &clock, QThread *home)
{
    const Result<DeskFolder> folder = findDeskFolder(path);
    if (!folder)
        return tl::unexpected<Error>(folder.error());
    Result<std::unique_ptr<DeskEngine>> engine =
        DeskEngine::start({*folder, mode == OpenMode::ReadOnly, actor, &clock});
    if (!engine)
        return tl::unexpected<Error>(engine.error());
    std::unique_ptr<DeskSession> session(new DeskSession(std::move(*engine)));
    session->moveToThread(home);
    return session;
}

QString DeskSession::path() const
{
    return m_engine->setup().folder.path;
}

DeskId DeskSession::id() const
{
    return m_engine->id();
}

const Actor &DeskSession::actor() const
{
    return m_engine->setup().actor;
}

const Clock &DeskSession::clock() const
{
    return *m_engine->setup().clock;
}

QString DeskSession::readOnlyReason() const
{
    return m_engine->readOnlyReason();
}

bool DeskSession::isNewer() const
{
    return m_engine->isNewer();
}

bool DeskSession::isUnguarded() const
{
    return m_engine->isUnguarded();
}

Journal &DeskSession::journal() const
{
    return *m_journal;
}

void DeskSession::stopWaiting()
{
    m_engine->stopWaiting();
}

QString DeskSession::loss() const
{
    return lossOf(m_engine->outsideVerdict());
}

std::shared_ptr<const void> DeskSession::hold()
{
    return m_engine->hold();
}

bool DeskSession::closing() const
{
    return m_engine->closing();
}

void DeskSession::endWork()
{
    m_engine->endWork();
}

QFuture<void> DeskSession::drained()
{
    return m_engine->drained();
}

DeskEngine &DeskSession::engine() const
{
    return *m_engine;
}

} // namespace stet
