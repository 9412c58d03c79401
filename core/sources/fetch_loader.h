// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/sources/page_queue.h"

#include <memory>

namespace stet {

/// A queue that fetches pages, by the library beside the program, which is loaded by the first
/// call: what fetches nothing never has Qt Network in memory. NotFound where it is not there or
/// belongs to another build. Made on the thread that will ask.
[[nodiscard]] Result<std::unique_ptr<PageQueue>> loadPageQueue(FetchPace pace = {});

} // namespace stet
