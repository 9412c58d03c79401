// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/interchange/csl_entries.h"

#include <QLatin1StringView>

namespace stet {

/// The member of `Source::extra` in which an entry's BibTeX is kept that CSL has no place for:
/// `type` (as it was written, where another is written for its CSL type), `fields` (LaTeX as it was
/// written, by name) and `others` (name lists that end with "and others"). They are no
/// bibliographic fields: what they say is nobody's to know of a source in confidence.
inline constexpr QLatin1StringView KeptBibTeX("bibtex");

/// The entries of a BibTeX or biblatex file in CSL's terms. A key that cannot be cited and an
/// address that is no link are kept aside with a remark.
[[nodiscard]] CslEntries readBibTeX(const QString &text);

/// The same, some entries at a time.
void readBibTeX(const QString &text, const CslEntriesSink &sink);

} // namespace stet
