// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/desk_opener.h"

#include "core/base/when_done.h"
#include "core/desk/opening/sample_desk.h"

#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>

#include <utility>

namespace stet {

DeskOpener::DeskOpener(Actor actor, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_actor(std::move(actor))
    , m_clock(clock)
{}

void DeskOpener::setActor(Actor actor)
{
    m_actor = std::move(actor);
}

bool DeskOpener::isBusy() const
{
    return m_busy;
}

void DeskOpener::open(const QString &path)
{
    if (m_busy)
        return;
    follow(
        DeskSession::open(path, OpenMode::ReadWrite, m_actor, m_clock), path, tr("open this desk"));
}

void DeskOpener::create(const QString &path, const DeskSettings &settings)
{
    if (m_busy)
        return;
    if (!QDir().mkpath(QFileInfo(path).path())) {
        Q_EMIT failed(Error{ErrorCode::Io, tr("The folder cannot be made."), path},
                      tr("make the desk"),
                      path);
        return;
    }
    follow(DeskSession::create(path, settings, m_actor, m_clock), path, tr("make the desk"));
}

void DeskOpener::openSample()
{
    if (m_busy)
        return;
    const QString path = samplePath();
    if (QFileInfo::exists(path)) {
        open(path);
        return;
    }
    if (!QDir().mkpath(QFileInfo(path).path())) {
        Q_EMIT failed(Error{ErrorCode::Io, tr("The folder cannot be made."), path},
                      tr("make the sample desk"),
                      path);
        return;
    }
    follow(createSampleDesk(path, m_actor, m_clock), path, tr("make the sample desk"));
}

QString DeskOpener::samplePath()
{
    return QDir(QStandardPaths::writableLocation(QStandardPaths::AppDataLocation))
        .filePath(QStringLiteral("sample.stet"));
}

void DeskOpener::follow(QFuture<Answer> work, const QString &path, const QString &doing)
{
    m_busy = true;
    Q_EMIT started(path);
    whenDone(work, this, [this, path, doing](Answer answer) {
        m_busy = false;
        if (answer)
            Q_EMIT opened(std::shared_ptr<DeskSession>(std::move(*answer)));
        else
            Q_EMIT failed(answer.error(), doing, path);
    });
}

} // namespace stet
