// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/interchange/sources_file.h"

namespace stet {

/// The sources as a RIS file in UTF-8 with CRLF. `readRis` gives back all that both have, and what
/// a record once brought that CSL has no place for.
[[nodiscard]] WrittenSources writeRis(const std::vector<Source> &sources);

} // namespace stet
