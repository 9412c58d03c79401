// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/desk_info.h"
#include "core/store/sql/connection.h"

#include <QJsonObject>
#include <QUuid>
#include <QVariant>

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

/// Which events are wanted.
struct EventFilter
{
    QString person;      ///< by the declared name; empty: anyone's
    QStringList verbs;   ///< patterns of SQLite's GLOB ("verdict.*"); none: all
    QStringList leftOut; ///< verbs in full
    qint64 before = 0;   ///< those that came before this number; 0: up to the newest
    qint64 after = 0;    ///< and after this one

    bool operator==(const EventFilter &) const = default;
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

    /// Those about `subject`, which is no null id, newest first, at most `limit`. By an index.
    [[nodiscard]] std::vector<Event>
    about(const QUuid &subject, const EventFilter &filter, int limit);

    /// As above, of what is about no id: the desk itself, its settings, imports.
    [[nodiscard]] std::vector<Event> aboutDesk(const EventFilter &filter, int limit);

    /// Those of the whole desk, newest first, at most `limit`.
    [[nodiscard]] std::vector<Event> newest(const EventFilter &filter, int limit);

    /// The names of those who did what is told about `subject`, which is no null id.
    [[nodiscard]] QStringList peopleOf(const QUuid &subject);

    /// What `event.hash` must be after a chain that ends in `parent`.
    [[nodiscard]] static QByteArray hashOf(const Event &event, const QByteArray &parent);

private:
    /// Those that meet a condition with its values, and `filter`, newest first, at most `limit`.
    [[nodiscard]] std::vector<Event>
    newestWhere(const char *condition, QVariantList values, const EventFilter &filter, int limit);

    Connection &m_connection;
};

} // namespace stet
