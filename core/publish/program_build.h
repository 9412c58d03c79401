// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace stet {

/// The version of Stet with a hash of the sources and resources that pages are made by: the same
/// for every program that was built of them. What another one wrote is made again.
[[nodiscard]] QByteArray programBuild();

} // namespace stet
