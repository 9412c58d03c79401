// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/changes.h"

namespace stet {

struct Event;
struct Stores;

/// Adds what an event changed. On the store thread.
void addToChanges(Stores &stores, const Event &event, Changes &changes);

} // namespace stet
