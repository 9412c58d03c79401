// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/desk_leaving.h"

#include "core/base/when_done.h"

#include <QTimer>

#include <utility>

namespace stet {

namespace {

constexpr int hangsAfterMs = 3'000;
// It answered a moment ago, and what it has to end may take it a while.
constexpr int slowAfterMs = 10'000;

} // namespace

DeskLeaving::DeskLeaving(LeavingDoor door, QObject *parent)
    : QObject(parent)
    , m_door(std::move(door))
{
    connect(&m_patience, &QTimer::timeout, this, [this] {
        if (m_state == State::Draining)
            Q_EMIT hangs(); // again and again: other windows may have to go first
    });
}

void DeskLeaving::setState(State state)
{
    m_state = state;
    Q_EMIT stateChanged();
}

void DeskLeaving::leave(std::function<void()> next)
{
    if (m_state == State::Gone)
        return;
    m_next = std::move(next);
    if (isUnderWay())
        return;
    m_door.begun();
    setState(State::Keeping);
    whenDone(m_door.keep(), this, [this](const Result<LastWord> &whose) { kept(whose); });
}

void DeskLeaving::kept(const Result<LastWord> &whose)
{
    if (!whose) {
        m_door.refused();
        setState(State::Refused);
        Q_EMIT refused(whose.error());
        return;
    }
    if (*whose == LastWord::Journal) {
        if (m_door.othersStay()) {
            m_door.leaveToJournal(); // for the other windows to offer
        } else {
            // What the desk may still do with them is waited for no longer.
            m_door.stopWaiting();
        }
    }
    m_patience.start(*whose == LastWord::Journal ? hangsAfterMs : slowAfterMs);
    drain();
}

void DeskLeaving::leaveWithoutWords()
{
    if (m_state != State::Refused)
        return;
    m_door.begun();
    m_door.giveUp();
    m_patience.start(hangsAfterMs);
    drain();
}

void DeskLeaving::drain()
{
    setState(State::Draining);
    // Later in any case: the answer may come out of the very parts that go now.
    const auto later = [this] {
        QTimer::singleShot(0, this, &DeskLeaving::go);
    };
    // The session's destructor would wait; here the desk answers first.
    if (m_door.release())
        whenDone(m_door.drain(), this, later);
    else
        later();
}

void DeskLeaving::go()
{
    // Whoever hears of it may take this away.
    m_patience.stop();
    const std::function<void()> next = std::exchange(m_next, {});
    setState(State::Gone);
    Q_EMIT gone();
    if (next)
        next();
}

} // namespace stet
