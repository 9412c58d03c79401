// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/desk_leaving.h"

#include "core/base/when_done.h"

#include <QTimer>

#include <utility>

namespace stet {

namespace {

constexpr int hangsAfterMs = 3'000;

} // namespace

DeskLeaving::DeskLeaving(LeavingDoor door, QObject *parent)
    : QObject(parent)
    , m_door(std::move(door))
{}

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
            QTimer::singleShot(hangsAfterMs, this, [this] {
                if (m_state == State::Draining)
                    Q_EMIT hangs();
            });
        }
    }
    drain();
}

void DeskLeaving::leaveWithoutWords()
{
    if (m_state != State::Refused)
        return;
    m_door.begun();
    m_door.giveUp();
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
    const std::function<void()> next = std::exchange(m_next, {});
    setState(State::Gone);
    Q_EMIT gone();
    if (next)
        next();
}

} // namespace stet
