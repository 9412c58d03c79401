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
    m_waiting.emplace_back(turn);
    startSome();
}

void ReaderPool::drop(const ReadingTurn *turn)
{
    for (const Place &place : m_places) {
        if (place.turn.data() == turn)
            place.process->kill();
    }
}

void ReaderPool::startSome()
{
    while (!m_waiting.empty() && mayReadMore()) {
        ReadingTurn *const turn = m_waiting.front();
        m_waiting.pop_front();
        const std::optional<ReadingOrder> order =
            turn == nullptr ? std::nullopt : turn->takeOrder();
        if (!order)
            continue;
        Place &place = freePlace();
        place.turn = turn;
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
        if (ReadingTurn *const turn = takeTurn(process))
            turn->take(answer);
        startSome();
    });
    connect(process, &ReaderProcess::ended, this, [this, process](const QString &why) {
        ReadingTurn *const turn = takeTurn(process);
        std::erase_if(m_places, [process](const Place &one) { return one.process == process; });
        process->deleteLater();
        if (turn != nullptr)
            turn->lose(why);
        startSome();
    });
    m_places.push_back({process, {}});
}

ReadingTurn *ReaderPool::takeTurn(const ReaderProcess *process)
{
    for (Place &place : m_places) {
        if (place.process == process)
            return std::exchange(place.turn, {});
    }
    return nullptr;
}

} // namespace stet
