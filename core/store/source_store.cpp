// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/source_store.h"

#include "core/base/free_name.h"
#include "core/base/hash.h"
#include "core/model/value_json.h"
#include "core/store/merge_store.h"
#include "core/store/search_index.h"
#include "core/store/search_text.h"
#include "core/store/sql/query.h"

#include <QJsonDocument>
#include <QSet>

namespace stet {

namespace {

SearchIndex::SourceText searchedTextOf(const Source &source)
{
    return {source.key, source.publisher, source.title, peopleOf(source)};
}

Source sourceFromText(const QString &json)
{
    return sourceFromJson(QJsonDocument::fromJson(json.toUtf8()).object());
}

} // namespace

QString peopleOf(const Source &source)
{
    QStringList names;
    for (const SourceAuthor &author : source.authors) {
        names.append(author.literal.isEmpty()
                         ? QString(author.given + u' ' + author.family).trimmed()
                         : author.literal);
    }
    return names.join(QStringLiteral("; "));
}

QByteArray storedForm(const Source &source)
{
    return canonicalJson(toJson(source));
}

QByteArray hashOf(const Source &source)
{
    return sha256Hex(storedForm(source));
}

QString lostKeyOf(SourceId id)
{
    return u'~' + id.uuid().toString(QUuid::Id128);
}

SourceStore::SourceStore(Connection &connection)
    : m_connection(connection)
{}

std::optional<StoredSource> SourceStore::byId(SourceId id)
{
    Query query(m_connection,
                "SELECT row, json FROM source WHERE uuid = ?"
                " AND job NOT IN (SELECT id FROM pending_job)",
                id);
    if (!query.next())
        return std::nullopt;
    return StoredSource{query.integer(0), sourceFromText(query.text(1))};
}

std::optional<StoredSource> SourceStore::byKey(const QString &key)
{
    Query query(m_connection,
                "SELECT row, json FROM source WHERE key = ?"
                " AND job NOT IN (SELECT id FROM pending_job)",
                key);
    if (!query.next())
        return std::nullopt;
    return StoredSource{query.integer(0), sourceFromText(query.text(1))};
}

std::optional<Source> SourceStore::byRow(qint64 row)
{
    Query query(m_connection, "SELECT json FROM source WHERE row = ?", row);
    if (!query.next())
        return std::nullopt;
    return sourceFromText(query.text(0));
}

std::optional<StoredSource> SourceStore::keptByKey(const QString &key)
{
    std::optional<StoredSource> named = byKey(key);
    if (!named)
        return named;
    const qint64 kept = MergeStore(m_connection).keptRow(named->row);
    if (kept == named->row)
        return named;
    if (std::optional<Source> source = byRow(kept))
        return StoredSource{kept, std::move(*source)};
    return named;
}

std::optional<Source> SourceStore::citedByKey(const QString &key)
{
    Query query(m_connection, "SELECT row FROM source WHERE key = ? AND job >= 0", key);
    if (!query.next())
        return std::nullopt;
    return byRow(MergeStore(m_connection).keptRow(query.integer(0)));
}

std::optional<Source> SourceStore::named(const QString &key)
{
    Query query(m_connection, "SELECT json FROM source WHERE key = ? AND job >= 0", key);
    if (!query.next())
        return std::nullopt;
    return sourceFromText(query.text(0));
}

std::optional<Source> SourceStore::citedById(SourceId id)
{
    Query query(m_connection, "SELECT json FROM source WHERE uuid = ?", id);
    if (!query.next())
        return std::nullopt;
    return sourceFromText(query.text(0));
}

std::optional<qint64> SourceStore::rowOf(SourceId id)
{
    Query query(m_connection, "SELECT row FROM source WHERE uuid = ?", id);
    return query.next() ? std::optional(query.integer(0)) : std::nullopt;
}

std::vector<StoredSource> SourceStore::after(qint64 row, int limit)
{
    std::vector<StoredSource> sources;
    Query query(m_connection,
                "SELECT row, json FROM source WHERE row > ?"
                " AND job NOT IN (SELECT id FROM pending_job) ORDER BY row LIMIT ?",
                row,
                limit);
    while (query.next())
        sources.push_back({query.integer(0), sourceFromText(query.text(1))});
    return sources;
}

bool SourceStore::hasId(SourceId id)
{
    return Query(m_connection, "SELECT 1 FROM source WHERE uuid = ?", id).next();
}

bool SourceStore::hasKey(const QString &key)
{
    return Query(m_connection, "SELECT 1 FROM source WHERE key = ? AND job >= 0", key).next();
}

QString SourceStore::freeKey(const QString &wanted)
{
    return freeName(wanted, [this](const QString &key) { return hasKey(key); });
}

qint64 SourceStore::insert(const Source &source, qint64 job)
{
    return insert(source, storedForm(source), job);
}

qint64 SourceStore::insert(const Source &source, const QByteArray &form, qint64 job)
{
    takeKeyFromTakenBack(source.key);
    run(m_connection,
        "INSERT INTO source (uuid, job, version, key, type, publisher, title, people, terms,"
        " embargo_ms, json, created_ms, changed_ms)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        source.id,
        job,
        source.version,
        source.key,
        source.type,
        source.publisher,
        source.title,
        peopleOf(source),
        source.terms,
        source.embargoUntilMs,
        QString::fromUtf8(form),
        source.createdMs,
        source.changedMs);
    const qint64 row = m_connection.lastRow();
    SearchIndex(m_connection).addSource(row, searchedTextOf(source));
    return row;
}

void SourceStore::update(const StoredSource &before, const Source &after)
{
    if (after.key != before.source.key)
        takeKeyFromTakenBack(after.key);
    SearchIndex index(m_connection);
    index.removeSource(before.row, searchedTextOf(before.source));
    run(m_connection,
        "UPDATE source SET version = ?, key = ?, type = ?, publisher = ?, title = ?, people = ?,"
        " terms = ?, embargo_ms = ?, json = ?, changed_ms = ? WHERE row = ?",
        after.version,
        after.key,
        after.type,
        after.publisher,
        after.title,
        peopleOf(after),
        after.terms,
        after.embargoUntilMs,
        QString::fromUtf8(storedForm(after)),
        after.changedMs,
        before.row);
    index.addSource(before.row, searchedTextOf(after));
}

void SourceStore::takeKeyFromTakenBack(const QString &key)
{
    std::optional<StoredSource> other;
    {
        Query query(m_connection, "SELECT row, json FROM source WHERE key = ? AND job < 0", key);
        if (query.next())
            other = StoredSource{query.integer(0), sourceFromText(query.text(1))};
    }
    if (other)
        setKeyColumn(*other, key, lostKeyOf(other->source.id));
}

bool SourceStore::takeKeyAgain(const StoredSource &source)
{
    if (hasKey(source.source.key))
        return false;
    const QString lost = lostKeyOf(source.source.id);
    if (Query(m_connection, "SELECT 1 FROM source WHERE row = ? AND key = ?", source.row, lost)
            .next()) {
        takeKeyFromTakenBack(source.source.key); // one that had it later, and went too
        setKeyColumn(source, lost, source.source.key);
    }
    return true;
}

void SourceStore::setKeyColumn(const StoredSource &source,
                               const QString &before,
                               const QString &key)
{
    SearchIndex index(m_connection);
    SearchIndex::SourceText text = searchedTextOf(source.source);
    text.key = before;
    index.removeSource(source.row, text);
    run(m_connection, "UPDATE source SET key = ? WHERE row = ?", key, source.row);
    text.key = key;
    index.addSource(source.row, text);
}

void SourceStore::remove(qint64 row)
{
    if (const std::optional<Source> source = byRow(row))
        SearchIndex(m_connection).removeSource(row, searchedTextOf(*source));
    run(m_connection, "DELETE FROM source WHERE row = ?", row);
}

std::vector<Source> SourceStore::all()
{
    std::vector<Source> sources;
    Query query(m_connection,
                "SELECT json FROM source WHERE job NOT IN (SELECT id FROM pending_job)"
                " ORDER BY key");
    while (query.next())
        sources.push_back(sourceFromText(query.text(0)));
    return sources;
}

std::vector<Source> SourceStore::citable()
{
    std::vector<Source> sources = all();
    QHash<QString, Source> kept;
    Query merged(m_connection,
                 "SELECT o.key, o.row FROM source_alias a JOIN source o ON o.row = a.source"
                 " WHERE o.job NOT IN (SELECT id FROM pending_job)");
    MergeStore merges(m_connection);
    while (merged.next()) {
        if (std::optional<Source> source = byRow(merges.keptRow(merged.integer(1)))) {
            source->key = merged.text(0);
            kept.insert(source->key, *source);
        }
    }
    for (Source &source : sources) {
        if (const auto one = kept.constFind(source.key); one != kept.constEnd())
            source = *one;
    }
    return sources;
}

QStringList SourceStore::keys()
{
    QStringList keys;
    Query query(m_connection,
                "SELECT key FROM source WHERE job NOT IN (SELECT id FROM pending_job)"
                " AND row NOT IN (SELECT source FROM source_alias) ORDER BY key");
    while (query.next())
        keys.append(query.text(0));
    return keys;
}

std::vector<Source> SourceStore::find(const QString &typed, int limit)
{
    QStringList begun;
    for (const QString &word : searchedWords(typed))
        begun.append(word + u'*');
    std::vector<Source> sources;
    if (begun.isEmpty())
        return typed.trimmed().isEmpty() ? newest(limit) : sources;
    // What is known by the words of one that was merged is the other.
    MergeStore merges(m_connection);
    QSet<qint64> found;
    for (const qint64 row : SearchIndex(m_connection).findSources(begun.join(u' '), limit)) {
        const qint64 kept = merges.keptRow(row);
        if (found.contains(kept))
            continue;
        found.insert(kept);
        if (std::optional<Source> source = byRow(kept))
            sources.push_back(std::move(*source));
    }
    std::stable_partition(sources.begin(), sources.end(), [&](const Source &source) {
        return source.key.startsWith(typed.trimmed(), Qt::CaseInsensitive);
    });
    return sources;
}

std::vector<Source> SourceStore::newest(int limit)
{
    std::vector<Source> sources;
    Query query(m_connection,
                "SELECT json FROM source WHERE job NOT IN (SELECT id FROM pending_job)"
                " AND row NOT IN (SELECT source FROM source_alias) ORDER BY row DESC LIMIT ?",
                limit);
    while (query.next())
        sources.push_back(sourceFromText(query.text(0)));
    return sources;
}

std::vector<Source> SourceStore::broughtWith(qint64 job, const QString &part, int limit)
{
    QString pattern = part;
    for (const QChar special : {u'\\', u'%', u'_'})
        pattern.replace(special, QString(u'\\') + special);
    std::vector<Source> sources;
    Query query(m_connection,
                "SELECT json FROM source WHERE job = ? AND json LIKE ? ESCAPE '\\'"
                " AND job NOT IN (SELECT id FROM pending_job)"
                " AND row NOT IN (SELECT source FROM source_alias) LIMIT ?",
                job,
                QString(u'%' + pattern + u'%'),
                limit);
    while (query.next())
        sources.push_back(sourceFromText(query.text(0)));
    return sources;
}

std::vector<SourceId> SourceStore::idsOfJob(qint64 job)
{
    std::vector<SourceId> ids;
    Query query(m_connection, "SELECT uuid FROM source WHERE job IN (?, ?)", job, ~job);
    while (query.next())
        ids.emplace_back(query.uuid(0));
    return ids;
}

} // namespace stet
