// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/stores.h"

namespace stet {

/// A running write: the stores, who acts and when, and the events to record. Lives on the store
/// thread within one transaction.
class WriteScope
{
public:
    WriteScope(Stores &all, const Actor &who, qint64 now)
        : stores(all)
        , actor(who)
        , nowMs(now)
    {}

    Stores &stores;
    const Actor &actor;
    const qint64 nowMs;

    [[nodiscard]] qint64 actorRow() { return stores.events.actorRow(actor); }

    /// Whether a name of the record's is that of who acts, or one that they had before.
    [[nodiscard]] bool isActor(const QString &name) const
    {
        return name == actor.name || stores.people.formerNames().areOne(name, actor.name);
    }

    /// An event of the audit trail; every write that changes something records one.
    void record(const QString &verb, const QUuid &subject = {}, const QJsonObject &details = {})
    {
        Event event;
        event.atMs = nowMs;
        event.actor = actor;
        event.verb = verb;
        event.subject = subject;
        event.details = details;
        stores.events.append(event);
        ++m_recorded;
    }

    [[nodiscard]] int recorded() const { return m_recorded; }

    /// What was recorded beyond so many events was undone with its part of the transaction.
    void undone(int recorded) { m_recorded = recorded; }

private:
    int m_recorded = 0;
};

} // namespace stet
