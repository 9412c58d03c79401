// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/publish/kept_site.h"

#include <QMutexLocker>

#include <utility>

namespace stet {

std::optional<KeptSite::State> KeptSite::take()
{
    const QMutexLocker lock(&m_mutex);
    return std::exchange(m_state, std::nullopt);
}

void KeptSite::keep(State state)
{
    const QMutexLocker lock(&m_mutex);
    m_state = std::move(state);
}

} // namespace stet
