// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/interchange/bibtex/bib_types.h"
#include "core/interchange/sources_file.h"

namespace stet {

/// The sources as a .bib file in UTF-8. `readBibTeX` gives back all that both notations have, and
/// what an entry once brought that CSL has no place for.
[[nodiscard]] WrittenSources writeBibTeX(const std::vector<Source> &sources, BibDialect dialect);

} // namespace stet
