// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/desk_opener.h"

#include "core/base/when_done.h"
#include "core/desk/opening/sample_desk.h"

#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>
#include <QtConcurrent>

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
    begin(path);
    follow(
        DeskSession::open(path, OpenMode::ReadWrite, m_actor, m_clock), path, tr("open this desk"));
}

void DeskOpener::create(const QString &path, const DeskSettings &settings)
{
    if (m_busy)
        return;
    begin(path);
    makeIn(path, tr("make the desk"), [this, path, settings] {
        return DeskSession::create(path, settings, m_actor, m_clock);
    });
}

void DeskOpener::openSample()
{
    if (m_busy)
        return;
    const QString path = samplePath();
    begin(path);
    whenDone(
        QtConcurrent::run([path] { return QFileInfo::exists(path); }), this, [this, path](bool is) {
            if (is)
                follow(DeskSession::open(path, OpenMode::ReadWrite, m_actor, m_clock),
                       path,
                       tr("open this desk"));
            else
                makeIn(path, tr("make the sample desk"), [this, path] {
                    return createSampleDesk(path, m_actor, m_clock);
                });
        });
}

QString DeskOpener::samplePath()
{
    return QDir(QStandardPaths::writableLocation(QStandardPaths::AppDataLocation))
        .filePath(QStringLiteral("sample.stet"));
}

void DeskOpener::begin(const QString &path)
{
    m_busy = true;
    Q_EMIT started(path);
}

void DeskOpener::makeIn(const QString &path,
                        const QString &doing,
                        std::function<QFuture<Answer>()> make)
{
    const QString folder = QFileInfo(path).path();
    whenDone(QtConcurrent::run([folder] { return QDir().mkpath(folder); }),
             this,
             [this, path, doing, make = std::move(make)](bool made) {
                 if (made)
                     follow(make(), path, doing);
                 else
                     fail({ErrorCode::Io, tr("The folder cannot be made."), path}, doing, path);
             });
}

void DeskOpener::follow(const QFuture<Answer> &work, const QString &path, const QString &doing)
{
    whenDone(work, this, [this, path, doing](Answer answer) {
        if (!answer) {
            fail(answer.error(), doing, path);
            return;
        }
        m_busy = false;
        Q_EMIT opened(std::shared_ptr<DeskSession>(std::move(*answer)));
    });
}

void DeskOpener::fail(const Error &error, const QString &doing, const QString &path)
{
    m_busy = false;
    Q_EMIT failed(error, doing, path);
}

} // namespace stet
