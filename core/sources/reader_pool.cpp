// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sources/reader_pool.h"

#include <algorithm>
#include <utility>

namespace stet {

ReaderPool::ReaderPool(QString program, const ExtractLimits &limits)
    : m_program(std::move(program))
    , m_limits(limits)
{}

void ReaderPool::add(ReadingTurn *turn)
{
    m_waiting.push_back({turn, Try::First});
    startSome();
}

void ReaderPool::drop(const ReadingTurn *turn)
{
    for (const Place &place : m_places) {
        if (place.given.turn.data() == turn)
            place.process->kill();
    }
}

void ReaderPool::startSome()
{
    while (!m_waiting.empty() && mayReadMore()) {
        const Given next = m_waiting.front();
        m_waiting.pop_front();
        ReadingTurn *const turn = next.turn.data();
        const std::optional<ReadingOrder> order = turn == nullptr ? std::nullopt : turn->order();
        if (!order)
            continue;
        Place &place = freePlace();
        place.given = next;
        place.process->read(*order);
    }
}

bool ReaderPool::mayReadMore() const
{
    const auto reading = std::count_if(m_places.begin(), m_places.end(), [](const Place &place) {
        return place.process->isReading();
    });
    return reading < m_limits.atOnce;
}

ReaderPool::Place &ReaderPool::freePlace()
{
    const auto place = std::find_if(
        m_places.begin(), m_places.end(), [](const Place &one) { return one.process->isFree(); });
    if (place != m_places.end())
        return *place;
    addPlace();
    return m_places.back();
}

void ReaderPool::addPlace()
{
    auto *process = new ReaderProcess(m_program, m_limits, this);
    connect(process, &ReaderProcess::answered, this, [this, process](const QByteArray &answer) {
        if (ReadingTurn *const turn = takeGiven(process).turn.data())
            turn->take(answer);
        startSome();
    });
    connect(
        process, &ReaderProcess::ended, this, [this, process](const QString &why, LostText text) {
            replace(process, why, text);
            startSome();
        });
    m_places.push_back({process, {}});
}

/// By whichever is started next, where anything waits.
void ReaderPool::replace(ReaderProcess *process, const QString &why, LostText text)
{
    const Given given = takeGiven(process);
    std::erase_if(m_places, [process](const Place &one) { return one.process == process; });
    process->deleteLater();
    ReadingTurn *const turn = given.turn.data();
    if (turn == nullptr)
        return;
    if (text == LostText::WasNotBegun && given.which == Try::First)
        m_waiting.push_front({given.turn, Try::Second});
    else
        turn->lose(why);
}

ReaderPool::Given ReaderPool::takeGiven(const ReaderProcess *process)
{
    for (Place &place : m_places) {
        if (place.process == process)
            return std::exchange(place.given, {});
    }
    return {};
}

} // namespace stet
