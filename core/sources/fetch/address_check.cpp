// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sources/fetch/address_check.h"

#include "core/base/core_words.h"
#include "core/interchange/csl_json.h"
#include "core/sources/fetch/address_range.h"
#include "core/sources/fetch/host_spelling.h"

#include <algorithm>

namespace stet {

namespace {

constexpr int HttpPort = 80;
constexpr int HttpsPort = 443;

/// RFC 6761 §6.3: such names lead to the own machine, whatever a name server says.
bool isLocalName(const QString &host)
{
    return host == u"localhost" || host.endsWith(u".localhost") ||
           host == u"localhost.localdomain" || host == u"ip6-localhost";
}

QString isRefused(const QString &host, const QString &what)
{
    return QStringLiteral("%1 is %2.").arg(host, what);
}

} // namespace

QByteArray FetchTarget::authority() const
{
    QByteArray name = host.toLatin1();
    if (name.contains(':'))
        name = '[' + name + ']';
    const bool isUsual = port == (encrypted ? HttpsPort : HttpPort);
    return isUsual ? name : name + ':' + QByteArray::number(port);
}

AddressCheck::AddressCheck(const QStringList &privateHosts)
{
    for (const QString &entry : privateHosts) {
        // The one reader of host and port is that of addresses.
        const QUrl url(QStringLiteral("http://%1/").arg(entry.trimmed()), QUrl::StrictMode);
        const std::optional<HostSpelling> host = readHost(url.host(QUrl::FullyDecoded));
        if (url.isValid() && url.userInfo().isEmpty() && url.path() == u"/" && host)
            m_allowed.push_back({host->name, url.port(0)});
    }
}

bool AddressCheck::isAllowed(const FetchTarget &target) const
{
    return std::any_of(m_allowed.begin(), m_allowed.end(), [&](const PrivateHost &allowed) {
        return allowed.name == target.host && (allowed.port == 0 || allowed.port == target.port);
    });
}

Result<FetchTarget> AddressCheck::target(const QString &url) const
{
    const QUrl parsed(url, QUrl::TolerantMode);
    const QString scheme = parsed.scheme().toLower();
    const bool isWeb = scheme == u"http" || scheme == u"https";
    const std::optional<HostSpelling> host =
        isWeb ? readHost(parsed.host(QUrl::FullyDecoded)) : std::nullopt;
    if (!host) {
        const QString reason = refusedAddress(url);
        return fail(ErrorCode::InvalidInput,
                    reason.isEmpty() ? CoreWords::tr("Its host is no name and no address.")
                                     : reason,
                    url.left(200));
    }
    FetchTarget target;
    target.encrypted = scheme == u"https";
    target.host = host->name;
    target.port = quint16(parsed.port(target.encrypted ? HttpsPort : HttpPort));
    target.address = host->address;
    target.isAllowedPrivate = isAllowed(target);
    if (!target.isAllowedPrivate && isLocalName(target.host))
        return fail(ErrorCode::InvalidInput,
                    isRefused(target.host, CoreWords::tr("an address on your own machine")));
    if (target.address) {
        const QString reason = refusal(target, *target.address);
        if (!reason.isEmpty())
            return fail(ErrorCode::InvalidInput, reason);
    }
    target.url = parsed;
    // So that what is sent, shown and kept is the spelling that was checked.
    target.url.setHost(target.host);
    target.url.setFragment({});
    const QString reason = refusedAddress(url);
    if (!reason.isEmpty())
        return fail(ErrorCode::InvalidInput, reason, url.left(200));
    return target;
}

QString AddressCheck::refusal(const FetchTarget &target, const QHostAddress &address)
{
    if (target.isAllowedPrivate)
        return {};
    const QString what = specialRange(address);
    if (what.isEmpty())
        return {};
    if (target.address)
        return isRefused(target.host, what);
    return QStringLiteral("%1 leads to %2, %3.").arg(target.host, address.toString(), what);
}

} // namespace stet
