// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/interchange/csl_json.h"

namespace stet {

/// An address of another program's list as a link is written: without white space at its ends or
/// brackets around it, with the scheme that "www.…" leaves out, spaces and other characters that no
/// address holds as %20. What it cannot mend it gives back; `refusedAddress` says why it is no
/// link.
[[nodiscard]] QString mendedAddress(const QString &text);

} // namespace stet
