// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QHostAddress>
#include <QStringList>
#include <QUrl>

#include <optional>
#include <vector>

namespace stet {

/// What one request asks of whom, once its address has passed the check.
struct FetchTarget
{
    QUrl url;
    QString host; ///< as HostSpelling has it
    quint16 port = 0;
    bool encrypted = false;              ///< https
    std::optional<QHostAddress> address; ///< where the host is one
    bool isAllowedPrivate = false;       ///< named in the desk's settings

    /// What the Host header says (RFC 9110 §7.2).
    [[nodiscard]] QByteArray authority() const;
};

/// Which addresses pages may be fetched from: http and https, at public addresses only, and at the
/// private hosts that the desk names. A plain value; pure, any thread.
class AddressCheck
{
public:
    /// `privateHosts` are `host` or `host:port`, IPv6 in brackets; what is no host is passed over.
    explicit AddressCheck(const QStringList &privateHosts = {});

    /// InvalidInput with a sentence that says why not. A host's name passes here; what it leads to
    /// is asked of `refusal`.
    [[nodiscard]] Result<FetchTarget> target(const QString &url) const;

    /// Why `target` may not be fetched from `address`, which its host leads to, as a sentence;
    /// empty where it may.
    [[nodiscard]] static QString refusal(const FetchTarget &target, const QHostAddress &address);

private:
    struct PrivateHost
    {
        QString name;
        int port = 0; ///< 0: any
    };

    [[nodiscard]] bool isAllowed(const FetchTarget &target) const;

    std::vector<PrivateHost> m_allowed;
};

} // namespace stet
