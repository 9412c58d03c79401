// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHostAddress>
#include <QString>

namespace stet {

/// What an address is that no page is fetched from, as "an address on your own machine"; empty for
/// an ordinary public address. The ranges are those of the IANA special-purpose address registries
/// (RFC 6890) and the addresses under which clouds give secrets to their machines. IPv4 in IPv6
/// (mapped, compatible, 6to4, Teredo, NAT64) is refused whatever it holds: the same host has an
/// address of its own.
[[nodiscard]] QString specialRange(const QHostAddress &address);

} // namespace stet
