// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sources/page_queue.h"

namespace stet {

/// The library's entry `stetMakePageQueue`: a queue with a fetcher of its own. Its caller's.
using MakePageQueue = PageQueue *(*)(FetchPace);

} // namespace stet
