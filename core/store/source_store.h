// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/source.h"
#include "core/store/sql/connection.h"

#include <QStringList>

#include <optional>
#include <vector>

namespace stet {

/// A source with its row.
struct StoredSource
{
    qint64 row = 0;
    Source source;
};

/// The names of a source's authors as they are searched.
[[nodiscard]] QString peopleOf(const Source &source);

/// All that is stored of a source, as canonical JSON.
[[nodiscard]] QByteArray storedForm(const Source &source);

/// SHA-256 (hexadecimal) of all that is stored of a source, for the events that record it.
[[nodiscard]] QByteArray hashOf(const Source &source);

/// What stands in place of the key of a source that was taken back and lost it to another one: no
/// key that anybody can cite.
[[nodiscard]] QString lostKeyOf(SourceId id);

/// The desk's source library. Writes keep the full-text index in step. Used on its connection's
/// thread.
class SourceStore
{
public:
    explicit SourceStore(Connection &connection);

    [[nodiscard]] std::optional<StoredSource> byId(SourceId id);
    [[nodiscard]] std::optional<StoredSource> byKey(const QString &key);
    [[nodiscard]] std::optional<Source> byRow(qint64 row);

    /// The one that a citation by `key` means: where that was merged into another, the other.
    [[nodiscard]] std::optional<StoredSource> keptByKey(const QString &key);

    /// As `keptByKey`, of an unfinished import too.
    [[nodiscard]] std::optional<Source> citedByKey(const QString &key);

    /// The row of a source, of an unfinished import too.
    [[nodiscard]] std::optional<qint64> rowOf(SourceId id);

    /// The one that has this very key, merged or not, of an unfinished import too.
    [[nodiscard]] std::optional<Source> named(const QString &key);

    /// As `byId`, of an unfinished import too.
    [[nodiscard]] std::optional<Source> citedById(SourceId id);

    /// The first that stand behind `row`, in the order of their rows.
    [[nodiscard]] std::vector<StoredSource> after(qint64 row, int limit);

    [[nodiscard]] bool hasId(SourceId id);

    /// Whether any source has the key, of an unfinished import too; not one that was taken back.
    [[nodiscard]] bool hasKey(const QString &key);

    /// `wanted`, or with "-2", "-3" … a key that no other source has (`freeName`).
    [[nodiscard]] QString freeKey(const QString &wanted);

    // A source that was taken back loses its key to one that is written.
    qint64 insert(const Source &source, qint64 job);
    /// With its canonical JSON (`storedForm`), which takes longer than to write it.
    qint64 insert(const Source &source, const QByteArray &form, qint64 job);
    void update(const StoredSource &before, const Source &after);

    /// Gives a source that was taken back its key again; false where another one has it.
    bool takeKeyAgain(const StoredSource &source);

    /// Only for what an unfinished import brought.
    void remove(qint64 row);

    /// By key, those that were merged into others too.
    [[nodiscard]] std::vector<Source> all();
    /// What every key cites, by key: a source that others were merged into stands there once more
    /// for each of their keys, with that key.
    [[nodiscard]] std::vector<Source> citable();
    /// Without those that were merged into others; so are the next two.
    [[nodiscard]] QStringList keys();

    /// What matches as a person types: each word may be a beginning; the key's beginning first.
    [[nodiscard]] std::vector<Source> find(const QString &typed, int limit);

    [[nodiscard]] std::vector<Source> newest(int limit);
    /// What an import brought and whose stored form has `part` in it, whatever the case of Latin
    /// letters; without what was merged into others.
    [[nodiscard]] std::vector<Source> broughtWith(qint64 job, const QString &part, int limit);
    /// What an import brought, taken back by now or not.
    [[nodiscard]] std::vector<SourceId> idsOfJob(qint64 job);

private:
    void takeKeyFromTakenBack(const QString &key);
    void setKeyColumn(const StoredSource &source, const QString &before, const QString &key);

    Connection &m_connection;
};

} // namespace stet
