// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/interchange/csl_entries.h"

#include <QLatin1StringView>

namespace stet {

/// The member of `Source::extra` in which a record's RIS is kept that CSL has no place for: `type`
/// (as it was written, where another is written for its CSL type) and `fields`, a list of values a
/// tag. As with BibTeX they are no bibliographic fields.
inline constexpr QLatin1StringView KeptRis("ris");

/// The records of a RIS file in CSL's terms, as Zotero, EndNote and publishers write it. A record
/// without TY is a document, one without ER ends where the next begins; both with a remark.
[[nodiscard]] CslEntries readRis(const QString &text);

/// A date of RIS ("2026/03/04/spring", "2026-03-04", "2026") as CSL has it; undefined where `text`
/// is empty.
[[nodiscard]] QJsonValue cslDateOfRis(const QString &text);

/// A name of RIS: "Family, Given, Suffix", or a body's name.
[[nodiscard]] QJsonObject cslNameOfRis(const QString &text);

} // namespace stet
