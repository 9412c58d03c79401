// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/desk_info.h"
#include "core/store/sql/connection.h"

#include <QJsonObject>
#include <QUuid>

#include <functional>
#include <optional>

namespace stet {

/// Who did what, to which id, when: one line of the audit trail.
struct Event
{
    qint64 sequence = 0;
    qint64 atMs = 0;
    Actor actor;
    QString verb;  ///< "article.edited"
    QUuid subject; ///< null: the desk itself
    QJsonObject details;
    QByteArray hash; ///< 32 bytes
};

/// The end of the event chain.
struct ChainHead
{
    qint64 sequence = 0;
    QByteArray hash; ///< 32 bytes; empty where sequence is 0

    bool operator==(const ChainHead &) const = default;
};

/// The append-only, hash-chained event log, with the actors that it names. Used on its
/// connection's thread.
class EventStore
{
public:
    explicit EventStore(Connection &connection);

    /// The row of an actor, made where it is new.
    qint64 actorRow(const Actor &actor);
    [[nodiscard]] Actor actor(qint64 row);

    /// Appends after the newest event, read inside the running transaction. Gives the new head.
    ChainHead append(const Event &event);

    [[nodiscard]] ChainHead head();
    [[nodiscard]] std::optional<QByteArray> hashAt(qint64 sequence);

    /// The events after `sequence`, in order, at most `limit`.
    [[nodiscard]] std::vector<Event> after(qint64 sequence, int limit);

    /// As `after`, of one verb alone.
    [[nodiscard]] std::vector<Event> ofVerb(const QString &verb, qint64 sequence, int limit);

    /// What `event.hash` must be after a chain that ends in `parent`.
    [[nodiscard]] static QByteArray hashOf(const Event &event, const QByteArray &parent);

private:
    Connection &m_connection;
};

} // namespace stet
