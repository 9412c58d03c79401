// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHostAddress>
#include <QString>

#include <optional>

namespace stet {

/// A host in the one spelling in which it is compared, looked up and shown.
struct HostSpelling
{
    QString name; ///< ASCII, lower case, no dot at the end; an address as it is printed
    std::optional<QHostAddress> address; ///< where the name is an IP address in any spelling

    bool operator==(const HostSpelling &) const = default;
};

/// `host` as browsers read it (WHATWG URL §3.5): letters of other scripts become their ASCII form
/// (UTS #46), and `127.1`, `0x7f.1`, `2130706433` and `0177.0.0.1` are the address 127.0.0.1. IPv6
/// with or without brackets. Nothing where it is no host.
[[nodiscard]] std::optional<HostSpelling> readHost(const QString &host);

} // namespace stet
