// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/interchange/bibtex/bib_entry.h"

namespace stet {

/// Gives entries the fields that they take from others: of the entry that `crossref` names by
/// biblatex's rules (its title is the child's booktitle …; manual of biblatex 3.19, appendix B), of
/// those in `xdata` all. An entry whose chain is longer than 32 or leads back to itself is refused.
/// Entries of type xdata go.
void inheritFields(BibFile &file);

} // namespace stet
