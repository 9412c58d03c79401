// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

namespace stet {

struct Source;

/// What is done with a source once the library has it. Called on the UI thread, once at most.
using SourceUse = std::function<void(const Source &)>;

} // namespace stet
