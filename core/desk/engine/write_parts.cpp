// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/engine/write_parts.h"

#include <utility>

namespace stet {

void WriteParts::add(WritePart part)
{
    const std::lock_guard lock(m_mutex);
    m_waiting.push_back(std::move(part));
}

std::optional<WritePart> WriteParts::take()
{
    const std::lock_guard lock(m_mutex);
    if (m_waiting.empty())
        return std::nullopt;
    WritePart part = std::move(m_waiting.front());
    m_waiting.pop_front();
    return part;
}

bool WriteParts::isEmpty()
{
    const std::lock_guard lock(m_mutex);
    return m_waiting.empty();
}

} // namespace stet
