// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>

namespace stet {

/// SHA-256 of `bytes` (FIPS 180-4), 32 bytes. By nettle, which asks the processor for it where that
/// knows how: several times as quick as Qt 6.4, and a site is hashed from end to end.
[[nodiscard]] QByteArray sha256(QByteArrayView bytes);

} // namespace stet
