// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/resources.h"

#include <QtGlobal>

// Q_INIT_RESOURCE declares a function and so cannot stand inside a namespace.
static void registerStetData()
{
    Q_INIT_RESOURCE(stet);
}

namespace stet {

void initResources()
{
    registerStetData();
}

} // namespace stet
