// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/result.h"
#include "core/desk/desk_session.h"
#include "core/model/desk_info.h"

#include <QObject>

#include <functional>
#include <memory>

namespace stet {

/// Opens and makes desks off the UI thread and hands the session over. One desk at a time: a
/// second wish while one is being opened is dropped. UI thread.
class DeskOpener : public QObject
{
    Q_OBJECT

public:
    DeskOpener(Actor actor, const Clock &clock, QObject *parent = nullptr);

    /// Who acts in the desks that are opened from now on.
    void setActor(Actor actor);
    void open(const QString &path);
    void create(const QString &path, const DeskSettings &settings);
    /// A desk is being opened or made.
    [[nodiscard]] bool isBusy() const;
    /// Opens the user's copy of the sample desk, made the first time.
    void openSample();

    [[nodiscard]] static QString samplePath();

Q_SIGNALS:
    void started(const QString &path);
    void opened(const std::shared_ptr<stet::DeskSession> &session);
    void failed(const stet::Error &error, const QString &doing, const QString &path);

private:
    using Answer = Result<std::unique_ptr<DeskSession>>;
    void begin(const QString &path);
    /// Makes the folder above `path`, then what `make` makes in it.
    void makeIn(const QString &path, const QString &doing, std::function<QFuture<Answer>()> make);
    void follow(const QFuture<Answer> &work, const QString &path, const QString &doing);
    void fail(const Error &error, const QString &doing, const QString &path);

    Actor m_actor;
    const Clock &m_clock;
    bool m_busy = false;
};

} // namespace stet
