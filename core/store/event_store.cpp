// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/event_store.h"

#include "core/base/hash.h"
#include "core/store/sql/query.h"

#include <QJsonDocument>

#include <string>

namespace stet {

namespace {

constexpr int EventFormat = 1;

std::vector<Event> eventsIn(Query &query)
{
    std::vector<Event> events;
    while (query.next()) {
        Event event;
        event.sequence = query.integer(0);
        event.atMs = query.integer(1);
        event.actor = {query.text(2), query.text(3), query.text(4)};
        event.verb = query.text(5);
        event.subject = query.uuid(6);
        event.details = QJsonDocument::fromJson(query.text(7).toUtf8()).object();
        event.hash = query.bytes(8);
        events.push_back(std::move(event));
    }
    return events;
}

constexpr const char *EventColumns =
    "SELECT e.seq, e.at_ms, a.name, a.account, a.machine, e.verb, e.subject, e.details, e.hash"
    " FROM event e JOIN actor a ON a.row = e.actor";

/// The conditions of `filter` behind those that `sql` has, with their values.
void addFilter(std::string &sql, QVariantList &values, const EventFilter &filter)
{
    if (filter.before > 0) {
        sql += " AND e.seq < ?";
        values << filter.before;
    }
    if (filter.after > 0) {
        sql += " AND e.seq > ?";
        values << filter.after;
    }
    if (!filter.person.isEmpty()) {
        sql += " AND a.name = ?";
        values << filter.person;
    }
    if (!filter.verbs.isEmpty()) {
        sql += " AND (";
        for (qsizetype i = 0; i < filter.verbs.size(); ++i) {
            sql += i == 0 ? "e.verb GLOB ?" : " OR e.verb GLOB ?";
            values << filter.verbs[i];
        }
        sql += ")";
    }
    for (const QString &verb : filter.leftOut) {
        sql += " AND e.verb <> ?";
        values << verb;
    }
}

} // namespace

EventStore::EventStore(Connection &connection)
    : m_connection(connection)
{}

qint64 EventStore::actorRow(const Actor &actor)
{
    {
        Query known(m_connection,
                    "SELECT row FROM actor WHERE name = ? AND account = ? AND machine = ?",
                    actor.name,
                    actor.account,
                    actor.machine);
        if (known.next())
            return known.integer(0);
    }
    run(m_connection,
        "INSERT INTO actor (name, account, machine) VALUES (?, ?, ?)",
        actor.name,
        actor.account,
        actor.machine);
    return m_connection.lastRow();
}

Actor EventStore::actor(qint64 row)
{
    Query query(m_connection, "SELECT name, account, machine FROM actor WHERE row = ?", row);
    if (!query.next())
        return {};
    return {query.text(0), query.text(1), query.text(2)};
}

QByteArray EventStore::hashOf(const Event &event, const QByteArray &parent)
{
    const QJsonObject actor{{QStringLiteral("account"), event.actor.account},
                            {QStringLiteral("machine"), event.actor.machine},
                            {QStringLiteral("name"), event.actor.name}};
    const QString subject =
        event.subject.isNull() ? QString() : event.subject.toString(QUuid::WithoutBraces);
    return QByteArray::fromHex(sha256Hex(
        canonicalJson(QJsonObject{{QStringLiteral("actor"), actor},
                                  {QStringLiteral("atMs"), event.atMs},
                                  {QStringLiteral("details"), event.details},
                                  {QStringLiteral("format"), EventFormat},
                                  {QStringLiteral("parent"), QString::fromLatin1(parent.toHex())},
                                  {QStringLiteral("sequence"), event.sequence},
                                  {QStringLiteral("subject"), subject},
                                  {QStringLiteral("verb"), event.verb}})));
}

ChainHead EventStore::append(const Event &event)
{
    const ChainHead parent = head();
    Event next = event;
    next.sequence = parent.sequence + 1;
    const QByteArray hash = hashOf(next, parent.hash);
    run(m_connection,
        "INSERT INTO event (seq, at_ms, actor, verb, subject, details, hash)"
        " VALUES (?, ?, ?, ?, ?, ?, ?)",
        next.sequence,
        next.atMs,
        actorRow(next.actor),
        next.verb,
        next.subject.isNull() ? QVariant() : QVariant(next.subject.toRfc4122()),
        QString::fromUtf8(canonicalJson(next.details)),
        hash);
    return {next.sequence, hash};
}

ChainHead EventStore::head()
{
    Query query(m_connection, "SELECT seq, hash FROM event ORDER BY seq DESC LIMIT 1");
    if (!query.next())
        return {};
    return {query.integer(0), query.bytes(1)};
}

std::optional<QByteArray> EventStore::hashAt(qint64 sequence)
{
    Query query(m_connection, "SELECT hash FROM event WHERE seq = ?", sequence);
    if (!query.next())
        return std::nullopt;
    return query.bytes(0);
}

std::vector<Event> EventStore::after(qint64 sequence, int limit)
{
    Query query(m_connection,
                "SELECT e.seq, e.at_ms, a.name, a.account, a.machine, e.verb, e.subject, e.details,"
                " e.hash FROM event e JOIN actor a ON a.row = e.actor"
                " WHERE e.seq > ? ORDER BY e.seq LIMIT ?",
                sequence,
                limit);
    return eventsIn(query);
}

std::vector<Event> EventStore::about(const QUuid &subject, const EventFilter &filter, int limit)
{
    return newestWhere("e.subject = ?", {subject.toRfc4122()}, filter, limit);
}

std::vector<Event> EventStore::aboutDesk(const EventFilter &filter, int limit)
{
    return newestWhere("e.subject IS NULL", {}, filter, limit);
}

std::vector<Event> EventStore::newest(const EventFilter &filter, int limit)
{
    return newestWhere("e.seq > 0", {}, filter, limit);
}

std::vector<Event> EventStore::newestWhere(const char *condition,
                                           QVariantList values,
                                           const EventFilter &filter,
                                           int limit)
{
    std::string sql = std::string(EventColumns) + " WHERE " + condition;
    addFilter(sql, values, filter);
    sql += " ORDER BY e.seq DESC LIMIT ?";
    values << limit;
    Query query(m_connection, sql, values);
    return eventsIn(query);
}

QStringList EventStore::peopleOf(const QUuid &subject)
{
    QStringList people;
    Query query(m_connection,
                "SELECT DISTINCT a.name FROM event e JOIN actor a ON a.row = e.actor"
                " WHERE e.subject = ?",
                subject);
    while (query.next())
        people << query.text(0);
    return people;
}

std::vector<Event> EventStore::ofVerb(const QString &verb, qint64 sequence, int limit)
{
    Query query(m_connection,
                "SELECT e.seq, e.at_ms, a.name, a.account, a.machine, e.verb, e.subject, e.details,"
                " e.hash FROM event e JOIN actor a ON a.row = e.actor"
                " WHERE e.seq > ? AND e.verb = ? ORDER BY e.seq LIMIT ?",
                sequence,
                verb,
                limit);
    return eventsIn(query);
}

} // namespace stet
