// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLatin1StringView>

#include <vector>

namespace stet {

/// How a field's value is written.
enum class BibValue { Text, Verbatim, Names, Date, Pages };

/// A field that BibTeX and CSL both have, whatever the work is.
struct BibMapping
{
    QLatin1StringView bib; ///< biblatex's name, which is written
    QLatin1StringView csl;
    BibValue value = BibValue::Text;
    QLatin1StringView old = {}; ///< BibTeX's name, where that is another
};

/// In the order in which fields are written. Several names of one field are all read, the first is
/// written.
[[nodiscard]] const std::vector<BibMapping> &bibMappings();

} // namespace stet
