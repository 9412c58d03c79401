// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace stet::test {

/// A script that looks at every element of a page as the engine built it and gives what a page of
/// ours never has, a line each: elements that load or run, handlers, style, addresses of other
/// kinds than the dialect's. Nothing where all is well.
[[nodiscard]] QString pageAudit();

} // namespace stet::test
