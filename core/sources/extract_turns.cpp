// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sources/extract_turns.h"

namespace stet {

ExtractTurns::ExtractTurns(int atOnce)
    : m_atOnce(atOnce)
{}

void ExtractTurns::add(ExtractTurn *turn)
{
    m_waiting.emplace_back(turn);
    startSome();
}

void ExtractTurns::leave()
{
    --m_running;
    startSome();
}

void ExtractTurns::close()
{
    m_waiting.clear();
}

void ExtractTurns::startSome()
{
    while (m_running < m_atOnce && !m_waiting.empty()) {
        ExtractTurn *const turn = m_waiting.front();
        m_waiting.pop_front();
        if (turn == nullptr)
            continue;
        ++m_running; // one that cannot be started leaves at once
        if (!turn->start())
            --m_running;
    }
}

} // namespace stet
