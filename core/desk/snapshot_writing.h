// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/desk/engine/write_scope.h"
#include "core/desk/snapshots.h"

namespace stet {

// Steps that several verbs of snapshots share.

/// One line of what somebody states, shortened to what a document of the desk may hold.
[[nodiscard]] QString snapshotLine(const QString &text);

/// The words as the store keeps them: SQLite takes U+FEFF at the beginning for a byte order mark
/// and drops it, so the word joiner that Unicode recommends instead (U+2060) stands there.
[[nodiscard]] QString storableWords(QString words);

[[nodiscard]] tl::unexpected<Error> noSuchSource(SourceId id);

/// The snapshot without its id and number, which the transaction gives; `bytesHash` is empty where
/// there are only words. Pure.
[[nodiscard]] Snapshot describedSnapshot(const NewSnapshot &given, const QByteArray &bytesHash);

/// Keeps a snapshot, as `Snapshots::keep` says; its bytes lie in the folder of blobs already. On
/// the store thread within a transaction.
[[nodiscard]] Result<Snapshot>
keepSnapshot(WriteScope &scope, SourceId id, Snapshot snapshot, const SnapshotText &text);

} // namespace stet
