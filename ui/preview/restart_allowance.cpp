// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/preview/restart_allowance.h"

namespace stet {

namespace {

constexpr size_t StartsAMinute = 3;
constexpr qint64 MinuteMs = 60'000;

} // namespace

bool RestartAllowance::take(qint64 nowMs)
{
    while (!m_starts.empty() && nowMs - m_starts.front() > MinuteMs)
        m_starts.pop_front();
    if (m_starts.size() >= StartsAMinute)
        return false;
    m_starts.push_back(nowMs);
    return true;
}

} // namespace stet
