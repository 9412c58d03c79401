// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QJsonValue>

namespace stet {

/// SHA-256 of `bytes` as 64 lower-case hexadecimal digits.
[[nodiscard]] QByteArray sha256Hex(const QByteArray &bytes);

/// `value` in the canonical form of RFC 8785 (JCS), UTF-8: no white space, object members
/// sorted by UTF-16 code units, numbers as ECMAScript prints them. Lone surrogates become U+FFFD.
[[nodiscard]] QByteArray canonicalJson(const QJsonValue &value);

} // namespace stet
