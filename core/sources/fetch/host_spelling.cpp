// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sources/fetch/host_spelling.h"

#include <QStringList>
#include <QUrl>

#include <algorithm>

namespace stet {

namespace {

constexpr qsizetype LongestName = 253; // RFC 1035 §2.3.4, without the dot at the end
constexpr qsizetype LongestLabel = 63;

/// A part of an IPv4 address: decimal, octal behind a 0, hexadecimal behind 0x.
std::optional<quint64> ipv4Number(QString part)
{
    int base = 10;
    if (part.startsWith(u"0x")) {
        part.remove(0, 2);
        base = 16;
    } else if (part.size() > 1 && part.startsWith(u'0')) {
        part.remove(0, 1);
        base = 8;
    }
    if (part.isEmpty())
        return base == 16 ? std::optional<quint64>(0) : std::nullopt;
    bool isNumber = false;
    const quint64 number = part.toULongLong(&isNumber, base);
    const bool hasSign = part.startsWith(u'+') || part.startsWith(u'-');
    return isNumber && !hasSign ? std::optional(number) : std::nullopt;
}

bool endsInNumber(const QStringList &labels)
{
    const QString &last = labels.last();
    const bool digits =
        std::all_of(last.begin(), last.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
    return digits || (last.startsWith(u"0x") && ipv4Number(last).has_value());
}

std::optional<QHostAddress> ipv4Address(const QStringList &parts)
{
    if (parts.size() > 4)
        return std::nullopt;
    quint64 address = 0;
    for (qsizetype i = 0; i < parts.size(); ++i) {
        const std::optional<quint64> number = ipv4Number(parts.at(i));
        const bool isLast = i + 1 == parts.size();
        // The last number fills all bytes that are left.
        const quint64 end = isLast ? quint64(1) << (8 * (5 - parts.size())) : 256;
        if (!number || *number >= end)
            return std::nullopt;
        address |= isLast ? *number : *number << (8 * (3 - i));
    }
    return QHostAddress(quint32(address));
}

bool isNameCharacter(QChar c)
{
    return (c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9') || c == u'-' || c == u'_' ||
           c == u'.';
}

bool isName(const QString &name, const QStringList &labels)
{
    return !name.isEmpty() && name.size() <= LongestName &&
           std::all_of(name.begin(), name.end(), isNameCharacter) &&
           std::all_of(labels.begin(), labels.end(), [](const QString &label) {
               return !label.isEmpty() && label.size() <= LongestLabel;
           });
}

std::optional<HostSpelling> ipv6Host(QString host)
{
    if (host.startsWith(u'[') && host.endsWith(u']'))
        host = host.sliced(1, host.size() - 2);
    // A zone (%eth0) names a network of this machine, never a page's host.
    QHostAddress address;
    if (host.contains(u'%') || !address.setAddress(host) ||
        address.protocol() != QAbstractSocket::IPv6Protocol)
        return std::nullopt;
    return HostSpelling{address.toString(), address};
}

} // namespace

std::optional<HostSpelling> readHost(const QString &host)
{
    if (host.contains(u':'))
        return ipv6Host(host);
    const bool isAscii =
        std::all_of(host.begin(), host.end(), [](QChar c) { return c < QChar(0x80); });
    QString name = isAscii ? host.toLower() : QString::fromLatin1(QUrl::toAce(host)).toLower();
    if (name.endsWith(u'.'))
        name.chop(1);
    const QStringList labels = name.split(u'.');
    if (!isName(name, labels))
        return std::nullopt;
    if (!endsInNumber(labels))
        return HostSpelling{name, std::nullopt};
    const std::optional<QHostAddress> address = ipv4Address(labels);
    return address ? std::optional(HostSpelling{address->toString(), address}) : std::nullopt;
}

} // namespace stet
