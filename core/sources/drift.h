// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/snapshot_text.h"

#include <QString>

namespace stet {

/// The words of a snapshot that are the source's own: its main runs, or all of it where none is
/// marked. Parts are joined by line feeds. Pure.
[[nodiscard]] QString mainWords(const SnapshotText &text);

/// Whether two looks at a source read the same: its own words, apart from white space, the form of
/// quotation marks, soft hyphens and the way letters are composed (NFC). What stands around them,
/// menus, teasers and advertisements, is another at every look. Pure.
[[nodiscard]] bool readsTheSame(const SnapshotText &before, const SnapshotText &now);

} // namespace stet
