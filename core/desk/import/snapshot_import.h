// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/import/source_import.h"

#include <QHash>
#include <QSet>
#include <QUuid>

#include <optional>
#include <vector>

namespace stet {

/// What sources said, as an import brings it: snapshots as rows of its job, and at the end, in the
/// step that makes all visible, their events and the looks at the sources' addresses. Who got a
/// snapshot, and when, stays as the file says. Lives with its import, on the store thread.
class SnapshotImport
{
public:
    /// Takes one snapshot. One that the desk has under its id is passed over; of a source that is
    /// not there, or confidential, it is refused.
    void take(WriteScope &scope,
              qint64 job,
              const SourceImport &sources,
              const PreparedSnapshot &prepared,
              ImportReport &report);

    /// Records what `take` brought.
    void record(WriteScope &scope);

    /// Takes the looks at sources that nobody here has looked at, what people confirmed, and the
    /// merges of sources of this import; each merge is told in the report. One that a person here
    /// has taken back stays so.
    void takePast(WriteScope &scope,
                  const SourceImport &sources,
                  const std::vector<SourcePast> &past,
                  ImportReport &report);

private:
    struct Taken
    {
        QString key;
        Snapshot snapshot;
        QByteArray hash; ///< of its document, hexadecimal
    };

    void takeMerge(WriteScope &scope,
                   const SourceImport &sources,
                   const QString &key,
                   const SourceMerge &merge,
                   ImportReport &report);
    [[nodiscard]] bool wasSeparated(WriteScope &scope, SourceId id);

    std::vector<Taken> m_taken;
    std::optional<QSet<QUuid>> m_separated; ///< sources, once that was asked
    QHash<QString, bool> m_isUnseen;        ///< by key: whether its past comes in
};

} // namespace stet
