// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/interchange/bibtex/bib_entry.h"

namespace stet {

/// The entries of a .bib file by libbtparse, which keeps its state in globals, writes to stderr and
/// ends the process where an entry is too large for it: calls wait for each other, the scanner
/// hands over what it can take, and what it says becomes the reason of a refusal. Foreign files are
/// read in a process of their own all the same (`stetctl extract bib`). Abbreviations (`@string`,
/// and the months) stand in their place, up to 20 MB in all. What `crossref` and `xdata` give is in
/// the entries.
[[nodiscard]] BibFile readBibFile(const QString &text);

} // namespace stet
