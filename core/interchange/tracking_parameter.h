// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace stet {

/// Whether a parameter of an address tells how a reader came to the page, or counts visitors
/// (utm_source, gclid, fbclid …), and says nothing of the page.
[[nodiscard]] bool isTrackingParameter(const QString &name);

} // namespace stet
