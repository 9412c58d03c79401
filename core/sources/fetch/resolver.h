// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QFuture>
#include <QHostAddress>
#include <QList>

namespace stet {

/// Finds the addresses of hosts. Asked on the thread that fetches, which has an event loop; tests
/// put their own in its place.
class Resolver
{
public:
    Resolver() = default;
    Resolver(const Resolver &) = delete;
    Resolver &operator=(const Resolver &) = delete;
    virtual ~Resolver() = default;

    /// In the order in which they are to be tried; Network where there are none.
    [[nodiscard]] virtual QFuture<Result<QList<QHostAddress>>> addressesOf(const QString &host) = 0;
};

/// Asks the system (RFC 6724 gives the order), on a thread of Qt's own.
class SystemResolver final : public Resolver
{
public:
    [[nodiscard]] QFuture<Result<QList<QHostAddress>>> addressesOf(const QString &host) override;
};

} // namespace stet
