// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/galley/block.h"
#include "core/model/snapshot_text.h"

#include <QString>

namespace stet {

/// How much of a snapshot is looked at.
enum class ShownPart {
    All,     ///< every word that was read
    MainText ///< the source's own words: its main runs, or all where none is marked
};

/// The words of a snapshot as they are looked at, with runs and marks at their places in there.
/// What stands apart in the text stands in paragraphs of its own here. Marks of what is left out
/// stand at the next word that is shown. Pure.
[[nodiscard]] SnapshotText shownText(const SnapshotText &text, ShownPart part);

/// A place of all words where it is shown; the next one that is where that is left out. Pure.
[[nodiscard]] qsizetype shownPlace(const SnapshotText &text, ShownPart part, qsizetype position);

/// The place in all words of one that is shown. Pure.
[[nodiscard]] qsizetype wholePlace(const SnapshotText &text, ShownPart part, qsizetype shown);

/// Whether words between the ends of `words`, a range of all words, are not shown. Pure.
[[nodiscard]] bool leavesOut(const SnapshotText &text, ShownPart part, const TextRange &words);

/// `text` with line ends in place of some spaces, behind a sentence where there is one, so that no
/// line with spaces is long: a line is laid out at once, however long it is. Every place in it
/// stays where it is. Pure.
[[nodiscard]] QString inShortLines(const QString &text);

/// The kind of the run at `position`; Main where no run is stated.
[[nodiscard]] RunKind kindAt(const SnapshotText &text, qsizetype position);

} // namespace stet
