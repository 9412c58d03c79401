// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/engine/write_scope.h"
#include "core/desk/import/import_preparing.h"
#include "core/interchange/work_identity.h"

#include <QCryptographicHash>
#include <QHash>

#include <vector>

namespace stet {

/// The sources of one import. A work that the library has, or that came before in the same import,
/// is not taken twice: what the library lacks of it is filled in, at the import's end. An entry
/// that carries an id of a desk's is taken under its key whatever it is. Lives with its import, on
/// the store thread.
class SourceImport
{
public:
    /// Learns some of what the library has; false once it knows all. Costs a few milliseconds.
    [[nodiscard]] bool readSomeOfLibrary(WriteScope &scope);

    /// Takes one source as a row of `job`, or keeps what it adds to a known one for `fillKnown`.
    void take(WriteScope &scope, qint64 job, const PreparedSource &prepared, ImportReport &report);

    /// The source that a key of the import's files leads to: a new one, or the same work in the
    /// library. None for what was refused: another work has that key, or the same is under other
    /// terms, and words must not get there.
    [[nodiscard]] std::optional<SourceId> placeOf(const QString &key) const;

    /// Fills known sources, once all that the import brought is visible; each with its event. Gives
    /// what it did.
    std::vector<FilledSource> fillKnown(WriteScope &scope);

    /// Learns which works came into the library while this import did, and brought them too: before
    /// what the import brought is visible, and in the transaction that makes it so.
    void findNewcomers(WriteScope &scope);

    /// Makes what came twice one: the import's merges into what came meanwhile, and fills it. Once
    /// all is visible, in that transaction. Gives what it filled.
    std::vector<FilledSource> joinNewcomers(WriteScope &scope, ImportReport &report);

    /// Over the hashes of the new sources in the order of their rows, hexadecimal.
    [[nodiscard]] QString hash() const;

private:
    /// A new source of this import that came another way meanwhile.
    struct CameTwice
    {
        SourceId mine;
        qsizetype line = 0; ///< of the report
        SourceId other;
    };

    void meetKnown(const Source &known, const PreparedSource &prepared, ImportReport &report);
    void insert(WriteScope &scope,
                qint64 job,
                Source source,
                const PreparedSource &prepared,
                ImportReport &report);

    qint64 m_lastRow = 0; ///< of the library, that was learned
    KnownWorks m_works;
    QHash<SourceId, Source> m_filled;  ///< known sources with what this import adds
    QHash<QString, SourceId> m_places; ///< by the keys of the files
    std::vector<SourceId> m_order;     ///< of `m_filled`, as they were met
    QHash<SourceId, qsizetype> m_new;  ///< foreign works with their lines of the report
    std::vector<CameTwice> m_twice;
    QCryptographicHash m_hash{QCryptographicHash::Sha256};
};

} // namespace stet
