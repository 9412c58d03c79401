// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sources/fetch/address_range.h"

#include "core/base/core_words.h"

#include <algorithm>
#include <array>
#include <optional>

namespace stet {

namespace {

constexpr const char *OwnMachine = "an address on your own machine";
constexpr const char *PrivateNetwork = "an address in a private network";
constexpr const char *LinkLocal = "an address of the local link";
constexpr const char *Metadata = "an address of a cloud's metadata service";
constexpr const char *Shared = "an address in a provider's shared network";
constexpr const char *Multicast = "a multicast address";
constexpr const char *Reserved = "an address that is reserved and belongs to no site";

struct Range
{
    const char *prefix;
    int length; ///< in bits
    const char *what;
};

/// The first that fits is the answer.
constexpr std::array<Range, 19> RangesOfIpv4 = {{
    {"169.254.169.254", 32, Metadata},
    {"169.254.170.2", 32, Metadata},
    {"100.100.100.200", 32, Metadata},
    {"192.0.0.192", 32, Metadata},
    {"168.63.129.16", 32, Metadata},
    {"0.0.0.0", 8, OwnMachine}, // "this host": Linux connects to itself
    {"127.0.0.0", 8, OwnMachine},
    {"10.0.0.0", 8, PrivateNetwork},
    {"172.16.0.0", 12, PrivateNetwork},
    {"192.168.0.0", 16, PrivateNetwork},
    {"169.254.0.0", 16, LinkLocal},
    {"100.64.0.0", 10, Shared},
    {"192.0.0.0", 24, Reserved},
    {"192.0.2.0", 24, Reserved},
    {"192.88.99.0", 24, Reserved},
    {"198.18.0.0", 15, Reserved},
    {"198.51.100.0", 24, Reserved},
    {"203.0.113.0", 24, Reserved},
    {"224.0.0.0", 4, Multicast},
}};

constexpr std::array<Range, 12> RangesOfIpv6 = {{
    {"::", 128, OwnMachine},
    {"::1", 128, OwnMachine},
    {"fd00:ec2::254", 128, Metadata},
    {"fe80::", 10, LinkLocal},
    {"fec0::", 10, PrivateNetwork},
    {"fc00::", 7, PrivateNetwork},
    {"ff00::", 8, Multicast},
    {"2001:db8::", 32, Reserved},
    {"2001:10::", 28, Reserved},
    {"2001:20::", 28, Reserved},
    {"2001:2::", 48, Reserved},
    {"3fff::", 20, Reserved},
}};

template <size_t N>
const char *rangeOf(const QHostAddress &address, const std::array<Range, N> &ranges)
{
    const auto *at = std::find_if(ranges.begin(), ranges.end(), [&](const Range &range) {
        return address.isInSubnet(QHostAddress(QString::fromLatin1(range.prefix)), range.length);
    });
    return at == ranges.end() ? nullptr : at->what;
}

QString ipv4Range(quint32 number)
{
    const QHostAddress address(number);
    if (const char *what = rangeOf(address, RangesOfIpv4))
        return QString::fromLatin1(what);
    return number >= 0xF0000000 ? QString::fromLatin1(Reserved) : QString();
}

quint32 ipv4At(const Q_IPV6ADDR &bytes, int first)
{
    return quint32(bytes[first]) << 24 | quint32(bytes[first + 1]) << 16 |
           quint32(bytes[first + 2]) << 8 | quint32(bytes[first + 3]);
}

/// The IPv4 address that an IPv6 address stands for.
std::optional<quint32> embeddedIpv4(const QHostAddress &address)
{
    const auto isIn = [&](const char *prefix, int length) {
        return address.isInSubnet(QHostAddress(QString::fromLatin1(prefix)), length);
    };
    const Q_IPV6ADDR bytes = address.toIPv6Address();
    // ::ffff:a.b.c.d, ::ffff:0:a.b.c.d, ::a.b.c.d and both prefixes of NAT64 (RFC 6052, RFC 8215).
    if (isIn("::ffff:0:0", 96) || isIn("::ffff:0:0:0", 96) || isIn("::", 96) ||
        isIn("64:ff9b::", 96) || isIn("64:ff9b:1::", 48))
        return ipv4At(bytes, 12);
    if (isIn("2002::", 16)) // 6to4, RFC 3056
        return ipv4At(bytes, 2);
    if (isIn("2001::", 32)) // Teredo, RFC 4380 §4: the client's address is inverted
        return ~ipv4At(bytes, 12);
    return std::nullopt;
}

} // namespace

QString specialRange(const QHostAddress &address)
{
    if (address.protocol() == QAbstractSocket::IPv4Protocol)
        return ipv4Range(address.toIPv4Address());
    if (address.protocol() != QAbstractSocket::IPv6Protocol)
        return CoreWords::tr("no address of a site");
    QHostAddress plain = address;
    plain.setScopeId({});
    if (const char *what = rangeOf(plain, RangesOfIpv6))
        return QString::fromLatin1(what);
    if (const std::optional<quint32> inner = embeddedIpv4(plain)) {
        const QString what = ipv4Range(*inner);
        return what.isEmpty() ? CoreWords::tr("an IPv4 address written as IPv6") : what;
    }
    // All that IANA has given to sites lies here.
    return plain.isInSubnet(QHostAddress(QStringLiteral("2000::")), 3)
               ? QString()
               : QString::fromLatin1(Reserved);
}

} // namespace stet
