// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/library_listing.h"
#include "core/model/snapshot.h"
#include "core/model/source.h"
#include "ui/widgets/badge.h"

#include <QString>

#include <utility>
#include <vector>

namespace stet {

// What the window says of sources, snapshots and looks. UI thread.

/// The types of sources that a person chooses from, the most usual first: CSL's name and ours.
[[nodiscard]] std::vector<std::pair<QString, QString>> sourceTypes();
/// What the window calls a CSL type; one that it has no word for is called as CSL does.
[[nodiscard]] QString typeName(const QString &type);

[[nodiscard]] QString stateName(LinkState state);
/// The state, and before it, where a person is still to see a change, that; none where there is no
/// link.
[[nodiscard]] std::vector<Badge> badgesFor(LinkState state, bool awaitsPerson);
/// The state in a sentence, with the last look. Times are UTC milliseconds.
[[nodiscard]] QString linkSentence(const LibraryRow &row, qint64 nowMs);
/// Whether a person has to look again at a source that nothing is fetched of.
[[nodiscard]] bool awaitsLook(const LibraryRow &row, qint64 nowMs);

[[nodiscard]] QString wayName(SnapshotWay way);
/// How a snapshot was got: the way, its file, its address, and by which charset it was read and
/// what told that, where that was noted.
[[nodiscard]] QString howGot(const Snapshot &snapshot);
[[nodiscard]] QString outcomeName(LookOutcome outcome);
[[nodiscard]] QString termsName(SourceTerms terms);

/// "12 Feb 2026", "Feb 2026", "2026"; empty without a year.
[[nodiscard]] QString partialDateText(const PartialDate &date);
/// "12 Feb 2026, 14:03", by the clock of whoever looks; empty for 0.
[[nodiscard]] QString momentText(qint64 atMs);
/// "Ana Lima; Roads Agency".
[[nodiscard]] QString peopleText(const std::vector<SourceAuthor> &authors);

} // namespace stet
