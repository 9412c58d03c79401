// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/snapshots.h"
#include "core/model/library_listing.h"
#include "core/sources/capture.h"
#include "core/sources/extractor.h"
#include "core/sources/fetch_loader.h"

#include <QJsonObject>

namespace stet::ctl {

// How commands speak of sources, snapshots and looks, as text and as JSON.

[[nodiscard]] QJsonObject libraryRowToJson(const LibraryRow &row, qint64 nowMs);
[[nodiscard]] QJsonObject snapshotToJson(const Snapshot &snapshot);
[[nodiscard]] QJsonObject linkToJson(const LinkHistory &link);
[[nodiscard]] QJsonObject lookToJson(const SourceLook &look);
[[nodiscard]] QJsonObject capturedToJson(const Captured &captured);

/// "2026-03-04 09:30", UTC; "never" for 0.
[[nodiscard]] QString momentText(qint64 ms);

/// "1  2026-03-04 09:30  fetched, kept  5,120 bytes  by Mara Lindqvist".
[[nodiscard]] QString snapshotLine(const Snapshot &snapshot);

/// "ledger-gripper: drifted, snapshot 2".
[[nodiscard]] QString capturedLine(const Captured &captured);

/// The snapshot without what may hold words of its source: the file's name, note and address.
[[nodiscard]] Snapshot withoutWords(Snapshot snapshot);

/// The look without its detail, which may quote an address.
[[nodiscard]] SourceLook withoutWords(SourceLook look);

/// Why the words of a source are not shown outside of the desk; empty where they may be.
[[nodiscard]] QString whyWordsStay(const Source &source, qint64 nowMs);

} // namespace stet::ctl
