// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/model/snapshot.h"

#include <QByteArray>

#include <variant>
#include <vector>

namespace stet {

// What sources said, as plain files of an export, in its folder `snapshots`: one JSON document a
// snapshot, beside it the words as text and the bytes as they came, and `looks.json`.

/// One snapshot. `layout` has runs and marks, and no text; ids may be null in a file that was
/// written by hand, hashes empty.
struct SnapshotFile
{
    QString key; ///< of its source
    Snapshot snapshot;
    SnapshotText layout;
    QString wordsName; ///< of the file beside it; empty: it has no words
    QString bytesName; ///< of the file beside it; empty: there are only words
};

/// InvalidInput where it is no such document, or names a file that does not lie beside it.
[[nodiscard]] Result<SnapshotFile> readSnapshotFile(const QByteArray &bytes);
[[nodiscard]] QByteArray writeSnapshotFile(const SnapshotFile &file);

/// A person has seen what the source says by now (`Snapshots::confirm`).
struct SourceConfirmation
{
    SnapshotId seen;
    qint64 atMs = 0;
    QString person;

    bool operator==(const SourceConfirmation &) const = default;
};

/// The source was merged into another one, and is one with it still (`Library::merge`).
struct SourceMerge
{
    QString into; ///< its key
    qint64 atMs = 0;
    QString person;

    bool operator==(const SourceMerge &) const = default;
};

/// What happened to a source.
struct SourcePast
{
    QString key;
    std::variant<SourceLook, SourceConfirmation, SourceMerge> what;
};

/// In the order in which it happened. InvalidInput where it is no such file.
[[nodiscard]] Result<std::vector<SourcePast>> readLooksFile(const QByteArray &bytes);
[[nodiscard]] QByteArray writeLooksFile(const std::vector<SourcePast> &past);

/// What files of a media type usually end with, ".html"; empty for one that nobody knows.
[[nodiscard]] QString usualEnding(const QString &mediaType);

/// Whether runs and marks fit the text: runs without gaps to its end, or none; marks in order.
[[nodiscard]] bool layoutFits(const SnapshotText &text);

} // namespace stet
