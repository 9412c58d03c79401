// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "ui/editor/save_state.h"

#include <QFuture>
#include <QObject>
#include <QTimer>

#include <functional>

namespace stet {

/// What leaving a desk needs of the window; tests give their own.
struct LeavingDoor
{
    std::function<void()> begun;   ///< no other way is taken from here on
    std::function<void()> refused; ///< the window stays
    std::function<QFuture<Result<LastWord>>()> keep;
    std::function<void()> giveUp;         ///< the words that nobody took
    std::function<void()> leaveToJournal; ///< the words that the desk has not
    std::function<bool()> othersStay;     ///< other windows on this desk
    std::function<void()> stopWaiting;    ///< for a desk that does not take the words
    /// Nothing more is typed or called; true where this window is the last on the desk.
    std::function<bool()> release;
    std::function<QFuture<void>()> drain; ///< ready when the desk has answered everything
};

/// The way of a window out of its desk: keeps the words, waits until the desk has answered where
/// the window is the last, then goes where it was wished last. Owned by the window, one an open
/// desk; UI thread.
class DeskLeaving : public QObject
{
    Q_OBJECT

public:
    enum class State {
        Idle,
        Keeping,  ///< the last words are on their way to the desk or the journal
        Refused,  ///< neither took them: they are still in the window
        Draining, ///< the words are safe; the desk still answers
        Gone,
    };

    explicit DeskLeaving(LeavingDoor door, QObject *parent = nullptr);

    /// Leaves, then calls `next`. Where leaving is under way it goes on, to `next`.
    void leave(std::function<void()> next);
    /// Of Refused: leaves without the words.
    void leaveWithoutWords();

    [[nodiscard]] State state() const { return m_state; }

    [[nodiscard]] bool isUnderWay() const
    {
        return m_state == State::Keeping || m_state == State::Draining;
    }

Q_SIGNALS:
    void stateChanged();
    /// The words are kept nowhere, for this reason of the desk's.
    void refused(const stet::Error &error);
    /// The desk has not answered for seconds, and every word is safe. Told again until it answers.
    void hangs();
    /// The desk may be closed now. `next` is called behind this.
    void gone();

private:
    void setState(State state);
    void kept(const Result<LastWord> &whose);
    void drain();
    void go();

    LeavingDoor m_door;
    State m_state = State::Idle;
    std::function<void()> m_next;
    QTimer m_patience; ///< from the last word on
};

} // namespace stet
