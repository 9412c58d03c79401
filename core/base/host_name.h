// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>

namespace stet {

/// Whether `rest`, what follows "http:" or "https:" in an address, is "//", a host, perhaps a port,
/// and then path, query or fragment. A host is a name or an IP address as WHATWG URL §3.1 and §3.5
/// have it. Names and passwords before a host are for deceiving readers and are refused.
[[nodiscard]] bool namesHost(QStringView rest);

} // namespace stet
