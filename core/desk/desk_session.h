// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/result.h"
#include "core/model/changes.h"
#include "core/model/desk_info.h"

#include <QFuture>
#include <QObject>
#include <QString>

#include <functional>
#include <memory>

namespace stet {

class Journal;
class DeskEngine; // the store thread, its queue and the reading connections; core/desk only

enum class OpenMode { ReadWrite, ReadOnly };

/// An open desk: the one door to stored data. Owns the store thread (one writing connection), a
/// few reading connections and the watch for other processes. Lives on the thread that made it;
/// every verb may be called from there and answers by a future. It has one owner, who takes it out
/// of the future: a copy left there would keep the desk open behind that owner's back. Verbs stand
/// in small classes an aggregate each (Articles, Library, Settings …) that are made on a session.
class DeskSession : public QObject
{
    Q_OBJECT

public:
    /// Makes the folder of a new, empty desk at `path` and opens it. InvalidInput where something
    /// is already there.
    [[nodiscard]] static QFuture<Result<std::unique_ptr<DeskSession>>> create(
        const QString &path, const DeskSettings &settings, const Actor &actor, const Clock &clock);

    /// Opens the desk at `path`. An older desk is backed up and upgraded first; a newer one, one
    /// that cannot be written and one whose triggers are not as they were made open for reading
    /// only (`readOnlyReason`). NotADesk for
    /// anything else, which is left untouched. The future is ready on a worker thread; the session
    /// it gives lives on the caller's thread.
    [[nodiscard]] static QFuture<Result<std::unique_ptr<DeskSession>>>
    open(const QString &path, OpenMode mode, const Actor &actor, const Clock &clock);

    ~DeskSession() override;

    [[nodiscard]] QString path() const;
    [[nodiscard]] DeskId id() const;
    [[nodiscard]] const Actor &actor() const;
    [[nodiscard]] const Clock &clock() const;

    /// Why the desk cannot be written; empty where it can.
    [[nodiscard]] QString readOnlyReason() const;

    /// Whether a newer version of the program made the desk.
    [[nodiscard]] bool isNewer() const;

    /// Whether a trigger that guards the record, such as the own-words rule, is missing or was
    /// altered.
    [[nodiscard]] bool isUnguarded() const;

    /// Where words go that this desk does not take.
    [[nodiscard]] Journal &journal() const;

    /// From now on nothing waits for another program that holds the desk: what is called or was
    /// called gives Busy instead. For closing with words that the journal has.
    void stopWaiting();

    /// What this account saw in the desk before and is not there any more, as a sentence; empty
    /// where nothing is missing.
    [[nodiscard]] QString loss() const;

    /// Long work, such as publishing or a check, is told to end soon, as if it were cancelled.
    void endWork();

    /// Ready when every verb called so far has ended and the desk's file has all of it. The
    /// destructor waits for the same, on its thread. For who closes next: it is not asked twice.
    [[nodiscard]] QFuture<void> drained();

    /// For work on another thread that calls verbs in turn: until the last copy is gone the
    /// session is not destroyed. Such work looks at `closing` now and then.
    [[nodiscard]] std::shared_ptr<const void> hold();

    /// Whether long work is to end, since the session is about to; any thread that holds it may
    /// ask.
    [[nodiscard]] bool closing() const;

    /// For the verb classes.
    [[nodiscard]] DeskEngine &engine() const;

Q_SIGNALS:
    /// Something was written, here or by another process. Sent on this object's thread.
    void changed(const stet::Changes &changes);

private:
    explicit DeskSession(std::unique_ptr<DeskEngine> engine);

    static Result<std::unique_ptr<DeskSession>> openHere(
        const QString &path, OpenMode mode, const Actor &actor, const Clock &clock, QThread *home);

    std::unique_ptr<DeskEngine> m_engine;
    std::unique_ptr<Journal> m_journal;
};

} // namespace stet
