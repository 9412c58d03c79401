// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/preview/engine/preview_bridge.h"

#include <algorithm>
#include <cmath>

namespace stet {

void PreviewBridge::connected(int load)
{
    Q_EMIT scriptConnected(load);
}

void PreviewBridge::scrolled(const QString &part, double past)
{
    Q_EMIT partScrolled(part, std::isfinite(past) ? std::clamp(past, 0.0, 1.0) : 0.0);
}

void PreviewBridge::clicked(const QString &part, int textOffset)
{
    Q_EMIT partClicked(part, std::max(0, textOffset));
}

void PreviewBridge::painted(double generation)
{
    if (std::isfinite(generation) && generation >= 0)
        Q_EMIT patchPainted(static_cast<quint64>(generation));
}

} // namespace stet
